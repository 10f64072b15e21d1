internal import Canvas

// What each role looks like among 256 colours.
extension Theme {
  /// Without colours, emphasis alone carries the roles.
  static func monochrome(_ role: Role) -> Ink {
    switch role {
    case .accent, .now, .trouble, .digits, .digitsNow, .primary, .footerKey:
      Ink(nil, on: nil, .bold)
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
    case .muted, .rule, .chartAxis, .chartExpected, .disabled: Ink(.grey)
    case .accent, .primary, .primaryHelp, .trouble, .toastTrouble: Ink(.white, on: .vermilion)
    case .now: Ink(.black, on: .amber)
    // Digits of blocks need their ground free; this colour can be read on light and on dark.
    case .digitsNow: Ink(.clay)
    case .good: Ink(.white, on: .green)
    case .header, .footerKey: Ink(nil, on: nil, .bold)
    case .tile, .field: Ink(.black, on: .silver)
    case .tileHelp, .fieldHint: Ink(.slate, on: .silver)
    case .dialog: Ink(.white, on: .charcoal)
    case .dialogMuted: Ink(.silver, on: .charcoal)
    case .focus, .selection, .toast: Ink(.white, on: .blue)
    case .selectionMuted: Ink(.linen, on: .blue)
    case .pressed: Ink(.white, on: .deepRed)
    case .chart: Ink(.periwinkle)
    }
  }

  /// Dark ink on paper white.
  static func paper(_ role: Role) -> Ink {
    switch role {
    case .text, .header, .digits, .chart: Ink(.ink, on: .paper)
    case .muted, .footer, .rule, .chartAxis, .chartExpected: Ink(.slate, on: .paper)
    case .accent, .digitsNow: Ink(.vermilion, on: .paper)
    case .now: Ink(.umber, on: .paper)
    case .good: Ink(.deepGreen, on: .paper)
    case .trouble: Ink(.red, on: .paper)
    case .footerKey: Ink(.ink, on: .paper, .bold)
    case .tile: Ink(.ink, on: .silver)
    case .tileHelp: Ink(.slate, on: .silver)
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

  /// Touch targets are dark here, so that nobody has to look for them on the white.
  static func strongPaper(_ role: Role) -> Ink {
    switch role {
    case .text, .header, .digits, .chart, .footerKey: Ink(.black, on: .white, .bold)
    case .muted, .footer, .rule, .chartAxis, .chartExpected:
      Ink(.charcoal, on: .white)
    case .accent, .trouble, .digitsNow: Ink(.deepRed, on: .white, .bold)
    case .now, .focus, .selection, .pressed: Ink(.black, on: .amber, .bold)
    case .selectionMuted: Ink(.black, on: .amber)
    case .good: Ink(.deepGreen, on: .white, .bold)
    case .tile, .toast: Ink(.white, on: .coal, .bold)
    case .tileHelp: Ink(.linen, on: .coal)
    case .primary, .toastTrouble: Ink(.white, on: .deepRed, .bold)
    case .primaryHelp: Ink(.white, on: .deepRed)
    case .disabled: Ink(.charcoal, on: .paper)
    case .field: Ink(.black, on: .white, .underline)
    case .fieldHint: Ink(.charcoal, on: .white, .underline)
    // A dialog stands out from the white page.
    case .dialog, .dialogMuted: Ink(.black, on: .silver)
    }
  }

  /// Bright ink in the dark.
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
    case .primary, .toastTrouble: Ink(.white, on: .vermilion)
    case .pressed: Ink(.black, on: .white)
    case .primaryHelp: Ink(.cream, on: .vermilion)
    case .focus, .selection, .toast: Ink(.black, on: .amber)
    case .selectionMuted: Ink(.ink, on: .amber)
    case .disabled: Ink(.mist, on: .ink)
    }
  }

  /// The brightest inks on black.
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
    case .primary, .toastTrouble: Ink(.white, on: .deepRed, .bold)
    case .pressed: Ink(.black, on: .white, .bold)
    case .primaryHelp: Ink(.white, on: .deepRed)
    case .focus, .selection, .toast: Ink(.black, on: .amber, .bold)
    case .selectionMuted: Ink(.ink, on: .amber)
    case .chart: Ink(.amber, on: .black)
    }
  }
}
