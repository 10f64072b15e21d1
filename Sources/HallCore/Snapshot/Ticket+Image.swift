// How a ticket stands in an image, without its number, which follows from its place.

extension Ticket {
  func write(into image: inout ImageWriter) {
    image.write(issued)
    image.write(due)
    image.plain.byte(visitor == nil ? 0 : 1)
    if let visitor { image.plain.bits(visitor.bits) }
    image.write(booked)
    image.plain.text(quote?.description ?? "")
    image.write(priority)
    image.plain.count(joined)
    image.plain.count(items.count)
    for item in items { image.write(item) }
    image.plain.count(itemsDone)
    detour.write(into: &image)
    image.write(firstCalled)
    image.plain.count(reinstatements)
    image.plain.count(revision)
    image.plain.count(misses.count)
    for miss in misses { miss.write(into: &image) }
    image.plain.count(handlings.count)
    for handling in handlings { handling.write(into: &image) }
    state.write(into: &image)
  }

  init(_ number: TicketNumber, from image: inout ImageReader) throws(InvalidImage) {
    let issued = try image.moment()
    let due = try image.moment()
    let visitor = try image.flag() ? VisitorID(bits: try image.plain.bits()) : nil
    let booked = try image.optionalMoment()
    let quote = try image.quote()
    let priority: PriorityClass = try image.choice()
    let joined = try image.plain.count()
    var items: [ItemCode] = []
    for _ in 0..<(try image.plain.length()) { items.append(try image.item()) }
    let itemsDone = try image.plain.count()
    let detour = try Shared<Detour>?(from: &image)
    let firstCalled = try image.optionalMoment()
    let reinstatements = try image.plain.count()
    let revision = try image.plain.count()
    var misses: [Miss] = []
    for _ in 0..<(try image.plain.length()) { misses.append(try Miss(from: &image)) }
    var handlings = Handlings()
    for _ in 0..<(try image.plain.length()) { handlings.append(try Handling(from: &image)) }
    guard itemsDone <= items.count, !items.isEmpty else {
      throw InvalidImage("ticket \(number) has lost its items")
    }
    let particulars = Particulars(quote: quote, visitor: visitor, booked: booked)
    self.init(
      number: number, issued: issued, due: due, items: items, misses: misses, detour: detour,
      particulars: particulars.shared, handlings: handlings, priority: priority, joined: joined,
      state: try State(from: &image), itemsDone: itemsDone, reinstatements: reinstatements,
      firstCalled: firstCalled, revision: revision)
  }
}

extension Shared<Ticket.Detour>? {
  func write(into image: inout ImageWriter) {
    let detour = self?.value ?? Ticket.Detour()
    detour.route.write(into: &image)
    image.plain.count(detour.returnsTo.count)
    for window in detour.returnsTo { image.write(window) }
    image.plain.text(detour.note)
  }

  init(from image: inout ImageReader) throws(InvalidImage) {
    var detour = Ticket.Detour(route: try Ticket.Route(from: &image))
    for _ in 0..<(try image.plain.length()) { detour.returnsTo.append(try image.window()) }
    detour.note = try image.plain.text()
    self = detour.isOver ? nil : Shared(detour)
  }
}

extension Ticket.Route {
  fileprivate func write(into image: inout ImageWriter) {
    switch self {
    case .item: image.plain.byte(0)
    case .queue(let letter):
      image.plain.byte(1)
      image.write(letter)
    case .window(let number):
      image.plain.byte(2)
      image.write(number)
    case .staff(let id):
      image.plain.byte(3)
      image.write(id)
    }
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    switch try image.plain.byte() {
    case 0: self = .item
    case 1: self = .queue(try image.queue())
    case 2: self = .window(try image.window())
    case 3: self = .staff(try image.person())
    default: throw InvalidImage("a route is unknown")
    }
  }
}

extension Ticket.State {
  func write(into image: inout ImageWriter) {
    switch self {
    case .waiting(let since):
      image.plain.byte(0)
      image.write(since)
    case .called(let call):
      image.plain.byte(1)
      call.write(into: &image)
    case .serving(let call, let since):
      image.plain.byte(2)
      call.write(into: &image)
      image.write(since)
    case .missed(let at):
      image.plain.byte(3)
      image.write(at)
    case .held(let hold):
      image.plain.byte(4)
      hold.write(into: &image)
    case .ended(let ending, let at):
      image.plain.byte(5)
      image.write(ending)
      image.write(at)
    case .away(let until):
      image.plain.byte(6)
      image.write(until)
    }
  }

  init(from image: inout ImageReader) throws(InvalidImage) {
    switch try image.plain.byte() {
    case 0: self = .waiting(since: try image.moment())
    case 1: self = .called(try Ticket.Call(from: &image))
    case 2: self = .serving(try Ticket.Call(from: &image), since: try image.moment())
    case 3: self = .missed(at: try image.moment())
    case 4: self = .held(try Hold(from: &image))
    case 5: self = .ended(try image.choice(), at: try image.moment())
    case 6: self = .away(until: try image.moment())
    default: throw InvalidImage("a ticket's state is unknown")
    }
  }
}

extension Ticket.Call {
  fileprivate func write(into image: inout ImageWriter) {
    image.write(window)
    image.write(staff)
    image.write(at)
    image.write(reason)
    image.plain.count(recalls)
    image.write(latest)
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    let (window, staff, at) = (try image.window(), try image.person(), try image.moment())
    let (reason, recalls): (CallReason, Int) = (try image.choice(), try image.plain.count())
    self.init(
      staff: staff, at: at, latest: try image.moment(), recalls: recalls, window: window,
      reason: reason)
  }
}

extension Ticket.Miss {
  fileprivate func write(into image: inout ImageWriter) {
    image.write(window)
    image.write(staff)
    image.write(called)
    image.write(at)
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    self.init(
      window: try image.window(), staff: try image.person(), called: try image.moment(),
      at: try image.moment())
  }
}
