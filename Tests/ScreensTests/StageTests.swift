import Canvas
import HallCore
import Testing

@testable import Screens

/// A screen with two targets, one of which cannot be done, to try the stage on.
private struct Switchboard: Screen {
  enum Message: Hashable, Sendable { case on, broken }
  var chosen: [Message] = []
  var typed: [Key] = []
  var isTyping = false
  var vanishes = false
  var isAsking = false
  var isLocked = false
  var hasSpace = false
  var actor: Actor { .desk }

  mutating func sense(in scene: Scene) -> Bool {
    defer { isAsking = false }
    return !isAsking
  }

  mutating func update(_ signal: Signal<Message>, in scene: Scene) -> [Effect] {
    switch signal {
    case .chosen(let message): chosen.append(message)
    case .typed(let key): typed.append(key)
    case .answered, .happened, .ticked: break
    }
    return []
  }

  func page(in scene: Scene) -> Page<Message> {
    let on = Action(Words(zh: "开", en: "on"), key: hasSpace ? .space : .character("o"), Message.on)
    let broken = Action(
      Words(zh: "坏", en: "broken"), key: .character("b"), Message.broken,
      unless: Words(zh: "坏了,请找人修", en: "it is broken; ask somebody to mend it"))
    return Page(
      theme: .staff, actions: [on, broken], isTyping: isTyping, hasFooter: !vanishes,
      body: Row(spacing: 2) {
        if !vanishes || chosen.isEmpty {
          on.tile(in: scene)
          broken.tile(in: scene)
        }
      })
  }
}

@Suite struct StageTests {
  private var stage = Stage(Switchboard())
  private var scene = Samples.scene(rows: 16, columns: 60, language: .en)

  /// Draws, as the event loop does before anybody can touch anything.
  private mutating func drawn() -> Canvas {
    var canvas = Canvas(scene.size)
    _ = stage.draw(on: &canvas, in: scene)
    return canvas
  }

  private mutating func send(_ inputs: Input...) -> [Effect] {
    inputs.flatMap { stage.receive($0, in: scene) }
  }

  private let first = Point(row: 1, column: 3)

  @Test mutating func aKeyDoesItsAction() {
    _ = send(.key(.character("o")))
    #expect(stage.screen.chosen == [.on])
  }

  @Test mutating func aTouchDoesTheActionWhenTheFingerComesUp() {
    _ = drawn()
    _ = send(.pointer(Pointer(.press, at: first)))
    #expect(stage.screen.chosen == [])
    _ = send(.pointer(Pointer(.release, at: first)))
    #expect(stage.screen.chosen == [.on])
  }

  @Test mutating func aFingerThatSlidesAwayDoesNothing() {
    _ = drawn()
    _ = send(
      .pointer(Pointer(.press, at: first)),
      .pointer(Pointer(.release, at: Point(row: 5, column: 50))))
    #expect(stage.screen.chosen == [])
  }

  @Test mutating func aClickInOneCounts() {
    _ = drawn()
    _ = send(.pointer(Pointer(.click, at: first)))
    #expect(stage.screen.chosen == [.on])
  }

  @Test mutating func whatCannotBeDoneSaysWhy() {
    _ = send(.key(.character("b")))
    #expect(stage.screen.chosen == [])
    #expect(drawn().lines.joined().contains("it is broken; ask somebody to mend it"))
  }

  @Test mutating func theFocusReachesEverythingByKeysAlone() {
    _ = drawn()
    _ = send(.key(.tab), .key(.right), .key(.left), .key(.enter))
    #expect(stage.screen.chosen == [.on])
  }

  @Test mutating func spaceDoesItsOwnActWhereverTheFocusIs() {
    stage = Stage(Switchboard(hasSpace: true))
    _ = drawn()
    _ = send(.key(.tab), .key(.tab), .key(.space))
    #expect(stage.screen.chosen == [.on])
  }

  @Test mutating func theFocusGoesOnFromWhatStandsAtTwoPlaces() {
    _ = drawn()
    var seen: Set<AnyHashable> = []
    for _ in 0..<4 {
      _ = send(.key(.tab))
      if let focus = drawn().focus { seen.insert(focus) }
    }
    #expect(seen == [Switchboard.Message.on, Switchboard.Message.broken, HouseAction.help])
  }

  @Test mutating func lettersAreTypedWhereOneCanType() {
    stage = Stage(Switchboard(isTyping: true))
    _ = send(.key(.character("o")), .key(.character("q")))
    #expect(stage.screen.chosen == [])
    #expect(stage.screen.typed == [.character("o"), .character("q")])
  }

  @Test mutating func aLockedFaceCannotBeLeft() {
    #expect(send(.key(.control("q"))) == [.leave])
    stage = Stage(Switchboard(isLocked: true))
    let keys: [Key] = [
      .control("q"), .control("c"), .control("z"), .control("\\"), .character("q"), .escape,
      .function(1), .function(10),
    ]
    #expect(keys.flatMap { send(.key($0)) } == [])
    // Junk on its screen can be painted over.
    #expect(send(.key(.control("l"))) == [.redraw])
  }

