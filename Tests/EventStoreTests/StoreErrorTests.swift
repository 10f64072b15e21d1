import CSQLite
import Foundation
import HallCore
import Testing

@testable import EventStore

@Suite struct StoreErrorTests {
  @Test(arguments: [
    (StoreError.missing(path: "/a/hall.db"), "missing"),
    (.damaged(path: "/a/hall.db", detail: "event 7"), "damaged"),
    (.newer(path: "/a/hall.db", version: 2, known: 1), "newer"),
    (.unknownEvent(path: "/a/hall.db", seq: 5, kind: "booked", version: 1), "unknownEvent"),
    (.notPermitted(path: "/a/hall.db"), "notPermitted"),
    (.full(path: "/a/hall.db"), "full"),
    (.locked(path: "/a/hall.db", seconds: 10), "locked"),
    (.failing(path: "/a/hall.db", detail: "Input/output error"), "failing"),
    (.overtaken(after: 12), "overtaken"),
    (.missing(path: "/a\n/hall\u{1B}[31m.db"), "missing"),
    (.damaged(path: "/a/hall.db", detail: "two\nlines\u{7}"), "damaged"),
  ])
  func everyErrorHasANameAndALineInBothLanguages(error: StoreError, name: String) {
    #expect(error.name == name)
    expectOneLine(error.words)
    #expect(error.words.zh != error.words.en)
  }

  @Test(arguments: [
    (SQLITE_FULL, Int32(0), "full"), (SQLITE_IOERR, ENOSPC, "full"), (SQLITE_IOERR, EDQUOT, "full"),
    (SQLITE_IOERR, EIO, "failing"), (SQLITE_BUSY, 0, "locked"), (SQLITE_LOCKED, 0, "locked"),
    (SQLITE_PROTOCOL, 0, "locked"), (SQLITE_CORRUPT, 0, "damaged"), (SQLITE_NOTADB, 0, "damaged"),
    (SQLITE_READONLY, 0, "notPermitted"), (SQLITE_PERM, 0, "notPermitted"),
    (SQLITE_CANTOPEN, EACCES, "notPermitted"), (SQLITE_CANTOPEN, EROFS, "notPermitted"),
    (SQLITE_CANTOPEN, ENOENT, "missing"), (SQLITE_CANTOPEN, EMFILE, "failing"),
    (SQLITE_NOMEM, EACCES, "failing"), (SQLITE_CORRUPT, ENOSPC, "damaged"),
  ])
  func whatSQLiteReportsIsToldAsWhatItMeans(code: Int32, system: Int32, name: String) {
    for extended in [code, code | 2 << 8] {
      let error = StoreError(
        code: extended, systemError: system, detail: "", path: "hall.db", busySeconds: 10)
      #expect(error.name == name)
    }
  }
}
