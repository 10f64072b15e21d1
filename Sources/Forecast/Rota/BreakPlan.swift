internal import HallCore

/// When breaks can be, and who needs one.
struct BreakPlan {
  /// Each possible break, as the half hours that it takes.
  let choices: [ClosedRange<Int>]
  /// Of each person, the places of the possible breaks that lie within the person's work; none for who
  /// needs no break.
  let allowed: [[Int]]

  /// Breaks as the settings want them, in whole half hours.
  init(_ place: Workplace, slots: [Slot], sessions: [DaySession], settings: RotaSettings) {
    var choices: [ClosedRange<Int>] = []
    for first in slots.indices where slots[first].from >= settings.breaksFrom {
      var last = first
      while last + 1 < slots.count, slots[last + 1].from == slots[last].to,
        slots[last].to.minutes - slots[first].from.minutes < settings.breakMinutes
      { last += 1 }
      let length = slots[last].to.minutes - slots[first].from.minutes
      // A break lies between two pieces of work.
      if length >= settings.breakMinutes, slots[last].to <= settings.breaksUntil, first > 0,
        last + 1 < slots.count
      {
        choices.append(first...last)
      }
    }
    self.choices = choices
    let hasGap = zip(sessions, sessions.dropFirst()).contains { before, after in
      min(after.from, settings.breaksUntil).minutes
        - max(before.to, settings.breaksFrom).minutes >= settings.breakMinutes
    }
    let here = slots.map(place.here)
    allowed = place.staff.indices.map { person in
      let work = slots.indices.reduce(0) { $0 + (here[$1][person] ? slots[$1].minutes : 0) }
      guard work > settings.breakAfterMinutes, !hasGap else { return [] }
      return choices.indices.filter { choice in
        (choices[choice].lowerBound - 1...choices[choice].upperBound + 1)
          .allSatisfy { here[$0][person] }
      }
    }
  }

  /// Whether somebody needs a break.
  func isNeeded(by person: Int) -> Bool { !allowed[person].isEmpty }

  /// The half hours that any break can take.
  var noon: [Int] {
    choices.isEmpty ? [] : Array(choices[0].lowerBound...choices[choices.count - 1].upperBound)
  }
}

/// Shares out the breaks so that as little work as possible stays undone.
struct BreakSearch {
  private let place: Workplace
  private let slots: [Slot]
  private let breaks: BreakPlan
  /// The seating in which everybody is at their own window.
  private let usual: Seating
  /// Who is at work in each half hour, breaks apart.
  private let here: [[Bool]]
  /// What has been found out: the score of a half hour for those who are there.
  private var known: [Key: Seating.Score] = [:]
  /// The break of each person, by its place among the choices.
  private(set) var chosen: [Int?]

  private struct Key: Hashable {
    let slot: Int
    let present: [Bool]
  }

  init(_ place: Workplace, slots: [Slot], breaks: BreakPlan) {
    (self.place, self.slots, self.breaks) = (place, slots, breaks)
    usual = Seating(people: Array(repeating: nil, count: place.windows.count))
    here = slots.map(place.here)
    chosen = Array(repeating: nil, count: place.staff.count)
    spread()
    improve()
  }

  /// Who is there in a half hour.
  func present(in slot: Int) -> [Bool] {
    place.staff.indices.map { person in
      here[slot][person] && chosen[person].map { !breaks.choices[$0].contains(slot) } != false
    }
  }

  /// One break after the other, those of the rarest skills first: each when the fewest of those who
  /// could do the same work are away, and the least work is there.
  private mutating func spread() {
    let skills = place.staff.indices.map { person in
      place.windows.indices.reduce(Workplace.Lanes(0)) { $0 | place.lanes(person, at: $1) }
    }
    let holders = place.lanes.indices.map { lane in
      place.staff.indices.count {
        place.isIn[$0] && skills[$0] & (1 << Workplace.Lanes(lane)) != 0
      }
    }
    func rarity(_ person: Int) -> Int {
      place.lanes.indices.filter { skills[person] & (1 << Workplace.Lanes($0)) != 0 }
        .map { holders[$0] }.min() ?? .max
    }
    let order = place.staff.indices.filter(breaks.isNeeded)
      .sorted { (rarity($0), $0) < (rarity($1), $1) }
    var away = slots.map { _ in place.lanes.map { _ in 0 } }
    var absent = slots.map { _ in 0 }
    for person in order {
      func cost(_ choice: Int) -> Int {
        breaks.choices[choice].reduce(0) { cost, slot in
          place.lanes.indices.reduce(cost + 4 * absent[slot] * absent[slot]) { cost, lane in
            guard skills[person] & (1 << Workplace.Lanes(lane)) != 0 else { return cost }
            let gone = away[slot][lane] + 1
            return cost + (gone >= holders[lane] ? 10_000 : 60 * gone / holders[lane])
              + slots[slot].demand[lane] / (30 * holders[lane])
          }
        }
      }
      let costs = breaks.allowed[person].map { (cost($0), $0) }
      guard let best = costs.min(by: <)?.1 else { continue }
      chosen[person] = best
      for slot in breaks.choices[best] {
        absent[slot] += 1
        for lane in place.lanes.indices where skills[person] & (1 << Workplace.Lanes(lane)) != 0 {
          away[slot][lane] += 1
        }
      }
    }
  }

  /// Moves one break after the other while that helps.
  private mutating func improve() {
    var rounds = 0
    var total = total(of: breaks.noon)
    while total != .perfect, rounds < 3 {
      rounds += 1
      let before = total
      for person in chosen.indices {
        guard let own = chosen[person], total != .perfect else { continue }
        var best = own
        for choice in breaks.allowed[person] where choice != own {
          chosen[person] = choice
          let its = self.total(of: breaks.noon)
          if its < total { (total, best) = (its, choice) }
        }
        chosen[person] = best
      }
      exchange(&total)
      if total == before { return }
    }
  }

  /// Lets two people change their breaks wherever that helps.
  private mutating func exchange(_ total: inout Seating.Score) {
    for first in chosen.indices {
      for second in chosen.indices where second > first {
        guard total != .perfect, let mine = chosen[first], let theirs = chosen[second],
          mine != theirs, breaks.allowed[first].contains(theirs),
          breaks.allowed[second].contains(mine)
        else { continue }
        (chosen[first], chosen[second]) = (theirs, mine)
        let its = self.total(of: breaks.noon)
        if its < total { total = its } else { (chosen[first], chosen[second]) = (mine, theirs) }
      }
    }
  }

  private mutating func total(of noon: [Int]) -> Seating.Score {
    var total = Seating.Score.perfect
    for slot in noon { total = total + score(slot) }
    return total
  }

  private mutating func score(_ slot: Int) -> Seating.Score {
    let key = Key(slot: slot, present: present(in: slot))
    if let score = known[key] { return score }
    var score = SeatSearch(place, slots[slot], present: key.present).seating(after: usual).1
    // What only somebody on a break can do is not served either.
    let possible = place.lanes(of: here[slot])
    score.unserved += (possible & ~place.lanes(of: key.present)).nonzeroBitCount
    known[key] = score
    return score
  }
}
