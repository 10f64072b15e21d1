import Foundation
import Testing

@Test func theCalendarShowsWhereRulesMeetHolidaysAndExceptions() throws {
  let hall = try TestHall(clock: "2026-09-29T09:00:00+08:00,0")
  try Transcript.expect(
    """
    $ --lang en calendar close 2026-09-30 --reason 'power cut'
    2026-09-30 is closed: power cut
    $ --lang zh calendar open 2026-10-01 --hours 14:00-16:00,09:00-11:00 --admission booking
    2026-10-01 开放 09:00–11:00 只接待预约、14:00–16:00 只接待预约
    $ --lang en calendar --days 4
    2026-09-29  Tuesday    08:30-18:00 no break at noon                          as usual
    2026-09-30  Wednesday  closed                                                closed this once: power cut, instead of 08:30-18:00 no break at noon
    2026-10-01  Thursday   09:00-11:00 bookings only, 14:00-16:00 bookings only  hours of this day only, instead of closed
    2026-10-02  Friday     closed                                                public holiday: National Day, instead of 08:30-18:00 no break at noon
    $ --lang en calendar clear 2026-10-01
    2026-10-01 is as usual again
    $ --lang zh calendar --from 2026-10-09 --days 3
    2026-10-09  周五  08:30–18:00 早午不断档           平常
    2026-10-10  周六  08:30–18:00 早午不断档           调休上班:国庆节,原为 09:00–17:00 周末预约 只接待预约
    2026-10-11  周日  09:00–17:00 周末预约 只接待预约  平常
    $ --lang en calendar clear 2026-10-01
    ! onedoor: nothing special is arranged for 2026-10-01; there is nothing to take back
    ? 1
    """, in: hall)
}

@Test func aYearWithoutHolidayDataSaysSo() throws {
  let hall = try TestHall(clock: "2026-12-31T09:00:00+08:00,0")
  try Transcript.expect(
    """
    $ --lang en calendar --days 2
    2026-12-31  Thursday  08:30-18:00 no break at noon  as usual
    2027-01-01  Friday    08:30-18:00 no break at noon  as usual (no holiday data for 2027)
    $ --json calendar --from 2027-01-01 --days 1
    {"basis":"rules","day":"2027-01-01","knowsHolidays":false,"sessions":[{"admission":"walk-in","from":"08:30","name":{"en":"no break at noon","zh":"早午不断档"},"to":"18:00","walkInShare":70}],"weekday":"fri"}
    """, in: hall)
}

@Test func aNewerTableOfHolidaysComesInWithoutANewProgram() throws {
  let hall = try TestHall(clock: "2026-12-31T09:00:00+08:00,0")
  let header = "date\tname_zh\tname_en\tkind\n"
  let file = hall.folder + "/2027.tsv"
  try (header + "2027-01-01\t元旦\tNew Year's Day\tday-off\n")
    .write(toFile: file, atomically: true, encoding: .utf8)
  try Transcript.expect(
    """
    $ --lang en calendar import \(file)
    imported the holidays of 2027 (1 day)
    $ --lang en calendar import \(file)
    ! onedoor: this table of holidays is in use already; there is nothing to import
    ? 1
    $ --json calendar --from 2027-01-01 --days 1
    {"basis":"dayOff","day":"2027-01-01","holiday":{"en":"New Year's Day","zh":"元旦"},"insteadOf":[{"admission":"walk-in","from":"08:30","name":{"en":"no break at noon","zh":"早午不断档"},"to":"18:00","walkInShare":70}],"knowsHolidays":true,"sessions":[],"weekday":"fri"}
    """, in: hall)
  hall.clock = "2027-01-01T09:00:00+08:00,0"
  #expect(try hall.run("--lang zh status").lines[0].contains("关门:元旦"))
  #expect(try hall.run("take LDJY-001").code == 1)
  #expect(try hall.run("check").code == 0)
}

@Test(arguments: [
  ("date\tname_zh\tkind\n", "1: has 3 columns; write 4, a tab between two"),
  (
    "date\tname_zh\tname_en\tkind\n2027-01-01\t元旦\tNew Year\toff\n",
    "2: kind: \"off\" is unknown; write one of: day-off, make-up workday"
  ),
])
func aWrongTableOfHolidaysIsRefusedWithItsPlace(text: String, problem: String) throws {
  let hall = try TestHall()
  let file = hall.folder + "/wrong.tsv"
  try text.write(toFile: file, atomically: true, encoding: .utf8)
  let before = try hall.run("log").output
  let run = try hall.run(["--json", "calendar", "import", file])
  #expect(run.code == 2)
  #expect(run.errors == "onedoor: \(file):\(problem)\n")
  #expect(run.output.contains("wrongHolidays"))
  #expect(try hall.run("log").output == before)
  for (path, reason) in [
    ("/nowhere", "cannot be opened"), ("/dev/zero", "is larger than"), ("/", "cannot be read"),
  ] {
    let run = try hall.run(["calendar", "import", path])
    #expect(run.code == 2 && run.errors.contains("\(path): \(reason)"), "\(run.errors)")
  }
}

@Test func aHallThatClosesAtOnceGivesOutNoMoreTicketsAndServesThoseItHas() throws {
  let hall = try TestHall()
  try hall.prepare("open 1", "take LDJY-001", "calendar close 2026-03-02 --reason drill")
  let refused = try hall.run("take LDJY-001")
  #expect(refused.code == 1 && refused.errors.contains("it opens tomorrow at 08:30"))
  #expect(try hall.run("call 1").code == 0)
}
