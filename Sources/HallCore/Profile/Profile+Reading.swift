// Reading a profile's names strictly: what is wrong is told with the names that would be right.

extension Decoder {
  /// Reads one of the names of an enumeration.
  func choice<Choice: CaseIterable & RawRepresentable<String>>() throws -> Choice {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text.cleaned(limit: 40))\" is none of \(names)")
    }
    return choice
  }
}

extension KeyedDecodingContainer {
  /// Reads a whole number; without one, the house's default holds.
  func figure(_ key: Key, or standard: Int) throws -> Int {
    try decodeIfPresent(Int.self, forKey: key) ?? standard
  }

  /// Reads an object of whole numbers by name, if it is there.
  ///
  /// - Parameters:
  ///   - form: what a name has to be, for the error message.
  ///   - read: the meaning of a name, or `nil`.
  func figures<Name: Hashable>(
    forKey key: Key, form: String, read: (String) -> Name?
  ) throws -> [Name: Int]? {
    guard contains(key), try !decodeNil(forKey: key) else { return nil }
    let object = try nestedContainer(keyedBy: TextKey.self, forKey: key)
    var figures: [Name: Int] = [:]
    for name in object.allKeys {
      guard let known = read(name.stringValue) else {
        throw DecodingError.dataCorruptedError(
          forKey: name, in: object, debugDescription: "is not \(form)")
      }
      figures[known] = try object.decode(Int.self, forKey: name)
    }
    return figures
  }
}

extension Session.Admission {
  /// Reads who may come.
  public init(from decoder: any Decoder) throws { self = try decoder.choice() }
}

extension Weekday {
  /// Reads a day of the week.
  public init(from decoder: any Decoder) throws { self = try decoder.choice() }
}

extension KeyedEncodingContainer {
  /// Writes a set in order, so that the same profile is always the same text.
  mutating func encode<Element: Encodable & Comparable>(
    _ set: Set<Element>, forKey key: Key
  ) throws {
    try encode(set.sorted(), forKey: key)
  }

  /// Writes a set in order, if there is one.
  mutating func encodeIfPresent<Element: Encodable & Comparable>(
    _ set: Set<Element>?, forKey key: Key
  ) throws {
    try encodeIfPresent(set?.sorted(), forKey: key)
  }
}
