internal import CNcurses
internal import Glibc

/// What ncurses says collects here, in memory, and goes to the terminal in one write: no picture is
/// ever seen half done, and a terminal that takes nothing for a while keeps nobody from being
/// stopped.
final class Outbox {
  /// The file in memory that ncurses takes for the terminal.
  let memory: Int32
  private let terminal: Int32
  private let buffer: UnsafeMutableRawBufferPointer

  /// What became of a write.
  enum Outcome {
    case sent, gone
    /// A signal asked for the end while the terminal took nothing.
    case interrupted
  }

  init(to terminal: Int32) {
    self.terminal = terminal
    memory = nc_memory()
    // More than ncurses needs for 300 × 80 cells, each in a style of its own.
    buffer = .allocate(byteCount: 512 * 1024, alignment: 16)
  }

  deinit {
    close(memory)
    buffer.deallocate()
  }

  /// Forgets what has been said.
  func discard() {
    lseek(memory, 0, SEEK_SET)
  }

  /// What has been said; it is not sent any more.
  func take() -> [UInt8] {
    let count = Int(lseek(memory, 0, SEEK_CUR))
    let taken = pread(memory, buffer.baseAddress, min(count, buffer.count), 0)
    discard()
    return Array(buffer.prefix(max(0, taken)))
  }

  /// Sends what has been said.
  func send() -> Outcome {
    let end = lseek(memory, 0, SEEK_CUR)
    guard end > 0 else { return .sent }
    discard()
    var start: off_t = 0
    while start < end {
      let wanted = min(Int(end - start), buffer.count)
      let count = pread(memory, buffer.baseAddress, wanted, start)
      guard count > 0 else { return .interrupted }
      let outcome = write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      guard outcome == .sent else { return outcome }
      start += off_t(count)
    }
    return .sent
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    var rest = bytes[...]
    while !rest.isEmpty {
      let slice = UnsafeRawBufferPointer(rebasing: rest)
      let written = Glibc.write(terminal, slice.baseAddress, slice.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        var room = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        let isReady = nc_poll(&room, 1, -1)
        if room.revents & Int16(POLLHUP | POLLERR) != 0 { return .gone }
        if isReady < 0 { return .interrupted }
      } else if errno != EINTR {
        return .gone
      }
    }
    return .sent
  }
}
