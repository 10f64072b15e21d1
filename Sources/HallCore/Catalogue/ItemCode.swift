/// The code of a service item in the catalogue: four capital letters of its domain and three
/// digits, like `LDJY-001`.
public struct ItemCode: Comparable {
  /// The eight signs in one number, the first one highest: codes are looked up for every ticket, and a
  /// number is found sooner than a text.
  private let signs: UInt64

  /// A number that differs from code to code in its lowest bits.
  var scattered: Int { Int(truncatingIfNeeded: (signs &* 0x9E37_79B9_7F4A_7C15) >> 32) }

  /// Orders codes as text.
  public static func < (left: ItemCode, right: ItemCode) -> Bool { left.signs < right.signs }
}

extension ItemCode: TextCoded {
  /// Reads a code; small letters are taken as capitals. `nil` if the text has another form.
  public init?(text: String) {
    guard Self.isCode(text.utf8, letters: { (0x41...0x5A).contains($0 & 0xDF) }) else {
      return nil
    }
    signs = Self.signs(of: text.uppercased().utf8)
  }

  /// Reads a code in capitals.
  public init?(exactly text: String) {
    guard Self.isCode(text.utf8, letters: { (0x41...0x5A).contains($0) }) else { return nil }
    signs = Self.signs(of: text.utf8)
  }

  /// The code as the catalogue writes it.
  public var description: String {
    String(unsafeUninitializedCapacity: 8) { signs in
      for place in 0..<8 {
        signs[place] = UInt8(truncatingIfNeeded: self.signs >> UInt64(56 - 8 * place))
      }
      return 8
    }
  }

  private static func signs(of text: String.UTF8View) -> UInt64 {
    text.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether a text is four letters, a hyphen and three digits.
  private static func isCode(_ text: String.UTF8View, letters isLetter: (UInt8) -> Bool) -> Bool {
    var place = 0
    for byte in text {
      let fits =
        switch place {
        case 0..<4: isLetter(byte)
        case 4: byte == UInt8(ascii: "-")
        default: (0x30...0x39).contains(byte)
        }
      guard fits else { return false }
      place += 1
    }
    return place == 8
  }

  /// What a code looks like.
  public static var form: String { "an item code like LDJY-001" }
}
