import HallCore
import Testing

@testable import EventStore

/// A snapshot is renewed while the day goes on.
@Suite struct MiddaySnapshotTests {
  /// A day in memory with at least so many events, many visits in every state among them.
  private func day(of events: Int, in store: EventStore) throws -> Script {
    let script = try Script(in: store)
    for number in 1...3 { try script.act(.open(window(number), nil)) }
    while script.live.seq < events {
      try script.take("LDJY-001", "SHBZ-001")
      try script.serve(at: 1)
      try script.take("SHBZ-001")
      try script.serve(at: 3)
      if script.live.seq % 7 == 0 {
        try script.take("LDJY-001")
        try script.act(.call(window(2), nil))
        try script.act(.miss(window(2)))
      }
    }
    return script
  }

  private func snapshotSeq(in store: EventStore) throws -> Int {
    var seq = 0
    try store.database.prepare("SELECT seq FROM snapshot").rows { row in
      seq = row.int(0)
      return false
    }
    return seq
  }

  @Test func openingInTheAfternoonReadsOnlyTheLastEvents() throws {
    let store = try EventStore.inMemory()
    let script = try day(of: 3000, in: store)
    let seq = try snapshotSeq(in: store)
    #expect(script.live.seq - seq < 1000)
    try store.database.execute("UPDATE event SET body = '{' WHERE seq < \(seq)")
    let opened = Script(try LiveHall(TestHall.id, in: store))
    #expect(opened.live.hall == script.live.hall)
    #expect(opened.live.hall.ticketCount > 500)
    try opened.take("LDJY-001")
    try opened.act(.undo(window(1)))
    try opened.sleep()
    _ = try script.live.catchUp()
    #expect(opened.live.hall == script.live.hall)
  }

  @Test func theCheckComparesASnapshotOfTheMiddleOfTheDay() throws {
    let store = try EventStore.inMemory()
    store.snapshotInterval = 50
    let script = try day(of: 200, in: store)
    let seq = try snapshotSeq(in: store)
    #expect(seq > 100)
    #expect(try store.check().map(\.rebuiltSnapshot) == [false])
    try store.database.execute("DELETE FROM snapshot")
    #expect(try store.check().map(\.rebuiltSnapshot) == [true])
    #expect(script.live.seq - (try snapshotSeq(in: store)) < 50)
    #expect(try LiveHall(TestHall.id, in: store).hall == script.live.hall)
    #expect(try store.check().map(\.rebuiltSnapshot) == [false])
  }

  @Test func aSnapshotIsRenewedTheLessOftenTheMoreTicketsItHolds() throws {
    let store = try EventStore.inMemory()
    store.snapshotInterval = 10
    let script = try Script(in: store)
    var places: [Int] = []
    for _ in 0..<100 {
      try script.take("LDJY-001")
      let seq = try snapshotSeq(in: store)
      if seq > 0, places.last != seq { places.append(seq) }
    }
    #expect(places == [10, 20, 38, 74])
  }

  @Test func aLogThatIsOpenedWithoutASnapshotGetsOneWithTheNextCommand() throws {
    let store = try EventStore.inMemory()
    let script = try day(of: 1200, in: store)
    try store.database.execute("DELETE FROM snapshot")
    let opened = try LiveHall(TestHall.id, in: store)
    _ = try opened.perform(Command(.pause(window(1), reason: ""), by: .desk, at: script.now))
    #expect(try snapshotSeq(in: store) == opened.seq)
  }

  @Test func aSnapshotThatDoesNotFitItsEventIsReported() throws {
    let store = try EventStore.inMemory()
    _ = try day(of: 1100, in: store)
    for change in ["- 1", "+ 1"] {
      try store.database.execute("UPDATE snapshot SET seq = seq \(change)")
      expectDamage { _ = try LiveHall(TestHall.id, in: store) }
      expectDamage { _ = try store.check() }
      try store.database.execute("UPDATE snapshot SET seq = seq - (0 \(change))")
    }
    _ = try LiveHall(TestHall.id, in: store)
  }
}
