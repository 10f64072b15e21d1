/// Reads what ``ByteWriter`` wrote. It takes any bytes at all: what cannot be read is reported.
struct ByteReader {
  private let bytes: [UInt8]
  private var cursor = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes are still to be read.
  var remaining: Int { bytes.count - cursor }

  mutating func byte() throws(InvalidImage) -> UInt8 {
    guard cursor < bytes.count else { throw InvalidImage("it ends too early") }
    defer { cursor += 1 }
    return bytes[cursor]
  }

  mutating func number() throws(InvalidImage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw InvalidImage("a number is too long")
  }

  /// A number of things, small enough that any few of them can be added.
  mutating func count() throws(InvalidImage) -> Int {
    let value = try number()
    guard value <= UInt64(Int32.max) else { throw InvalidImage("a count is too large") }
    return Int(value)
  }

  /// A number of things that follow, each of at least one byte.
  mutating func length() throws(InvalidImage) -> Int {
    let length = try count()
    guard length <= remaining else { throw InvalidImage("it ends too early") }
    return length
  }

  mutating func signed() throws(InvalidImage) -> Int64 {
    let value = try number()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func text() throws(InvalidImage) -> String {
    let length = try length()
    if length == 0 { return "" }
    defer { cursor += length }
    guard let text = String(validating: bytes[cursor..<cursor + length], as: UTF8.self) else {
      throw InvalidImage("a text is not UTF-8")
    }
    return text
  }

  mutating func bits() throws(InvalidImage) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      value |= UInt64(try byte()) << shift
    }
    return value
  }
}
