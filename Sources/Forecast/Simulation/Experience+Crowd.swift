internal import HallCore

// What a hall has learnt, as those need it who play its days.

extension Experience {
  /// What is learnt; `nil` while no day has been seen.
  var ifAny: Experience? { days > 0 ? self : nil }

  /// Residents an hour in each half hour of a day: 48 rates from midnight on.
  ///
  /// - Parameter stretched: How many come for each who comes without a booking.
  func rates(on weekday: Weekday, _ stretched: Double) -> [Double] {
    (0..<ArrivalRecord.halfHours).map { halfHour in
      let people = arrivals.queues.reduce(0) {
        $0 + arrivals.expected(on: weekday, halfHour: halfHour, queue: $1)
      }
      return 2 * people * stretched
    }
  }

  /// How much longer than their items say people take, and how much somebody does of whom nothing is
  /// known: like the others, because what all of them have in common may have been learnt as theirs
  /// and not as that of the items.
  func paces(of staff: [StaffID]) -> (each: [StaffID: Double], usual: Double) {
    let known = staff.reduce(0) { $0 + weight(of: $1) }
    guard known > 0 else { return ([:], 0) }
    let usual = staff.reduce(0) { $0 + weight(of: $1) * pace(of: $1) } / known
    let strength = Self.paceStrength
    let each = staff.map { id in
      (id, pace(of: id) + usual * strength / (weight(of: id) + strength))
    }
    return (Dictionary(each) { first, _ in first }, usual)
  }

  /// How many of those who come have booked, `0 ... 1`.
  ///
  /// - Parameter usual: The guess while little has been seen; it counts like twenty people.
  func bookedShare(usual: Double) -> Double {
    let walkIns = classes.values.reduce(0, +)
    return (max(0, tickets - walkIns) + 20 * usual) / (tickets + 20)
  }

  /// How many come for an occasion in life, `0 ... 1`, told by how many items there are on a ticket.
  ///
  /// - Parameter baskets: What the occasions come to, each as likely as another.
  func basketShare(_ baskets: [[ItemCode]]) -> Double {
    let more = baskets.reduce(0) { $0 + $1.count - 1 }
    guard more > 0, tickets > 0 else { return 0 }
    let seen = asked.values.reduce(0, +) / tickets - 1
    return min(max(0, seen * Double(baskets.count) / Double(more)), 1)
  }
}

extension DemandSettings {
  /// What a hall does not learn: how the gaps between residents are scattered, and whether it is the
  /// hall of queueing theory.
  var notLearnt: DemandSettings {
    var rest = DemandSettings()
    (rest.arrivals, rest.isIdeal) = (arrivals, isIdeal)
    return rest
  }
}
