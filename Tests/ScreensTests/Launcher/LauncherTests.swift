import Canvas
import HallCore
import Testing

@testable import Screens

@Suite struct LauncherTests {
  private func journey(
    _ scene: Scene = BusyHall.scene(), _ body: (inout Journey<Launcher>) -> Void
  ) -> [Effect] {
    var journey = Journey(Launcher(), in: scene)
    body(&journey)
    return journey.wishes
  }

  @Test func eachFaceHasItsKey() {
    let faces: [(Character, FaceName)] = [
      ("1", .kiosk), ("2", .desk), ("4", .board), ("5", .supervisor), ("6", .demo),
    ]
    for (key, face) in faces {
      #expect(journey { $0.press(.character(key)) } == [.show(face)])
    }
  }

  @Test func eachFaceCanBeTouched() {
    let faces: [(String, FaceName)] = [
      ("取号机", .kiosk), ("前台", .desk), ("叫号屏", .board), ("值班主任", .supervisor), ("演示", .demo),
    ]
    for (name, face) in faces { #expect(journey { $0.touch(name) } == [.show(face)]) }
    #expect(
      journey {
        $0.touch("叫号和办理")
        $0.touch("王芳")
      } == [.show(.window(Samples.window(3)))])
  }

  @Test func theFocusReachesEveryFace() {
    #expect(journey { $0.choose("值班主任") } == [.show(.supervisor)])
  }

  @Test func aWindowOpensAsSoonAsItsNumberCanMeanNoOther() {
    func shown(_ keys: Key...) -> [Effect] {
      journey { for key in [.character("3")] + keys { $0.press(key) } }
    }
    #expect(shown(.character("2")) == [.show(.window(Samples.window(2)))])
    #expect(shown(.character("1")) == [])
    #expect(shown(.character("1"), .enter) == [.show(.window(Samples.window(1)))])
    #expect(shown(.character("1"), .character("1")) == [.show(.window(Samples.window(11)))])
    #expect(shown(.character("1"), .character("7")) == [])
    #expect(shown(.character("0")) == [])
  }

  @Test func whoSitsAtAWindowIsSaid() {
    _ = journey {
      $0.press(.character("3"))
      $0.see("3  王芳", "4  关着", "社会保障窗口")
    }
  }

  @Test func oneComesBackStepByStep() {
    _ = journey {
      $0.press(.character("3"), .character("1"))
      #expect(!$0.sees("王芳"))
      $0.press(.escape)
      $0.see("王芳")
      $0.press(.escape)
      $0.see("取号机")
    }
  }

  @Test func moreWindowsThanFitStandOnSeveralPages() {
    let scene = BusyHall.scene(rows: 14, columns: 60)
    let wishes = journey(scene) {
      $0.press(.character("3"))
      #expect(!$0.sees("11  关着"))
      $0.press(.pageDown, .pageDown)
      $0.touch("11  关着")
    }
    #expect(wishes == [.show(.window(Samples.window(11)))])
  }

  @Test func itSaysHowTheHallStands() {
    _ = journey { $0.see("● 开放 到 18:00", "等候 \(BusyHall.morning.waitingCount) 人", "开着 7 个窗口") }
    let early = BusyHall.scene(BusyHall.early, at: "08:00")
    _ = journey(early) { $0.see("○ 关门 今天 08:30 开门") }
    let saturday = Samples.scene(BusyHall.early, language: .en)
    var scene = saturday
    scene.now = Instant(Samples.coded("2026-03-07"), Samples.coded("10:00"), offset: .china)
    _ = journey(scene) { $0.see("● bookings only opens Monday 08:30") }
  }

  @Test func troubleIsSaid() {
    var scene = BusyHall.scene()
    scene.trouble = Words(zh: "数据库打不开,请检查磁盘", en: "the database cannot be opened; check the disk")
    _ = journey(scene) { $0.see("▲ 数据库打不开,请检查磁盘") }
  }

  @Test func aDemonstrationDoesNotOfferItself() {
    var scene = BusyHall.scene()
    scene.pace = Pace(speed: 60, isPaused: false)
    let wishes = journey(scene) {
      #expect(!$0.sees("演示"))
      $0.press(.character("6"))
    }
    #expect(wishes == [])
  }

  @Test func itCanBeLeft() {
    #expect(journey { $0.press(.character("q")) } == [.leave])
    #expect(journey { $0.touch("离开") } == [.leave])
  }

  @Test func allFacesCanBeChosenOnTheSmallestScreens() {
    #expect(
      journey(BusyHall.scene(rows: 7, columns: 20)) { $0.touch("5  值班主任") } == [.show(.supervisor)])
    for rows in 1...12 {
      for columns in [1, 2, 9, 40, 300] {
        let scene = BusyHall.scene(rows: rows, columns: columns)
        #expect(journey(scene) { $0.press(.character("1")) } == [.show(.kiosk)])
      }
    }
  }

  @Test func nothingAnybodyDoesStopsIt() {
    for seed in randomHands(2) {
      _ = journey { $0.shake(seed: UInt64(seed)) }
      var welcome = Journey(Welcome(), in: BusyHall.scene())
      welcome.shake(seed: UInt64(seed))
    }
  }

  @Test(arguments: [(24, 80), (40, 120), (80, 300)], Language.allCases)
  func itLooksLikeThis(size: (rows: Int, columns: Int), language: Language) {
    let scene = BusyHall.scene(rows: size.rows, columns: size.columns, language: language)
    var journey = Journey(Launcher(), in: scene)
    let (rows, columns) = size
    Golden.expect(journey.canvas, "launcher/faces-\(columns)x\(rows)-\(language)")
    journey.press(.character("3"))
    Golden.expect(journey.canvas, "launcher/windows-\(columns)x\(rows)-\(language)")
  }

  @Test func withoutColourTilesHaveOutlines() {
    var scene = BusyHall.scene(language: .en)
    scene.abilities = Abilities(repertoire: .ascii, depth: .none)
    Golden.expect(Journey(Launcher(), in: scene).canvas, "launcher/plain-80x24-en")
  }
}
