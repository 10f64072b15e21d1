import Canvas
import Forecast
import Testing

@testable import HallCore
@testable import Screens

extension Journey<Supervisor> {
  /// A supervisor before a busy hall, whose hall knows who came in the weeks before.
  static func supervisor(_ scene: Scene = BusyHall.scene()) -> Journey {
    var scene = scene
    scene.hall.experience.arrivals = PastVisits.arrivals
    scene.now = scene.now + .seconds(1)
    scene.uptime += 1000
    var journey = Journey(Supervisor(), in: scene)
    // Nobody watches until all the hours to come have been played.
    journey.haste = 1
    return journey
  }

  /// Reads the days that were asked for last.
  mutating func readBack() {
    guard case .readHistory(let from, let to)? = wishes.last else { return }
    answer(.readHistory(from: from, to: to), .history(PastVisits.visits(from: from, to: to)))
  }

  /// Who sits at a window.
  func staff(at window: Int) -> String? {
    scene.hall.window(Samples.window(window))?.staff?.description
  }

  func window(_ number: Int) -> Window? { scene.hall.window(Samples.window(number)) }
}

extension Supervisor.Message {
  /// Whether it changes who serves what.
  fileprivate var changesWindows: Bool {
    switch self {
    case .perform, .performAll: true
    default: false
    }
  }
}

@Suite struct SupervisorTests {
  @Test func theHallIsSeenAtAGlance() {
    let figures = BusyHall.morning.figures(at: BusyHall.at("09:58")).all
    Journey.supervisor().see(
      "等候 \(figures.waiting)", "中位 \(figures.waits.median.wholeMinutes) 分",
      "九成 \(figures.waits.ninetieth.wholeMinutes) 分", "办结 \(figures.finished)",
      "过号 \(figures.missed)", "F008", "何志远", "E017", "4:31")
  }

  @Test func theClocksOfTheWindowsRun() {
    var journey = Journey.supervisor()
    #expect(journey.look.beat == .second)
    journey.wait(seconds: 10)
    journey.see("4:41")
  }

  @Test func withoutAnOpenWindowMinutesAreEnough() {
    let journey = Journey.supervisor(BusyHall.scene(BusyHall.early, at: "08:00"))
    #expect(journey.look.beat == .minute)
    journey.see("✓ 现在没有要处理的事")
  }

  @Test func whatTakesTooLongHasAMark() {
    var journey = Journey.supervisor()
    journey.scene.now = BusyHall.at("10:15")
    journey.wait(seconds: 1)
    journey.see("▲ 19:31")
  }

  @Test func tabsAreReachedByDigitTabAndTouch() {
    var journey = Journey.supervisor()
    journey.press(.character("3"))
    #expect(journey.screen.tab == .queues)
    journey.press(.tab)
    #expect(journey.screen.tab == .staff)
    journey.press(.backTab, .backTab)
    #expect(journey.screen.tab == .windows)
    journey.touch("5 历史")
    #expect(journey.screen.tab == .history)
    journey.press(.tab, .tab)
    #expect(journey.screen.tab == .bookings)
    journey.press(.tab, .tab, .tab)
    #expect(journey.screen.tab == .overview)
    journey.press(.character("8"))
    #expect(journey.screen.tab == .waits)
  }

  // What wants a hand.

  @Test func eachAlertDoesWithOneKeyWhatItSays() {
    let alerts = BusyHall.morning.alerts(at: BusyHall.at("09:58"))
    let scene = BusyHall.scene()
    let all = alerts.map { AlertWords($0, in: scene) }
    #expect(all.count { $0.message.changesWindows } >= 3)
    for (index, words) in all.enumerated() {
      var journey = Journey.supervisor()
      for _ in 0..<index { journey.press(.down) }
      journey.see("回车 " + words.help.zh)
      journey.press(.enter)
      #expect(journey.refusals == [])
      #expect(words.message.changesWindows == (journey.scene.hall.now != BusyHall.morning.now))
      switch words.message {
      case .perform(.open(let window, let staff)):
        #expect(journey.staff(at: window.value) == staff?.description)
      case .perform(.assign(let window, let queues)):
        #expect(journey.window(window.value)?.queues == queues)
      default: #expect(journey.screen.tab != .overview)
      }
    }
  }

