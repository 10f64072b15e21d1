import Canvas
import HallCore
import Testing

@testable import Screens

/// A face in the hands of somebody: what they press and touch goes through a stage, and what the face
/// wants of the hall is really decided and happens.
///
/// Every step draws the picture that the person sees next, so a touch hits what is shown.
struct Journey<S: Screen> {
  /// The face.
  private(set) var stage: Stage<S>
  /// The hall and how it is shown; a test may change it between two steps.
  var scene: Scene
  /// The picture that is shown.
  private(set) var canvas: Canvas
  /// How it looks and how often it changes.
  private(set) var look: FaceLook
  /// What the face wanted of the world outside, other than acts in the hall, languages, contrasts
  /// and whole pictures.
  private(set) var wishes: [Effect] = []
  /// The contacts that were left with bookings.
  var contacts: [VisitorID: Contact] = [:]
  /// The pictures that were to be seen before something that takes a while.
  private(set) var paintings: [String] = []
  /// How often those who let keys go first may go on before the person does something else; `nil` for
  /// as often as they like.
  var haste: Int?
  /// Those who have not gone on yet.
  private var yielded: [Effect] = []
  /// What the hall has refused so far.
  private(set) var refusals: [Refusal] = []

  init(_ screen: S, in scene: Scene) {
    stage = Stage(screen)
    self.scene = scene
    canvas = Canvas(scene.size, abilities: scene.abilities)
    look = stage.draw(on: &canvas, in: scene)
  }

  /// The screen's own state.
  var screen: S { stage.screen }

  /// The picture as text.
  var picture: String { canvas.lines.joined(separator: "\n") }

  /// Draws what is shown now; needed after the scene has been changed by hand.
  mutating func draw() {
    if canvas.size != scene.size || canvas.abilities != scene.abilities {
      canvas = Canvas(scene.size, abilities: scene.abilities)
    }
    canvas.clear()
    look = stage.draw(on: &canvas, in: scene)
  }
}

// What a person does.
extension Journey {
  /// Presses keys, one after the other.
  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  /// Types characters, one after the other.
  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  /// Touches what shows a text: the first place where the text lies on something touchable.
  mutating func touch(_ text: String, at location: SourceLocation = #_sourceLocation) {
    let places = canvas.places(of: text)
    let target = places.first { place in canvas.targets.contains { $0.area.contains(place) } }
    guard let target else {
      let what = places.isEmpty ? "is not there" : "cannot be touched"
      Issue.record("“\(text)” \(what):\n\(picture)", sourceLocation: location)
      return
    }
    touch(target)
  }

  /// Puts a finger down somewhere and lifts it again.
  mutating func touch(_ point: Point) {
    send(.pointer(Pointer(.press, at: point)))
    send(.pointer(Pointer(.release, at: point)))
  }

  /// Moves the focus with a key until it is on what shows a text, and chooses that.
  mutating func choose(
    _ text: String, by key: Key = .tab, at location: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<200 {
      press(key)
      let isThere = canvas.places(of: text).contains { place in
        canvas.targets.contains { $0.message == canvas.focus && $0.area.contains(place) }
      }
      if isThere { return press(.enter) }
    }
    Issue.record("the focus does not reach “\(text)”:\n\(picture)", sourceLocation: location)
  }

  /// Whether a text is to be seen.
  func sees(_ text: String) -> Bool { !canvas.places(of: text).isEmpty }

  /// Expects a text on the picture.
  func see(_ texts: String..., at location: SourceLocation = #_sourceLocation) {
    for text in texts where !sees(text) {
      Issue.record("“\(text)” is not to be seen:\n\(picture)", sourceLocation: location)
    }
  }

  /// Anything that can come from a terminal.
  mutating func send(_ input: Input) {
    fulfil(stage.receive(input, in: scene))
    draw()
  }
}

// What happens around them.
extension Journey {
  /// Lets time pass, second by second, and what it brings.
  mutating func wait(seconds: Int) {
    for _ in 0..<seconds {
      scene.now = scene.now + .seconds(1)
      scene.uptime += 1000
      if let events = try? decide(Command(.tick, by: .hall, at: scene.now), in: scene.hall),
        !events.isEmpty
      {
        evolve(events)
        fulfil(stage.receive(events, in: scene))
      }
      fulfil(stage.tick(in: scene))
      draw()
    }
  }

