import Canvas
import Foundation
import Testing

/// A picture kept as a text file, `Goldens/NAME.txt`, that a canvas is compared with.
///
/// `RECORD=1 swift test` writes the pictures anew and fails, so that nobody records by accident; look
/// at what changed (`git diff`) before committing. The name is written in the test, in whole or with
/// the size, the language or a word of the same file put in: a picture that no test names fails the
/// house rules.
enum Golden {
  /// Expects the picture of that name.
  static func expect(
    _ canvas: Canvas, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let picture = GoldenPicture(canvas, name)
    let file = folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let problem = record(picture, in: file)
      Issue.record("recorded \(name)\(problem)", sourceLocation: sourceLocation)
      return
    }
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "there is no golden \(name); RECORD=1 records it\n\(picture.text)",
        sourceLocation: sourceLocation)
      return
    }
    if let difference = picture.difference(from: text) {
      Issue.record("\(name) looks different\n\(difference)", sourceLocation: sourceLocation)
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")

  private static func record(_ picture: GoldenPicture, in file: URL) -> String {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try picture.text.write(to: file, atomically: true, encoding: .utf8)
      return ""
    } catch {
      return ", but not in full: \(error)"
    }
  }
}
