internal import Canvas
internal import HallCore

// Typing, by keys or on the keypads of the screen: into the search, a ticket's number, a booking's code,
// or a telephone number.

extension Kiosk {
  /// The longest text that can be searched for.
  private static let longestSearch = 32
  /// A letter and as many digits as a day could need.
  private static let longestNumber = 5

  /// Takes in a key that no action has.
  mutating func type(_ key: Key, in scene: Scene) {
    switch key {
    case .character(let character): type(character, in: scene)
    case .backspace, .delete: type(Keypad.Sign.delete, in: scene)
    default: break
    }
  }

  /// Takes in a key of a keypad on the screen.
  mutating func type(_ sign: Keypad.Sign, in scene: Scene) {
    switch sign {
    case .character(let character): type(character, in: scene)
    case .delete: edit(in: scene) { $0 = String($0.dropLast()) }
    case .clear: edit(in: scene) { $0 = "" }
    }
  }

  /// Changes what has been typed on the page that is shown.
  private mutating func edit(in scene: Scene, _ change: (inout String) -> Void) {
    switch spot {
    case .search:
      var text = typed
      change(&text)
      search(text, in: scene)
    case .lookup: change(&number)
    case .booking(.contact), .booking(.phone):
      change(&phone)
      isUnknownPhone = false
    case .booking(.code): change(&code)
    default: break
    }
  }

  private var isSearching: Bool {
    if case .search = spot { true } else { false }
  }

  private mutating func type(_ character: Character, in scene: Scene) {
    if isSearching {
      let isGap = character == " " && !typed.isEmpty && typed.last != " "
      let sign = isGap ? " " : String(character).cleaned(limit: 1)
      guard !sign.isEmpty, typed.count < Self.longestSearch else { return }
      search(typed + sign, in: scene)
    } else if spot == .lookup {
      number = number(adding: character, in: scene.hall)
    } else if character.isASCII, character.isWholeNumber {
      type(digit: character, in: scene)
    }
  }

  /// A number is the letter of a queue of the hall, then digits.
  private func number(adding character: Character, in hall: Hall) -> String {
    if let letter = QueueLetter(text: String(character)), hall.queue(letter) != nil {
      return letter.description
    }
    guard !number.isEmpty, number.count < Self.longestNumber,
      character.isASCII, character.isWholeNumber
    else { return number }
    return number + String(character)
  }

  /// Searches for a text; without one, the items that most people come for are at hand.
  mutating func search(_ text: String, in scene: Scene) {
    typed = text
    if isSearching { path[path.count - 1].turned = 0 }
    let words = text.cleaned(limit: Self.longestSearch)
    guard !words.isEmpty else {
      found = Array(itemsByDemand(in: scene).prefix(Self.usualCount))
      return
    }
    found = Catalogue.shipped.search(words, among: Set(scene.hall.profile.items), limit: 48)
      .map(\.item.code)
  }

  /// Shows the ticket whose number has been typed, as far as it is one of today's.
  mutating func lookUp(in scene: Scene) {
    guard spot == .lookup else { return }
    let ticket = TicketNumber(text: number)
    guard let ticket, scene.hall.ticket(ticket) != nil else {
      notice = .noSuchTicket(ticket)
      return
    }
    go(to: .ticket(ticket), in: scene)
  }
}
