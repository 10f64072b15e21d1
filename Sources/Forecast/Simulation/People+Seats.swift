internal import HallCore

// Who sits where: in the morning, while others eat, and when one takes over from another.

extension People {
  /// Whoever opens a window in the morning: its owner, or somebody without a window who knows some of
  /// its work.
  func sitter(at index: Int, in hall: Hall) -> StaffID? {
    let others = hall.profile.staff.filter { member in
      if case .window = member.post { false } else { true }
    }
    return ([clerks[index].owner].compactMap { $0 } + others.map(\.id))
      .first { canSit($0, at: hall.windows[index], in: hall) }
  }

  func canSit(_ id: StaffID, at window: Window, in hall: Hall) -> Bool {
    guard let person = hall.staffMember(id), hall.leave(of: id, on: hall.day) == nil else {
      return false
    }
    return !person.skills.isDisjoint(with: window.queues)
      && !hall.windows.contains { $0.staff == id }
  }

  /// For how long somebody is away to eat.
  static let mealtime = TimeSpan.minutes(30)

  /// From half past eleven the relief staff take over one window after another for half an hour, so
  /// that everybody eats and no window is shut.
  mutating func sendRelief(in hall: Hall) {
    for index in clerks.indices {
      // Nobody waits for a window that was closed meanwhile, or that a visitor plays.
      guard case .relief = clerks[index].successor,
        clerks[index].isPlayed || hall.windows[index].staff == nil
      else { continue }
      clerks[index].successor = nil
      clerks[index].cover = nil
    }
    for person in hall.profile.staff
    where person.post == .relief && hall.leave(of: person.id, on: hall.day) == nil {
      let isTaken = clerks.indices.contains { index in
        clerks[index].successor == .relief(person.id)
          || hall.windows[index].staff == person.id && clerks[index].successor != .owner
      }
      guard !isTaken, let index = windowToRelieve(by: person, in: hall) else { continue }
      clerks[index].cover = person.id
      clerks[index].successor = .relief(person.id)
      if unoccupied & (1 << UInt128(index)) != 0 { reconsider(index, in: hall) }
      // In a while somebody looks whether it has worked out.
      plan(.noon, in: .minutes(20))
    }
  }

  /// The next window whose owner has not eaten: one whose work the person knows, else the one of whose
  /// work they know most.
  private func windowToRelieve(by person: StaffMember, in hall: Hall) -> Int? {
    let hungry = clerks.indices.filter { index in
      clerks[index].cover == nil && !clerks[index].isPlayed && !clerks[index].isToLeave
        && hall.windows[index].staff.map { $0 == clerks[index].owner } == true
    }
    func known(_ index: Int) -> (all: Bool, count: Int) {
      let queues = hall.windows[index].queues
      return (queues.isSubset(of: person.skills), queues.intersection(person.skills).count)
    }
    if let well = hungry.first(where: { known($0).all }) { return well }
    return hungry.filter { known($0).count > 0 }.max { known($0).count < known($1).count }
  }

  /// Who can sit down at a free window now, if somebody is to.
  func successor(of index: Int, in hall: Hall) -> StaffID? {
    let id: StaffID? =
      switch clerks[index].successor {
      case nil, .nobody: nil
      case .planned(let stretch): stretches[index][stretch].staff
      case .owner: clerks[index].owner
      case .relief(let id): id
      }
    return id.flatMap { canSit($0, at: hall.windows[index], in: hall) ? $0 : nil }
  }

  /// Hands a free window over to whoever is to sit there.
  mutating func handOver(_ index: Int, in hall: Hall) -> Command? {
    if clerks[index].isToLeave { return leave(index, in: hall) }
    guard clerks[index].successor != nil, let person = successor(of: index, in: hall) else {
      return nil
    }
    let number = clerks[index].window
    let isRelief = clerks[index].successor == .relief(person)
    clerks[index].successor = nil
    if isRelief { plan(.breakEnds(index), in: Self.mealtime) }
    outbox.append(command(.open(number, person), by: .supervisor))
    return command(.close(number), by: .supervisor)
  }
}
