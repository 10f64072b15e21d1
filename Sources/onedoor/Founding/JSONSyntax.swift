/// Finds where a text stops being JSON (RFC 8259) as profiles use it: each key once and numbers
/// whole. The toolchain's decoder says only that something is wrong.
struct JSONSyntax {
  /// The first place that is wrong, from line 1 and column 1, counted in bytes.
  struct Fault: Error, Hashable, CustomStringConvertible {
    let line: Int
    let column: Int
    let problem: Problem

    var description: String { "line \(line), column \(column): \(problem.rawValue)" }
  }

  enum Problem: String {
    case notJSON = "not JSON from here on"
    case notUTF8 = "not UTF-8 from here on"
    case tooDeep = "lists and objects are nested too deep from here on"
    case repeatedKey = "this key is there twice"
    case notWhole = "this is not a whole number of at most 15 digits"
  }

  private let bytes: [UInt8]
  private var cursor = 0
  /// Deeper nesting than any profile has is refused, so that no file can exhaust the stack.
  private static let deepest = 64

  /// The first fault of a text; `nil` if it is JSON.
  static func fault(in bytes: [UInt8]) -> Fault? {
    var syntax = JSONSyntax(bytes: bytes)
    if let place = invalidUTF8(in: bytes) {
      syntax.cursor = place
      return syntax.fault(.notUTF8)
    }
    do throws(Fault) {
      try syntax.value(depth: 0)
      syntax.skipSpace()
      return syntax.cursor == bytes.count ? nil : syntax.fault()
    } catch {
      return error
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The offset of the first byte that is no UTF-8.
  private static func invalidUTF8(in bytes: [UInt8]) -> Int? {
    var valid = 0
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): valid += scalar.count
      case .emptyInput: return nil
      case .error: return valid
      }
    }
  }

  private func fault(_ problem: Problem = .notJSON) -> Fault {
    let before = bytes[..<min(cursor, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    return Fault(line: line, column: cursor - lineStart + 1, problem: problem)
  }

  private var peek: UInt8? { cursor < bytes.count ? bytes[cursor] : nil }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { cursor += 1 }
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(Fault) {
    guard peek == UInt8(ascii: sign) else { throw fault() }
    cursor += 1
  }

  private mutating func value(depth: Int) throws(Fault) {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
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
    var keys: Set<ArraySlice<UInt8>> = []
    while true {
      if keyed { try key(among: &keys) }
      try value(depth: depth + 1)
      skipSpace()
      if peek == UInt8(ascii: end) { break }
      try expect(",")
    }
    cursor += 1
  }

  private mutating func key(among keys: inout Set<ArraySlice<UInt8>>) throws(Fault) {
    skipSpace()
    let start = cursor
    try string()
    guard keys.insert(bytes[start..<cursor]).inserted else {
      cursor = start
      throw fault(.repeatedKey)
    }
    skipSpace()
    try expect(":")
  }

  private mutating func literal(_ word: String) throws(Fault) {
    for byte in word.utf8 {
      guard peek == byte else { throw fault() }
      cursor += 1
    }
  }

  private mutating func string() throws(Fault) {
    try expect("\"")
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault() }
      if byte == UInt8(ascii: "\\") { try escape() } else { cursor += 1 }
    }
    try expect("\"")
  }

  /// `\n` and its like, or `\u` and four hexadecimal digits; a surrogate only with its other half.
  private mutating func escape() throws(Fault) {
    let start = cursor
    cursor += 1
    guard let sign = peek, "\"\\/bfnrtu".utf8.contains(sign) else { throw fault() }
    cursor += 1
    guard sign == UInt8(ascii: "u") else { return }
    let unit = try hexadecimal()
    guard (0xD800...0xDFFF).contains(unit) else { return }
    guard unit < 0xDC00, peek == UInt8(ascii: "\\"), cursor + 1 < bytes.count,
      bytes[cursor + 1] == UInt8(ascii: "u")
    else {
      cursor = start
      throw fault()
    }
    cursor += 2
    guard (0xDC00...0xDFFF).contains(try hexadecimal()) else {
      cursor = start
      throw fault()
    }
  }

  private mutating func hexadecimal() throws(Fault) -> Int {
    let digits = bytes.dropFirst(cursor).prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")),
      !digits.contains(UInt8(ascii: "-")),
      let unit = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault() }
    cursor += 4
    return unit
  }

  private mutating func number() throws(Fault) {
    let start = cursor
    if peek == UInt8(ascii: "-") { cursor += 1 }
    let digits = skipDigits()
    let first = digits.first
    guard first != nil, first != UInt8(ascii: "0") || digits.count == 1 else {
      cursor = start
      throw fault()
    }
    let isWhole = peek.map(".eE".utf8.contains) != true
    guard isWhole, digits.count <= 15 else {
      cursor = start
      throw fault(.notWhole)
    }
  }

  private mutating func skipDigits() -> ArraySlice<UInt8> {
    let start = cursor
    while let byte = peek, (0x30...0x39).contains(byte) { cursor += 1 }
    return bytes[start..<cursor]
  }
}
