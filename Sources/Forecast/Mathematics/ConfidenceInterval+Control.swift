extension ConfidenceInterval {
  /// What independent measurements say of the mean behind them when something was measured beside each
  /// that goes up and down with it, and whose mean is known: what that is off tells a part of what they
  /// are off. The interval is that of a straight line through both, at the known mean.
  ///
  /// Source: S. Lavenberg, P. Welch, "A perspective on the use of control variables to increase the
  /// efficiency of Monte Carlo simulations", Management Science 27, 1981, section 2.
  ///
  /// - Parameters:
  ///   - controls: What was measured beside each; it must not always be the same.
  ///   - known: The mean behind them.
  public init(
    _ values: [Double], controlledBy controls: [Double], whoseMeanIs known: Double,
    _ level: Level = .ninetyFive
  ) {
    precondition(values.count == controls.count, "each measurement has its control")
    let count = Double(values.count)
    let (mean, middle) = (values.reduce(0, +) / count, controls.reduce(0, +) / count)
    var (squares, products) = (0.0, 0.0)
    for (value, control) in zip(values, controls) {
      squares += (control - middle) * (control - middle)
      products += (control - middle) * (value - mean)
    }
    guard values.count > 2, squares > 0 else {
      self.init(values, level)
      return
    }
    let slope = products / squares
    let rest = zip(values, controls).reduce(0) {
      let off = $1.0 - mean - slope * ($1.1 - middle)
      return $0 + off * off
    }
    let variance =
      rest / (count - 2) * (1 / count + (known - middle) * (known - middle) / squares)
    self.init(
      count: values.count, mean: mean - slope * (middle - known),
      margin: Self.studentPoint(values.count - 2, level) * variance.squareRoot())
  }
}
