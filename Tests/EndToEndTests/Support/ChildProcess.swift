import Dispatch
import Foundation
import Glibc

/// A process that a test has started, with pipes to its three streams. It never outlives the test:
/// what is still running when nobody holds it any more is killed.
final class ChildProcess {
  /// How a process ended.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(Int32)
  }

  let id: pid_t
  private var input: Int32
  private let output: Int32
  private let errors: Int32
  private var ending: Ending?
  private var pending: [UInt8] = []

  /// How long any answer may take before the test gives up, in milliseconds: long enough for a
  /// loaded machine, and a hang fails instead of blocking for ever.
  static let patience = 20_000

  /// Starts a program. Arguments are bytes, so that they need not be UTF-8.
  init(
    _ path: String, _ arguments: [[UInt8]], environment: [String: String], blocked: [Int32] = []
  ) throws {
    Self.ignoreBrokenPipes
    // No other process may be started while the ends of the pipes could still be inherited.
    Self.starting.lock()
    defer { Self.starting.unlock() }
    let (childInput, input) = try Self.pipe()
    let (output, childOutput) = try Self.pipe()
    let (errors, childErrors) = try Self.pipe()
    defer { for end in [childInput, childOutput, childErrors] { close(end) } }
    (self.input, self.output, self.errors) = (input, output, errors)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, end) in [childInput, childOutput, childErrors].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(stream))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    // Whoever runs the tests may have ignored some, as nohup does, and ignoring is inherited.
    for signal in [SIGHUP, SIGPIPE, SIGINT, SIGQUIT, SIGTERM] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // The threads of the tests block signals, which a child would inherit.
    var mask = sigset_t()
    sigemptyset(&mask)
    for signal in blocked { sigaddset(&mask, signal) }
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    let words = ([Array(path.utf8)] + arguments).map(Self.cString) + [nil]
    let variables = environment.map { Self.cString(Array("\($0)=\($1)".utf8)) } + [nil]
    defer { for text in words + variables { free(text) } }
    var started: pid_t = 0
    let result = posix_spawn(&started, path, &actions, &attributes, words, variables)
    guard result == 0 else {
      throw Failure("cannot start \(path): \(String(cString: strerror(result)))")
    }
    id = started
  }

  deinit {
    end(with: SIGKILL)
    for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
  }

  /// Writes to the process's standard input; `false` when nobody reads it any more.
  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// The next line of standard output; `nil` when there is none any more.
  ///
  /// - Throws: when none comes in time.
  func line() throws -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeSubrange(...end)
        return line
      }
      let more = try Self.read([output])[output] ?? []
      if more.isEmpty { return nil }
      pending += more
    }
  }

  /// Everything that the process prints from here on, on both streams, until it closes them, while
  /// it is given its input.
  func outputs(feeding bytes: [UInt8]) throws -> (output: [UInt8], errors: [UInt8]) {
    var rest = bytes[...]
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    var texts: [Int32: [UInt8]] = [output: pending, errors: []]
    pending = []
    var open = [output, errors]
    while !open.isEmpty {
      feed(&rest)
      let news = try Self.read(open, feeding: rest.isEmpty ? nil : input)
      for (descriptor, bytes) in news { texts[descriptor, default: []] += bytes }
      // A stream at its end reads as nothing.
      open.removeAll { news[$0]?.isEmpty == true }
    }
    return (texts[output] ?? [], texts[errors] ?? [])
  }

  /// Writes what the pipe takes, and closes it after the last byte.
  private func feed(_ bytes: inout ArraySlice<UInt8>) {
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if count < 0 && errno == EAGAIN { return }
      bytes = count > 0 ? bytes.dropFirst(count) : []
    }
    closeInput()
  }

  /// Ends the process, if it is running, and waits for it.
  @discardableResult
  func end(with signal: Int32) -> Ending {
    if ending == nil { kill(id, signal) }
    return wait()
  }

  /// Waits for the end of the process.
  @discardableResult
  func wait() -> Ending {
    if let ending { return ending }
    var status: Int32 = 0
    // A process that does not end by itself is killed, so that the test fails instead of hanging.
    let late = DispatchWorkItem { [id] in kill(id, SIGKILL) }
    DispatchQueue.global().asyncAfter(
      deadline: .now() + .milliseconds(Self.patience), execute: late)
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    late.cancel()
    let signal = status & 0x7F
    let ending = signal == 0 ? Ending.exited((status >> 8) & 0xFF) : .killed(signal)
    self.ending = ending
    return ending
  }
}

extension ChildProcess {
  /// Why a test could not go on.
  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// Reads what is there from the first descriptors that have something; nothing for one at its end.
  private static func read(
    _ descriptors: [Int32], feeding input: Int32? = nil
  ) throws -> [Int32: [UInt8]] {
    var waits = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if let input { waits.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    var ready = poll(&waits, nfds_t(waits.count), Int32(patience))
    while ready < 0 && errno == EINTR { ready = poll(&waits, nfds_t(waits.count), Int32(patience)) }
    guard ready > 0 else { throw Failure("no answer in \(patience / 1000) seconds") }
    var news: [Int32: [UInt8]] = [:]
    for wait in waits where wait.revents != 0 && wait.fd != input {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.read(wait.fd, &buffer, buffer.count)
      news[wait.fd] = Array(buffer[..<max(0, count)])
    }
    return news
  }

  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw Failure("no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func cString(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    (bytes + [0]).withUnsafeBufferPointer { text in
      text.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { strdup($0) } }
    }
  }

  private static let starting = NSLock()

  /// Writing to a process that has been killed is an answer, not the end of the tests.
  private static let ignoreBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}
