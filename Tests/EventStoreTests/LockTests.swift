import Foundation
import HallCore
import Testing

@testable import EventStore

/// One after the other: each of them keeps a thread waiting.
@Suite(.serialized) struct LockTests {
  @Test func whoeverWaitsForTheLockTooLongGivesUpAndMayTryAgain() throws {
    let folder = try Folder()
    _ = try Script(in: .create(folder.database))
    let script = Script(try LiveHall(TestHall.id, in: .open(folder.database, patience: 1)))
    // A lock belongs to the descriptor, not to the process: this one is somebody else's.
    let descriptor = open(folder.database + "-lock", O_RDWR | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX) == 0)
    let expected = StoreError.locked(path: folder.database, seconds: 1)
    #expect(failure { try script.take("LDJY-001") } == expected)
    #expect(failure { _ = try script.live.store.check() } == expected)
    #expect(failure { try script.live.store.erase(.one, in: TestHall.id) } == expected)
    #expect(try script.live.catchUp() == [])
    close(descriptor)
    #expect(try script.take("LDJY-001")?.description == "A001")
  }

  @Test func readersNeverWaitForTheLock() throws {
    let folder = try Folder()
    try Script(in: .create(folder.database)).fillDay()
    let descriptor = open(folder.database + "-lock", O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let store = try EventStore.open(folder.database, patience: 1)
    #expect(try LiveHall(TestHall.id, in: store).hall.allTickets.map(\.number).count == 5)
  }

  @Test func thePatientGetTheLockWhenItIsFree() throws {
    let folder = try Folder()
    _ = try Script(in: .create(folder.database))
    let script = Script(try LiveHall(TestHall.id, in: .open(folder.database, patience: 30)))
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = [folder.database + "-lock", "-c", "echo held; read line"]
    let (input, output) = (Pipe(), Pipe())
    holder.standardInput = input
    holder.standardOutput = output
    try holder.run()
    #expect(try output.fileHandleForReading.read(upToCount: 5) == Data("held\n".utf8))
    let key = input.fileHandleForWriting
    Thread.detachNewThread { key.write(Data("let go\n".utf8)) }
    #expect(try script.take("LDJY-001")?.description == "A001")
    holder.waitUntilExit()
  }

  @Test func aTransactionOfAnotherProgramIsWaitedForOnlySoLong() throws {
    let folder = try Folder()
    _ = try Script(in: .create(folder.database))
    let script = Script(try LiveHall(TestHall.id, in: .open(folder.database, patience: 1)))
    let other = try Database(path: folder.database, busySeconds: 1)
    try other.execute("BEGIN IMMEDIATE")
    let expected = StoreError.locked(path: folder.database, seconds: 1)
    #expect(failure { try script.take("LDJY-001") } == expected)
    try other.execute("ROLLBACK")
    #expect(try script.take("LDJY-001")?.description == "A001")
    #expect(try script.live.store.replayed() == script.live.hall)
  }
}
