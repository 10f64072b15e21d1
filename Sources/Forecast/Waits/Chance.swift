internal import HallCore

/// Draws lengths of time: one seed, one stream, on every machine.
struct Chance {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Bits for up to three shares.
  mutating func bits() -> UInt64 { random.next() }

  /// A number from 0 up to but not including 1, of the lowest 21 bits.
  static func share(_ bits: UInt64) -> Double { Double(bits & 0x1F_FFFF) / Double(1 << 21) }

  /// A number that is normal but for what nobody would notice: forty coins are tossed, and what they
  /// show is smoothed.
  mutating func normal() -> Double {
    let bits = random.next()
    let coins = Double((bits >> 24).nonzeroBitCount - 20)
    let smooth = Double(bits & 0xFF_FFFF) / Double(1 << 24) - 0.5
    // The variance of forty coins is 10, that of the smoothing 1/12.
    return (coins + smooth) * 0.314_918_356_230_464_4
  }

  /// A length of such a law, in milliseconds.
  mutating func length(_ law: Law) -> Double {
    PowerOfTwo.value(law.location + law.deviation * normal())
  }

  /// What is left of a length of such a law of which `passed` milliseconds are over.
  mutating func rest(of law: Law, after passed: Double) -> Double {
    // Nearly always one of a few lengths reaches beyond.
    for _ in 0..<12 {
      let length = length(law)
      if length > passed { return length - passed }
    }
    // What has taken far too long may end at any moment, or take as long again.
    return passed * Self.share(bits())
  }

  /// A length whose logarithm to the base 2 is normal.
  struct Law {
    let location: Double
    let deviation: Double

    init(location: Double, deviation: Double) {
      self.location = location
      self.deviation = deviation
    }

    init(_ learned: LearnedDuration) {
      self.init(location: learned.location, deviation: learned.deviation)
    }
  }
}

/// Powers of two, quickly: from a table, with a straight line between its entries, right to a
/// millionth.
enum PowerOfTwo {
  private static let steps = 256
  private static let table: [Double] = {
    // The 256th root of two is eight square roots deep.
    var root = 2.0
    for _ in 0..<8 { root = root.squareRoot() }
    var powers = [1.0]
    for _ in 0..<steps { powers.append(powers[powers.count - 1] * root) }
    return powers
  }()

  /// Two to the power of a number, of a magnitude below 60.
  static func value(_ exponent: Double) -> Double {
    let scaled = min(max(exponent, -60), 60) * Double(steps)
    let whole = scaled.rounded(.down)
    let place = Int(whole)
    let (low, high) = (table[place & (steps - 1)], table[(place & (steps - 1)) + 1])
    let power = Double(sign: .plus, exponent: place >> 8, significand: 1)
    return power * (low + (high - low) * (scaled - whole))
  }
}
