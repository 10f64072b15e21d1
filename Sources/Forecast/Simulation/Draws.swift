internal import HallCore

/// The chances of one resident or member of staff: each is a hash of whose it is and what for, and not
/// the next of a stream.
///
/// So two scenarios with the same seed see the same residents with the same needs on the same day,
/// whatever happens to them there (common random numbers), and no day needs another one before it.
///
/// Source: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011, with the
/// finalizer of ``SplitMix64`` as the hash.
struct Draws: Hashable, Sendable {
  /// Whose chances.
  let key: UInt64

  /// Those of whoever has this key.
  init(key: UInt64) { self.key = key }

  /// Those of a day that follows from a seed.
  init(seed: UInt64, day: Day) {
    key = Self.mixed(Self.mixed(seed) &+ UInt64(truncatingIfNeeded: day.number) &* Self.golden)
  }

  /// Those of the `number`th of a kind of people.
  func of(_ kind: Kind, _ number: Int) -> Draws {
    let place = UInt64(truncatingIfNeeded: number) << 8 | kind.rawValue
    return Draws(key: Self.mixed(key &+ place &* Self.golden))
  }

  /// Whose draws they are.
  enum Kind: UInt64 {
    /// Residents who come on a usual day.
    case resident = 1
    /// Those who come besides when more people come than usual.
    case another
    /// Residents whom nobody has drawn: a visitor of the demo, or whoever is met in the middle of a day.
    case guest
    case clerk
    case guide
    /// Residents of whom nothing is known but their booking.
    case booker
  }

  /// What a draw decides.
  enum Purpose: UInt64 {
    case gap = 1
    case thinning, item, basket, priority, booking, lead, bookingTime, coming
    case help, helpPlace, guidance, leaving, patience, notice, noticeTime, noticeClass
    case walk, walkTime, returning, returnTime, reaction, handling, conclusion, heldFor
    case opening, pause, pauseReason, pauseTime, destination, note, attendance
  }

  /// 64 random bits; `count` tells the draws for one purpose apart.
  func bits(_ purpose: Purpose, _ count: Int = 0) -> UInt64 {
    let place = UInt64(truncatingIfNeeded: count) << 8 | purpose.rawValue
    return Self.mixed(key &+ place &* Self.golden)
  }

  /// A number between 0 and 1, neither included.
  func share(_ purpose: Purpose, _ count: Int = 0) -> Double {
    (Double(bits(purpose, count) >> 12) + 0.5) * 0x1p-52
  }

  /// Whether something happens that does in such a share of all cases.
  func isAmong(_ share: Double, _ purpose: Purpose, _ count: Int = 0) -> Bool {
    share > 0 && self.share(purpose, count) < share
  }

  /// A whole number in a range.
  func number(in range: ClosedRange<Int>, _ purpose: Purpose, _ count: Int = 0) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(bits(purpose, count).multipliedFullWidth(by: width).high)
  }

  /// A length of time in whole seconds.
  func seconds(_ range: ClosedRange<Int>, _ purpose: Purpose, _ count: Int = 0) -> TimeSpan {
    .seconds(number(in: range, purpose, count))
  }

  /// A length of time from so many to so many minutes.
  func minutes(_ range: ClosedRange<Int>, _ purpose: Purpose, _ count: Int = 0) -> TimeSpan {
    seconds(range.lowerBound * 60...range.upperBound * 60, purpose, count)
  }

  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var mixed = bits
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
