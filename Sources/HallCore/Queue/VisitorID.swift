/// A random number that stands for a visitor in the log.
///
/// Who the visitor is lies in a record of its own with an expiry; without that record the number
/// tells nothing, so erasing a person never touches the log.
public struct VisitorID: TextCoded {
  /// The 64 random bits.
  public let bits: UInt64

  /// A visitor by 64 random bits.
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// Reads sixteen hexadecimal digits.
  public init?(text: String) {
    guard text.utf8.count == 16, text.first != "+", let bits = UInt64(text, radix: 16) else {
      return nil
    }
    self.bits = bits
  }

  /// What a visitor's number looks like.
  public static var form: String { "sixteen hexadecimal digits" }

  /// Sixteen hexadecimal digits.
  public var description: String {
    let text = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
