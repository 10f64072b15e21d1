/// How every role looks: ink, ground and emphasis.
public struct Palette: Hashable, Sendable {
  private var inks: [Ink]

  /// A palette that gives each role its ink.
  public init(_ ink: (Role) -> Ink) {
    inks = Role.allCases.map(ink)
  }

  /// How a role looks.
  public subscript(role: Role) -> Ink { inks[Int(role.rawValue)] }
}

/// A pair of colours, and emphasis.
public struct Ink: Hashable, Sendable {
  /// The colour of the glyph; `nil` for the terminal's own.
  public var ink: Colour?
  /// The colour of the ground; `nil` for the terminal's own.
  public var ground: Colour?
  /// Emphasis on top.
  public var emphasis: Style.Emphasis

  /// A pair of colours.
  public init(_ ink: Colour? = nil, on ground: Colour? = nil, _ emphasis: Style.Emphasis = []) {
    self.ink = ink
    self.ground = ground
    self.emphasis = emphasis
  }
}

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
}

/// How many colours a terminal has.
public enum ColourDepth: Int, Comparable, Sendable {
  /// None, or none wanted.
  case none
  /// The first eight.
  case eight
  /// 256.
  case full

  /// Orders depths from none to full.
  public static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
