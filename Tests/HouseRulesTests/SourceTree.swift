import Foundation

/// The house as its files: what the rules are checked on.
enum SourceTree {
  /// The folder of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable {
    /// The path from the package's folder.
    let path: String
    let text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// The Swift files below a folder.
  static func swiftFiles(below folder: String) -> [File] {
    files(below: folder).filter { $0.path.hasSuffix(".swift") }
  }

  /// The readable files below a folder.
  static func files(below folder: String) -> [File] {
    let start = root.appending(path: folder)
    let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    var files: [File] = []
    while let url = walk?.nextObject() as? URL {
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
      let path = String(url.standardizedFileURL.path.dropFirst(root.standardizedFileURL.path.count))
      files.append(File(path: path.hasPrefix("/") ? String(path.dropFirst()) : path, text: text))
    }
    return files.sorted { $0.path < $1.path }
  }
}
