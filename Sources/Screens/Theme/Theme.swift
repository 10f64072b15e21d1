public import Canvas

/// How a face looks: paper for residents, dark for the board, the terminal's own ground for staff.
public enum Theme: Hashable, Sendable, CaseIterable {
  /// Dark ink on paper white.
  case kiosk
  /// The same with black ink and strong colours, for the large mode.
  case kioskLarge
  /// Bright digits on a dark ground.
  case board
  /// The terminal's own ink and ground.
  case staff

  /// How strongly ink stands out from its ground.
  public enum Contrast: String, Hashable, Sendable, CaseIterable {
    case standard
    /// At least 4.5 : 1 for every role, on grounds that the theme sets itself.
    case high
  }

  /// How every role looks on a terminal with so many colours.
  public func palette(_ contrast: Contrast, depth: ColourDepth) -> Palette {
    guard depth > .none else { return Palette(Theme.monochrome) }
    if depth == .eight { return Palette(self == .staff ? Theme.eightOnOwn : Theme.eightOnBlack) }
    switch (self, contrast) {
    case (.kiosk, .standard): return Palette(Theme.paper)
    case (.kiosk, .high), (.kioskLarge, _): return Palette(Theme.strongPaper)
    case (.board, _): return Palette(Theme.night)
    case (.staff, .standard): return Palette(Theme.own)
    case (.staff, .high): return Palette(Theme.strongNight)
    }
  }
}
