/// A colour, as terminals with 256 colours number it, with the nearest of the first eight for those
/// that have no more.
///
/// Colours 16 to 255 are the same on xterm, foot and tmux; the first sixteen are not.
public struct Colour: Hashable, Sendable {
  /// The number among 256 colours, `16 ... 255`.
  public let index: UInt8
  /// The number among eight colours, `0 ... 7`.
  public let basic: UInt8

  /// A colour by its numbers.
  public init(_ index: UInt8, basic: UInt8) {
    precondition(index >= 16 && basic < 8, "only colours that all terminals agree on")
    self.index = index
    self.basic = basic
  }

  /// Red, green and blue, `0 ... 255`, of the colour among 256.
  ///
  /// Source: the 6 × 6 × 6 cube and the grey ramp of xterm's `256colres.h`.
  public var components: (red: Int, green: Int, blue: Int) {
    let value = Int(index)
    if value >= 232 {
      let grey = 8 + 10 * (value - 232)
      return (grey, grey, grey)
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = value - 16
    return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
  }

  /// How strongly two colours stand out from each other, from 1 for the same to 21 for black and
  /// white. Text wants 4.5, or 7 where eyes are weak.
  ///
  /// Source: contrast ratio and relative luminance of WCAG 2.2.
  public func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// How bright it is, from 0 for black to 1 for white.
  private var luminance: Double {
    let (red, green, blue) = components
    return 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The light that a component of sRGB stands for, `0 ... 1`.
  private static func linear(_ component: Int) -> Double {
    let value = Double(component) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // base to the power of 2.4 is its square times the fifth root of its square, which Newton's
    // method finds: there is no power function without a library.
    let square = base * base
    var root = 1.0
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root -= (root * fourth - square) / (5 * fourth)
    }
    return square * root
  }
}
