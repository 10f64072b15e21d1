/// What somebody who takes a ticket is told about their wait until the first call: a likely wait, and
/// the two ends between which eight waits out of ten are to lie.
///
/// It is kept with the ticket, so that the hall can count which of its promises it keeps.
public struct WaitQuote: Hashable, Sendable {
  /// The lower end: one wait in ten is to be shorter.
  public var low: TimeSpan { .seconds(lowSeconds) }
  /// The likely wait: as many are to be shorter as are to be longer.
  public var likely: TimeSpan { .seconds(likelySeconds) }
  /// The upper end: one wait in ten is to be longer. Where nobody may have to wait at all, and so
  /// nothing lies below the lower end, it is two in ten.
  public var high: TimeSpan { .seconds(highSeconds) }

  @Count private var lowSeconds: Int
  @Count private var likelySeconds: Int
  @Count private var highSeconds: Int

  /// A quote in whole seconds; `nil` unless the ends lie around the likely wait, below a day and not
  /// below nothing.
  public init?(low: TimeSpan, likely: TimeSpan, high: TimeSpan) {
    let seconds = [low, likely, high].map { ($0.milliseconds + 500) / 1000 }
    guard low >= .zero, low <= likely, likely <= high, high < .minutes(24 * 60) else { return nil }
    lowSeconds = Int(seconds[0])
    likelySeconds = Int(seconds[1])
    highSeconds = Int(seconds[2])
  }

  /// Whether a wait is as promised.
  public func holds(for wait: TimeSpan) -> Bool { low <= wait && wait <= high }

  /// Whether nobody was promised to wait at all, so that no wait can be too short.
  var isOneSided: Bool { low == .zero }
}

extension WaitQuote: TextCoded {
  /// Reads `240 420 610`: the three waits in seconds.
  public init?(text: String) {
    let numbers = text.split(separator: " ", omittingEmptySubsequences: false)
      .compactMap { digits(of: $0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0 < 86_400 }) else { return nil }
    self.init(
      low: .seconds(numbers[0]), likely: .seconds(numbers[1]), high: .seconds(numbers[2]))
  }

  /// What a quote looks like.
  public static var form: String { "three waits in seconds, such as \"240 420 610\"" }

  /// The quote as the log writes it.
  public var description: String {
    "\(low.wholeSeconds) \(likely.wholeSeconds) \(high.wholeSeconds)"
  }
}
