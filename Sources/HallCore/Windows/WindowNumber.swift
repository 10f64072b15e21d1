/// The number over a window, `1 ... 99`.
public struct WindowNumber: Hashable, Comparable, Sendable {
  /// The number itself.
  public var value: Int { Int(number) }
  private let number: UInt8

  /// A window's number; `nil` outside `1 ... 99`.
  public init?(_ value: Int) {
    guard (1...99).contains(value) else { return nil }
    number = UInt8(value)
  }

  /// Orders windows by number.
  public static func < (left: WindowNumber, right: WindowNumber) -> Bool {
    left.number < right.number
  }
}

extension WindowNumber: Codable, CustomStringConvertible {
  /// Reads a plain number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let value = try container.decode(Int.self)
    guard let number = WindowNumber(value) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(value) is not a window number from 1 to 99")
    }
    self = number
  }

  /// Writes a plain number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  /// The number in digits.
  public var description: String { String(value) }
}
