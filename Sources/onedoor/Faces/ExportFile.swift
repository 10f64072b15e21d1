internal import Glibc
internal import HallCore
internal import Screens

/// A file of figures that a face writes into the folder from which it was started.
enum ExportFile {
  /// Writes lines into a file that was not there before: a number is added to the name if need be.
  static func write(_ lines: [String], name: String, _ suffix: String) -> Answer.Outcome {
    for number in 1...99 {
      let path = number == 1 ? "\(name).\(suffix)" : "\(name)-\(number).\(suffix)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { return failure(path) }
      defer { close(descriptor) }
      var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return failure(path) }
        bytes = bytes.dropFirst(count)
      }
      return .exported(path: path)
    }
    return .failed(
      Words(
        zh: "这里已有 99 个 \(name) 文件,请先移走一些",
        en: "there are 99 files named \(name) here already; move some away"))
  }

  private static func failure(_ path: String) -> Answer.Outcome {
    let reason = String(cString: strerror(errno))
    return .failed(
      Words(
        zh: "写不了 \(path)(\(reason)),请换一个文件夹启动",
        en: "\(path) cannot be written (\(reason)); start from another folder"))
  }
}
