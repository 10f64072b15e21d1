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

  /// Its emphasis with more on top. Among eight colours black stays plain, because most terminals make
  /// a faint grey of bold black.
  public func emphasis(with more: Style.Emphasis, among depth: ColourDepth) -> Style.Emphasis {
    let all = emphasis.union(more)
    return depth == .eight && ink?.basic == 0 ? all.subtracting(.bold) : all
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
