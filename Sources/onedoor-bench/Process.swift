internal import CLinux
internal import Glibc

/// Other processes, started and awaited without a shell.
enum Process {
  /// The path of the tool, which is built beside this bench.
  static func onedoor() throws -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { throw BenchError("/proc/self/exe cannot be read") }
    let path = String(decoding: buffer[..<count], as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { throw BenchError("no folder in \(path)") }
    let tool = path[..<slash] + "/onedoor"
    guard access(String(tool), X_OK) == 0 else {
      throw BenchError("\(tool) is not built; run swift build -c release first")
    }
    return String(tool)
  }

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
    return try spawn([program] + arguments, &actions, flags: 0, environ)
  }

  /// Starts a program at a terminal, as the leader of a session of its own: the terminal that such a
  /// process opens first is the one that it is controlled by.
  static func start(
    _ command: [String], terminal: String, environment: [String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    let variables = environment.map { strdup($0) } + [nil]
    defer { for variable in variables { free(variable) } }
    return try spawn(command, &actions, flags: Int16(CLINUX_SPAWN_SETSID), variables)
  }

  private static func spawn(
    _ command: [String], _ actions: inout posix_spawn_file_actions_t, flags: Int16,
    _ environment: UnsafePointer<UnsafeMutablePointer<CChar>?>
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, flags)
    let words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, command[0], &actions, &attributes, words, environment) == 0 else {
      throw BenchError("cannot start \(command[0])")
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
    guard let kilobytes = number("VmRSS:", in: "/proc/\(process)/status") else {
      throw BenchError("process \(process) has ended")
    }
    return kilobytes
  }

  /// The number that stands after a name in a file of the kernel's.
  private static func number(_ name: String, in path: String) -> Int? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = line.prefix { $0 != 0 }.split { [9, 10, 32].contains($0) }
        .map { String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self) }
      if words.count > 1, words[0] == name { return Int(words[1]) }
    }
    return nil
  }

  /// The nanoseconds of processor time that a process has used so far.
  static func processorTime(_ process: pid_t) throws -> Int {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      throw BenchError("process \(process) has ended")
    }
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
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
