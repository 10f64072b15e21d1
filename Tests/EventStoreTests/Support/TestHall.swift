import Foundation
import HallCore

@testable import EventStore

/// A value by its text, which the test knows to be one.
func coded<Value: TextCoded>(_ text: String) -> Value {
  guard let value = Value(text: text) else { preconditionFailure("\(text) is not \(Value.form)") }
  return value
}

func window(_ number: Int) -> WindowNumber {
  guard let window = WindowNumber(number) else { preconditionFailure("no window \(number)") }
  return window
}

func moment(_ text: String) -> Instant {
  guard let moment = Instant(iso8601: text) else { preconditionFailure("\(text) is no moment") }
  return moment
}

extension VisitorID {
  static let one = VisitorID(bits: 0x0123_4567_89AB_CDEF)
}

/// A small hall that is open day and night: two windows for queue A and one for queue B.
enum TestHall {
  static let id: HallID = coded("test")
  static let start = moment("2026-03-02T08:00:00+08:00")

  /// The founding as the log writes it.
  static let body =
    #"{"profile":{"dailyQuotas":{},"equipment":[],"hours":[{"admission":"walk-in","days":["mon","#
    + #""tue","wed","thu","fri","sat","sun"],"from":"00:00","to":"24:00"}],"id":"test","items":["#
    + #""LDJY-001","LDJY-002","SHBZ-001"],"name":{"en":"Test hall","zh":"测试大厅"},"#
    + #""notices":[{"en":"Quiet please","zh":"请安静"}],"settings":{"alerts":{"#
    + #""handlingPercent":200,"idleMinutes":5,"noShowPercent":20,"queueLength":10,"#
    + #""waitMinutes":15},"basketLimit":8,"booking":{"coolDownSeconds":120,"cutOffHours":16,"#
    + #""deskPercent":20,"earlyMinutes":30,"graceMinutes":10,"horizonDays":14,"noShowDays":90,"#
    + #""noShowLimit":2,"noticeMinutes":120,"openLimit":3,"reservationSeconds":180,"#
    + #""slotMinutes":15},"kiosk":{"consentAhead":8,"idleSeconds":60,"#
    + #""largeIdleSeconds":120,"warningSeconds":20},"personalRecordDays":30,"#
    + #""recallLimit":3,"reinstateBehind":3,"#
    + #""reinstateLimit":1,"rota":{"breakAfterMinutes":300,"breakMinutes":60,"#
    + #""breaksFrom":"11:00","breaksUntil":"14:00","onDemandStaff":6},"#
    + #""targetWaitMinutes":{"disabled":5,"elderly":5,"infant":5,"pregnant":5,"#
    + #""veteran":5,"walkIn":15},"undoSeconds":60},"staff":[{"id":"wang-fang","name":{"#
    + #""en":"Wang Fang","zh":"王芳"},"post":"window 1","skills":["A"]},{"id":"li-lei","name":{"#
    + #""en":"Li Lei","zh":"李雷"},"post":"window 2","skills":["A"]},{"id":"zhao-min","name":{"#
    + #""en":"Zhao Min","zh":"赵敏"},"post":"window 3","skills":["B"]}],"utcOffset":"+08:00","#
    + #""windows":[{"name":{"en":"One","zh":"一号"},"number":1,"queues":["A"]},{"name":{"#
    + #""en":"Two","zh":"二号"},"number":2,"queues":["A"]},{"name":{"en":"Three","zh":"三号"},"#
    + #""number":3,"queues":["B"]}],"zones":[]},"queues":[{"letter":"A","minutes":{"LDJY-001":8,"#
    + #""LDJY-002":6},"name":{"en":"Employment","zh":"劳动就业"}},{"letter":"B","minutes":{"#
    + #""SHBZ-001":5},"name":{"en":"Insurance","zh":"社会保障"}}]}"#

  static let founding: Founding = {
    do {
      return try JSONDecoder().decode(Founding.self, from: Data(body.utf8))
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}

/// A day at the test hall, act by act, a second each.
final class Script {
  let live: LiveHall
  var now: Instant

  init(_ live: LiveHall) {
    self.live = live
    now = live.hall.now
  }

  /// Founds the test hall in a store.
  convenience init(in store: EventStore, founding: Founding = TestHall.founding) throws {
    self.init(
      try LiveHall.found(
        founding, as: TestHall.id, in: store, by: .commandLine, at: TestHall.start))
  }

  @discardableResult
  func act(
    _ act: Act, id: CommandID? = nil, keeping record: PersonalRecord? = nil
  ) throws(CommandFailure) -> LiveHall.Acknowledgement {
    now = now + .seconds(1)
    return try live.perform(Command(act, by: .desk, at: now, id: id), keeping: record)
  }

  @discardableResult
  func take(_ items: String..., visitor: VisitorID? = nil) throws -> TicketNumber? {
    try act(.take(items.map { coded($0) }, priority: .walkIn, visitor: visitor))
      .events.last?.event.fact.ticket
  }

  /// Calls whoever is next, and handles the item.
  func serve(at number: Int, _ outcome: Outcome = .completed) throws {
    try act(.call(window(number), nil))
    try act(.begin(window(number)))
    try act(.finish(window(number), outcome))
  }

  /// A day with every kind of visit: two finished (one of two items), one cancelled, and two that
  /// are open when it ends, one of them with work behind it.
  func fillDay() throws {
    for number in 1...3 { try act(.open(window(number), nil)) }
    try take("LDJY-001")
    try serve(at: 1)
    try take("LDJY-001", "LDJY-002")
    try serve(at: 1)
    try act(.finish(window(1), .accepted))
    if let ticket = try take("LDJY-002") { try act(.cancel(ticket)) }
    try take("LDJY-001")
    try act(.call(window(2), nil))
    try act(.begin(window(2)))
    try act(.transfer(window(2), to: .window(window(1)), note: "缺一份\"材料\"", returns: true))
    try take("SHBZ-001")
  }

  /// Lets the night pass; the new day opens.
  func sleep() throws {
    let tomorrow = live.hall.day.next
    now = max(now, Instant(tomorrow, coded("08:00"), offset: .china))
    try act(.tick)
  }
}

extension EventStore {
  /// Appends events as a transaction of their own.
  func appendAlone(_ events: [Event], after seq: Int) throws(CommandFailure) {
    try write { () throws(CommandFailure) in
      try storing { () throws(StoreError) in try append(events, to: TestHall.id, after: seq) }
    }
  }

  /// The whole log of the test hall.
  func log() throws(StoreError) -> [RecordedEvent] {
    var log: [RecordedEvent] = []
    try events(of: TestHall.id, after: 0) { (recorded) throws(StoreError) in
      log.append(recorded)
      return true
    }
    return log
  }

  /// The visits of the test hall from one day to another.
  func visits(from: Day, to: Day) throws(StoreError) -> [Visit] {
    var visits: [Visit] = []
    try self.visits(of: TestHall.id, from: from, to: to) { visits.append($0) }
    return visits
  }

  /// The hall that follows from the whole log, without any snapshot.
  func replayed() throws -> Hall {
    let log = try log()
    guard case .founded(let founding)? = log.first?.event.fact else {
      throw StoreError.damaged(path: path, detail: "not founded")
    }
    var hall = Hall(founding, at: log[0].event.at)
    for recorded in log.dropFirst() { try hall.evolve(recorded.event) }
    return hall
  }
}
