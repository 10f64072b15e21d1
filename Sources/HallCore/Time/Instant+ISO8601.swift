extension Instant {
  /// This moment as ISO 8601 writes it beside `offset`, to the millisecond:
  /// `2026-03-02T09:00:00.000+08:00`.
  public func iso8601(offset: UTCOffset) -> String {
    let inDay = millisecondsIntoDay(offset)
    let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1000 % 60]
      .map { digits(Int($0), 2) }.joined(separator: ":")
    return "\(day(offset: offset))T\(clock).\(digits(Int(inDay % 1000), 3))\(offset)"
  }

  /// The moment that an ISO 8601 text names: a date, `T`, a time to the minute, second or
  /// millisecond, and `Z` or an offset. `nil` for any other text, or a day that does not exist.
  public init?(iso8601 text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]) else { return nil }
    let rest = parts[1]
    guard let mark = rest.lastIndex(where: { "Z+-".contains($0) }) else { return nil }
    let offset: UTCOffset
    if rest[mark] == "Z" {
      guard rest.index(after: mark) == rest.endIndex else { return nil }
      offset = .utc
    } else {
      guard let parsed = UTCOffset(rest[mark...]) else { return nil }
      offset = parsed
    }
    guard let inDay = Self.millisecondsIntoDay(rest[..<mark]) else { return nil }
    let midnight = Instant(day, .midnight, offset: offset)
    self = midnight + TimeSpan(milliseconds: inDay)
  }

  private static func millisecondsIntoDay(_ clock: some StringProtocol) -> Int64? {
    let halves = clock.split(separator: ".", omittingEmptySubsequences: false)
    let fields = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count <= 2, (2...3).contains(fields.count) else { return nil }
    let limits = [23, 59, 59]
    var seconds: Int64 = 0
    for (place, limit) in limits.enumerated() {
      seconds *= 60
      guard place < fields.count else { continue }
      guard fields[place].utf8.count == 2, let value = digits(of: fields[place]), value <= limit
      else { return nil }
      seconds += Int64(value)
    }
    guard halves.count == 2 else { return seconds * 1000 }
    guard fields.count == 3, halves[1].utf8.count == 3, let fraction = digits(of: halves[1])
    else { return nil }
    return seconds * 1000 + Int64(fraction)
  }
}

/// `value` in decimal with at least `width` digits.
func digits(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

/// The number that a text of one to nine ASCII digits, and nothing else, stands for.
func digits(of text: some StringProtocol) -> Int? { digits(of: text.utf8) }

/// The same of a text in UTF-8.
func digits(of text: some Sequence<UInt8>) -> Int? {
  var count = 0
  var value = 0
  for byte in text {
    guard (0x30...0x39).contains(byte), count < 9 else { return nil }
    value = value * 10 + Int(byte - 0x30)
    count += 1
  }
  return count > 0 ? value : nil
}
