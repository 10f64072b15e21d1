import Foundation
import Testing

@testable import onedoor

/// The lines of a file that holds these bytes.
private func lines(of bytes: [UInt8]) throws -> [String?] {
  let folder = FileManager.default.temporaryDirectory
  let file = folder.appendingPathComponent("onedoor-lines-\(UUID().uuidString)")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let handle = try FileHandle(forReadingFrom: file)
  // A handle that nobody mentions any more closes its descriptor, which may be another file's then.
  defer { try? handle.close() }
  var reader = InputLines(descriptor: handle.fileDescriptor)
  var lines: [String?] = []
  while let line = try reader.next() { lines.append(try? line.text()) }
  return lines
}

@Test func linesEndWithALineFeedOrWithTheFile() throws {
  #expect(try lines(of: Array("a\n\nb\r\nc".utf8)) == ["a", "", "b", "c"])
  #expect(try lines(of: Array("a\n".utf8)) == ["a"])
  #expect(try lines(of: []) == [])
}

@Test func aLineLongerThanTheBufferIsWhole() throws {
  let long = String(repeating: "失业", count: 50_000)
  #expect(try lines(of: Array("\(long)\nb\n".utf8)) == [long, "b"])
}

@Test func aLineThatIsTooLongIsPassedOverAndTheNextOneRead() throws {
  let endless = Array(repeating: UInt8(ascii: "x"), count: 3 * InputLines.longest)
  #expect(try lines(of: endless + Array("\nb".utf8)) == [nil, "b"])
  #expect(try lines(of: endless) == [nil])
}

@Test func bytesThatAreNotUTF8DoNotEndTheReading() throws {
  #expect(try lines(of: [0xFF, 0x0A, 0x62, 0x0A]) == ["\u{FFFD}", "b"])
}

@Test func whatCannotBeReadIsAnError() {
  var reader = InputLines(descriptor: -1)
  #expect(throws: ToolError.self) { try reader.next() }
}
