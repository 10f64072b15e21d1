/// The most people who can sit where they can do some given work, over one or several half hours:
/// nobody in two places, nobody twice at a window, and those who need a break away for as long.
///
/// However people are seated, what is short stays at least the work less their time; so this gives a
/// bound on what any rota leaves undone (weak duality of flows).
struct SeatCount {
  private let place: Workplace
  private let slots: [Workplace.Lanes]
  private let present: [[Bool]]
  /// In how many of the half hours each person can work at most; `nil` for all.
  private let rest: [Int]?

  init(_ place: Workplace, slots: [Workplace.Lanes], present: [[Bool]], rest: [Int]?) {
    self.place = place
    self.slots = slots
    self.present = present
    self.rest = rest
  }

  /// The count, by augmenting paths.
  var most: Int {
    var search = Search(people: place.staff.count, windows: place.windows.count, slots: slots.count)
    var count = 0
    for slot in slots.indices {
      for window in place.windows.indices {
        search.visited = Array(repeating: false, count: slots.count * place.staff.count)
        if seat(slot, window, &search) { count += 1 }
      }
    }
    return count
  }

  private struct Search {
    let people: Int
    /// The window of each person in each half hour.
    var busy: [Int?]
    /// In how many half hours each person works.
    var worked: [Int]
    var visited: [Bool] = []

    init(people: Int, windows: Int, slots: Int) {
      self.people = people
      busy = Array(repeating: nil, count: slots * people)
      worked = Array(repeating: 0, count: people)
    }
  }

  /// Finds somebody for a window, if need be by moving others, within the half hour or in another.
  private func seat(_ slot: Int, _ window: Int, _ search: inout Search) -> Bool {
    for person in 0..<search.people
    where present[slot][person] && place.lanes(person, at: window) & slots[slot] != 0 {
      let here = slot * search.people + person
      guard !search.visited[here] else { continue }
      search.visited[here] = true
      if let other = search.busy[here] {
        guard seat(slot, other, &search) else { continue }
      } else if search.worked[person] < limit(person) {
        search.worked[person] += 1
      } else {
        guard let away = freed(person, &search) else { continue }
        search.busy[away] = nil
      }
      search.busy[here] = window
      return true
    }
    return false
  }

  /// A half hour in which somebody else takes a person's window, so that they can work in another.
  private func freed(_ person: Int, _ search: inout Search) -> Int? {
    for slot in slots.indices {
      let there = slot * search.people + person
      guard let window = search.busy[there], !search.visited[there] else { continue }
      search.visited[there] = true
      if seat(slot, window, &search) { return there }
    }
    return nil
  }

  private func limit(_ person: Int) -> Int { rest?[person] ?? slots.count }
}
