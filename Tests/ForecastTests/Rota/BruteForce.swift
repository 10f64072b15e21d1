import HallCore

@testable import Forecast

/// Every rota of a tiny hall, tried one after the other. It shares nothing with the planner but the
/// table of who can do what where: what stays undone is worked out by the cuts of a flow.
struct BruteForce {
  /// The least minutes undone of any rota.
  private(set) var leastUndone = 0.0
  /// The same among those rotas that serve as many kinds of work in as many half hours as possible.
  private(set) var leastUndoneWhereAllIsServed = 0.0
  /// How many kinds of work nobody serves then, half hour by half hour.
  private(set) var fewestUnserved = 0

  /// The half hours of the day that is tried.
  static let halfHours = 21..<25

  private struct Result {
    var unserved: Int
    var undone: Double
  }

  init(_ hall: Hall, _ demand: Demand) {
    let competence = hall.competence
    let staff = competence.staff.indices
    var best: [(unserved: Int, undone: Double)] = []
    for breaks in Self.breaks(hall) {
      var total = Result(unserved: 0, undone: 0)
      var apart = 0.0
      for halfHour in Self.halfHours {
        let present = staff.filter { person in
          Self.isIn(hall.profile.staff[person], halfHour) && breaks[person] != halfHour
        }
        let results = Self.seatings(competence, present: present).map {
          Self.result($0, competence, hall, demand, halfHour)
        }
        guard let served = results.min(by: { ($0.unserved, $0.undone) < ($1.unserved, $1.undone) }),
          let least = results.map(\.undone).min()
        else { continue }
        total.unserved += served.unserved
        total.undone += served.undone
        apart += least
      }
      leastUndone = best.isEmpty ? apart : min(leastUndone, apart)
      best.append((total.unserved, total.undone))
    }
    let first = best.min { $0 < $1 }
    leastUndoneWhereAllIsServed = first?.undone ?? 0
    fewestUnserved = first?.unserved ?? 0
  }

  private static func isIn(_ person: StaffMember, _ halfHour: Int) -> Bool {
    let (from, to) = (TimeOfDay(minutes: 30 * halfHour), TimeOfDay(minutes: 30 * halfHour + 30))
    return person.shift.map { $0.from <= from && to <= $0.to } ?? true
  }

  /// Every way for the people to rest: whoever works for more than an hour rests in the 22nd or the
  /// 23rd half hour, and works before and after it.
  private static func breaks(_ hall: Hall) -> [[Int?]] {
    hall.profile.staff.reduce([[]]) { ways, person in
      let work = halfHours.count { isIn(person, $0) }
      let possible = (22...23).filter {
        isIn(person, $0 - 1) && isIn(person, $0) && isIn(person, $0 + 1)
      }
      let choices: [Int?] = work > 2 && !possible.isEmpty ? possible : [nil]
      return ways.flatMap { way in choices.map { way + [$0] } }
    }
  }

  /// How many kinds of work nobody serves with some duties, half hour by half hour.
  static func unserved(_ duties: [Duty], in hall: Hall) -> Int {
    let competence = hall.competence
    return halfHours.reduce(0) { count, halfHour in
      let seats = duties.compactMap { duty -> LaneSet? in
        guard duty.covers(TimeOfDay(minutes: 30 * halfHour)), let number = duty.window,
          let person = competence.staff.firstIndex(of: duty.staff),
          let window = competence.windows.firstIndex(of: number)
        else { return nil }
        return competence.lanes(staff: person, window: window)
      }
      return count
        + competence.lanes.indices.count { lane in !seats.contains { $0.contains(lane) } }
    }
  }

  /// Whether so many of the people who are in can do all jobs, each at one window: every way to share
  /// out a few jobs is tried.
  static func canServe(_ jobs: [BookedJob], by count: Int, on day: Day, in hall: Hall) -> Bool {
    guard count > 0 else { return jobs.isEmpty }
    let competence = hall.competence
    let staff = competence.staff.indices.filter {
      hall.leave(of: competence.staff[$0], on: day) == nil
    }
    func share(_ index: Int, _ groups: [[BookedJob]]) -> Bool {
      guard index < jobs.count else { return seat(groups.filter { !$0.isEmpty }, [], []) }
      return groups.indices.contains { group in
        let job = jobs[index]
        let isFree = groups[group].allSatisfy { $0.to <= job.from || job.to <= $0.from }
        var next = groups
        next[group].append(job)
        return isFree && share(index + 1, next)
      }
    }
    func seat(_ groups: [[BookedJob]], _ taken: Set<Int>, _ windows: Set<Int>) -> Bool {
      guard let first = groups.first else { return true }
      let lanes = first.reduce(into: Set()) { $0.formUnion($1.lanes) }.compactMap {
        competence.place(of: $0)
      }
      return staff.contains { person in
        !taken.contains(person)
          && competence.windows.indices.contains { window in
            let able = competence.lanes(staff: person, window: window)
            return !windows.contains(window) && lanes.allSatisfy { able.contains($0) }
              && seat(Array(groups.dropFirst()), taken.union([person]), windows.union([window]))
          }
      }
    }
    return share(0, Array(repeating: [], count: count))
  }

  /// Every way to put people at windows: for each window somebody, or nobody.
  private static func seatings(
    _ competence: Competence, present: [Int]
  ) -> [[(staff: Int, window: Int)]] {
    var all: [[(staff: Int, window: Int)]] = [[]]
    for window in competence.windows.indices {
      all += all.flatMap { seating in
        present.filter { person in !seating.contains { $0.staff == person } }
          .map { seating + [($0, window)] }
      }
    }
    return all
  }

  private static func result(
    _ seating: [(staff: Int, window: Int)], _ competence: Competence, _ hall: Hall,
    _ demand: Demand, _ halfHour: Int
  ) -> Result {
    let lanes = competence.lanes
    let seats = seating.map { competence.lanes(staff: $0.staff, window: $0.window) }
    let unserved = lanes.indices.count { lane in !seats.contains { $0.contains(lane) } }
    var undone = 0.0
    for set in 0..<(1 << lanes.count) {
      let chosen = lanes.indices.filter { set >> $0 & 1 == 1 }
      let work = chosen.reduce(0) { $0 + demand.minutes(of: lanes[$1], halfHour: halfHour) }
      let able = seats.count { seat in chosen.contains { seat.contains($0) } }
      undone = max(undone, work - 30 * Double(able))
    }
    return Result(unserved: unserved, undone: undone)
  }
}
