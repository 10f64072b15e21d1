import Canvas
import Testing

@testable import HallCore
@testable import Screens

@Suite struct DemoTests {
  private var demo = Demo(place: Samples.coded("kiosk-1"))

  private func scene(
    rows: Int = 24, columns: Int = 80, speed: Int = 60, isPaused: Bool = false,
    language: Language = .zh
  ) throws -> Scene {
    var scene = Samples.scene(
      try Samples.hall(.open(Samples.window(2), nil)), rows: rows, columns: columns,
      language: language)
    scene.pace = Pace(speed: speed, isPaused: isPaused)
    return scene
  }

  private mutating func picture(in scene: Scene) -> Canvas {
    var canvas = Canvas(scene.size, abilities: scene.abilities)
    _ = demo.draw(on: &canvas, in: scene)
    return canvas
  }

  private mutating func press(_ keys: Key...) throws -> [Effect] {
    let scene = try scene()
    return keys.flatMap { demo.receive(.key($0), in: scene) }
  }

  private let first = FaceName.window(Samples.window(1))

  @Test mutating func everyFaceHasAKey() throws {
    let expected: [FaceName] = [.kiosk, .desk, first, .board, .supervisor, .launcher]
    for (index, name) in expected.enumerated() {
      #expect(try press(.function(index + 1)) == [.visit(name)])
      #expect(demo.current == name)
    }
  }

  @Test mutating func theVisitorActsAsWhoeverTheFaceIsFor() throws {
    _ = try press(.function(3))
    #expect(demo.actor == .window(Samples.window(1)))
    _ = try press(.function(2))
    #expect(demo.actor == .desk)
    _ = try press(.function(5))
    #expect(demo.actor == .supervisor)
  }

  @Test mutating func leavingAFaceLeadsToTheLauncherAndLeavingThatEndsTheDemo() throws {
    _ = try press(.function(4))
    #expect(try press(.character("q")) == [.visit(.launcher)])
    #expect(demo.current == .launcher)
    #expect(try press(.character("q")) == [.leave])
  }

  @Test mutating func theLauncherChoosesTheWindowThatIsPlayed() throws {
    _ = try picture(in: scene())
    _ = try press(.character("3"), .character("2"))
    let second = FaceName.window(Samples.window(2))
    #expect(demo.current == second)
    _ = try press(.function(1))
    #expect(try press(.function(3)) == [.visit(second)])
  }

  @Test mutating func timeGoesFasterSlowerOrNotAtAll() throws {
    #expect(
      try press(.function(9), .function(10), .function(11)) == [
        .pace(.slower), .pace(.pause), .pace(.faster),
      ])
  }

  @Test(arguments: [(24, 80), (40, 120)], Language.allCases)
  mutating func theLineAtTheFootShowsEverythingThatItCanDo(
    _ size: (rows: Int, columns: Int), _ language: Language
  ) throws {
    let scene = try scene(
      rows: size.rows, columns: size.columns, speed: 600, language: language)
    let line = picture(in: scene).lines[size.rows - 1]
    for hint in ["F1", "F2", "F3", "F4", "F5", "F6", "F9", "F10", "F11", "×600"] {
      #expect(line.contains(hint), "\(line)")
    }
    #expect(!line.contains("…"), "\(line)")
  }

  @Test mutating func theLineAtTheFootCanBeTouched() throws {
    let scene = try scene()
    let canvas = picture(in: scene)
    let board = try #require(
      canvas.targets.first { $0.message == AnyHashable(Demo.Control.show(.board)) })
    let effects = demo.receive(.pointer(Pointer(.click, at: board.area.center)), in: scene)
    #expect(effects == [.visit(.board)])
  }

  @Test mutating func aFaceOfTheDemoKeepsWhatItShowsWhileTheVisitorIsElsewhere() throws {
    let scene = try scene()
    _ = try press(.function(2), .character("s"), .character("y"), .function(4), .function(2))
    #expect(picture(in: scene).lines.joined().contains("失业登记"))
  }

  @Test mutating func whatAFaceHasBegunGoesOnOnceTheVisitorIsBack() throws {
    let scene = try scene()
    _ = try press(.function(5))
    #expect(try press(.character("9")).contains(.yield))
    // The answer comes when another face is shown, and whoever asked has it.
    _ = try press(.function(1))
    #expect(demo.receive(Answer(.yield, .done([])), in: scene) == [])
    #expect(try press(.function(5)) == [.visit(.supervisor), .yield])
    #expect(demo.receive(Answer(.yield, .done([])), in: scene).contains(.yield))
  }

  @Test mutating func aCallIsRungWhereItIsSeen() throws {
    let window = Samples.window(1)
    var hall = try Samples.hall(
      .open(window, nil), .take([Samples.coded("LDJY-001")], priority: .walkIn, visitor: nil))
    let events = try decide(
      Command(.call(window, nil), by: .window(window), at: hall.now), in: hall)
    for event in events { try hall.evolve(event) }
    let scene = Samples.scene(hall)
    _ = try press(.function(4), .function(1))
    #expect(demo.receive(events, in: scene) == [])
    #expect(try press(.function(4)) == [.visit(.board)])
    #expect(demo.receive(events, in: scene) == [.ring])
  }

  @Test mutating func anySizeCanBeDrawn() throws {
    for (rows, columns) in [(1, 1), (2, 3), (5, 200), (80, 300)] {
      for key in 1...6 {
        _ = try press(.function(key))
        let canvas = try picture(in: scene(rows: rows, columns: columns))
        #expect(canvas.size == Size(rows: rows, columns: columns))
      }
    }
  }
}
