import Foundation
import Testing

/// One run of the tool: what it printed and how it ended.
struct Run {
  let output: String
  let errors: String
  let ending: ChildProcess.Ending

  /// The exit code; -1 after a crash.
  var code: Int32 { if case .exited(let code) = ending { code } else { -1 } }

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Waits for a process, and checks every byte that it printed.
  init(of process: ChildProcess, input: String = "", _ place: SourceLocation) throws {
    let (output, errors) = try process.outputs(feeding: Array(input.utf8))
    ending = process.wait()
    self.output = try Self.checked(output, "standard output", place)
    self.errors = try Self.checked(errors, "the error stream", place)
    if case .killed(let signal) = ending {
      Issue.record("ended by signal \(signal): \(self.errors)", sourceLocation: place)
    }
  }

  /// Whatever the tool is given, it prints UTF-8 that cannot command a terminal: no control or format
  /// characters but the ends of its lines.
  private static func checked(
    _ bytes: [UInt8], _ stream: String, _ place: SourceLocation
  ) throws -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(Array(text.utf8) == bytes, "\(stream) is not UTF-8", sourceLocation: place)
    // A stream of lines for another program may end them with a carriage return too.
    let bad = text.replacing("\r\n", with: "\n").unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
      default: false
      }
    }
    if let bad {
      let code = String(bad.value, radix: 16)
      Issue.record("\(stream) holds U+\(code): \(text.prefix(300))", sourceLocation: place)
    }
    return text
  }
}

/// The tool as it was built beside these tests.
enum Tool {
  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("onedoor").path
  }()
}
