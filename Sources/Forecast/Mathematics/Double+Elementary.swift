// Logarithm and exponential from exact operations alone, so that the same seed gives the same bytes on
// every machine: the C library's own differ in the last bits from one to the next.

extension Double {
  /// ln 2 in two parts: the first has so few bits that a multiple of it is exact.
  private static let ln2High = 0x1.62e42feep-1
  private static let ln2Low = 0x1.a39ef35793c76p-33

  /// The natural logarithm of a positive number; `-infinity` for zero, not a number below.
  ///
  /// The number is taken apart into a power of two and a significand near 1, whose logarithm is
  /// `2 artanh s` with `s = (m - 1) / (m + 1)`, at most 0.172: eleven terms of the series are exact.
  var naturalLogarithm: Double {
    guard self > 0 else { return self == 0 ? -.infinity : .nan }
    guard isFinite else { return self }
    var power = Double(exponent)
    var part = significand
    if part > 1.4142135623730951 {
      part /= 2
      power += 1
    }
    let s = (part - 1) / (part + 1)
    // In pairs and pairs of pairs: a processor works on those at the same time (Estrin's scheme).
    let square = s * s
    let fourth = square * square
    let eighth = fourth * fourth
    let first = (1.0 / 3 + 1.0 / 5 * square) + (1.0 / 7 + 1.0 / 9 * square) * fourth
    let second = (1.0 / 11 + 1.0 / 13 * square) + (1.0 / 15 + 1.0 / 17 * square) * fourth
    let third = 1.0 / 19 + 1.0 / 21 * square
    let sum = (first + (second + third * eighth) * eighth) * square
    return power * Self.ln2High + (2 * s + (2 * s * sum + power * Self.ln2Low))
  }

  /// `e` to the power of this number.
  ///
  /// A whole number of `ln 2` is taken off; of what is left, at most 0.347, fourteen terms of the series
  /// are exact.
  var exponential: Double {
    guard !isNaN else { return self }
    guard self < 709.8 else { return .infinity }
    guard self > -745.2 else { return 0 }
    let power = (self / (Self.ln2High + Self.ln2Low)).rounded()
    let rest = (self - power * Self.ln2High) - power * Self.ln2Low
    var sum = 1.0
    for term in 0..<14 { sum = 1 + sum * rest / Double(14 - term) }
    // In two steps, because 2 to the power of 1024 is no number although half of it times two is.
    let half = Int(power) / 2
    return sum * Double(sign: .plus, exponent: half, significand: 1)
      * Double(sign: .plus, exponent: Int(power) - half, significand: 1)
  }
}
