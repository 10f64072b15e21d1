import Canvas

@testable import HallCore
@testable import Screens

/// Baishiyi's hall on a Wednesday morning, act by act, so that a test knows every ticket in it.
struct StaffMorning {
  private(set) var hall = Hall(BusyHall.founding, at: BusyHall.at("07:30"))

  /// The morning until some people wait and window 3 is idle: windows 1, 2, 3 and 8 are open.
  ///
  /// Waiting, as they are due: A003 (two items, sent to window 3 by window 2), B002 (elderly), A004,
  /// B003, B004, E001. A002 has missed its call at window 3, B001 has been finished there, C001 is held
  /// with its papers at the visitor's.
  static let full: StaffMorning = {
    var morning = StaffMorning()
    morning.fill()
    return morning
  }()

  /// Lets everything of the full morning happen.
  mutating func fill() {
    for window in [1, 2, 3, 8] { at("08:30", .open(Samples.window(window), nil)) }
    visit("08:31", "SHBZ-017", at: 3, until: "08:42")
    take("08:40", "LDJY-001")
    serve("08:43", at: 3, until: "08:50")
    take("08:55", "LDJY-002")
    at("09:00", .call(Samples.window(3), nil))
    at("09:04", .miss(Samples.window(3)))
    take("09:05", "YLBZ-001")
    at("09:06", .call(Samples.window(1), nil))
    at("09:07", .begin(Samples.window(1)))
    at("09:12", .hold(Samples.window(1), .visitor))
    take("09:38", "LDJY-001", "LDJY-002")
    at("09:40", .call(Samples.window(2), nil))
    at("09:41", .begin(Samples.window(2)))
    at(
      "09:44",
      .transfer(
        Samples.window(2), to: .window(Samples.window(3)), note: "先查社保缴费", returns: false))
    take("09:45", "LDJY-001")
    take("09:46", "SHBZ-017")
    at("09:46", .prioritise(Samples.coded("B002"), .elderly, reason: "看过证件"))
    take("09:50", "SHBZ-022")
    take("09:52", "SHBZ-001")
    take("09:55", "SCJG-001")
  }

  /// The same morning before anybody came, with window 3 open.
  static let quiet: StaffMorning = {
    var morning = StaffMorning()
    morning.at("08:30", .open(Samples.window(3), nil))
    return morning
  }()

  mutating func at(_ time: String, _ act: Act) {
    do {
      let command = Command(act, by: .commandLine, at: BusyHall.at(time))
      for event in try decide(command, in: hall) { try hall.evolve(event) }
    } catch {
      preconditionFailure("\(time) \(act): \(error)")
    }
  }

  mutating func take(_ time: String, _ items: String..., as priority: PriorityClass = .walkIn) {
    at(time, .take(items.map { Samples.coded($0) }, priority: priority, visitor: nil))
  }

  mutating func serve(_ time: String, at window: Int, until end: String) {
    at(time, .call(Samples.window(window), nil))
    at(time, .begin(Samples.window(window)))
    at(end, .finish(Samples.window(window), .completed))
  }

  private mutating func visit(_ time: String, _ item: String, at window: Int, until end: String) {
    take(time, item)
    serve(time, at: window, until: end)
  }

  /// A scene of the hall at 09:58.
  func scene(
    at time: String = "09:58", rows: Int = 24, columns: Int = 80, language: Language = .zh
  ) -> Scene {
    Scene(
      hall: hall.asOf(BusyHall.at(time)), now: BusyHall.at(time), language: language,
      size: Size(rows: rows, columns: columns))
  }
}
