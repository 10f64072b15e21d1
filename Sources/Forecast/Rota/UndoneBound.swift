/// How much work every rota of a day leaves undone, by counting how many people can sit where they
/// can do what is short.
///
/// For any set of kinds of work, those who do none of them do not help: what stays undone of it is at
/// least the work less the time of those who can sit where they can do some of it. The sets in which
/// a plan is short are tried, half hour by half hour, and at noon for several half hours together,
/// because whoever has a break is not there in all of them.
struct UndoneBound {
  private let place: Workplace
  private let slots: [Slot]
  private let breaks: BreakPlan
  /// In each half hour, the kinds of work in which the plan is short.
  private let short: [Workplace.Lanes]
  private let seatings: [Seating]

  init(_ place: Workplace, slots: [Slot], breaks: BreakPlan, seatings: [Seating]) {
    (self.place, self.slots, self.breaks, self.seatings) = (place, slots, breaks, seatings)
    short = slots.indices.map { seatings[$0].allotment(in: place, slots[$0]).bottleneck }
  }

  /// The bound for the day, in seconds.
  var seconds: Int {
    let noon = Set(breaks.noon)
    let alone = slots.indices.map { least(of: [$0], short[$0]) }
    let apart = slots.indices.reduce(0) { noon.contains($1) ? $0 : $0 + alone[$1] }
    return apart + max(breaks.noon.reduce(0) { $0 + alone[$1] }, together(breaks.noon))
  }

  /// The best bound for the half hours of noon together: the same set of work in those of them that
  /// are worst, as many as give most.
  private func together(_ noon: [Int]) -> Int {
    let sets = Set(noon.map { short[$0] }.filter { $0 != 0 })
    return sets.map { set in
      let worst = noon.sorted { (excess($0, set), $1) > (excess($1, set), $0) }
      return worst.indices.map { least(of: Array(worst[...$0]), set) }.max() ?? 0
    }.max() ?? 0
  }

  /// How much more of some work there is in a half hour than the plan has time for.
  private func excess(_ slot: Int, _ set: Workplace.Lanes) -> Int {
    slots[slot].demand(set)
      - slots[slot].capacity * seatings[slot].seats(in: place).count { $0 & set != 0 }
  }

  /// What at least stays undone of some work in these half hours.
  private func least(of group: [Int], _ set: Workplace.Lanes) -> Int {
    guard set != 0, let capacity = group.map({ slots[$0].capacity }).max() else { return 0 }
    // How many of these half hours a break takes at least.
    let away = breaks.choices.map { choice in group.count { choice.contains($0) } }.min() ?? 0
    let most = SeatCount(
      place, slots: group.map { _ in set }, present: group.map { place.here(in: slots[$0]) },
      rest: place.staff.indices.map {
        breaks.isNeeded(by: $0) ? group.count - away : group.count
      }
    ).most
    return max(0, group.reduce(0) { $0 + slots[$1].demand(set) } - capacity * most)
  }
}
