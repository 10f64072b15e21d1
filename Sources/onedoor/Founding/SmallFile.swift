internal import Glibc
internal import HallCore

/// A file that people write by hand and name on the command line.
enum SmallFile {
  /// Why a file cannot be read.
  struct Unreadable: Error {
    let reason: String
    /// Whether there is no such file, or it may not be read.
    var isMissing = false
  }

  /// The largest file that is read, in bytes; what people write has a few thousand.
  private static let sizeLimit = 1 << 20

  /// The bytes of a file; `kind` is what it has to hold, for the error message: `a profile`.
  static func bytes(of path: String, as kind: String) throws(Unreadable) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Unreadable(
        reason: "cannot be opened (\(String(cString: strerror(errno))))", isMissing: true)
    }
    defer { Glibc.close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= sizeLimit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 {
        throw Unreadable(reason: "cannot be read (\(String(cString: strerror(errno))))")
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    throw Unreadable(reason: "is larger than \(kind) can be (1 MiB)")
  }
}
