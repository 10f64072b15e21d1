/// A small value that files, the log and the command line all write as the same text.
///
/// It may also be the key of an object: `{"A": 60}`.
public protocol TextCoded: Codable, CodingKeyRepresentable, Hashable, Sendable,
  CustomStringConvertible
{
  /// The value that a text stands for, or `nil`.
  init?(text: String)
  /// The value whose description is exactly this text, or `nil`: the log knows one way to write a
  /// value where people may know several.
  init?(exactly text: String)
  /// What a text must look like, for the error message when it does not: `a day like 2026-03-02`.
  static var form: String { get }
}

extension TextCoded {
  /// Reads a value and writes it again to compare. What stands in every other event does without.
  public init?(exactly text: String) {
    self.init(text: text)
    guard description == text else { return nil }
  }

  /// Reads the value from its text, or reports the form that the text should have.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text.cleaned(limit: 40))\" is not \(Self.form)")
    }
    self = value
  }

  /// Writes the value as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension TextCoded {
  /// The text as a key of an object.
  public var codingKey: any CodingKey { TextKey(stringValue: description) }

  /// Reads a value that is a key of an object.
  public init?<T: CodingKey>(codingKey: T) {
    self.init(text: codingKey.stringValue)
  }
}

/// A key of an object that is plain text.
struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Day: TextCoded {
  /// Reads a day as files write it.
  public init?(text: String) { self.init(text) }
  /// What a day looks like.
  public static var form: String { "a day like 2026-03-02" }
}

extension TimeOfDay: TextCoded {
  /// Reads a time of day as files write it.
  public init?(text: String) { self.init(text) }
  /// What a time of day looks like.
  public static var form: String { "a time like 08:30" }
}

extension UTCOffset: TextCoded {
  /// Reads an offset as files write it.
  public init?(text: String) { self.init(text) }
  /// What an offset looks like.
  public static var form: String { "an offset from UTC like +08:00" }
}
