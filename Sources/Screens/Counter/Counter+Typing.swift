internal import Canvas
internal import HallCore

// What is typed and chosen in the dialogs.

extension Counter {
  /// How much one can type into a note, in characters.
  private static let limit = 60

  /// A key that no action of a dialog has.
  mutating func type(_ key: Key, in scene: Scene) {
    switch sheet {
    case .until(let digits): sheet = .until(Self.digits(key, into: digits))
    case .note(let place, let text, let returns):
      sheet = .note(place, Self.text(key, into: text) ?? text, returns: returns)
    case .pick(let search):
      sheet = .pick(after(key, search, count: picks(search.text, in: scene).count))
    case .transfer(let search):
      sheet = .transfer(after(key, search, count: destinations(search.text, in: scene).count))
    case .outcome, .hold, .pause, nil: break
    }
  }

  private static func text(_ key: Key, into text: String) -> String? {
    switch key {
    case .backspace: String(text.dropLast())
    case .character(let character): text.count < limit ? text + String(character) : text
    default: nil
    }
  }

  private static func digits(_ key: Key, into digits: String) -> String {
    switch key {
    case .backspace: String(digits.dropLast())
    case .delete: ""
    case .character(let character) where ("0"..."9").contains(character) && digits.count < 4:
      digits + String(character)
    default: digits
    }
  }

  private func after(_ key: Key, _ search: Search, count: Int) -> Search {
    if let text = Self.text(key, into: search.text) { return Search(text: text) }
    let room = Size(rows: Self.listRows, columns: 1)
    let place = List.move(
      key, selected: search.place, count: count, visible: List.visible(in: room, count: count))
    return Search(text: search.text, place: place ?? search.place)
  }

  /// Goes on with what is selected or typed.
  mutating func enter(in scene: Scene) -> [Effect] {
    switch sheet {
    case .pick(let search): return choose(search.place, in: scene)
    case .transfer(let search): return choose(search.place, in: scene)
    case .until(let digits):
      guard let until = Self.moment(digits, in: scene) else { return [] }
      sheet = nil
      return [.perform(.hold(number, .step(until: until)))]
    case .note(let place, let text, let returns):
      sheet = nil
      return [.perform(.transfer(number, to: place, note: text, returns: returns))]
    case .outcome, .hold, .pause, nil: return []
    }
  }

  /// Selects a row of a list.
  mutating func select(_ place: Int) {
    switch sheet {
    case .pick(let search): sheet = .pick(Search(text: search.text, place: place))
    case .transfer(let search): sheet = .transfer(Search(text: search.text, place: place))
    case .outcome, .hold, .until, .pause, .note, nil: break
    }
  }

  /// A row of a list.
  mutating func choose(_ place: Int, in scene: Scene) -> [Effect] {
    switch sheet {
    case .pick(let search):
      let tickets = picks(search.text, in: scene)
      guard tickets.indices.contains(place) else { return [] }
      sheet = nil
      return bring(tickets[place])
    case .transfer(let search):
      let places = destinations(search.text, in: scene)
      guard places.indices.contains(place) else { return [] }
      sheet = .note(places[place], "", returns: false)
      return []
    case .outcome, .hold, .until, .pause, .note, nil: return []
    }
  }

  /// Calls a ticket out of turn; one that was put aside or missed its call comes back first.
  private mutating func bring(_ ticket: Ticket) -> [Effect] {
    switch ticket.state {
    case .held:
      comingBack = ticket.number
      return [.perform(.resume(ticket.number))]
    case .missed:
      comingBack = ticket.number
      return [.perform(.reinstate(ticket.number))]
    case .away:
      comingBack = ticket.number
      return [.perform(.comeBack(ticket.number))]
    case .waiting, .called, .serving, .ended: return [.perform(.call(number, ticket.number))]
    }
  }

  /// The moment today that four digits mean: `1430`; with three, the hour has one.
  static func moment(_ digits: String, in scene: Scene) -> Instant? {
    guard digits.count >= 3 else { return nil }
    let padded = digits.count == 3 ? "0" + digits : digits
    return TimeOfDay(padded.prefix(2) + ":" + padded.suffix(2)).map {
      Instant(scene.hall.day, $0, offset: scene.hall.offset)
    }
  }
}

extension Counter.Sheet {
  init(_ question: Counter.Question) {
    switch question {
    case .outcome: self = .outcome
    case .hold: self = .hold
    case .until: self = .until("")
    case .pause: self = .pause
    case .pick: self = .pick(Counter.Search())
    case .transfer: self = .transfer(Counter.Search())
    }
  }
}
