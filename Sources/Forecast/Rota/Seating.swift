/// Who sits at which window for a half hour, and how it can be done better.
struct Seating: Hashable {
  /// The person at each window; `nil` where nobody sits.
  var people: [Int?]

  /// How well work is served: kinds that nobody serves first, then seconds of work undone. Less is
  /// better.
  struct Score: Hashable, Comparable {
    var unserved: Int
    var shortfall: Int

    static func < (left: Score, right: Score) -> Bool {
      (left.unserved, left.shortfall) < (right.unserved, right.shortfall)
    }

    static func + (left: Score, right: Score) -> Score {
      Score(
        unserved: left.unserved + right.unserved, shortfall: left.shortfall + right.shortfall)
    }

    static let perfect = Score(unserved: 0, shortfall: 0)
  }

  func allotment(in place: Workplace, _ slot: Slot) -> Allotment {
    Allotment(seats: seats(in: place), capacity: slot.capacity, demand: slot.demand)
  }

  /// What each person at a window can do there.
  func seats(in place: Workplace) -> [Workplace.Lanes] {
    people.indices.compactMap { window in people[window].map { place.lanes($0, at: window) } }
  }

  /// - Parameter possible: What those who are there can do at all.
  func score(in place: Workplace, _ slot: Slot, possible: Workplace.Lanes) -> Score {
    let served = seats(in: place).reduce(0, |)
    return Score(
      unserved: (possible & ~served).nonzeroBitCount,
      shortfall: allotment(in: place, slot).shortfall)
  }
}

/// Finds who should sit where for one half hour: from where people sit already, better by one change
/// after the other until none helps.
struct SeatSearch {
  let place: Workplace
  let slot: Slot
  let present: [Bool]
  private let possible: Workplace.Lanes

  init(_ place: Workplace, _ slot: Slot, present: [Bool]) {
    self.place = place
    self.slot = slot
    self.present = present
    possible = place.lanes(of: present)
  }

  func score(_ seating: Seating) -> Seating.Score {
    seating.score(in: place, slot, possible: possible)
  }

  /// The seating to go on with: those who are there keep their windows, owners take theirs back, and
  /// relief fills the others. People of other posts are called only where that helps.
  func seating(after before: Seating) -> (Seating, Seating.Score) {
    var seating = Seating(people: before.people.map { $0.flatMap { present[$0] ? $0 : nil } })
    for person in place.staff.indices where present[person] {
      guard let own = place.post[person], !seating.people.contains(person),
        place.lanes(person, at: own) != 0
      else { continue }
      seating.people[own] = person
    }
    fill(&seating)
    var score = score(seating)
    while score != .perfect, !isBest(seating, score), let better = better(than: seating, score) {
      (seating, score) = better
    }
    return (seating, score)
  }

  /// Puts relief where nobody sits, each where most is gained.
  private func fill(_ seating: inout Seating) {
    while true {
      var best: (seating: Seating, score: Seating.Score)?
      for person in place.staff.indices
      where present[person] && place.isRelief[person] && !seating.people.contains(person) {
        for window in seating.people.indices
        where seating.people[window] == nil && place.lanes(person, at: window) != 0 {
          var next = seating
          next.people[window] = person
          let score = score(next)
          if best.map({ score < $0.score }) != false { best = (next, score) }
        }
      }
      guard let best else { return }
      seating = best.seating
    }
  }

  /// Whether nothing can be better, because everything is served and as many people as possible sit
  /// where they can do what is short.
  private func isBest(_ seating: Seating, _ score: Seating.Score) -> Bool {
    guard score.unserved == 0 else { return false }
    let short = seating.allotment(in: place, slot).bottleneck
    let there = seating.seats(in: place).count { $0 & short != 0 }
    return there == SeatCount(place, slots: [short], present: [present], rest: nil).most
  }

  /// The best seating that one change gives, if it is better: somebody sits down at a window, and
  /// whoever sat there goes to the window that became free, or makes room; then also with somebody
  /// else who fills the free window.
  private func better(
    than seating: Seating, _ score: Seating.Score
  ) -> (Seating, Seating.Score)? {
    var best: (Seating, Seating.Score)?
    func consider(_ next: Seating) {
      let its = self.score(next)
      if its < best?.1 ?? score { best = (next, its) }
    }
    for window in seating.people.indices {
      for person in order where present[person] && place.lanes(person, at: window) != 0 {
        guard seating.people[window] != person else { continue }
        consider(moved(person, to: window, in: seating))
      }
    }
    if let best { return best }
    for window in seating.people.indices {
      for old in seating.people.indices where old != window {
        guard let person = seating.people[old], place.lanes(person, at: window) != 0 else {
          continue
        }
        for third in order where present[third] && !seating.people.contains(third) {
          guard place.lanes(third, at: old) != 0 else { continue }
          var next = seating
          next.people[window] = person
          next.people[old] = third
          consider(next)
        }
      }
    }
    return best
  }

  /// Relief first, then those at windows, and last the people of other posts.
  private var order: [Int] {
    func rank(_ person: Int) -> Int {
      place.isRelief[person] ? 0 : place.post[person] != nil ? 1 : 2
    }
    return place.staff.indices.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  private func moved(_ person: Int, to window: Int, in seating: Seating) -> Seating {
    var next = seating
    let other = seating.people[window]
    if let old = seating.people.firstIndex(of: person) {
      next.people[old] = other.flatMap { place.lanes($0, at: old) != 0 ? $0 : nil }
    }
    next.people[window] = person
    return next
  }
}
