import Testing

@testable import HallCore

/// A hall whose days are played as tests of learning need them: window 1 is open with somebody, and
/// serves one visit after the other.
struct LearningHall {
  private(set) var hall: Hall
  private(set) var clock: Instant

  init() {
    let monday = Instant(ScriptLine.monday, .midnight, offset: TestHalls.everOpen.profile.utcOffset)
    hall = Hall(TestHalls.everOpen, at: monday)
    clock = monday + .minutes(9 * 60)
  }

  mutating func act(_ act: Act, by actor: Actor = .supervisor, after span: TimeSpan = .zero) throws
  {
    clock = clock + span
    for event in try decide(Command(act, by: actor, at: clock), in: hall) { try hall.evolve(event) }
  }

  mutating func open(_ window: Int, with staff: String) throws {
    try act(.open(number(window), StaffID(text: staff)))
  }

  /// Somebody comes, is called at once, and is served for some minutes.
  mutating func visit(
    _ item: String, at window: Int = 1, minutes: Int, coming: TimeSpan = .seconds(30),
    quote: WaitQuote? = nil, waits: TimeSpan = .zero
  ) throws {
    let code = try #require(ItemCode(text: item))
    try act(.take([code], priority: .walkIn, visitor: nil, quote: quote))
    try act(.call(number(window), nil), after: waits)
    try act(.begin(number(window)), after: coming)
    try act(.finish(number(window), .completed), after: .minutes(minutes))
  }

  /// Closes the day, and goes on to nine o'clock of the same weekday a week later, or of the next day.
  mutating func sleep(days: Int = 7) throws {
    try act(.closeDay)
    let day = Day(number: hall.day.number + days)
    clock = Instant(day, .midnight, offset: hall.offset) + .minutes(9 * 60)
    try act(.tick)
  }

  func number(_ window: Int) -> WindowNumber {
    guard let number = WindowNumber(window) else { preconditionFailure("a window's number") }
    return number
  }

  /// How long an item is expected to take, in minutes, in the middle.
  func minutes(of item: String) throws -> Double {
    let code = try #require(ItemCode(text: item))
    let catalogue = try #require(hall.map.minutes(of: code))
    let law = hall.experience.handling(of: code, minutes: catalogue)
    return power(law.location) / 60_000
  }
}

/// Two to a power, without a library: by halves of the fraction.
func power(_ exponent: Double) -> Double {
  var result = 1.0
  var rest = exponent
  while rest >= 1 {
    result *= 2
    rest -= 1
  }
  var (root, half) = (2.0, 0.5)
  while half > 1e-9 {
    root = root.squareRoot()
    if rest >= half {
      result *= root
      rest -= half
    }
    half /= 2
  }
  return result
}
