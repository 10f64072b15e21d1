/// What is known of a length of time that is never the same twice: how often it was seen, and the mean
/// and spread of its logarithm, the later days weighing more.
///
/// Handling times and the like are skewed: a few are very long. Their logarithms are nearly normal
/// (L. Brown et al., "Statistical analysis of a telephone call center", Journal of the American
/// Statistical Association 100, 2005, found that of service times), so two moments of them say nearly
/// all. Logarithms are to the base 2 and of milliseconds.
public struct LogMoments: Hashable, Sendable {
  /// How many lengths were seen; those of earlier days count less.
  public internal(set) var weight = 0.0
  var sum = 0.0
  var squares = 0.0

  /// The mean of what was seen, together with `prior`, which counts as `strength` lengths.
  func mean(prior: Double, strength: Double) -> Double {
    (sum + strength * prior) / (weight + strength)
  }

  /// The variance of what was seen, together with `prior`, which counts as `strength` lengths.
  func variance(prior: Double, strength: Double) -> Double {
    guard weight > 1 else { return prior }
    let mean = sum / weight
    let seen = max(0, squares / weight - mean * mean)
    return (weight * seen + strength * prior) / (weight + strength)
  }

  mutating func add(_ value: Double) {
    weight += 1
    sum += value
    squares += value * value
  }

  /// Lets a day pass.
  mutating func fade(_ share: Double) {
    weight *= share
    sum *= share
    squares *= share
  }
}

extension Double {
  /// The value, or if it is far out, what still seems possible: an act that was forgotten, such as to
  /// finish, must not spoil what is known.
  func kept(within reach: Double, of centre: Double) -> Double {
    min(max(self, centre - reach), centre + reach)
  }
}

extension TimeSpan {
  /// The logarithm to the base 2 of the length in milliseconds, to 2⁻¹⁶; that of a second for
  /// anything shorter. Whole numbers alone give it, so it is the same on every machine.
  ///
  /// Source: squaring the mantissa gives one binary digit of the logarithm after the other; D. Knuth,
  /// "The Art of Computer Programming" 1, 1.2.2, exercise 25.
  var logarithm: Double {
    let value = UInt64(max(1000, milliseconds))
    let exponent = 63 - value.leadingZeroBitCount
    var mantissa = exponent > 31 ? value >> UInt64(exponent - 31) : value << UInt64(31 - exponent)
    var digits = 0
    for _ in 0..<16 {
      mantissa = (mantissa * mantissa) >> 31
      digits <<= 1
      if mantissa >= 1 << 32 {
        mantissa >>= 1
        digits |= 1
      }
    }
    return Double(exponent) + Double(digits) / 65536
  }
}
