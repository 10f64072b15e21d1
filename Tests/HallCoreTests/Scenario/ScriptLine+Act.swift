@testable import HallCore

extension ScriptLine {
  /// The act that the line asks for, and who asks; `nil` if the line asks what the hall shows.
  func act(in hall: Hall) throws -> (Act, Actor)? {
    var rest = words.dropFirst()
    func next<Value>(_ read: (String) -> Value?) throws -> Value {
      guard let word = rest.popFirst(), let value = read(word) else {
        throw Unreadable(description: "what does “\(text)” mean?")
      }
      return value
    }
    func ticket() throws -> TicketNumber { try next { TicketNumber(text: $0) } }
    func window() throws -> WindowNumber { try next { Int($0).flatMap { WindowNumber($0) } } }
    func items() throws -> [ItemCode] {
      guard !rest.isEmpty else { return [] }
      return try next { word in
        let codes = word.split(separator: ",").compactMap { ItemCode(text: String($0)) }
        return codes.isEmpty ? nil : codes
      }
    }
    func kiosk() throws -> PlaceID { try next { PlaceID(text: $0) } }
    func priority() throws -> PriorityClass { try next { PriorityClass(rawValue: $0) } }
    func others() -> String { rest.joined(separator: " ") }

    switch words[0] {
    case "take":
      let chosen = try items()
      return (
        .take(chosen, priority: rest.isEmpty ? .walkIn : try priority(), visitor: nil), .kiosk
      )
    case "prioritise":
      return (.prioritise(try ticket(), try priority(), reason: others()), .desk)
    case "amend": return (.amend(try ticket(), try items()), .desk)
    case "cancel": return (.cancel(try ticket()), .desk)
    case "reinstate": return (.reinstate(try ticket()), .kiosk)
    case "stepout":
      let number = try ticket()
      let until: TimeOfDay = try next { TimeOfDay($0) }
      return (.stepOut(number, until: Instant(day, until, offset: hall.offset)), .kiosk)
    case "redirect":
      let number = try ticket()
      return (.redirect(number, to: try place(Array(rest))), .desk)
    case "comeback": return (.comeBack(try ticket()), .kiosk)
    case "resume": return (.resume(try ticket()), .desk)
    case "summon": return (.requestHelp(try kiosk()), .kiosk)
    case "attend": return (.attend(try kiosk()), .desk)
    case "except": return (.except(try next { Day($0) }, try exception(rest)), .supervisor)
    case "holidays": return (.importHolidays(try next(TestHalls.holidays)), .supervisor)
    case "reserve", "confirm", "book", "move", "unbook", "checkin": return try booking(in: hall)
    case "closeDay": return (.closeDay, .supervisor)
    case "tick": return (.tick, .hall)
    case "assign":
      return (.assign(try window(), Set(rest.compactMap { QueueLetter(text: $0) })), .supervisor)
    case "open":
      let number = try window()
      return (.open(number, rest.isEmpty ? nil : try next { StaffID(text: $0) }), .window(number))
    case "rota", "unplan", "swap", "leave", "back":
      return (try rotaAct(Array(rest)), .supervisor)
    case "pause", "close", "call", "recall", "begin", "finish", "miss", "hold", "transfer", "undo":
      let number = try window()
      return (try act(at: number, &rest, in: hall), .window(number))
    default: return nil
    }
  }

  /// `closed burst pipe`, `open 09:00-12:00,13:00-15:00 booking fair`, `none`.
  private func exception(_ words: ArraySlice<String>) throws -> DayException? {
    let reason = words.dropFirst().joined(separator: " ")
    switch words.first {
    case "none": return nil
    case "closed": return .closed(reason: DayReason(reason))
    default:
      let others = Array(words.dropFirst())
      guard words.first == "open", let spans = others.first else {
        throw Unreadable(description: "what is the day like in “\(text)”?")
      }
      let admission = others.dropFirst().first.flatMap { Session.Admission(rawValue: $0) }
      let sessions = spans.split(separator: ",").compactMap { span -> DaySession? in
        let times = span.split(separator: "-").compactMap { TimeOfDay(String($0)) }
        guard times.count == 2 else { return nil }
        return DaySession(from: times[0], to: times[1], admission: admission ?? .walkIn)
      }
      return .open(
        sessions,
        reason: DayReason(others.dropFirst(admission == nil ? 1 : 2).joined(separator: " ")))
    }
  }

