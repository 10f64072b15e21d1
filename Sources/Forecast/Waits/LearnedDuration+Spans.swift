public import HallCore

extension LearnedDuration {
  /// Half of all cases take no longer.
  public var median: TimeSpan { span(at: 0) }

  /// What eight cases in ten lie between.
  public var usual: ClosedRange<TimeSpan> {
    // One in ten of a normal law lies 1.2816 deviations or more above its mean.
    span(at: -1.2816)...span(at: 1.2816)
  }

  private func span(at deviations: Double) -> TimeSpan {
    TimeSpan(
      milliseconds: Int64(PowerOfTwo.value(location + deviations * deviation).rounded()))
  }
}
