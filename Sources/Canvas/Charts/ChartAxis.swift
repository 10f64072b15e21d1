/// The upright axis of a chart: from zero to a round number, with a tick every few rows.
struct ChartAxis {
  /// The numbers that are written, from zero up.
  let ticks: [Double]
  /// The number at the upper end.
  var top: Double { ticks.last ?? 1 }

  /// An axis that reaches a value, on so many rows.
  init(to value: Double, rows: Int) {
    let value = min(max(value, 1), 1e15)
    let steps = max(1, min(5, (rows - 1) / 3))
    var step = 1.0
    var unit = 1.0
    while step * Double(steps) < value {
      // A lone tick may be any round number; several are easier to read in ones, twos or fives.
      let factors = steps == 1 ? [2.0, 3, 4, 5, 6, 8] : [2.0, 5]
      if let next = factors.first(where: { $0 * unit > step }) {
        step = next * unit
      } else {
        unit *= 10
        step = unit
      }
    }
    let needed = (value / step).rounded(.up)
    ticks = (0...Int(needed)).map { Double($0) * step }
  }

  /// What is written beside a tick.
  static func label(_ value: Double) -> String {
    abs(value) < 1e15 ? "\(Int(value.rounded()))" : "\(value)"
  }

  /// How wide the widest number is.
  var width: Int { Self.label(top).cellWidth }

  /// How many cells above the lowest one a value stands.
  func cell(of value: Double, in rows: Int) -> Int {
    Int((min(1, max(0, value / top)) * Double(rows - 1)).rounded())
  }
}
