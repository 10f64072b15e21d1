internal import Glibc
internal import HallCore
internal import Screens

/// A file of figures that a face writes into the folder from which it was started.
enum ExportFile {
  /// The folder from which the tool was started, as it is called; `.` where it has no name any more.
  private static var startFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// Writes lines into a file that was not there before: a number is added to the name if need be. A
  /// file that cannot be written whole is taken away again.
  static func write(
    _ lines: [String], name: String, _ suffix: String, into folder: String? = nil
  ) -> Answer.Outcome {
    let folder = folder ?? startFolder
    for number in 1...99 {
      let path =
        "\(folder == "/" ? "" : folder)/\(name)" + (number == 1 ? "" : "-\(number)") + ".\(suffix)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { return failure(path) }
      let isWritten = write(lines, to: descriptor)
      let outcome = isWritten ? Answer.Outcome.exported(path: path) : failure(path)
      close(descriptor)
      if !isWritten { unlink(path) }
      return outcome
    }
    return .failed(
      Words(
        zh: "这里已有 99 个 \(name) 文件,请先移走一些",
        en: "there are 99 files named \(name) here already; move some away"))
  }

  private static func write(_ lines: [String], to descriptor: Int32) -> Bool {
    var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  private static func failure(_ path: String) -> Answer.Outcome {
    let reason = String(cString: strerror(errno))
    return .failed(
      Words(
        zh: "写不了 \(path)(\(reason)),请腾出空间,或换一个文件夹启动",
        en: "\(path) cannot be written (\(reason)); make room, or start from another folder"))
  }
}
