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
    switch (self, contrast) {
    case (.kiosk, .standard): return Palette(Theme.paper)
    case (.kiosk, .high), (.kioskLarge, _): return Palette(Theme.strongPaper)
    case (.board, _): return Palette(Theme.night)
    case (.staff, .standard): return Palette(Theme.own)
    case (.staff, .high): return Palette(Theme.strongNight)
    }
  }
}

extension Theme {
  /// Without colours, emphasis alone carries the roles.
  static func monochrome(_ role: Role) -> Ink {
    switch role {
    case .accent, .now, .trouble, .digits, .primary, .footerKey: Ink(nil, on: nil, .bold)
    case .digitsNow: Ink(nil, on: nil, [.bold, .inverse])
    case .focus, .pressed, .selection, .selectionMuted, .toast, .toastTrouble:
      Ink(nil, on: nil, .inverse)
    case .field: Ink(nil, on: nil, .underline)
    case .text, .muted, .good, .rule, .header, .footer, .tile, .tileHelp, .primaryHelp, .disabled,
      .fieldHint, .chart, .chartExpected, .chartAxis, .dialog, .dialogMuted:
      Ink()
    }
  }

  /// The terminal's own ink and ground. Coloured words stand on a ground of their own, because
  /// nobody knows whether that of the terminal is light or dark.
  static func own(_ role: Role) -> Ink {
    switch role {
    case .text, .footer, .digits: Ink()
    case .muted, .rule, .chartAxis, .disabled: Ink(.grey)
    case .accent, .primary, .primaryHelp, .trouble, .toastTrouble: Ink(.white, on: .vermilion)
    case .now, .digitsNow: Ink(.black, on: .amber)
    case .good: Ink(.white, on: .green)
    case .header, .footerKey: Ink(nil, on: nil, .bold)
    case .tile, .field: Ink(.black, on: .silver)
    case .tileHelp, .fieldHint: Ink(.slate, on: .silver)
    case .dialog: Ink(.white, on: .charcoal)
    case .dialogMuted: Ink(.silver, on: .charcoal)
    case .focus, .selection, .toast: Ink(.white, on: .blue)
    case .selectionMuted: Ink(.silver, on: .blue)
    case .pressed: Ink(.white, on: .deepRed)
    case .chart: Ink(.blueLine)
    case .chartExpected: Ink(.grey)
    }
  }

  static func paper(_ role: Role) -> Ink {
    switch role {
    case .text, .header, .digits, .chart: Ink(.ink, on: .paper)
    case .muted, .footer, .rule, .chartAxis, .chartExpected: Ink(.slate, on: .paper)
    case .accent, .digitsNow: Ink(.vermilion, on: .paper)
    case .now: Ink(.umber, on: .paper)
    case .good: Ink(.deepGreen, on: .paper)
    case .trouble: Ink(.red, on: .paper)
    case .footerKey: Ink(.ink, on: .paper, .bold)
    case .tile: Ink(.ink, on: .linen)
    case .tileHelp: Ink(.slate, on: .linen)
    case .primary: Ink(.white, on: .vermilion)
    case .primaryHelp: Ink(.cream, on: .vermilion)
    case .focus, .selection: Ink(.white, on: .ink)
    case .selectionMuted: Ink(.silver, on: .ink)
    case .pressed: Ink(.white, on: .deepRed)
    case .disabled: Ink(.grey, on: .linen)
    case .field, .dialog: Ink(.ink, on: .white)
    case .dialogMuted, .fieldHint: Ink(.slate, on: .white)
    case .toast: Ink(.white, on: .ink)
    case .toastTrouble: Ink(.white, on: .red)
    }
  }

