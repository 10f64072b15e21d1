internal import Canvas

extension InputReader {
  /// What most terminals send for their keys, whatever their descriptions say: arrows in both of
  /// their modes, and the forms of VT220, xterm, rxvt and the kernel's console.
  static let standard: [[UInt8]: Key] = {
    var keys: [String: Key] = [:]
    for (letter, key) in [
      ("A", Key.up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ] {
      keys["[" + letter] = key
      keys["O" + letter] = key
    }
    for (number, key) in [
      (1, Key.home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown),
      (7, .home), (8, .end),
    ] {
      keys["[\(number)~"] = key
    }
    keys["[Z"] = .backTab
    keys["OM"] = .enter
    for (index, number) in [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].enumerated() {
      keys["[\(number)~"] = .function(index + 1)
    }
    for (index, letter) in ["P", "Q", "R", "S"].enumerated() {
      keys["O" + letter] = .function(index + 1)
    }
    for (index, letter) in ["A", "B", "C", "D", "E"].enumerated() {
      keys["[[" + letter] = .function(index + 1)
    }
    var bytes: [[UInt8]: Key] = [:]
    for (text, key) in keys { bytes[[0x1B] + Array(text.utf8)] = key }
    return bytes
  }()
}

extension Key {
  /// The key of a scalar that has been typed; `nil` if it is none.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A, 0x0D: self = .enter
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x20...0x7E: self = .character(Character(scalar))
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        return nil
      default: self = .character(Character(scalar))
      }
    }
  }
}