  /// `book b1 LDJY-001 2026-03-03T10:00 v1`, `reserve b1 LDJY-001 2026-03-03T10:00`, `confirm b1 v1`,
  /// `move b1 2026-03-03T10:00`, `unbook b1`, `checkin b1`; with `desk` at the end the desk does it.
  private func booking(in hall: Hall) throws -> (Act, Actor) {
    let actor: Actor = words.last == "desk" ? .desk : .kiosk
    guard words.count > 1, let seed = UInt64(words[1].dropFirst()) else {
      throw Unreadable(description: "which booking does “\(text)” mean?")
    }
    let code = BookingCode(drawnFrom: seed)
    func items() -> [ItemCode] {
      words[2].split(separator: ",").compactMap { ItemCode(text: String($0)) }
    }
    func time(_ place: Int) throws -> Instant {
      guard words.count > place, let time = Instant(iso8601: words[place] + "+08:00") else {
        throw Unreadable(description: "when does “\(text)” mean?")
      }
      return time
    }
    func visitor(_ place: Int) -> VisitorID {
      VisitorID(bits: words.count > place ? UInt64(words[place].dropFirst()) ?? 0 : 0)
    }
    let act: Act =
      switch words[0] {
      case "reserve": .reserve(items(), at: try time(3), seed: seed)
      case "confirm": .confirm(code, visitor(2))
      case "book": .book(items(), at: try time(3), visitor(4), seed: seed)
      case "move": .move(code, to: try time(2))
      case "unbook": .unbook(code)
      default: .checkIn(code)
      }
    return (act, actor)
  }

  private func act(
    at window: WindowNumber, _ rest: inout ArraySlice<String>, in hall: Hall
  ) throws -> Act {
    let others = Array(rest)
    switch words[0] {
    case "pause": return .pause(window, reason: others.joined(separator: " "))
    case "close": return .close(window)
    case "call": return .call(window, others.first.flatMap { TicketNumber(text: $0) })
    case "recall": return .recall(window)
    case "begin": return .begin(window)
    case "miss": return .miss(window)
    case "undo": return .undo(window)
    case "finish":
      return .finish(window, others.first.flatMap { Outcome(rawValue: $0) } ?? .completed)
    case "hold": return .hold(window, try kind(others.first, in: hall))
    default: return try transfer(from: window, others)
    }
  }

  /// `rota 2026-03-03 an window 1 08:30-12:00, bo break 12:00-13:00`, `unplan 2026-03-03`,
  /// `swap 2026-03-03 an bo`, `leave an 2026-03-03 2026-03-04 a reason`, `back an 2026-03-03`.
  private func rotaAct(_ others: [String]) throws -> Act {
    let days = others.compactMap { Day($0) }
    let staff = others.compactMap { word in Day(word) == nil ? StaffID(text: word) : nil }
    switch (words[0], days.count, staff.count) {
    case ("rota", 1, _):
      let stated = others.dropFirst().joined(separator: " ").split(separator: ",")
      let duties = stated.compactMap { Duty(text: String($0).trimmed) }
      if duties.count == stated.count { return .setRota(days[0], duties) }
    case ("unplan", 1, _): return .clearRota(days[0])
    case ("swap", 1, 2): return .swap(days[0], staff[0], staff[1])
    case ("leave", 2, 1...):
      return .setLeave(
        staff[0], from: days[0], through: days[1],
        reason: others.dropFirst(3).joined(separator: " "))
    case ("back", 1, 1): return .cancelLeave(staff[0], from: days[0])
    default: break
    }
    throw Unreadable(description: "what does “\(text)” mean?")
  }

  private func kind(_ word: String?, in hall: Hall) throws -> Hold.Kind {
    switch word {
    case "visitor": return .visitor
    case "window": return .window
    default:
      guard let time = word.flatMap({ TimeOfDay($0) }) else {
        throw Unreadable(description: "until when does “\(text)” hold?")
      }
      return .step(until: Instant(day, time, offset: hall.offset))
    }
  }

  /// `transfer 1 to 2 returns : note`, `transfer 1 to queue B`, `transfer 1 to staff an`.
  private func transfer(from window: WindowNumber, _ words: [String]) throws -> Act {
    let parts = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let note = parts.count == 2 ? parts[1].joined(separator: " ") : ""
    guard let destination = try place(parts[0].filter { $0 != "returns" }) else {
      throw Unreadable(description: "where does “\(text)” lead?")
    }
    return .transfer(
      window, to: destination, note: note, returns: parts[0].contains("returns"))
  }

  /// `to 2`, `to queue B`, `to staff an`; `nil` for nothing.
  private func place(_ words: [String]) throws -> Act.Destination? {
    let words = words.filter { $0 != "to" }
    guard let last = words.last else { return nil }
    let place: Act.Destination? =
      switch words[0] {
      case "queue": QueueLetter(text: last).map { .queue($0) }
      case "staff": StaffID(text: last).map { .staff($0) }
      default: Int(last).flatMap { WindowNumber($0) }.map { .window($0) }
      }
    guard let place else { throw Unreadable(description: "where does “\(text)” lead?") }
    return place
  }
}
