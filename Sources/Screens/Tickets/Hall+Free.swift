internal import HallCore

extension Hall {
  /// Who sits nowhere and could serve some queue of a window: whose post it is first, then those who
  /// are there to relieve others.
  func free(for window: Window) -> [StaffMember] {
    func rank(_ post: Post) -> Int {
      switch post {
      case .window(window.number): 0
      case .relief: 1
      case .guidance, .agentDesk, .selfService: 2
      case .window: 3
      }
    }
    let seated = Set(windows.compactMap(\.staff))
    return profile.staff.enumerated()
      .filter {
        !seated.contains($0.element.id) && !$0.element.skills.isDisjoint(with: window.queues)
      }
      .sorted { (rank($0.element.post), $0.offset) < (rank($1.element.post), $1.offset) }
      .map(\.element)
  }
}
