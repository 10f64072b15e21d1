/// The code of a service item in the catalogue: four capital letters of its domain and three
/// digits, like `LDJY-001`.
public struct ItemCode: Comparable {
  /// The code as the catalogue writes it.
  public let description: String

  /// Orders codes as text.
  public static func < (left: ItemCode, right: ItemCode) -> Bool {
    left.description < right.description
  }
}

extension ItemCode: TextCoded {
  /// Reads a code; small letters are taken as capitals. `nil` if the text has another form.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"),
      bytes[..<4].allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }),
      bytes[5...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    description = text.uppercased()
  }

  /// What a code looks like.
  public static var form: String { "an item code like LDJY-001" }
}
