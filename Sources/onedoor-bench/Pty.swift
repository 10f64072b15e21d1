internal import Glibc

/// A program at a terminal of the bench's own, which stands in for the person and for the screen. It
/// is killed when it is let go.
final class Pty {
  /// What a program painted after something had happened.
  struct Answer {
    /// From what happened to the last painted byte.
    let nanoseconds: Int
    let bytes: Int
  }

  let process: pid_t
  private let screen: Int32
  private let began: Int
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// An answer is over when nothing has come for so long, in milliseconds; that wait is not counted.
  private static let quiet: Int32 = 40
  /// A start is over when nothing has come for so long: a program may pause before it paints.
  private static let quietAtStart: Int32 = 200

  /// No answer takes so long, in nanoseconds.
  private static let longest = 20_000_000_000

  /// Starts a program at a terminal of so many cells. The size is there before the program is.
  init(_ command: [String], columns: Int, rows: Int, home: Folder) throws {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    var (screen, keyboard): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&screen, &keyboard, &name, nil, &size) == 0 else {
      throw BenchError("there is no terminal to be had")
    }
    // The program opens the terminal by its name, and is the only one that holds it then.
    for descriptor in [screen, keyboard] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer { close(keyboard) }
    _ = fcntl(screen, F_SETFL, O_NONBLOCK)
    self.screen = screen
    began = nanoseconds()
    let path = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    process = try Process.start(
      command, terminal: String(decoding: path, as: UTF8.self),
      environment: [
        "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(home.path)",
      ])
  }

  deinit {
    Process.kill(process)
    close(screen)
  }

  /// The first whole frame, from before the process was there.
  func firstFrame() throws -> Answer {
    let frame = try answer(since: began, quiet: Self.quietAtStart, patience: 10_000)
    guard frame.bytes > 0 else { throw BenchError("process \(process) paints nothing") }
    return frame
  }

  /// Sends keys and gives what the program painted upon them; no bytes when it painted nothing.
  func press(_ keys: String) throws -> Answer {
    // What the program paints by itself is no answer.
    try drain()
    let bytes = Array(keys.utf8)
    let pressed = nanoseconds()
    guard write(screen, bytes, bytes.count) == bytes.count else {
      throw BenchError("process \(process) takes no keys")
    }
    return try answer(since: pressed, quiet: Self.quiet, patience: 250)
  }

  /// The program's memory.
  func residentKilobytes() throws -> Int { try Process.residentKilobytes(process) }

  /// Collects what is painted: at first with patience, in milliseconds, then until it is quiet.
  private func answer(since start: Int, quiet: Int32, patience: Int32) throws -> Answer {
    var last = start
    var count = 0
    var descriptor = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, count == 0 ? patience : quiet) > 0 {
      count += try drain()
      last = nanoseconds()
      guard last - start < Self.longest else {
        throw BenchError("process \(process) does not stop painting")
      }
    }
    return Answer(nanoseconds: last - start, bytes: count)
  }

  /// Takes what has been painted and gives how many bytes it was.
  ///
  /// - Throws: when the program has left its terminal.
  @discardableResult
  func drain() throws -> Int {
    let count = read(screen, &buffer, buffer.count)
    if count < 0 && errno == EAGAIN { return 0 }
    guard count > 0 else { throw BenchError("process \(process) has left its terminal") }
    return count
  }
}
