internal import Glibc

/// Other processes, started and awaited without a shell.
enum Process {
  /// Starts a program; its standard output goes to `output`, or stays ours.
  static func start(
    _ program: String, _ arguments: [String], output: String? = nil
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let output {
      posix_spawn_file_actions_addopen(
        &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, words, environ) == 0 else {
      throw BenchError("cannot start \(program)")
    }
    return process
  }

  /// Waits for a process to end well and gives what it used.
  @discardableResult
  static func wait(_ process: pid_t) throws -> rusage {
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw BenchError("process \(process) ended with \(status)")
    }
    return usage
  }

  /// Ends a process that was started here, at once.
  static func kill(_ process: pid_t) {
    Glibc.kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// The memory of a process that is in use and in RAM now: `VmRSS` of its status.
  static func residentKilobytes(_ process: pid_t) throws -> Int {
    guard let file = fopen("/proc/\(process)/status", "r") else {
      throw BenchError("process \(process) has ended")
    }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = line.prefix { $0 != 0 }.split { $0 == 9 || $0 == 32 }
        .map { String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self) }
      if words.first == "VmRSS:", words.count > 1, let kilobytes = Int(words[1]) {
        return kilobytes
      }
    }
    throw BenchError("process \(process) has no memory")
  }

  /// Whether a process has a descriptor of inotify open.
  static func isListening(_ process: pid_t) -> Bool {
    var target = [CChar](repeating: 0, count: 64)
    return (0..<64).contains { descriptor in
      let count = readlink("/proc/\(process)/fd/\(descriptor)", &target, target.count)
      guard count > 0 else { return false }
      let bytes = target[..<count].map(UInt8.init(bitPattern:))
      return String(decoding: bytes, as: UTF8.self) == "anon_inode:inotify"
    }
  }
}
