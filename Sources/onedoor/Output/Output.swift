internal import FoundationEssentials
@preconcurrency internal import Glibc
internal import HallCore

/// The two streams of the tool.
enum Output {
  /// Prints a line, without anything in it that could command a terminal.
  static func line(_ text: String) {
    Swift.print(text.cleaned())
  }

  /// Prints the lines of a text as they are laid out.
  static func lines(_ text: [String]) {
    for line in text { Swift.print(line.withoutControls) }
  }

  /// Prints the lines of a stream whose format ends them with carriage return and line feed.
  static func wireLines(_ text: [String]) {
    for line in text { Swift.print(line.withoutControls, terminator: "\r\n") }
  }

  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("texts and numbers can always be written: \(error)")
    }
  }

  /// Reports an error: one line a problem on the error stream, and with `--json` one object.
  static func report(_ error: ToolError, _ language: Language, isJSON: Bool) {
    let lines = error.lines(language).map { $0.cleaned(limit: 500) }
    guard !lines.isEmpty else { return }
    if isJSON {
      let key = error.key
      line(json([key.kind: key.name, "message": lines.joined(separator: "; ")]))
      try? flush()
    }
    for line in lines {
      let bytes = Array("onedoor: \(line)\n".utf8)
      _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
  }

  /// Hands everything printed to whoever reads it.
  ///
  /// - Throws: when some of it could not be written, now or before.
  static func flush() throws(ToolError) {
    let failed = fflush(stdout) != 0
    guard failed || ferror(stdout) != 0 else { return }
    throw .unanswered(String(cString: strerror(errno)))
  }
}

extension String {
  /// The line cleaned but with its leading and inner spaces, for tables.
  var withoutControls: String {
    let indent = prefix { $0 == " " }
    return indent + cleaned()
  }
}
