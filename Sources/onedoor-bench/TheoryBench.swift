internal import Forecast
internal import HallCore

/// F5: whether the simulator's waits are those of theory.
///
/// A mean over ten million customers who wait for one another is uncertain by whole percents. So the same
/// customers are sent to one window that is eleven times as fast as well. What they wait there is known
/// from theory, and goes up and down with what they wait in the hall: by how much it is off on these
/// days tells nearly all of by how much the hall is.
///
/// Source: S. Lavenberg, P. Welch, "A perspective on the use of control variables to increase the
/// efficiency of Monte Carlo simulations", Management Science 27, 1981.
enum TheoryBench {
  static func measure() throws -> [Figure] {
    try [(0.8, 0.176431), (0.9, 0.594497), (0.95, 1.485615)].map { try figure($0, $1) }
  }

  /// The mean wait against the mean handling time over ten million customers, beside that of Erlang's
  /// formula.
  private static func figure(_ load: Double, _ expected: Double) throws -> Figure {
    let hall = try QueueHall(load: load, perDay: 150_000, days: 74, seed: 1)
    let days = hall.simulation.days.indices.map { Waits(hall.simulation.evening(of: $0)) }
    let plain = ConfidenceInterval(days.map { $0.wait / hall.meanHandling }, .ninetyNine)
    // The wait of a single window with Poisson arrivals and exponential handling is its handling time
    // by load / (1 - load).
    let interval = ConfidenceInterval(
      days.map { $0.wait / hall.meanHandling },
      controlledBy: days.map { $0.waitAtFastWindow / hall.meanHandling },
      whoseMeanIs: load / (1 - load) / Double(QueueHall.windows), .ninetyNine)
    func percent(_ share: Double) -> String { "\(rounded(100 * share, 2)) %" }
    let holds = interval.range.contains(expected) ? "inside" : "outside"
    let count = days.reduce(0) { $0 + $1.customers }
    return Figure(
      "F5 M/M/11 wait / handling, load \(load)",
      "\(rounded(interval.mean, 5)), \(percent(interval.mean / expected - 1)) off, \(count) customers",
      peer:
        "Erlang C \(expected): \(holds) the 99 % interval ±\(percent(interval.margin / expected)) "
        + "(plain mean: \(rounded(plain.mean, 5)) ±\(percent(plain.margin / expected)))",
      ratio: interval.mean / expected, toReach: "inside, <= 0.5 % off")
  }

  /// What the customers of a day have waited, in milliseconds. What comes while the day fills and at its
  /// end is not counted.
  private struct Waits {
    let customers: Int
    let wait: Double
    let waitAtFastWindow: Double

    private static let counted = TimeOfDay(minutes: 90)...TimeOfDay(minutes: 1410)

    init(_ hall: Hall) {
      let windows = Double(QueueHall.windows)
      var (count, wait, fastWait) = (0, 0.0, 0.0)
      // What the fast window has yet to do when the last customer has come.
      var left = 0.0
      var last: Instant?
      for ticket in hall.allTickets {
        left = max(0, left - Double((ticket.issued - (last ?? ticket.issued)).milliseconds))
        last = ticket.issued
        if let called = ticket.firstCalled,
          Self.counted.contains(ticket.issued.timeOfDay(offset: hall.offset))
        {
          count += 1
          wait += Double((called - ticket.issued).milliseconds)
          fastWait += left
        }
        left += Double(ticket.handlings.last?.duration.milliseconds ?? 0) / windows
      }
      customers = count
      self.wait = wait / Double(count)
      waitAtFastWindow = fastWait / Double(count)
    }
  }
}
