@testable import HallCore

extension ScriptLine {
  /// What the hall shows at the time of the line: `ahead A002`, `windows A002`, `waiting`,
  /// `waiting 1`, `due 1`, `ticket A001`, `note A001`, `window 1`, `handlings A001`, `visit A001`,
  /// `admission`, `opening`, `schedule 2026-03-03`, `help`,
  /// `undoable 1`, `calls 3`, `planned 1`, `duties 2026-03-03`, `problems 2026-03-03`; and of a ticket that is not taken yet `ahead LDJY-001
  /// elderly`, `windows LDJY-001`.
  func answer(in asked: Hall) throws -> String {
    let moment = moment(in: asked)
    let hall = asked.asOf(moment)
    let rendering = Rendering(hall: hall)
    let subject = words.count > 1 ? words[1] : ""
    let window = Int(subject).flatMap { WindowNumber($0) }
    if words[0] == "booking" {
      return UInt64(subject.dropFirst())
        .flatMap { hall.booking(BookingCode(drawnFrom: $0)) }
        .map { rendering.line($0) } ?? "no booking"
    }
    if words[0] == "proposals", let seed = UInt64(subject.dropFirst()) {
      return hall.proposals(for: BookingCode(drawnFrom: seed), at: moment)
        .map { "\($0.start.day(offset: hall.offset)) \(rendering.time($0.start))" }
        .joined(separator: " ")
    }
    if let item = ItemCode(text: subject) {
      return try answer(aboutNew: item, at: moment, hall)
    }
    if let number = TicketNumber(text: subject) {
      return try answer(about: number, at: moment, rendering)
    }
    switch (words[0], window) {
    case ("waiting", let window?): return rendering.list(hall.waiting(for: window).map(\.number))
    case ("waiting", nil): return rendering.list(hall.waiting.map(\.number))
    case ("calls", _):
      return hall.latestCalls(limit: Int(subject) ?? 100).map { rendering.line($0) }
        .joined(separator: "; ")
    case ("undoable", let number?):
      return hall.undoable(at: number, on: moment).map { rendering.line($0, at: moment) }
        ?? "nothing"
    case ("window", let number?):
      return hall.window(number).map { rendering.line($0) } ?? "no window"
    case ("help", _):
      return hall.helpRequests.map { "\($0.place) \(rendering.time($0.since))" }
        .joined(separator: "; ")
    case ("duties", _):
      let day = Day(subject) ?? hall.day
      return hall.rota(on: day).duties.map(\.description).joined(separator: ", ")
    case ("problems", _):
      return hall.rota(on: Day(subject) ?? hall.day).problems(in: hall).map {
        $0.words(in: hall).en
      }
      .joined(separator: "; ")
    case ("planned", let number?):
      return hall.planned(at: number, at: moment)?.description ?? "nobody"
    case ("broken", _): return rendering.list(hall.brokenBookings.map { rendering.name($0.code) })
    case ("slots", _): return slots(of: subject, at: moment, hall)
    case ("day", _): return "\(hall.day)" + (hall.isDayOver ? " over" : "")
    case ("admission", _): return hall.admission(at: moment)?.rawValue ?? "closed"
    case ("schedule", _):
      guard let day = Day(subject) else {
        throw Unreadable(description: "which day’s schedule does “\(text)” ask?")
      }
      return rendering.line(hall.schedule(on: day))
    case ("opening", _):
      return hall.nextOpening(after: moment).map { "\($0.day) \($0.time)" } ?? "never"
    default: throw Unreadable(description: "what does “\(text)” ask?")
    }
  }

  /// The free times on a day: `slots 2026-03-03 LDJY-001 desk`.
  private func slots(of subject: String, at moment: Instant, _ hall: Hall) -> String {
    guard let day = Day(subject), words.count > 2 else { return "no day" }
    let items = words[2].split(separator: ",").compactMap { ItemCode(text: String($0)) }
    let slots = hall.freeSlots(
      for: items, on: day...day, channel: words.last == "desk" ? .desk : .public, at: moment)
    return slots.map { Rendering(hall: hall).time($0.start) }.joined(separator: " ")
  }

  private func answer(aboutNew item: ItemCode, at moment: Instant, _ hall: Hall) throws -> String {
    let priority = words.count > 2 ? PriorityClass(rawValue: words[2]) ?? .walkIn : .walkIn
    switch words[0] {
    case "ahead": return "\(hall.ahead(ofNew: item, priority: priority, at: moment))"
    case "windows": return Rendering(hall: hall).list(hall.windows(ofNew: item).open)
    default: throw Unreadable(description: "what does “\(text)” ask?")
    }
  }

  private func answer(
    about number: TicketNumber, at moment: Instant, _ rendering: Rendering
  ) throws -> String {
    let hall = rendering.hall
    guard let ticket = hall.ticket(number) else { return "no ticket" }
    switch words[0] {
    case "ahead": return "\(hall.ahead(of: number))"
    case "windows": return rendering.list(hall.windows(for: number))
    case "ticket": return rendering.line(ticket)
    case "note": return ticket.note
    case "items": return rendering.list(ticket.items)
    case "handlings":
      return ticket.handlings.map {
        "\($0.item) at \($0.window) \($0.staff) \($0.duration.wholeMinutes) min \($0.conclusion)"
      }.joined(separator: "; ")
    case "visit":
      guard let visit = hall.visit(of: number) else { return "no visit" }
      let wait = visit.wait.map { "\($0.wholeMinutes) min" } ?? "never called"
      return "\(visit.day) \(visit.priority) \(visit.ending) \(wait) \(visit.handlings.count)"
    default: throw Unreadable(description: "what does “\(text)” ask?")
    }
  }
}

extension TimeSpan {
  /// Minutes and seconds: `7:30`.
  var clock: String { "\(wholeMinutes):" + digits(wholeSeconds % 60, 2) }
}
