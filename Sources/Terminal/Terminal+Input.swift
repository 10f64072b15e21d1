public import Canvas
internal import CNcurses
internal import Glibc

extension Terminal {
  /// Everything that has come since the last call. It does not wait, but for a moment after a lone
  /// Escape, which may be the first byte of another key, and a little longer for the rest of a key or a
  /// touch that has begun: a slow line brings it in pieces.
  ///
  /// - Returns: Keys and touches in the order in which they came; `.resized` first of all, and
  ///   `.ended` last of all and only once.
  public func inputs() -> [Input] {
    guard isOurs, !hasSaidEnd else { return [] }
    hear()
    var inputs: [Input] = []
    if news.remove(.resized) != nil { measure() }
    if hasNewSize { inputs.append(.resized) }
    hasNewSize = false
    read(into: &inputs)
    var pieces = 0
    while reader.isUndecided, pieces < Self.mostPieces, !isGone,
      isReadable(within: reader.patience)
    {
      read(into: &inputs)
      pieces += 1
    }
    if reader.isUndecided { reader.decide(into: &inputs) }
    if isGone {
      hasSaidEnd = true
      inputs.append(.ended)
    }
    return inputs
  }

  /// In how many more pieces the rest of a key or a touch may come. Whoever sends the beginnings of keys
  /// for ever does not hold up the face.
  private static let mostPieces = 4

  /// Reads what the terminal has; of a flood so much that others get their turn.
  private func read(into inputs: inout [Input]) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      for _ in 0..<16 {
        guard !isGone, isReadable(within: 0) else { return }
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 {
          reader.read(buffer.prefix(count), on: size, into: &inputs)
          if count < buffer.count { return }
        } else if count == 0 || errno != EAGAIN && errno != EINTR {
          isGone = true
        }
      }
    }
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&entry, 1, milliseconds)
    if entry.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { isGone = true }
    return entry.revents & Int16(POLLIN) != 0
  }

  /// Waits for the terminal, for other descriptors or for a time.
  ///
  /// - Parameters:
  ///   - milliseconds: How long at most; `nil` for as long as it takes.
  ///   - descriptors: What else to wait for.
  /// - Returns: Why it is over. A stop and a resize that came before the call end it at once.
  public func wait(milliseconds: Int32?, alsoOn descriptors: [Int32]) -> Wake {
    hear()
    if mustStop { return .stop }
    let isLate = !news.isEmpty || hasNewSize || isGone && !hasSaidEnd
    var entries = [pollfd(fd: isGone ? -1 : descriptor, events: Int16(POLLIN), revents: 0)]
    for other in descriptors {
      entries.append(pollfd(fd: other, events: Int16(POLLIN), revents: 0))
    }
    let result = nc_poll(&entries, entries.count, isLate ? 0 : max(-1, milliseconds ?? -1))
    hear()
    if mustStop { return .stop }
    if news.remove(.suspend) != nil { suspend() }
    if news.remove(.continued) != nil { comeBack() }
    guard result > 0 else { return .ready([]) }
    if entries[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { isGone = true }
    return .ready(entries.dropFirst().filter { $0.revents != 0 }.map(\.fd))
  }

  private var mustStop: Bool { news.contains(.stop) || hasSaidEnd }

  /// Takes in what signals have asked for.
  func hear() {
    news.formUnion(News(rawValue: nc_heard()))
  }

  /// Takes in the size. No picture that was painted for another one is left.
  func measure() {
    var (rows, columns): (Int32, Int32) = (0, 0)
    nc_window_size(descriptor, &rows, &columns)
    if rows == 0 || columns == 0 { nc_size(&rows, &columns) }
    // More than any screen has; less than ncurses can count.
    nc_resize(min(rows, 1000), min(columns, 2000))
    size = Size(rows: Int(min(rows, 1000)), columns: Int(min(columns, 2000)))
    picture.forget()
    isDamaged = true
    hasNewSize = true
  }
}