  /// Lets somebody else act in the hall.
  mutating func happen(
    _ act: Act, by actor: Actor = .commandLine, at location: SourceLocation = #_sourceLocation
  ) {
    do {
      let events = try decide(Command(act, by: actor, at: scene.now), in: scene.hall)
      evolve(events)
      fulfil(stage.receive(events, in: scene))
      draw()
    } catch {
      Issue.record("\(act) is refused: \(error.words.en)", sourceLocation: location)
    }
  }

  /// Gives the screen another size.
  mutating func resize(rows: Int, columns: Int) {
    scene.size = Size(rows: rows, columns: columns)
    send(.resized)
  }

  /// Answers a wish that is not the hall's to grant, as the event loop would.
  mutating func answer(_ wish: Effect, _ outcome: Answer.Outcome) {
    fulfil(stage.receive(Answer(wish, outcome), in: scene))
    draw()
  }

  /// Does what the face wants, as the event loop would, until it wants nothing more.
  private mutating func fulfil(_ effects: [Effect]) {
    var open = effects + yielded
    yielded = []
    var left = haste
    while !open.isEmpty {
      let effect = open.removeFirst()
      if effect == .yield {
        guard left != 0 else {
          yielded.append(effect)
          continue
        }
        left = left.map { $0 - 1 }
      }
      guard let outcome = outcome(of: effect) else {
        wishes.append(effect)
        continue
      }
      open += stage.receive(Answer(effect, outcome), in: scene)
    }
  }

  private mutating func outcome(of effect: Effect) -> Answer.Outcome? {
    switch effect {
    case .perform(let act): return outcome(of: act)
    case .reserve(let items, let start):
      return outcome(of: .reserve(items, at: start, seed: UInt64(scene.hall.allBookings.count)))
    case .confirm(let code, let contact):
      guard contact.phone.count > 2, let digits = UInt64(contact.phone) else { return .noContact }
      contacts[VisitorID(bits: digits)] = contact
      return outcome(of: .confirm(code, VisitorID(bits: digits)))
    case .readContacts(let visitors):
      let masked = contacts.mapValues { contact in
        [contact.name.maskedAsName, contact.phone.maskedAsPhone].filter { !$0.isEmpty }
          .joined(separator: " ")
      }
      return .contacts(masked.filter { visitors.contains($0.key) })
    case .speak(let language):
      scene.language = language
      return .done([])
    case .contrast(let contrast):
      scene.contrast = contrast
      return .done([])
    case .redraw: return .done([])
    case .yield:
      draw()
      paintings.append(picture)
      return .done([])
    case .findVisitor(let phone):
      if let trouble = scene.trouble { return .failed(trouble) }
      return .visitor(contacts.first { $0.value.phone == phone }?.key)
    default: return nil
    }
  }

  private mutating func outcome(of act: Act) -> Answer.Outcome {
    if let trouble = scene.trouble { return .failed(trouble) }
    do {
      let events = try decide(Command(act, by: stage.actor, at: scene.now), in: scene.hall)
      evolve(events)
      return .done(events)
    } catch {
      refusals.append(error)
      return .refused(error)
    }
  }

  private mutating func evolve(_ events: [Event]) {
    for event in events {
      do {
        try scene.hall.evolve(event)
      } catch {
        Issue.record("the hall cannot have decided \(event.fact): \(error.reason)")
      }
    }
  }
}

extension Canvas {
  /// Where a text is written, from the top left on.
  func places(of text: String) -> [Point] {
    let wanted = Array(text.unicodeScalars.map(\.value))
    guard !wanted.isEmpty else { return [] }
    var places: [Point] = []
    for row in 0..<size.rows {
      let columns = (0..<size.columns).filter { !self[row, $0].isRightHalf }
      let signs = columns.map { self[row, $0].scalar }
      for start in signs.indices where signs[start...].starts(with: wanted) {
        places.append(Point(row: row, column: columns[start]))
      }
    }
    return places
  }
}