  @Test mutating func theHelpPageNamesEveryKey() {
    _ = send(.key(.character("?")))
    let text = drawn().lines.joined(separator: "\n")
    for line in ["O   ", "Ctrl-Z", "on", "leave"] { #expect(text.contains(line)) }
    Golden.expect(drawn(), "stage/help-60x16-en")
    _ = send(.key(.escape))
    #expect(!drawn().lines.joined().contains("Ctrl-Z"))
  }

  @Test mutating func aLongHelpPageIsMovedToItsEndAndNoFurther() {
    scene = Samples.scene(rows: 9, columns: 34, language: .en)
    func lines() -> String { drawn().lines.joined(separator: "\n") }
    func press(_ key: Key, times: Int = 1) {
      for _ in 0..<times { _ = send(.key(key)) }
    }
    press(.character("?"))
    #expect(lines().contains("O "))
    #expect(!lines().contains("Ctrl-Q"))
    press(.down, times: 40)
    #expect(lines().contains("Ctrl-Q"))
    #expect(!lines().contains("O "))
    // The wheel does the same; what was moved too far need not be moved back.
    for _ in 0..<20 { _ = send(.pointer(Pointer(.wheelUp, at: first))) }
    #expect(lines().contains("O "))
    press(.pageDown)
    #expect(!lines().contains("O "))
    press(.escape)
    press(.character("?"))
    #expect(lines().contains("O "))
  }

  @Test mutating func aKeyOfTheHelpPageDoesWhatItSaysAndClosesIt() {
    _ = send(.key(.character("?")), .key(.character("o")))
    #expect(stage.screen.chosen == [.on])
    #expect(!drawn().lines.joined().contains("Ctrl-Z"))
    // Who reads it in the other language goes on reading.
    #expect(send(.key(.character("?")), .key(.function(8))) == [.speak(.zh)])
    #expect(drawn().lines.joined().contains("Ctrl-Z"))
  }

  @Test mutating func aLineOfTheHelpPageCanBeTouched() {
    _ = send(.key(.character("?")))
    func touch(_ text: String) -> [Effect] {
      let place = drawn().places(of: text)[0]
      return send(.pointer(Pointer(.click, at: place)))
    }
    // Nobody needs a key to leave, or for the other language.
    #expect(touch("English / Chinese") == [.speak(.zh)])
    #expect(touch("leave") == [.leave])
    #expect(touch("O ") == [])
    #expect(stage.screen.chosen == [.on])
    #expect(!drawn().lines.joined().contains("Ctrl-Z"))
  }

  @Test mutating func aLongHelpPageIsMovedByTouch() {
    scene = Samples.scene(rows: 9, columns: 34, language: .en)
    func lines() -> String { drawn().lines.joined(separator: "\n") }
    func touch(_ mark: String) {
      if let place = drawn().places(of: mark).first {
        _ = send(.pointer(Pointer(.click, at: place)))
      }
    }
    _ = send(.key(.character("?")))
    for _ in 0..<9 { touch("▼") }
    #expect(lines().contains("Ctrl-Q"))
    for _ in 0..<9 { touch("▲") }
    #expect(lines().contains("O "))
    #expect(!lines().contains("Ctrl-Q"))
  }

  @Test mutating func nothingUnderTheHelpPageLooksAsIfItCouldBeTouched() {
    _ = send(.key(.character("?")))
    let canvas = drawn()
    let row = scene.size.rows - 1
    #expect(canvas[row, 1].style == Style(.disabled))
    _ = send(.pointer(Pointer(.click, at: Point(row: row, column: 3))))
    #expect(stage.screen.chosen == [])
  }

  @Test mutating func theFooterCanBeTouched() {
    let canvas = drawn()
    let row = scene.size.rows - 1
    #expect(canvas.lines[row] == " O on  B broken  ? help")
    _ = send(.pointer(Pointer(.click, at: Point(row: row, column: 3))))
    #expect(stage.screen.chosen == [.on])
  }

  @Test mutating func theFocusOfAnotherPageMeansNothing() {
    stage = Stage(Switchboard(vanishes: true))
    _ = drawn()
    _ = send(.key(.tab), .key(.enter))
    #expect(stage.screen.chosen == [.on])
    _ = drawn()
    _ = send(.key(.enter))
    #expect(stage.screen.chosen == [.on])
  }

  @Test mutating func aTouchThatOnlySaysThatSomebodyIsThereMeansNothingElse() {
    stage = Stage(Switchboard(isAsking: true))
    _ = drawn()
    _ = send(.pointer(Pointer(.press, at: first)), .pointer(Pointer(.release, at: first)))
    #expect(stage.screen.chosen == [])
    stage = Stage(Switchboard(isAsking: true))
    _ = send(.key(.character("o")), .key(.character("o")))
    #expect(stage.screen.chosen == [.on])
  }
}
