extension Hall {
  /// What happens to the rota and to leave.
  mutating func evolveRota(_ event: Event) throws(InvalidEvent) {
    switch event.fact {
    case .rotaSet(let day, let duties):
      guard isAhead(day), isPossible(duties) else {
        throw InvalidEvent("nobody can work on \(day) as that rota says")
      }
      rotas.planned[day] = duties
    case .rotaCleared(let day):
      guard isAhead(day), rotas.planned.removeValue(forKey: day) != nil else {
        throw InvalidEvent("no rota is planned for \(day)")
      }
    case .leaveSet(let staff, let from, let through, let reason):
      let leave = Leave(staff: staff, from: from, through: through, reason: reason)
      guard from <= through, through >= day, staffMember(staff) != nil,
        !rotas.leaves.contains(where: { $0.overlaps(leave) })
      else { throw InvalidEvent("\(staff) cannot be on leave from \(from)") }
      rotas.leaves.append(leave)
      rotas.leaves.sort()
    case .leaveCancelled(let staff, let from):
      guard from >= day,
        let index = rotas.leaves.firstIndex(where: { $0.staff == staff && $0.contains(from) })
      else { throw InvalidEvent("\(staff) is not on leave on \(from)") }
      let leave = rotas.leaves.remove(at: index)
      // The days of it that are over have been dropped in any case.
      let first = max(leave.from, day)
      if first < from {
        rotas.leaves.append(
          Leave(
            staff: staff, from: leave.from, through: Day(number: from.number - 1),
            reason: leave.reason))
        rotas.leaves.sort()
      }
    default:
      throw InvalidEvent("not about the rota")
    }
    layOutDiary()
  }

  private func isAhead(_ day: Day) -> Bool { day > self.day || (day == self.day && !isDayOver) }

  /// Whether people and windows of this hall can do duties, which are ordered.
  func isPossible(_ duties: [Duty]) -> Bool {
    Rota.ordered(duties) == duties && Rota.clash(in: duties) == nil
      && duties.allSatisfy { duty in
        staffMember(duty.staff) != nil && duty.window.map { window($0) != nil } != false
      }
  }
}

extension Leave {
  /// Whether somebody would be on leave twice on a day.
  func overlaps(_ other: Leave) -> Bool {
    staff == other.staff && from <= other.through && other.from <= through
  }
}
