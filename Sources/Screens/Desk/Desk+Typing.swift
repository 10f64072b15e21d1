internal import Canvas
internal import HallCore

extension Desk {
  /// How much one can type, in characters.
  static let limit = 40

  /// A key that no action has: it goes where somebody types.
  mutating func type(_ key: Key, in scene: Scene) {
    if case .writing(let ticket, let priority, let reason)? = sheet {
      sheet = .writing(ticket, priority, Self.typed(key, into: reason, limit: 60) ?? reason)
      return
    }
    if case .booking(let form)? = sheet { return type(key, into: form, in: scene) }
    if book != nil { return typeInBookings(key, in: scene) }
    switch pane {
    case .filter:
      guard let text = Self.typed(key, into: filter.text, limit: Self.limit) else {
        return move(key, in: scene)
      }
      filter = TicketFilter(text, in: scene.hall)
    case .list: move(key, in: scene)
    case .search: search(key, in: scene)
    }
  }

  /// A text after a key; `nil` if the key types nothing.
  static func typed(_ key: Key, into text: String, limit: Int) -> String? {
    switch key {
    case .backspace: String(text.dropLast())
    case .character(let character) where text.count < limit: text + String(character)
    case .character: text
    default: nil
    }
  }

  private mutating func search(_ key: Key, in scene: Scene) {
    if !isSearching, draft != nil, choosesInDraft(key) { return }
    guard let new = Self.typed(key, into: text, limit: Self.limit) else {
      return move(key, in: scene)
    }
    // A blank begins nothing.
    text = new == " " ? "" : new
    findings = Finding.all(text, in: scene.hall)
    found = 0
    if !text.isEmpty { issued = nil }
  }

  /// A digit chooses in the draft while nothing is typed: the class of a new ticket, or an item that
  /// an existing one is to lose.
  private mutating func choosesInDraft(_ key: Key) -> Bool {
    guard case .character(let character) = key, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0, let draft
    else { return false }
    if draft.priority == nil {
      leaveOut(digit - 1)
    } else if digit <= PriorityClass.allCases.count {
      self.draft?.purpose = .take(PriorityClass.allCases[digit - 1])
    }
    return true
  }
}

// Moving the selection.
extension Desk {
  /// Moves the selection of the pane that has the keys.
  mutating func move(_ key: Key, in scene: Scene) {
    if book != nil { return typeInBookings(key, in: scene) }
    let page = key == .pageUp || key == .pageDown ? rowsShown(in: scene) : 1
    switch pane {
    case .search where !isSearching:
      if key == .down { openCatalogue(in: scene) }
    case .search:
      if let place = List.move(key, selected: found, count: findings.count, visible: page) {
        found = place
      }
    case .list, .filter:
      let roll = roll(in: scene).tickets
      let place = self.place(in: roll)
      if let place = List.move(key, selected: place, count: roll.count, visible: page) {
        selected = Selection(ticket: roll[place].number, place: place)
      }
    }
  }

  /// How many rows a page of the list in the pane that has the keys holds.
  private func rowsShown(in scene: Scene) -> Int {
    let footer = page(in: scene).footer(isLocked: isLocked, in: scene)
    let rows =
      scene.size.rows - (footer?.size(within: scene.size).rows ?? 0) - Self.rowsAround
    func room(less below: Int) -> Size { Size(rows: rows - below, columns: scene.size.columns) }
    switch pane {
    case .search:
      return List.visible(in: room(less: answerRows(in: scene)), count: findings.count)
    case .list, .filter:
      return Table.visible(
        in: room(less: cardRows(in: scene)), count: roll(in: scene).tickets.count)
    }
  }

  /// Shows all items that the hall offers, from the one that was opened last.
  private mutating func openCatalogue(in scene: Scene) {
    findings = Finding.everything(in: scene.hall)
    found = min(leaf, max(0, findings.count - 1))
    issued = nil
  }

  /// The place of the selected ticket; that of whoever follows it once it has left the list.
  func place(in roll: [Ticket]) -> Int? {
    guard !roll.isEmpty else { return nil }
    guard let selected else { return 0 }
    return roll.firstIndex { $0.number == selected.ticket } ?? min(selected.place, roll.count - 1)
  }

  /// Shows a ticket in the list, whatever the filter hid.
  mutating func select(_ number: TicketNumber, in scene: Scene) {
    pane = .list
    var roll = roll(in: scene).tickets
    if !roll.contains(where: { $0.number == number }) {
      filter = TicketFilter(number.description, in: scene.hall)
      roll = self.roll(in: scene).tickets
    }
    let place = roll.firstIndex { $0.number == number } ?? 0
    selected = Selection(ticket: number, place: place)
  }
}

extension Desk.Move {
  /// The key that goes there.
  var key: Key {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    }
  }
}
