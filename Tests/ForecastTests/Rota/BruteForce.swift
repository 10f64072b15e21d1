import HallCore

@testable import Forecast

/// Every rota of a tiny hall, tried one after the other. It shares nothing with the planner but the
/// table of who can do what where: what stays undone is worked out by the cuts of a flow.
struct BruteForce {
  /// The least minutes undone of any rota.
  private(set) var leastUndone = 0.0
  /// The same among those rotas that serve as many kinds of work in as many half hours as possible.
  private(set) var leastUndoneWhereAllIsServed = 0.0

  private struct Result {
    var unserved: Int
    var undone: Double
  }

  init(_ hall: Hall, _ demand: Demand) {
    let competence = hall.competence
    let staff = competence.staff.indices
    var best: [(unserved: Int, undone: Double)] = []
    // Half hours 21 to 24; everybody rests in the 22nd or the 23rd.
    for pattern in 0..<(1 << staff.count) {
      var total = Result(unserved: 0, undone: 0)
      var apart = 0.0
      for halfHour in 21..<25 {
        let present = staff.filter { person in
          halfHour == 21 || halfHour == 24 || (pattern >> person & 1 == 0) == (halfHour == 23)
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
      best.append((total.unserved, total.undone))
      leastUndone = pattern == 0 ? apart : min(leastUndone, apart)
    }
    leastUndoneWhereAllIsServed = best.min { $0 < $1 }?.undone ?? 0
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
