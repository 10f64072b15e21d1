internal import Canvas

// What each role looks like among eight colours. White is a grey there, bold black is another on a
// console, and yellow and green are too light for it: all faces are dark, with filled blocks to touch.
extension Theme {
  /// Bright ink on black.
  static func eightOnBlack(_ role: Role) -> Ink {
    switch role {
    case .text, .header, .footer, .chart: Ink(.white, on: .black)
    case .footerKey, .digits: Ink(.white, on: .black, .bold)
    case .muted, .rule, .chartExpected, .chartAxis, .disabled: Ink(.cyan, on: .black)
    default: eightOnAny(role)
    }
  }

  /// The terminal's own ink and ground.
  static func eightOnOwn(_ role: Role) -> Ink {
    switch role {
    case .text, .header, .footer, .chart, .muted, .rule, .chartExpected, .chartAxis, .disabled:
      Ink()
    case .footerKey, .digits: Ink(nil, on: nil, .bold)
    default: eightOnAny(role)
    }
  }

  /// What brings a ground of its own.
  private static func eightOnAny(_ role: Role) -> Ink {
    switch role {
    case .now, .digitsNow: Ink(.amber, on: .black, .bold)
    case .good: Ink(.green, on: .black, .bold)
    case .accent, .trouble, .primary, .primaryHelp, .toastTrouble:
      Ink(.white, on: .vermilion, .bold)
    case .tile, .tileHelp: Ink(.white, on: .blue, .bold)
    case .field: Ink(.black, on: .cyan)
    case .fieldHint: Ink(.blue, on: .cyan)
    case .pressed: Ink(.black, on: .cyan)
    case .dialogMuted: Ink(.blue, on: .white)
    default: Ink(.black, on: .white)
    }
  }
}
