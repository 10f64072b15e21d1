/// Finds where a text stops being JSON (RFC 8259). The toolchain's decoder says only that it did.
struct JSONSyntax {
  /// The first place that is not JSON, from line 1 and column 1, counted in bytes.
  struct Fault: Error, Hashable {
    let line: Int
    let column: Int
  }

  private let bytes: [UInt8]
  private var cursor = 0
  /// Deeper nesting than any profile has is refused, so that no file can exhaust the stack.
  private static let deepest = 64

  /// The first fault of a text; `nil` if it is JSON.
  static func fault(in bytes: [UInt8]) -> Fault? {
    var syntax = JSONSyntax(bytes: bytes)
    do throws(Fault) {
      try syntax.value(depth: 0)
      syntax.skipSpace()
      return syntax.cursor == bytes.count ? nil : syntax.here
    } catch {
      return error
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var here: Fault {
    let before = bytes[..<min(cursor, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    return Fault(line: line, column: cursor - lineStart + 1)
  }

  private var peek: UInt8? { cursor < bytes.count ? bytes[cursor] : nil }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { cursor += 1 }
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(Fault) {
    guard peek == UInt8(ascii: sign) else { throw here }
    cursor += 1
  }

  private mutating func value(depth: Int) throws(Fault) {
    guard depth < Self.deepest else { throw here }
    skipSpace()
    switch peek.map({ Unicode.Scalar($0) }) {
    case "{": try list(until: "}", depth: depth, keyed: true)
    case "[": try list(until: "]", depth: depth, keyed: false)
    case "\"": try string()
    case "t": try literal("true")
    case "f": try literal("false")
    case "n": try literal("null")
    default: try number()
    }
  }

  private mutating func list(
    until end: Unicode.Scalar, depth: Int, keyed: Bool
  ) throws(Fault) {
    cursor += 1
    skipSpace()
    if peek == UInt8(ascii: end) {
      cursor += 1
      return
    }
    while true {
      if keyed {
        skipSpace()
        try string()
        skipSpace()
        try expect(":")
      }
      try value(depth: depth + 1)
      skipSpace()
      if peek == UInt8(ascii: end) { break }
      try expect(",")
    }
    cursor += 1
  }

  private mutating func literal(_ word: String) throws(Fault) {
    for byte in word.utf8 {
      guard peek == byte else { throw here }
      cursor += 1
    }
  }

  private mutating func string() throws(Fault) {
    try expect("\"")
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw here }
      cursor += 1
      if byte == UInt8(ascii: "\\") {
        guard let sign = peek, "\"\\/bfnrtu".utf8.contains(sign) else { throw here }
        cursor += 1
      }
    }
    try expect("\"")
  }

  private mutating func number() throws(Fault) {
    let start = cursor
    while let byte = peek, "+-.eE0123456789".utf8.contains(byte) { cursor += 1 }
    guard cursor > start, Double(String(decoding: bytes[start..<cursor], as: UTF8.self)) != nil
    else {
      cursor = start
      throw here
    }
  }
}
