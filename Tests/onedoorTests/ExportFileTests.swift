import Foundation
import HallCore
import Screens
import Testing

@testable import onedoor

@Suite final class ExportFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("onedoor-export-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ lines: [String], into path: String? = nil) -> Answer.Outcome {
    ExportFile.write(lines, name: "onedoor-2026-03-03", "csv", into: path ?? folder.path)
  }

  @Test func theAnswerSaysWhereTheFileIs() throws {
    let path = "\(folder.path)/onedoor-2026-03-03.csv"
    #expect(write(["group,key", "all,"]) == .exported(path: path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "group,key\nall,\n")
  }

  @Test func whatIsThereAlreadyStaysAsItIs() throws {
    _ = write(["first"])
    #expect(write(["second"]) == .exported(path: "\(folder.path)/onedoor-2026-03-03-2.csv"))
    let first = try String(
      contentsOfFile: "\(folder.path)/onedoor-2026-03-03.csv", encoding: .utf8)
    #expect(first == "first\n")
  }

  @Test func aFolderThatCannotBeWrittenIsNamed() {
    guard case .failed(let words) = write(["all"], into: "\(folder.path)/missing") else {
      Issue.record("a file was written into no folder")
      return
    }
    #expect(words.en.contains("\(folder.path)/missing/onedoor-2026-03-03.csv cannot be written"))
    #expect(words.en.contains("start from another folder"))
  }
}