  @Test func everyCrowdIsToldWithTheChangeThatHelpsItMost() throws {
    var journey = Journey.supervisor()
    let crowds = BusyHall.morning.alerts(at: BusyHall.at("09:58")).compactMap { alert in
      switch alert {
      case .longQueue(let queue, _, _), .longWait(let queue, _, _, _): queue
      default: nil
      }
    }
    let suggestions = crowds.compactMap { queue in
      journey.scene.waits.suggestion(for: queue).map { (queue, $0) }
    }
    #expect(suggestions.count >= 2)
    for (_, suggestion) in suggestions {
      let help = suggestion.change.words(in: BusyHall.morning).zh
      journey.see("→ \(help),每人少等 \(suggestion.saving.wholeMinutes) 分")
    }
    let (queue, first) = try #require(suggestions.first)
    journey.press(.enter)
    #expect(journey.scene.waits.suggestion(for: queue)?.before ?? .zero < first.before)
  }

  @Test func twoWindowsMergeWithOneKey() throws {
    let hall = try Self.sparse([(2, "tian-wenjie", "A"), (4, "zhao-jing", "B")])
    let scene = BusyHall.scene(hall, at: "09:06")
    var journey = Journey.supervisor(scene)
    journey.see("劳动就业 20 人在等", "→ 2 号和 4 号都办 A B,每人少等")
    journey.press(.enter)
    for window in [2, 4] {
      #expect(journey.window(window)?.queues == [Samples.coded("A"), Samples.coded("B")])
    }
    journey.see("✓ 4 号窗口现在办 A B")
    #expect(!journey.sees("都办 A B"))
  }

  /// A hall where everybody is on leave but a few, and many more wait for employment than for anything
  /// else.
  private static func sparse(_ seats: [(window: Int, staff: String, queue: String)]) throws -> Hall
  {
    let nine = BusyHall.at("09:00")
    var hall = Hall(BusyHall.founding, at: nine)
    func act(_ act: Act) throws {
      for event in try decide(Command(act, by: .supervisor, at: nine), in: hall) {
        try hall.evolve(event)
      }
    }
    let present = Set(seats.map(\.staff))
    for person in hall.profile.staff where !present.contains(person.id.description) {
      try act(.setLeave(person.id, from: hall.day, through: hall.day))
    }
    for (window, staff, queue) in seats {
      try act(.assign(Samples.window(window), [Samples.coded(queue)]))
      try act(.open(Samples.window(window), Samples.coded(staff)))
    }
    for (item, count) in [("LDJY-001", 21), ("SHBZ-001", 13)] {
      for _ in 0..<count { try act(.take([Samples.coded(item)], priority: .walkIn, visitor: nil)) }
    }
    for seat in seats {
      try act(.call(Samples.window(seat.window), nil))
      try act(.begin(Samples.window(seat.window)))
    }
    return hall
  }

  @Test func anAlertIsDoneByOneTouch() {
    var journey = Journey.supervisor()
    journey.touch("→ 打开 10 号(彭玉洁)")
    #expect(journey.staff(at: 10) == "peng-yujie")
    journey.see("✓ 10 号窗口开了,彭玉洁")
    #expect(!journey.sees("打开 10 号"))
  }

  @Test func anotherAlertIsSelectedByTouch() {
    var journey = Journey.supervisor()
    journey.touch("卫生健康 12 人在等")
    #expect(journey.staff(at: 10) == nil)
    journey.touch("回车 打开 10 号(彭玉洁)")
    #expect(journey.staff(at: 10) == "peng-yujie")
  }

  @Test func aPausedWindowIsResumed() {
    var journey = Journey.supervisor()
    for window in 9...11 {
      let posted = journey.scene.hall.profile.staff.first {
        $0.post == .window(Samples.window(window))
      }
      journey.happen(.open(Samples.window(window), posted?.id))
      journey.happen(.pause(Samples.window(window), reason: "用餐"))
    }
    for _ in 0..<20 where !journey.sees("回车 恢复") { journey.press(.down) }
    journey.press(.enter)
    let calling = (9...11).filter {
      journey.window($0)?.activity == .idle(since: journey.scene.now)
    }
    #expect(calling.count == 1)
    for window in calling { journey.see("✓ \(window) 号窗口继续叫号") }
  }

