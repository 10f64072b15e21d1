import Foundation
import Glibc
import Testing

/// A program on a bare pseudo terminal: bytes go in as fast as the program reads them, and what it
/// writes is taken away. There is no screen behind it; where a test looks at one, it takes a
/// `TerminalSession`.
final class PseudoTerminal {
  private let program: ChildProcess
  private var master: Int32
  /// What the program has written of late.
  private(set) var output: [UInt8] = []
  /// What was on when something was forgotten, and the last bytes before that.
  private var on: Set<Mode> = []
  private var seam: [UInt8] = []
  /// How much of it is kept at least.
  private static let memory = 256 * 1024
  /// What `TIOCSPTLCK` and `TIOCGPTN` are on Linux; Swift does not import such macros.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
  /// Starts a command at home, where it may leave its files, on a terminal.
  private static let script =
    "terminal=$1; shift; cd \"$HOME\" && exec \"$@\" <>$terminal >&0 2>&0"
  /// Whether the program has let go of the terminal.
  private(set) var isLeft = false
  /// The modes in which the program got it.
  private let modes: [UInt8]

  /// Starts a command on a new pseudo terminal.
  ///
  /// - Parameters:
  ///   - isControlling: Whether the terminal sends its signals to the program, as a login's does. One
  ///     that does not tells of its end by an end of file alone.
  init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String],
    isControlling: Bool = true
  ) throws {
    // Nobody else who is started at this moment may inherit it, so it is opened by hand.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard ioctl(master, Self.setLock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0
    else { throw ChildProcess.Failure("no pseudo terminal") }
    modes = Self.modes(of: master)
    Self.resize(master, columns: columns, rows: rows)
    let words = ["/usr/bin/setsid"] + (isControlling ? ["--ctty"] : []) + command
    program = try ChildProcess(
      "/bin/sh",
      (["-c", Self.script, "sh", "/dev/pts/\(number)"] + words).map { Array($0.utf8) },
      environment: environment)
  }

  deinit { hangUp() }

  /// The process that runs on the terminal.
  var process: pid_t { program.id }

  /// Gives the terminal another size, in cells; the program is told.
  func resize(columns: Int, rows: Int) { Self.resize(master, columns: columns, rows: rows) }

  private static func resize(_ terminal: Int32, columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Sends bytes, and takes what the program writes meanwhile.
  ///
  /// - Returns: Whether all were read; `false` when the program has gone before.
  /// - Throws: when the program reads nothing any more.
  @discardableResult
  func send(_ bytes: [UInt8]) throws -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty, !isLeft {
      try exchange("takes no more bytes", wanting: Int16(POLLIN | POLLOUT))
      let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
    }
    return rest.isEmpty
  }

  /// Waits until what the program has written is as hoped.
  ///
  /// - Throws: when it does not become so in time; the message says what the program does not do.
  func wait(orElse complaint: String, _ condition: (PseudoTerminal) -> Bool) throws {
    guard becomes(within: ChildProcess.patience, condition) else { throw failure(complaint) }
  }

  /// Waits for some milliseconds until what the program has written is as hoped; tells whether it is.
  func becomes(within milliseconds: Int, _ condition: (PseudoTerminal) -> Bool) -> Bool {
    let deadline = DispatchTime.now() + .milliseconds(milliseconds)
    while !condition(self) {
      guard !isLeft, DispatchTime.now() < deadline else { return false }
      if isReady(for: Int16(POLLIN), within: 10) { take() }
    }
    return true
  }

  /// Whether the terminal's modes are those in which the program got it.
  var hasItsModes: Bool { Self.modes(of: master) == modes }

  private static func modes(of terminal: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Takes what the program writes until it waits for something to come itself: it can say good-bye
  /// then, because nothing of it waits for room.
  func drain() throws {
    for _ in 0..<ChildProcess.patience {
      if isReady(for: Int16(POLLIN), within: 1) {
        take()
      } else if isLeft || isAsleep {
        return
      }
    }
    throw failure("rests not")
  }

  private var isAsleep: Bool {
    let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return stat?.contains(") S ") ?? true
  }

  /// Forgets what has been written so far, but for what is switched on.
  func forget() { forget(output.count) }

  private func forget(_ count: Int) {
    on = Set(Mode.allCases.filter(isOn))
    // A switch may be written in two pieces.
    seam = (seam + output.prefix(count)).suffix(Mode.length - 1)
    output.removeFirst(count)
  }

  /// What a face switches on when it takes a terminal, and off when it gives it back.
  enum Mode: String, CaseIterable {
    case otherScreen = "1049"
    case touchReports = "1000"

    /// The bytes of a switch: the number, and `h` for on or `l` for off.
    static let length = 5
  }

  /// Whether something is switched on by what the program has written since it began.
  func isOn(_ mode: Mode) -> Bool {
    let bytes = seam + output
    func last(_ sign: String) -> Int {
      Self.places(of: mode.rawValue + sign, in: bytes).last?.lowerBound ?? -1
    }
    let (on, off) = (last("h"), last("l"))
    return on == off ? self.on.contains(mode) : on > off
  }

  /// Whether the program has written a text since the last call of `forget`, in one piece.
  func wrote(_ text: String) -> Bool { !places(of: text).isEmpty }

  /// Where a text stands in what the program has written. Much is searched often, so memory is
  /// compared and not values.
  func places(of text: String) -> [Range<Int>] { Self.places(of: text, in: output) }

  private static func places(of text: String, in output: [UInt8]) -> [Range<Int>] {
    let wanted = Array(text.utf8)
    var places: [Range<Int>] = []
    output.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let first = wanted.first else { return }
      var offset = 0
      while offset + wanted.count <= bytes.count,
        let found = memchr(start + offset, Int32(first), bytes.count - wanted.count + 1 - offset)
      {
        offset = UnsafeRawPointer(found) - start
        if memcmp(found, wanted, wanted.count) == 0 {
          places.append(offset..<offset + wanted.count)
        }
        offset += 1
      }
    }
    return places
  }

  /// Waits until the program lets go of the terminal, and gives how it ended.
  func waitForEnd() throws -> ChildProcess.Ending {
    while !isLeft { try exchange("has not ended", wanting: Int16(POLLIN)) }
    return program.wait()
  }

  /// Sends the program a signal.
  func signal(_ signal: Int32) { kill(process, signal) }

  /// Takes the terminal away, as a closed window or a lost connection does.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
    isLeft = true
  }

  /// Takes away the terminal, and waits for the program's end.
  ///
  /// - Returns: How it ended; killed if it did not end by itself.
  func endAfterHangUp() -> ChildProcess.Ending {
    hangUp()
    return program.wait()
  }

  /// Waits for the terminal, and takes what it has.
  private func exchange(_ complaint: String, wanting events: Int16) throws {
    guard isReady(for: events, within: ChildProcess.patience) else { throw failure(complaint) }
    take()
  }

  /// Waits until the terminal has something or takes something.
  private func isReady(for events: Int16, within milliseconds: Int) -> Bool {
    var entry = pollfd(fd: master, events: events, revents: 0)
    let ready = poll(&entry, 1, Int32(milliseconds))
    return ready > 0 || ready < 0 && errno == EINTR
  }

  /// Takes what the program has written, if there is something.
  private func take() {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
      let count = read(master, buffer.baseAddress, buffer.count)
      if count > 0 {
        output += buffer.prefix(count)
      } else if count == 0 || errno != EAGAIN && errno != EINTR {
        isLeft = true
      }
    }
    if output.count > 2 * Self.memory { forget(output.count - Self.memory) }
  }

  /// The end of what the program has written, for messages.
  var recentWords: String {
    let text = String(decoding: output.suffix(2000), as: UTF8.self)
    return text.replacingOccurrences(of: "\u{1B}", with: "␛")
  }

  /// What is said of a program that does not do what it should.
  private func failure(_ complaint: String) -> ChildProcess.Failure {
    let end = isLeft ? " and has left the terminal" : ""
    return ChildProcess.Failure("the program \(complaint)\(end)\n\(recentWords)")
  }
}
