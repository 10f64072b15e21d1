import Foundation
import HallCore
import Testing

@testable import EventStore

@Suite struct BellTests {
  private func isReadable(_ descriptor: Int32, within milliseconds: Int32 = 0) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) == 1
  }

  @Test func anAppendWakesTheOthersOnce() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    let other = try EventStore.open(folder.database)
    let live = try LiveHall(TestHall.id, in: other)
    let bell = try #require(other.wakeDescriptor())
    #expect(other.wakeDescriptor() == bell)
    #expect(!isReadable(bell))
    try script.act(.open(window(1), nil))
    try script.take("LDJY-001")
    #expect(isReadable(bell, within: 10_000))
    other.drainWakes()
    #expect(!isReadable(bell))
    #expect(try live.catchUp().count == 2)
    try script.take("LDJY-001")
    #expect(isReadable(bell, within: 10_000))
  }

  @Test func whatChangesNothingWakesNobody() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    let other = try EventStore.open(folder.database)
    let bell = try #require(other.wakeDescriptor())
    #expect(throws: CommandFailure.self) { try script.act(.call(window(1), nil)) }
    try script.act(.tick)
    _ = try script.live.catchUp()
    _ = try other.check()
    #expect(!isReadable(bell))
  }

  @Test func aLogInMemoryHasNobodyToWake() throws {
    let store = try EventStore.inMemory()
    #expect(store.wakeDescriptor() == nil)
    store.drainWakes()
  }

  @Test func aBellThatWasTakenAwayIsNoDescriptor() throws {
    let folder = try Folder()
    let store = try EventStore.create(folder.database)
    try FileManager.default.removeItem(atPath: folder.database + "-bell")
    #expect(store.wakeDescriptor() == nil)
    #expect(store.wakeDescriptor() == nil)
  }
}