  static func strongPaper(_ role: Role) -> Ink {
    switch role {
    case .text, .header, .digits, .chart, .footerKey: Ink(.black, on: .white, .bold)
    case .muted, .footer, .rule, .chartAxis, .chartExpected, .dialogMuted,
      .fieldHint:
      Ink(.charcoal, on: .white)
    case .accent, .digitsNow, .trouble: Ink(.deepRed, on: .white, .bold)
    case .now: Ink(.deepBrown, on: .white, .bold)
    case .good: Ink(.deepGreen, on: .white, .bold)
    case .tile: Ink(.black, on: .silver, .bold)
    case .tileHelp: Ink(.ink, on: .silver)
    case .primary, .pressed, .toastTrouble: Ink(.white, on: .deepRed, .bold)
    case .primaryHelp: Ink(.white, on: .deepRed)
    case .focus, .selection, .toast: Ink(.white, on: .black, .bold)
    case .selectionMuted: Ink(.silver, on: .black)
    case .disabled: Ink(.charcoal, on: .paper)
    case .field, .dialog: Ink(.black, on: .white)
    }
  }

  static func night(_ role: Role) -> Ink {
    switch role {
    case .text, .header, .chart: Ink(.paper, on: .night)
    case .muted, .footer, .rule, .chartAxis, .chartExpected: Ink(.mist, on: .night)
    case .accent: Ink(.coral, on: .night)
    case .now, .digitsNow: Ink(.amber, on: .night, .bold)
    case .good: Ink(.lightGreen, on: .night)
    case .trouble: Ink(.coral, on: .night, .bold)
    case .footerKey, .digits: Ink(.white, on: .night, .bold)
    case .tile, .field, .dialog: Ink(.white, on: .slate)
    case .tileHelp, .dialogMuted, .fieldHint: Ink(.linen, on: .slate)
    case .primary, .pressed, .toastTrouble: Ink(.white, on: .vermilion)
    case .primaryHelp: Ink(.cream, on: .vermilion)
    case .focus, .selection, .toast: Ink(.black, on: .amber)
    case .selectionMuted: Ink(.ink, on: .amber)
    case .disabled: Ink(.mist, on: .ink)
    }
  }

  static func strongNight(_ role: Role) -> Ink {
    switch role {
    case .text, .header, .footer, .digits: Ink(.white, on: .black)
    case .muted, .rule, .chartAxis, .disabled, .chartExpected: Ink(.silver, on: .black)
    case .accent, .trouble: Ink(.coral, on: .black, .bold)
    case .now, .digitsNow: Ink(.amber, on: .black, .bold)
    case .good: Ink(.lightGreen, on: .black, .bold)
    case .footerKey: Ink(.white, on: .black, .bold)
    case .tile, .field: Ink(.black, on: .silver)
    case .tileHelp, .fieldHint: Ink(.ink, on: .silver)
    case .dialog: Ink(.white, on: .charcoal)
    case .dialogMuted: Ink(.silver, on: .charcoal)
    case .primary, .pressed, .toastTrouble: Ink(.white, on: .deepRed, .bold)
    case .primaryHelp: Ink(.white, on: .deepRed)
    case .focus, .selection, .toast: Ink(.black, on: .amber, .bold)
    case .selectionMuted: Ink(.ink, on: .amber)
    case .chart: Ink(.amber, on: .black)
    }
  }
}

/// The house's colours.
extension Colour {
  static let black = Colour(16, basic: 0)
  static let night = Colour(233, basic: 0)
  static let ink = Colour(234, basic: 0)
  static let charcoal = Colour(238, basic: 0)
  static let slate = Colour(239, basic: 0)
  static let grey = Colour(245, basic: 7)
  static let mist = Colour(248, basic: 7)
  static let silver = Colour(252, basic: 7)
  static let linen = Colour(253, basic: 7)
  static let paper = Colour(255, basic: 7)
  static let white = Colour(231, basic: 7)
  static let cream = Colour(230, basic: 7)
  static let vermilion = Colour(160, basic: 1)
  static let red = Colour(124, basic: 1)
  static let deepRed = Colour(88, basic: 1)
  static let coral = Colour(209, basic: 1)
  static let amber = Colour(214, basic: 3)
  static let umber = Colour(94, basic: 3)
  static let deepBrown = Colour(58, basic: 3)
  static let green = Colour(28, basic: 2)
  static let deepGreen = Colour(22, basic: 2)
  static let lightGreen = Colour(114, basic: 2)
  static let blue = Colour(25, basic: 4)
  static let blueLine = Colour(68, basic: 4)
}
