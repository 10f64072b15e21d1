// How a window stands in an image, without what the founding says of it.

extension Window {
  func write(_ lastAct: LastAct?, into image: inout ImageWriter) {
    image.plain.number(queues.reduce(0) { $0 | 1 << UInt64($1.index) })
    guard case .open(let staff, let since, let activity) = state else {
      return image.plain.byte(0)
    }
    image.plain.byte(lastAct == nil ? 1 : 2)
    image.write(staff)
    image.write(since)
    activity.write(into: &image)
    image.plain.text(pauseReason)
    lastAct?.write(into: &image)
  }

  /// Takes over what an image says of this window; its lanes follow from that.
  ///
  /// - Returns: What an undo would take back.
  mutating func read(from image: inout ImageReader) throws(InvalidImage) -> LastAct? {
    let letters = try image.plain.number()
    guard letters < 1 << 26 else { throw InvalidImage("a queue's letter is impossible") }
    queues = Set(
      (0..<26).filter { letters & 1 << UInt64($0) != 0 }.map { QueueLetter(index: $0) })
    let kind = try image.plain.byte()
    guard kind <= 2 else { throw InvalidImage("a window's state is unknown") }
    guard kind > 0 else { return nil }
    state = .open(try image.person(), since: try image.moment(), try Activity(from: &image))
    pauseReason = try image.plain.text()
    return kind == 2 ? try LastAct(from: &image) : nil
  }
}

extension Window.Activity {
  fileprivate func write(into image: inout ImageWriter) {
    switch self {
    case .idle(let since):
      image.plain.byte(0)
      image.write(since)
    case .paused(let since):
      image.plain.byte(1)
      image.write(since)
    case .calling(let ticket):
      image.plain.byte(2)
      image.write(ticket)
    case .serving(let ticket):
      image.plain.byte(3)
      image.write(ticket)
    }
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    switch try image.plain.byte() {
    case 0: self = .idle(since: try image.moment())
    case 1: self = .paused(since: try image.moment())
    case 2: self = .calling(try image.ticket())
    case 3: self = .serving(try image.ticket())
    default: throw InvalidImage("what a window does is unknown")
    }
  }
}

extension LastAct {
  fileprivate func write(into image: inout ImageWriter) {
    image.write(at)
    activity.write(into: &image)
    image.plain.byte(before == nil ? 0 : 1)
    before?.write(into: &image)
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    let (at, activity) = (try image.moment(), try Window.Activity(from: &image))
    self.init(
      before: try image.flag() ? TicketBefore(from: &image) : nil, at: at, activity: activity)
  }
}

extension LastAct.TicketBefore {
  fileprivate func write(into image: inout ImageWriter) {
    image.write(number)
    image.plain.count(revisionAfter)
    state.write(into: &image)
    image.write(firstCalled)
    image.plain.count(itemsDone)
    detour.write(into: &image)
    image.plain.count(misses)
    image.plain.count(handlings)
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    let (number, revisionAfter) = (try image.ticket(), try image.plain.count())
    let (state, firstCalled) = (try Ticket.State(from: &image), try image.optionalMoment())
    let itemsDone = try image.plain.count()
    let detour = try Shared<Ticket.Detour>?(from: &image)
    let (misses, handlings) = (try image.plain.count(), try image.plain.count())
    self.init(
      number: number, detour: detour, state: state, itemsDone: itemsDone, misses: misses,
      handlings: handlings, revisionAfter: revisionAfter, firstCalled: firstCalled)
  }
}
