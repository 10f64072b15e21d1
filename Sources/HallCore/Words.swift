/// A language in which the hall speaks to people.
public enum Language: String, Codable, CaseIterable, Sendable {
  /// Simplified Chinese.
  case zh
  /// English.
  case en
}

/// One thing said in both languages of the hall.
public struct Words: Hashable, Codable, Sendable {
  /// The Chinese wording.
  public var zh: String
  /// The English wording.
  public var en: String

  /// Words in both languages; neither may be left out.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// What is the same in both languages: a number, a code, what somebody wrote.
  public init(same text: String) { self.init(zh: text, en: text) }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

extension Int {
  /// The number with the English noun that it counts: `1 day`, `2 days`, `1 person`, `3 people`.
  ///
  /// - Parameters:
  ///   - one: The noun for one, with a verb where it has one.
  ///   - many: The same for any other number; `nil` where an `s` makes it.
  public func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) " + (self == 1 ? one : many ?? one + "s")
  }
}
