import HallCore
import Testing

@testable import EventStore

@Suite struct AppendTests {
  @Test func theLogIsNumberedFromOneWithoutGaps() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    try script.fillDay()
    try script.sleep()
    let log = try store.log()
    #expect(log.map(\.seq) == Array(1...log.count))
    #expect(script.live.seq == log.count)
    #expect(try store.replayed() == script.live.hall)
  }

  @Test(arguments: [0, 1, 2])
  func whoeverWasOvertakenAppendsNothing(seq: Int) throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    try script.act(.open(window(1), nil))
    try script.take("LDJY-001")
    let before = try store.log()
    let late = Event(at: script.now, by: .desk, .windowClosed(window(1)))
    #expect(throws: CommandFailure.failed(.overtaken(after: seq))) {
      try store.appendAlone([late, late], after: seq)
    }
    #expect(try store.log() == before)
  }

  @Test func nobodyAppendsBeyondTheEndOfTheLog() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    let late = Event(at: script.now, by: .desk, .windowClosed(window(1)))
    #expect {
      try store.appendAlone([late], after: 7)
    } throws: {
      if case .failed(.damaged)? = $0 as? CommandFailure { true } else { false }
    }
    #expect(try store.log().count == 1)
  }

  @Test func aHallIsFoundedOnce() throws {
    let store = try EventStore.inMemory()
    _ = try Script(in: store)
    #expect(throws: CommandFailure.refused(.alreadyFounded(TestHall.id))) {
      try Script(in: store)
    }
    #expect(try store.halls() == [TestHall.id])
  }

  @Test func aHallThatIsNotThereCannotBeOpened() throws {
    let store = try EventStore.inMemory()
    #expect(throws: CommandFailure.refused(.notFounded)) { try LiveHall(TestHall.id, in: store) }
  }

  @Test func severalHallsOfOneDatabaseDoNotTouch() throws {
    let store = try EventStore.inMemory()
    for name in ["north", "east", "west"] {
      _ = try LiveHall.found(
        TestHall.founding, as: coded(name), in: store, by: .commandLine, at: TestHall.start)
    }
    #expect(try store.halls().map(\.description) == ["east", "north", "west"])
    let north = Script(try LiveHall(coded("north"), in: store))
    try north.fillDay()
    #expect(try LiveHall(coded("east"), in: store).seq == 1)
    #expect(try store.check().map(\.visits) == [0, 2 + 1, 0])
  }

  @Test func twoWindowsThatCallAtOnceNeverGetTheSameTicket() throws {
    let folder = try Folder()
    let first = try Script(in: .create(folder.database))
    let second = Script(try LiveHall(TestHall.id, in: .open(folder.database)))
    try first.act(.open(window(1), nil))
    try second.act(.open(window(2), nil))
    for _ in 0..<10 { try first.take("LDJY-001") }
    var called: [TicketNumber?] = []
    for _ in 0..<5 {
      // Neither has looked at what the other did.
      called.append(try first.act(.call(window(1), nil)).events.last?.event.fact.ticket)
      called.append(try second.act(.call(window(2), nil)).events.last?.event.fact.ticket)
      for act in [Act.begin, { .finish($0, .completed) }] {
        try second.act(act(window(2)))
        try first.act(act(window(1)))
      }
    }
    #expect(
      called.compactMap(\.self).map(\.description)
        == (1...10).map { "A0\($0 < 10 ? "0" : "")\($0)" })
    _ = try first.live.catchUp()
    _ = try second.live.catchUp()
    #expect(first.live.seq == second.live.seq)
    #expect(first.live.hall == second.live.hall)
    #expect(try first.live.store.replayed() == first.live.hall)
  }

  @Test func aHallIsToldOnceOfWhatOthersHaveAppended() throws {
    let folder = try Folder()
    let mine = try Script(in: .create(folder.database))
    let other = Script(try LiveHall(TestHall.id, in: .open(folder.database)))
    #expect(try other.live.catchUp().map(\.seq) == [])
    try mine.act(.open(window(1), nil))
    try mine.take("LDJY-001")
    // Acting takes the news in; it is still told.
    try other.act(.open(window(2), nil))
    try mine.take("LDJY-001")
    #expect(try other.live.catchUp().map(\.seq) == [2, 3, 5])
    #expect(try other.live.catchUp().map(\.seq) == [])
    #expect(try mine.live.catchUp().map(\.seq) == [4])
  }

  @Test func theSameCommandIsAppliedOnce() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    let command = Command(
      .take([coded("LDJY-001")], priority: .walkIn, visitor: nil), by: .kiosk, at: script.now,
      id: coded("order-1"))
    let first = try script.live.perform(command)
    #expect(!first.wasRepeated)
    let log = try script.live.store.log()
    for live in [script.live, try LiveHall(TestHall.id, in: .open(folder.database))] {
      let again = try live.perform(command)
      #expect(again.wasRepeated)
      #expect(again.events == first.events)
    }
    #expect(try script.live.store.log() == log)
  }

  @Test func aRefusedCommandWritesNothingAndTakesNoID() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    #expect(throws: CommandFailure.refused(.windowIsClosed(window(1)))) {
      try script.act(.call(window(1), nil), id: coded("call-1"))
    }
    #expect(try store.log().count == 1)
    try script.act(.open(window(1), nil))
    try script.take("LDJY-001")
    #expect(try script.act(.call(window(1), nil), id: coded("call-1")).wasRepeated == false)
  }

  @Test func aCommandThatChangesNothingWritesNothing() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    #expect(try script.act(.tick, id: coded("tick")).events.isEmpty)
    #expect(try store.log().count == 1)
  }

  @Test func theIDsOfCommandsAreForgottenAfterADay() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    let id: CommandID = coded("order-1")
    try script.act(.open(window(1), nil), id: id)
    try script.sleep()
    #expect(try store.applied(id, in: TestHall.id) == 2...2)
    try script.sleep()
    #expect(try store.applied(id, in: TestHall.id) == nil)
  }

  @Test func aHallThatCouldNotWriteGoesOnFromTheLog() throws {
    let folder = try Folder()
    let store = try EventStore.create(folder.database)
    let script = try Script(in: store)
    try script.act(.open(window(1), nil))
    let before = script.live.hall
    // The record of the visitor is written last: by then the hall has taken the ticket in.
    try store.database.execute("ALTER TABLE personal RENAME TO elsewhere")
    let record = PersonalRecord(name: "王芳", phone: "13800138000")
    let take = Act.take([coded("LDJY-001")], priority: .walkIn, visitor: .one)
    #expect(throws: CommandFailure.self) { try script.act(take, keeping: record) }
    // At once, before anybody looks.
    #expect(script.live.hall == before)
    #expect(try store.log().count == 2)
    try store.database.execute("ALTER TABLE elsewhere RENAME TO personal")
    #expect(try script.live.catchUp() == [])
    #expect(script.live.hall == before)
    let done = try script.act(take, keeping: record)
    #expect(done.events.last?.event.fact.ticket?.description == "A001")
    #expect(try store.replayed() == script.live.hall)
  }

  @Test func aFullDiskRefusesTheActAndWorkGoesOnWhenThereIsRoom() throws {
    let folder = try Folder()
    let store = try EventStore.create(folder.database)
    let script = try Script(in: store)
    try store.database.execute("PRAGMA max_page_count = \(folder.number("PRAGMA page_count"))")
    var taken = 0
    #expect(throws: CommandFailure.failed(.full(path: folder.database))) {
      while true {
        try script.act(.take([coded("LDJY-001")], priority: .walkIn, visitor: nil))
        taken += 1
      }
    }
    #expect(try store.log().count == 1 + taken)
    try store.database.execute("PRAGMA max_page_count = 1000000")
    #expect(try script.take("LDJY-001")?.ordinal == taken + 1)
    #expect(try store.replayed() == script.live.hall)
    #expect(try store.check().map(\.events) == [taken + 2])
  }
}
