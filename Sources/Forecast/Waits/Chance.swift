internal import HallCore

/// Draws lengths of time: one seed, one stream, on every machine.
struct Chance {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Bits for up to four shares.
  mutating func bits() -> UInt64 { random.next() }

  /// A number from 0 up to but not including 1, of the lowest 16 bits.
  static func share(_ bits: UInt64) -> Double { Double(bits & 0xFFFF) / Double(1 << 16) }

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

/// Powers of two, quickly and without a library, right to a millionth.
enum PowerOfTwo {
  /// Two to the power of a number, of a magnitude below 60: the nearest whole power is an exponent alone,
  /// and what is left, a half at most, has a short Taylor series.
  static func value(_ exponent: Double) -> Double {
    let bounded = min(max(exponent, -60), 60)
    // Above nothing, so that cutting off rounds down.
    let whole = Int(bounded + 60.5) - 60
    let rest = bounded - Double(whole)
    // The powers of ln 2 by the factorials, from the sixth to the first.
    var series = 0.000_154_035_303_933_816_1
    series = series * rest + 0.001_333_355_814_642_844_3
    series = series * rest + 0.009_618_129_107_628_477
    series = series * rest + 0.055_504_108_664_821_58
    series = series * rest + 0.240_226_506_959_100_7
    series = series * rest + 0.693_147_180_559_945_3
    series = series * rest + 1
    return Double(bitPattern: UInt64(1023 + whole) << 52) * series
  }
}
