import Foundation
import HallCore
import Synchronization
import Testing

@testable import EventStore

@Suite struct CrowdTests {
  @Test func terminalsThatAllActAtOnceAreServedOneAfterTheOther() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    let (path, terminals, each) = (folder.database, 6, 25)
    let tickets = Mutex<[String]>([])
    let failures = Mutex<[String]>([])
    let done = DispatchGroup()
    for _ in 0..<terminals {
      done.enter()
      Thread.detachNewThread {
        defer { done.leave() }
        do {
          // Every connection has a lock of its own, as another process would.
          let store = try EventStore.open(path)
          store.checkpointPages = 20
          let terminal = Script(try LiveHall(TestHall.id, in: store))
          for _ in 0..<each {
            let ticket = try terminal.take("LDJY-001")
            tickets.withLock { $0.append(ticket?.description ?? "none") }
          }
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
    }
    done.wait()
    #expect(failures.withLock { $0 } == [])
    let count = terminals * each
    #expect(Set(tickets.withLock { $0 }).count == count)
    #expect(try script.live.catchUp().count == count)
    #expect(try script.live.store.replayed() == script.live.hall)
    #expect(try script.live.store.check().map(\.events) == [count + 1])
  }
}
