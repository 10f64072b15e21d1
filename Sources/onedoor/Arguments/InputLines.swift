internal import Glibc
internal import HallCore

/// Reads lines from a descriptor as they come, without ever holding more than one long line.
struct InputLines {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// The longest line, in bytes.
  static let longest = 1 << 20

  /// A line as it came.
  enum Line {
    case bytes([UInt8])
    /// It was longer than any line can be and has been passed over.
    case tooLong

    /// The text of the line; what is no UTF-8 in it is replaced.
    func text() throws(ToolError) -> String {
      switch self {
      case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
      case .tooLong:
        throw .usage(
          Words(zh: "这一行太长(超过 1 MiB)", en: "the line is longer than a line can be (1 MiB)"))
      }
    }
  }

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its end; `nil` after the last one.
  mutating func next() throws(ToolError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        line += buffer[..<end]
        buffer.removeSubrange(...end)
        if line.last == 0x0D { line.removeLast() }
        return isTooLong ? .tooLong : .bytes(line)
      }
      line += buffer
      buffer = []
      if line.count > Self.longest {
        isTooLong = true
        line = []
      }
      if isAtEnd {
        if isTooLong { return .tooLong }
        return line.isEmpty ? nil : .bytes(line)
      }
      try fill()
    }
  }

  private mutating func fill() throws(ToolError) {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var count = read(descriptor, &bytes, bytes.count)
    while count < 0 && errno == EINTR { count = read(descriptor, &bytes, bytes.count) }
    guard count >= 0 else {
      let reason = String(cString: strerror(errno))
      throw .usage(
        Words(zh: "读不了标准输入(\(reason))", en: "standard input cannot be read (\(reason))"))
    }
    isAtEnd = count == 0
    buffer = Array(bytes[..<count])
  }
}
