internal import Forecast
internal import HallCore

/// How long the planner takes for a busy day at Baishiyi: 18 people, 11 windows, 19 half hours.
enum RotaBench {
  static func measure() throws -> [Figure] {
    let hall = Hall(try BenchHall.founding(), at: try BenchHall.start())
    return try [("calm", 0.6), ("busy", 1.0), ("overrun", 1.4)].map { name, load in
      let demand = demand(load, in: hall)
      var samples: [Double] = []
      var plan: Plan?
      for _ in 0..<5 {
        let began = nanoseconds()
        plan = RotaPlanner.plan(for: hall.day, in: hall, demand: demand)
        samples.append(Double(nanoseconds() - began) / 1e6)
      }
      guard let plan else { throw BenchError("no plan") }
      let undone = "\(rounded(plan.uncoveredMinutes, 0)) min undone"
      return Figure(
        "rota, a \(name) day", "\(rounded(samples.sorted()[2], 1)) ms, \(undone)",
        peer: "no rota leaves less than \(rounded(plan.boundMinutes, 0))", toReach: "<= 1000 ms")
    }
  }

  /// Work for the windows from morning to evening, by queue as it is at such halls, as a share of what
  /// eleven people can do.
  private static func demand(_ load: Double, in hall: Hall) -> Demand {
    var demand = Demand()
    let lanes = hall.competence.lanes
    let weights = lanes.indices.map { Double(3 + $0 * 7 % 5) }
    let all = weights.reduce(0, +)
    for halfHour in 17..<36 {
      let rush = halfHour < 24 ? 1.2 : halfHour < 28 ? 0.7 : 1.0
      for lane in lanes.indices {
        demand.add(load * rush * 11 * 30 * weights[lane] / all, of: lanes[lane], halfHour: halfHour)
      }
    }
    return demand
  }
}
