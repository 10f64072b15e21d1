import Canvas
import Foundation
import Testing

@testable import Screens

@Suite struct ThemeTests {
  /// The grounds that the terminal may have where a palette leaves it its own.
  private static let grounds = [Colour.black, .white]

  /// The lowest contrast of a role, over every ground it may stand on; `nil` where the ink is the
  /// terminal's own.
  private static func contrast(_ ink: Ink) -> Double? {
    guard let colour = ink.ink else { return nil }
    return (ink.ground.map { [$0] } ?? grounds).map(colour.contrast).min()
  }

  private static func weak(
    _ theme: Theme, _ contrast: Theme.Contrast, below limit: Double, except: Set<Role> = []
  ) -> [Role] {
    let palette = theme.palette(contrast, depth: .full)
    return Role.allCases.filter { role in
      !except.contains(role) && Self.contrast(palette[role]).map { $0 < limit } == true
    }
  }

  @Test func everyRoleCanBeRead() {
    for theme in [Theme.kiosk, .board, .staff] {
      #expect(Self.weak(theme, .standard, below: 4.5, except: [.disabled]) == [], "\(theme)")
    }
  }

  @Test func withHighContrastNothingIsWeak() {
    for theme in Theme.allCases { #expect(Self.weak(theme, .high, below: 4.5) == [], "\(theme)") }
  }

  @Test func theLargeModeIsForWeakEyes() {
    for contrast in Theme.Contrast.allCases {
      #expect(Self.weak(.kioskLarge, contrast, below: 7) == [])
    }
  }

  @Test func whatCannotBeDoneCanStillBeRead() {
    for theme in Theme.allCases {
      #expect(Self.weak(theme, .standard, below: 2.3) == [], "\(theme)")
    }
  }

  @Test func inLargeModeTouchTargetsStandOutFromThePage() {
    let palette = Theme.kioskLarge.palette(.standard, depth: .full)
    for role in [Role.tile, .primary] {
      #expect(palette[role].ground?.contrast(with: .white) ?? 0 >= 3, "\(role)")
    }
  }

  /// What must not look the same, because nothing else tells them apart.
  @Test func whatIsChosenLooksDifferent() {
    let pairs: [(Role, Role)] = [
      (.tile, .text), (.tile, .primary), (.tile, .focus), (.primary, .focus), (.tile, .pressed),
      (.primary, .pressed), (.text, .selection), (.text, .field), (.text, .dialog),
      (.digits, .digitsNow),
      (.chart, .chartExpected),
    ]
    for theme in Theme.allCases {
      for contrast in Theme.Contrast.allCases {
        for depth in [ColourDepth.eight, .full] where depth == .full || theme != .staff {
          let palette = theme.palette(contrast, depth: depth)
          for (one, two) in pairs {
            #expect(palette[one] != palette[two], "\(theme) \(contrast) \(depth): \(one), \(two)")
          }
        }
      }
    }
  }
}

/// Terminals with eight colours disagree about them: these are xterm's and the Linux console's.
@Suite struct EightColourTests {
  private static let xterm = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
  ]
  private static let console = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
  ]
  /// What the console makes of bold ink.
  private static let brightConsole = [
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]

  @Test func everyRoleCanBeRead() {
    for theme in Theme.allCases {
      let palette = theme.palette(.standard, depth: .eight)
      for role in Role.allCases {
        let look = palette[role]
        guard let ink = look.ink, let ground = look.ground else {
          #expect(look.ink == nil && look.ground == nil, "\(theme) \(role) on any ground")
          continue
        }
        #expect(ink.basic != ground.basic, "\(theme) \(role)")
        let bright = look.emphasis.contains(.bold) ? Self.brightConsole : Self.console
        let onXterm = Self.contrast(Self.xterm, ink, Self.xterm, ground)
        let onConsole = Self.contrast(bright, ink, Self.console, ground)
        #expect(min(onXterm, onConsole) >= 4.5, "\(theme) \(role): \(onXterm), \(onConsole)")
      }
    }
  }

  /// The contrast of two of the first eight, from their components.
  private static func contrast(
    _ inks: [Int], _ ink: Colour, _ grounds: [Int], _ ground: Colour
  ) -> Double {
    let pair = [luminance(inks[Int(ink.basic)]), luminance(grounds[Int(ground.basic)])].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  private static func luminance(_ value: Int) -> Double {
    let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { Double($0) / 255 }
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
