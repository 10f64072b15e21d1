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

  /// Waits for a process and gives what it used.
  @discardableResult
  static func wait(_ process: pid_t) throws -> rusage {
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw BenchError("process \(process) ended with \(status)")
    }
    return usage
  }
}
