public import HallCore

/// Finds the fewest people who can do what is booked on a day, each at one window. Among crews of
/// that size it takes those first who have worked on the fewest such days.
public enum CrewPlanner {
  /// The crew for the sessions by booking of a day, from those who are not on leave.
  public static func crew(for jobs: [BookedJob], on day: Day, in hall: Hall) -> Crew {
    let sessions = hall.schedule(on: day).sessions.filter { $0.admission == .booking }
    let place = Workplace(hall, on: day)
    let counts = hall.weekendDuties(before: day)
    let order = place.staff.indices.filter { place.isIn[$0] }.sorted {
      (counts[place.staff[$0]] ?? 0, place.staff[$0])
        < (counts[place.staff[$1]] ?? 0, place.staff[$1])
    }
    var search = CrewSearch(place, jobs: jobs, order: order)
    search.run()
    let duties = search.best.flatMap { seat in
      sessions.map {
        Duty(
          place.staff[seat.person], .at(.window(place.windows[seat.window])), from: $0.from,
          to: $0.to)
      }
    }
    return Crew(
      duties: Rota(on: day, planned: duties).duties, unserved: search.unserved,
      bound: search.bound, apart: search.apart)
  }
}

/// Somebody at a window, who is free again from a minute of the day on.
struct CrewSeat: Hashable {
  let person: Int
  let window: Int
  let lanes: Workplace.Lanes
  var free: Int
}

/// Branch and bound over the jobs in the order of time: each goes to somebody who is there already, or
/// brings one more person.
struct CrewSearch {
  private struct Errand {
    let job: BookedJob
    let lanes: Workplace.Lanes
  }

  private let place: Workplace
  private let order: [Int]
  private var tasks: [Errand] = []
  /// How many steps may yet be taken.
  private var steps = 100_000
  private(set) var best: [CrewSeat] = []
  private(set) var unserved: [BookedJob] = []
  private(set) var bound = 0
  private(set) var apart: [BookedJob] = []

  /// - Parameter order: Who can come; whoever should go first stands first.
  init(_ place: Workplace, jobs: [BookedJob], order: [Int]) {
    self.place = place
    self.order = order
    for job in jobs.sorted() {
      let places = job.lanes.map { place.lanes.firstIndex(of: $0) }
      let lanes = places.compactMap(\.self).reduce(Workplace.Lanes(0)) {
        $0 | 1 << Workplace.Lanes($1)
      }
      let isPossible = order.contains { person in
        place.windows.indices.contains { place.lanes(person, at: $0).isSuperset(of: lanes) }
      }
      if !places.isEmpty, !places.contains(nil), isPossible {
        tasks.append(Errand(job: job, lanes: lanes))
      } else {
        unserved.append(job)
      }
    }
  }

  mutating func run() {
    let all = tasks
    takeGreedily()
    if tasks.count < all.count { takeAll(all) }
    apart = jobsApart
    bound = apart.count
    var size = bound
    // A smaller crew may be found until the size of the greedy one is reached.
    while size < best.count {
      var seats: [CrewSeat] = []
      guard let found = extend(&seats, from: 0, limit: size, among: order) else {
        if steps <= 0 { return }
        size += 1
        bound = size
        continue
      }
      best = found
    }
    shareFairly()
  }

  /// Serves all jobs after all, if a short search finds how.
  private mutating func takeAll(_ all: [Errand]) {
    let kept = tasks
    tasks = all
    steps = 20_000
    var seats: [CrewSeat] = []
    let room = min(order.count, place.windows.count)
    if let found = extend(&seats, from: 0, limit: room, among: order) {
      best = found
      for task in all {
        if let index = unserved.firstIndex(of: task.job) { unserved.remove(at: index) }
      }
    } else {
      tasks = kept
    }
    steps = 100_000
  }

  /// The same number of people, from as few of the order as can do it.
  private mutating func shareFairly() {
    guard best.count > 0 else { return }
    for count in best.count..<order.count {
      var seats: [CrewSeat] = []
      let among = Array(order[..<count])
      if let found = extend(&seats, from: 0, limit: best.count, among: among) {
        best = found
        return
      }
      if steps <= 0 { return }
    }
  }

  /// Serves the jobs from one on with at most so many people; `nil` if that cannot be done, or is not
  /// found in the steps that are left.
  private mutating func extend(
    _ seats: inout [CrewSeat], from index: Int, limit: Int, among: [Int]
  ) -> [CrewSeat]? {
    guard index < tasks.count else { return seats }
    steps -= 1
    guard steps > 0 else { return nil }
    let task = tasks[index]
    for place in seats.indices
    where seats[place].lanes.isSuperset(of: task.lanes)
      && seats[place].free <= task.job.from.minutes
    {
      let before = seats[place].free
      seats[place].free = task.job.to.minutes
      if let found = extend(&seats, from: index + 1, limit: limit, among: among) { return found }
      seats[place].free = before
    }
    guard seats.count < limit else { return nil }
    for seat in newSeats(for: task, beside: seats, among: among) {
      seats.append(seat)
      if let found = extend(&seats, from: index + 1, limit: limit, among: among) { return found }
      seats.removeLast()
    }
    return nil
  }

  /// Everybody who could come for a job, each at every window that is free; the most useful first.
  private func newSeats(for task: Errand, beside seats: [CrewSeat], among: [Int]) -> [CrewSeat] {
    let wanted = tasks.reduce(Workplace.Lanes(0)) { $0 | $1.lanes }
    let free = place.windows.indices.filter { window in !seats.contains { $0.window == window } }
    let all = among.filter { person in !seats.contains { $0.person == person } }.flatMap { person in
      free.compactMap { window -> CrewSeat? in
        let lanes = place.lanes(person, at: window) & wanted
        guard lanes.isSuperset(of: task.lanes) else { return nil }
        return CrewSeat(person: person, window: window, lanes: lanes, free: task.job.to.minutes)
      }
    }
    return all.enumerated().sorted {
      let (mine, theirs) = ($0.element.lanes.nonzeroBitCount, $1.element.lanes.nonzeroBitCount)
      return mine == theirs ? $0.offset < $1.offset : mine > theirs
    }.map(\.element)
  }

  /// A crew without looking back; what it cannot serve is left out of the search.
  private mutating func takeGreedily() {
    var kept: [Errand] = []
    for task in tasks {
      if let index = best.firstIndex(where: {
        $0.lanes.isSuperset(of: task.lanes) && $0.free <= task.job.from.minutes
      }) {
        best[index].free = task.job.to.minutes
      } else if let seat = newSeats(for: task, beside: best, among: order).first {
        best.append(seat)
      } else {
        unserved.append(task.job)
        continue
      }
      kept.append(task)
    }
    tasks = kept
  }

  /// Jobs no two of which one person can do need as many people: those of one moment, and those that
  /// nobody can do at one window.
  private var jobsApart: [BookedJob] {
    func needTwo(_ first: Errand, _ second: Errand) -> Bool {
      if first.job.from < second.job.to && second.job.from < first.job.to { return true }
      return !order.contains { person in
        place.windows.indices.contains {
          place.lanes(person, at: $0).isSuperset(of: first.lanes | second.lanes)
        }
      }
    }
    var most: [Errand] = []
    for start in tasks.indices {
      var apart: [Errand] = [tasks[start]]
      for task in tasks[(start + 1)...] + tasks[..<start]
      where apart.allSatisfy({ needTwo($0, task) }) { apart.append(task) }
      if apart.count > most.count { most = apart }
    }
    return most.map(\.job).sorted()
  }
}
