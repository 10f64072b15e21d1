/// Reads what ``FlatWriter`` wrote: the same fields in the same order, without white space.
///
/// It is strict on purpose. The bodies of events are written by this store alone, so anything else
/// is damage, to be reported and never guessed at.
struct FlatReader {
  /// What was found where something else should be.
  struct Malformed: Error, Hashable {
    let place: Int
  }

  private let bytes: UnsafeRawBufferPointer
  private var cursor = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Makes sure that the object ends here.
  mutating func finish() throws(Malformed) {
    if cursor == 0 { try expect(UInt8(ascii: "{")) }
    try expect(UInt8(ascii: "}"))
    guard cursor == bytes.count else { throw Malformed(place: cursor) }
  }

  /// Whether nothing but the end of the object is left.
  var isAtEnd: Bool { cursor + 1 == bytes.count }

  mutating func string(_ name: StaticString) throws(Malformed) -> String {
    try key(name)
    return try string()
  }

  mutating func optionalString(_ name: StaticString) throws(Malformed) -> String? {
    try key(name)
    if peek == UInt8(ascii: "n") {
      try literal("null")
      return nil
    }
    return try string()
  }

  mutating func int(_ name: StaticString) throws(Malformed) -> Int {
    try key(name)
    let sign = peek == UInt8(ascii: "-") ? -1 : 1
    if sign < 0 { cursor += 1 }
    let start = cursor
    var value = 0
    while let digit = peek.map({ Int($0) - 48 }), (0...9).contains(digit) {
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, past) = product.addingReportingOverflow(sign * digit)
      guard !over, !past else { throw Malformed(place: cursor) }
      value = sum
      cursor += 1
    }
    // There is one way to write a number: a zero stands alone.
    guard cursor > start, bytes[start] != UInt8(ascii: "0") || (cursor == start + 1 && sign > 0)
    else { throw Malformed(place: start) }
    return value
  }

  mutating func bool(_ name: StaticString) throws(Malformed) -> Bool {
    try key(name)
    let isTrue = peek == UInt8(ascii: "t")
    try literal(isTrue ? "true" : "false")
    return isTrue
  }

  mutating func strings(_ name: StaticString) throws(Malformed) -> [String] {
    try key(name)
    try expect(UInt8(ascii: "["))
    var values: [String] = []
    while peek != UInt8(ascii: "]") {
      if !values.isEmpty { try expect(UInt8(ascii: ",")) }
      values.append(try string())
    }
    cursor += 1
    return values
  }

  private var peek: UInt8? { cursor < bytes.count ? bytes[cursor] : nil }

  private mutating func expect(_ byte: UInt8) throws(Malformed) {
    guard peek == byte else { throw Malformed(place: cursor) }
    cursor += 1
  }

  private mutating func literal(_ text: StaticString) throws(Malformed) {
    let count = text.utf8CodeUnitCount
    guard cursor + count <= bytes.count else { throw Malformed(place: cursor) }
    for offset in 0..<count where bytes[cursor + offset] != text.utf8Start[offset] {
      throw Malformed(place: cursor + offset)
    }
    cursor += count
  }

  private mutating func key(_ name: StaticString) throws(Malformed) {
    try expect(cursor == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
    try expect(UInt8(ascii: "\""))
    try literal(name)
    try expect(UInt8(ascii: "\""))
    try expect(UInt8(ascii: ":"))
  }

  private mutating func string() throws(Malformed) -> String {
    try expect(UInt8(ascii: "\""))
    let start = cursor
    var isASCII = true
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        defer { cursor += 1 }
        return try text(start..<cursor, isASCII: isASCII)
      case UInt8(ascii: "\\"):
        return try escapedString(from: start)
      case 0..<0x20: throw Malformed(place: cursor)
      default:
        if byte >= 0x80 { isASCII = false }
        cursor += 1
      }
    }
    throw Malformed(place: cursor)
  }

  /// The rare string with an escape in it, read from its start.
  private mutating func escapedString(from start: Int) throws(Malformed) -> String {
    var plain: [UInt8] = Array(bytes[start..<cursor])
    while let byte = peek {
      cursor += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: plain, as: UTF8.self) else {
          throw Malformed(place: start)
        }
        return text
      case UInt8(ascii: "\\"): plain.append(try escaped())
      case 0..<0x20: throw Malformed(place: cursor - 1)
      default:
        plain.append(byte)
      }
    }
    throw Malformed(place: cursor)
  }

  /// What stands after a backslash: a sign that cannot stand alone, or the code of a control
  /// character.
  private mutating func escaped() throws(Malformed) -> UInt8 {
    switch peek {
    case UInt8(ascii: "\"")?, UInt8(ascii: "\\")?:
      cursor += 1
      return bytes[cursor - 1]
    default:
      try literal("u00")
      guard let high = peek, (0x30...0x31).contains(high) else { throw Malformed(place: cursor) }
      cursor += 1
      guard let low = peek, let digit = FlatWriter.hexDigits.firstIndex(of: low) else {
        throw Malformed(place: cursor)
      }
      cursor += 1
      return (high - 0x30) << 4 | UInt8(digit)
    }
  }

  private func text(_ range: Range<Int>, isASCII: Bool) throws(Malformed) -> String {
    // Nearly every text of an event is a number, a code or a name in ASCII, and needs no check.
    if isASCII {
      return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw Malformed(place: range.lowerBound)
    }
    return text
  }
}
