public import HallCore

/// Plans the rota of a working day: who sits at which window in each half hour, and who rests when.
///
/// Nobody is in two places, and nobody sits where they can do nothing. First, every kind of work is
/// served in every half hour if that is possible; then as little of the expected work as possible
/// stays undone; then people keep their own windows, and those of other posts their posts. Everybody
/// has a break as the settings want it. The same hall, day and demand always give the same plan.
public enum RotaPlanner {
  /// A plan for the sessions for walk-ins of a day, with everybody who is not on leave.
  public static func plan(for day: Day, in hall: Hall, demand: Demand) -> Plan {
    let place = Workplace(hall, on: day)
    let schedule = hall.schedule(on: day)
    let slots = Slot.slots(of: schedule, demand: demand, lanes: place.lanes)
    let breaks = BreakPlan(
      place, slots: slots, sessions: schedule.sessions.filter { $0.admission == .walkIn },
      settings: hall.settings.rota)
    let search = BreakSearch(place, slots: slots, breaks: breaks)
    let present = slots.indices.map { search.present(in: $0) }
    let seatings = seatings(place, slots, present)
    let undone = slots.indices.map { seatings[$0].allotment(in: place, slots[$0]).undone }
    let bound = UndoneBound(
      place, slots: slots, breaks: breaks, seatings: seatings
    ).seconds
    return Plan(
      duties: duties(hall, day, place, slots, present, seatings),
      shortfalls: slots.indices.flatMap { slot in
        Explanation(place, slots[slot], present[slot], seatings[slot]).shortfalls(undone[slot])
      },
      demandMinutes: minutes(slots.reduce(0) { $0 + $1.demand.reduce(0, +) }),
      uncoveredMinutes: minutes(undone.reduce(0) { $0 + $1.reduce(0, +) }),
      boundMinutes: minutes(bound))
  }

  private static func minutes(_ seconds: Int) -> Double { Double(seconds) / 60 }

  /// Who sits where in each half hour: going on from the one before, unless starting afresh is better.
  private static func seatings(
    _ place: Workplace, _ slots: [Slot], _ present: [[Bool]]
  ) -> [Seating] {
    let empty = Seating(people: Array(repeating: nil, count: place.windows.count))
    var seatings: [Seating] = []
    for slot in slots.indices {
      let search = SeatSearch(place, slots[slot], present: present[slot])
      let afresh = search.seating(after: empty)
      guard let last = seatings.last else {
        seatings.append(afresh.0)
        continue
      }
      let onward = search.seating(after: last)
      seatings.append(afresh.1 < onward.1 ? afresh.0 : onward.0)
    }
    return seatings
  }

  private static func duties(
    _ hall: Hall, _ day: Day, _ place: Workplace, _ slots: [Slot], _ present: [[Bool]],
    _ seatings: [Seating]
  ) -> [Duty] {
    var duties: [Duty] = []
    for (index, slot) in slots.enumerated() {
      var tasks: [Int: Duty.Task] = [:]
      for window in place.windows.indices {
        if let person = seatings[index].people[window] {
          tasks[person] = .at(.window(place.windows[window]))
        }
      }
      var idle: [Int] = []
      let here = place.here(in: slot)
      for person in place.staff.indices where here[person] && tasks[person] == nil {
        if !present[index][person] {
          tasks[person] = .rest
        } else if place.post[person] == nil, !place.isRelief[person] {
          tasks[person] = .at(hall.profile.staff[person].post)
        } else {
          idle.append(person)
        }
      }
      // Who is left over stands in where a post is empty for now.
      for post in [Post.guidance, .selfService]
      where hall.profile.staff.contains(where: { $0.post == post })
        && !tasks.values.contains(.at(post)) && !idle.isEmpty
      {
        tasks[idle.removeFirst()] = .at(post)
      }
      for person in idle { tasks[person] = .at(.relief) }
      duties += tasks.map { Duty(place.staff[$0], $1, from: slot.from, to: slot.to) }
    }
    return Rota(on: day, planned: duties).duties
  }
}

/// Why work of a half hour stays undone.
private struct Explanation {
  let place: Workplace
  let slot: Slot
  let present: [Bool]
  let seating: Seating

  init(_ place: Workplace, _ slot: Slot, _ present: [Bool], _ seating: Seating) {
    (self.place, self.slot, self.present, self.seating) = (place, slot, present, seating)
  }

  func shortfalls(_ undone: [Int]) -> [Shortfall] {
    let served = seating.seats(in: place).reduce(0, |)
    return place.lanes.indices.compactMap { lane in
      let bit = Workplace.Lanes(1) << Workplace.Lanes(lane)
      guard undone[lane] > 0 || served & bit == 0 else { return nil }
      return Shortfall(
        from: slot.from, to: slot.to, lane: place.lanes[lane], minutes: Double(undone[lane]) / 60,
        reason: reason(bit))
    }
  }

  private func reason(_ lane: Workplace.Lanes) -> Shortfall.Reason {
    if place.lanes(of: place.here(in: slot)) & lane == 0 { return .nobodySkilled }
    if place.lanes(of: present) & lane == 0 { return .allOnBreak }
    let windows = place.windows.indices.filter { window in
      place.staff.indices.contains { place.lanes($0, at: window) & lane != 0 }
    }
    let isFull = windows.allSatisfy { window in
      seating.people[window].map { place.lanes($0, at: window) & lane != 0 } == true
    }
    return isFull ? .tooFewWindows : .tooFewPeople
  }
}
