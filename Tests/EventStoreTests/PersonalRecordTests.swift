import Foundation
import HallCore
import Testing

@testable import EventStore

@Suite struct PersonalRecordTests {
  @Test(arguments: [
    ("王芳", "13800138000", "王* *******8000"), ("欧阳娜娜", "", "欧***"), ("李", "", "李"),
    ("", "13800138000", "*******8000"), ("", "12345", "*2345"), ("", "1234", "****"),
    ("", "110", "***"), ("Li Lei", "+86 138-0013-8000", "L***** *******8000"),
    ("王\u{1B}[31m芳\n", "", "王*****"), ("", "+8613800138000", "*******8000"),
  ])
  func aRecordIsShownMasked(name: String, phone: String, shown: String) throws {
    let record = try #require(PersonalRecord(name: name, phone: phone))
    #expect(record.description == shown)
    #expect("\(record)" == shown)
    #expect(String(reflecting: record) == shown)
    #expect(String(describing: Optional(record)) == "Optional(\(shown))")
  }

  @Test(arguments: [
    ("王芳", "12"), ("王芳", "1234567890123456"), ("王芳", "138x0138000"), ("王芳", "+"),
    ("王芳", "1380013800+"), ("王芳", "１３８００１３８０００"), ("", ""), (" \u{200B}", ""), ("王芳", "\u{0}110"),
  ])
  func whatIsNoTelephoneNumberIsRefused(name: String, phone: String) {
    #expect(PersonalRecord(name: name, phone: phone) == nil)
  }

  @Test func longNamesAreCut() {
    let record = PersonalRecord(name: String(repeating: "长", count: 100), phone: "")
    #expect(record?.name.count == 40)
  }

  private static let phone = "13912345678"

  private static func record() throws -> PersonalRecord {
    try #require(PersonalRecord(name: "王小芳", phone: phone))
  }

  private static func take(_ visitor: VisitorID) -> Act {
    .take([coded("LDJY-001")], priority: .walkIn, visitor: visitor)
  }

  /// Where the bytes of the telephone number or the name can be found.
  private static func traces(in folder: Folder) -> [String] {
    ["hall.db", "hall.db-wal", "hall.db-shm"].filter { name in
      [phone, "王小芳"].contains { folder.bytes(of: name).range(of: Data($0.utf8)) != nil }
    }
  }

  @Test func aRecordIsKeptBesideTheTicketAndNeverInTheLog() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    let record = try Self.record()
    try script.act(Self.take(.one), keeping: record)
    #expect(try store.record(of: .one, in: TestHall.id, at: script.now) == record)
    #expect(try store.record(of: VisitorID(bits: 2), in: TestHall.id, at: script.now) == nil)
    for recorded in try store.log() {
      let body = String(decoding: recorded.encoded.body, as: UTF8.self)
      #expect(!body.contains(Self.phone) && !body.contains("小芳"))
    }
  }

  @Test func aVisitorWhoComesAgainLeavesTheNewerRecord() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    try script.act(Self.take(.one), keeping: Self.record())
    let newer = PersonalRecord(name: "王小芳", phone: "110")
    try script.act(Self.take(.one), keeping: newer)
    #expect(try store.record(of: .one, in: TestHall.id, at: script.now) == newer)
  }

  @Test func aRefusedTicketLeavesNoRecord() throws {
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    let act = Act.take([coded("XXXX-999")], priority: .walkIn, visitor: .one)
    #expect(throws: CommandFailure.self) { try script.act(act, keeping: Self.record()) }
    #expect(try store.record(of: .one, in: TestHall.id, at: script.now) == nil)
  }

  @Test func anErasedRecordIsInNoFile() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    try script.act(Self.take(.one), keeping: Self.record())
    #expect(Self.traces(in: folder) == ["hall.db-wal"])
    try script.live.store.erase(.one, in: TestHall.id)
    #expect(Self.traces(in: folder) == [])
    #expect(try script.live.store.record(of: .one, in: TestHall.id, at: script.now) == nil)
    #expect(try script.live.store.check().count == 1)
  }

  @Test func manyRecordsThatAreErasedLeaveNothingBehind() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    let store = script.live.store
    var random = SplitMix64(seed: 5)
    var visitors: [VisitorID] = []
    for round in 0..<300 {
      let visitor = VisitorID(bits: random.next())
      let name = String(repeating: "x", count: Int.random(in: 1...30, using: &random))
      let record = PersonalRecord(name: "王小芳" + name, phone: Self.phone)
      try script.act(Self.take(visitor), keeping: record)
      visitors.append(visitor)
      guard round % 3 == 2, let gone = visitors.indices.randomElement(using: &random) else {
        continue
      }
      try store.erase(visitors.remove(at: gone), in: TestHall.id)
    }
    for visitor in visitors.shuffled(using: &random) { try store.erase(visitor, in: TestHall.id) }
    #expect(try folder.number("SELECT count(*) FROM personal") == 0)
    #expect(Self.traces(in: folder) == [])
  }

  @Test func whoeverIsStillReadingKeepsAnErasureFromBeingComplete() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    try script.act(Self.take(.one), keeping: Self.record())
    let store = try EventStore.open(folder.database, patience: 0)
    let reader = try EventStore.open(folder.database)
    let locked = StoreError.locked(path: folder.database, seconds: 0)
    try reader.events(of: TestHall.id, after: 0) { (_) throws(StoreError) in
      #expect(failure { try store.erase(.one, in: TestHall.id) } == locked)
      return false
    }
    try store.erase(.one, in: TestHall.id)
    #expect(Self.traces(in: folder) == [])
  }

  @Test func aRecordExpiresInTimeAndIsPurgedWhenTheNextDayOpens() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    let store = script.live.store
    try script.act(Self.take(.one), keeping: Self.record())
    let expiry = script.now + .minutes(30 * 24 * 60)
    let justBefore = Instant(milliseconds: expiry.milliseconds - 1)
    #expect(try store.record(of: .one, in: TestHall.id, at: justBefore) != nil)
    #expect(try store.record(of: .one, in: TestHall.id, at: expiry) == nil)
    script.now = justBefore
    try script.act(.closeDay)
    #expect(try folder.number("SELECT count(*) FROM personal") == 1)
    try script.sleep()
    #expect(try folder.number("SELECT count(*) FROM personal") == 0)
    #expect(Self.traces(in: folder) == [])
  }
}