  @Test func anItemThatTakesLongLeadsToItsWindow() {
    var journey = Journey.supervisor(BusyHall.scene(at: "10:20"))
    for _ in 0..<20 where !journey.sees("回车 看 2 号窗口") { journey.press(.down) }
    journey.touch("→ 看 2 号窗口")
    #expect(journey.screen.tab == .windows)
    journey.see("2 号窗口  就业与退役军人窗口", "张强从 08:25 坐在这里,会办 A J")
  }

  @Test func aQueueThatNobodyCanHelpIsLookedAt() throws {
    let hall = try Self.sparse([(2, "zhang-qiang", "A")])
    var journey = Journey.supervisor(BusyHall.scene(hall, at: "09:06"))
    journey.see("社会保障 13 人在等")
    journey.touch("→ 看队列 A")
    #expect(journey.screen.tab == .queues)
    journey.see("劳动就业:每小时取号")
    journey.press(.enter)
    journey.see("A 的窗口怎么改都不会少等多少")
  }

  @Test func whatTheHallRefusesIsSaid() {
    var journey = Journey.supervisor()
    // Somebody else opens the window between the picture and the key.
    journey.scene.trouble = Words(zh: "数据库打不开,请检查磁盘", en: "the database cannot be opened")
    journey.press(.enter)
    journey.see("▲ 数据库打不开,请检查磁盘")
    #expect(journey.staff(at: 9) == nil)
  }

  // How many are expected.

  @Test func itSaysWhatIsExpectedRestsOn() {
    let journey = Journey.supervisor()
    journey.see("⠂⠂⠂ 预计:过去 4 个周三平均")
    #expect(!journey.sees("加预约"))
  }

  @Test func whoHasBookedIsExpectedToo() throws {
    func picture(_ isBooked: Bool) throws -> String {
      var hall = BusyHall.early
      let items = ["LDJY-001", "SHBZ-001", "YLBZ-001", "SCJG-001"]
      for (place, item) in items.enumerated() where isBooked {
        let act = Act.book(
          [Samples.coded(item)], at: BusyHall.at("10:00"), VisitorID(bits: UInt64(place)),
          seed: UInt64(place))
        for event in try decide(Command(act, by: .desk, at: hall.now), in: hall) {
          try hall.evolve(event)
        }
      }
      return Journey.supervisor(BusyHall.scene(hall, at: "08:00")).picture
    }
    let (without, with) = (try picture(false), try picture(true))
    #expect(with.contains("预计:4 个周三平均加预约"))
    #expect(without.contains("预计:过去 4 个周三平均"))
    let dots = [without, with].map { picture in
      picture.unicodeScalars.filter { (0x2801...0x28FF).contains($0.value) }.map(\.value)
    }
    #expect(dots[0] != dots[1])
  }

  @Test func withoutPastDaysNothingIsExpected() {
    let journey = Journey(Supervisor(), in: BusyHall.scene())
    journey.see("还没有过去的周三可比")
    #expect(!journey.sees("预计"))
  }

  // Any size, any hand.

  @Test func nothingAnybodyDoesStopsIt() {
    for seed in randomHands(6) {
      var journey = Journey.supervisor()
      // What takes a while goes on now and then only: people press on.
      journey.haste = seed == 6 ? 1 : 0
      journey.shake(seed: UInt64(seed), times: 120)
    }
  }

  @Test func itSurvivesAnySize() {
    var journey = Journey.supervisor()
    for tab in Supervisor.Tab.allCases {
      journey.press(.character(Character("\(tab.rawValue + 1)")))
      journey.readBack()
      for rows in [1, 2, 3, 5, 8, 13, 24, 80] {
        for columns in [1, 2, 3, 5, 20, 79, 300] { journey.resize(rows: rows, columns: columns) }
      }
    }
  }

  @Test func troubleIsSaidAndTheLastStateStays() {
    var journey = Journey.supervisor()
    journey.scene.trouble = Words(zh: "数据库打不开,请检查磁盘", en: "the database cannot be opened")
    journey.draw()
    journey.see("▲ 数据库打不开,请检查磁盘", "何志远")
  }
}
