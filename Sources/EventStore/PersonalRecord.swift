internal import HallCore

/// How to reach a visitor. It lives in a table of its own until it expires or is erased, never in
/// an event, and is shown masked.
public struct PersonalRecord: Codable, Hashable, Sendable {
  /// The visitor's name, at most 40 characters.
  public let name: String
  /// A telephone number of digits, possibly with a leading plus.
  public let phone: String

  /// A record of what a visitor has given; `nil` if the telephone number is none, or nothing is
  /// given at all.
  public init?(name: String, phone: String) {
    self.name = name.cleaned(limit: 40)
    self.phone = phone.filter { !" -".contains($0) }
    let digits = self.phone.hasPrefix("+") ? self.phone.dropFirst() : self.phone[...]
    let isPhone =
      (3...15).contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPhone || self.phone.isEmpty, !self.name.isEmpty || !self.phone.isEmpty else {
      return nil
    }
  }

  /// The name with all but its first character hidden: `王**`.
  public var maskedName: String { name.maskedAsName }

  /// The telephone number with all but its last four digits hidden, seven hidden at most.
  public var maskedPhone: String { phone.maskedAsPhone }
}

extension PersonalRecord: CustomStringConvertible {
  /// The masked record, so that no log or message shows more by accident.
  public var description: String {
    [maskedName, maskedPhone].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
