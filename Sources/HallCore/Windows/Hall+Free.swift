extension Hall {
  /// Who sits nowhere and could serve some queue of a window, in the order in which one would ask them
  /// to sit there: whom the rota has there at the moment, whose post it is, who is there to relieve
  /// others, who works in front of the windows, who has another window. Who is on leave comes last:
  /// they may be there all the same.
  public func free(for window: Window, at moment: Instant) -> [StaffMember] {
    let planned = planned(at: window.number, at: moment)
    return
      unseated
      .filter { !$0.skills.isDisjoint(with: window.queues) }
      .enumerated()
      .map { (claim(of: $1, on: window.number, planned: planned), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }

  /// Who sits at no window, in the order of the profile.
  private var unseated: [StaffMember] {
    let seated = Set(windows.compactMap(\.staff))
    return profile.staff.filter { !seated.contains($0.id) }
  }

  /// How soon one would ask somebody to sit at a window: the lower, the sooner.
  private func claim(
    of person: StaffMember, on window: WindowNumber, planned: StaffID?
  ) -> Int {
    if rotas.isOnLeave(person.id, on: day) { return 5 }
    if person.id == planned { return 0 }
    switch person.post {
    case .window(window): return 1
    case .relief: return 2
    case .guidance, .agentDesk, .selfService: return 3
    case .window: return 4
    }
  }
}
