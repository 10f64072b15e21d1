// The image of a hall: all of it but the founding and what follows from both, in some fifty bytes a
// ticket. A process that starts reads the last image and the few events since, whatever the time of
// day.

extension Hall {
  /// The hall in bytes. With its founding they give the same hall again.
  public var image: [UInt8] {
    var image = ImageWriter(self)
    image.plain.signed(Int64(day.number))
    image.plain.byte(isDayOver ? 1 : 0)
    image.write(now)
    image.plain.count(joined)
    calendar.write(into: &image, foundedWith: founding.holidays)
    for (window, last) in zip(windows, lastActs) { window.write(last, into: &image) }
    image.plain.count(helpRequests.count)
    for request in helpRequests {
      image.plain.text(request.place.description)
      image.write(request.since)
    }
    rotas.write(into: &image, of: self)
    for letter in (0..<26).map(QueueLetter.init(index:)) {
      let count = tickets.count(of: letter)
      image.plain.count(count)
      for ordinal in 0..<count {
        tickets[TicketNumber(queue: letter, ordinal: ordinal + 1)].write(into: &image)
      }
    }
    diary.write(into: &image)
    experience.write(into: &image, of: self)
    return image.plain.bytes
  }

  /// The hall of an image.
  ///
  /// - Throws: ``InvalidImage`` if the bytes are not the image of a hall that was founded so.
  public init(_ founding: Founding, image bytes: [UInt8]) throws(InvalidImage) {
    self.init(bare: founding, at: Instant(milliseconds: 0))
    var image = ImageReader(bytes, for: self)
    try readDay(from: &image)
    try calendar.read(from: &image)
    today = calendar.schedule(on: day)
    for index in windows.indices {
      lastActs[index] = try windows[index].read(from: &image)
      guard let staff = windows[index].staff else { continue }
      windows[index].lanes = map.lanes(window: windows[index], staff: staff)
    }
    for _ in 0..<(try image.plain.length()) {
      helpRequests.append(
        HelpRequest(place: try image.place(), since: try image.moment()))
    }
    rotas = try RotaBook(from: &image, of: self)
    for letter in (0..<26).map(QueueLetter.init(index:)) {
      for _ in 0..<(try image.plain.length()) {
        tickets.append(try Ticket(tickets.nextNumber(of: letter), from: &image))
      }
    }
    try diary.read(from: &image)
    experience = try Experience(from: &image, of: self)
    layOutDiary()
    guard image.plain.remaining == 0 else { throw InvalidImage("it does not end") }
    try line()
    try verify()
  }

  private mutating func readDay(from image: inout ImageReader) throws(InvalidImage) {
    day = try image.day()
    dayEnds = Instant(day.next, .midnight, offset: offset)
    isDayOver = try image.flag()
    now = try image.moment()
    joined = try image.plain.count()
  }

  /// Lets every waiting ticket stand in its lane again, and sets the timers of the holds.
  private mutating func line() throws(InvalidImage) {
    for ticket in tickets.all {
      switch ticket.state {
      case .waiting:
        guard leadsSomewhere(ticket.route) else {
          throw InvalidImage("ticket \(ticket.number) waits for nobody")
        }
        lanes[lane(of: ticket)].insert(ticket.entry)
      case .held(let hold):
        guard case .step(let until) = hold.kind else { continue }
        timers.append(Timer(until: until, ticket: ticket.number))
      case .called, .serving, .missed, .away, .ended: break
      }
    }
    timers.sort()
  }
}
