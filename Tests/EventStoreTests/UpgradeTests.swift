import HallCore
import Testing

@testable import EventStore

/// Databases of older versions of OneDoor.
@Suite struct UpgradeTests {
  @Test func theTablesOfVersionOneGetWhatTheyLack() throws {
    let folder = try Folder()
    let script = try Script(in: .create(folder.database))
    try script.fillDay()
    try script.act(.closeDay)
    try folder.sabotage(
      "ALTER TABLE visit DROP COLUMN quote; ALTER TABLE visit DROP COLUMN booked; PRAGMA user_version = 1"
    )
    let store = try EventStore.open(folder.database)
    let day: Day = coded("2026-03-02")
    #expect(try store.visits(from: day, to: day).count == 5)
    #expect(try store.check().map(\.rebuiltDays) == [[]])
    #expect(try folder.number("PRAGMA user_version") == Schema.version)
    // The next process finds everything done.
    _ = try EventStore.open(folder.database)
  }
}
