import Foundation
import Testing

/// The code of a booking just made.
private func book(
  _ words: String, in hall: TestHall, _ place: SourceLocation = #_sourceLocation
) throws -> String {
  let run = try hall.run("--json book \(words)", place)
  #expect(run.code == 0, "\(run.errors)", sourceLocation: place)
  let card = try #require(
    try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  return try #require(card["booking"] as? String)
}

@Test func aResidentBooksASaturdayMovesItComesAndIsCalled() throws {
  let hall = try TestHall()
  let slots = try hall.run("slots LDJY-001 --day 2026-03-07")
  #expect(slots.output.hasPrefix("2026-03-07  Saturday  09:00 09:15 09:30"))
  #expect(slots.output.hasSuffix("16:30 16:45\n"))
  let code = try book(
    "LDJY-001 --day 2026-03-07 --time 10:00 --phone 13800001234 --name 王芳", in: hall)
  let spoken = "\(code.prefix(3)) \(code.suffix(3))"
  #expect(
    try hall.run("bookings --day 2026-03-07").output
      == "Saturday 7 March at 10:00  \(spoken)  booked  王* *******1234  Unemployment registration\n"
  )
  let moved = try hall.run("move \(code) --day 2026-03-07 --time 10:30")
  #expect(moved.output == "booking \(spoken) moves to Saturday 7 March at 10:30\n")
  #expect(try hall.run("checkin \(code)").code == 1)
  hall.clock = "2026-03-07T10:05:00+08:00,0"
  try hall.prepare("open 2")
  let receipt = try hall.run("checkin \(code)")
  #expect(receipt.output.hasPrefix("A001  0 ahead  soon  window 2"))
  #expect(try hall.run("call 2").output == "A001 to window 2 (booked)\n")
  #expect(try hall.run("log").output.contains("13800001234") == false)
  #expect(try hall.run("check").code == 0)
}

@Test func onePhoneIsOneVisitorForAsLongAsItsRecordLasts() throws {
  let hall = try TestHall()
  _ = try book("LDJY-001 --day 2026-03-03 --time 10:00 --phone 13800001234", in: hall)
  let again = try hall.run("book LDJY-001 --day 2026-03-03 --time 15:00 --phone '138 0000 1234'")
  #expect(again.code == 1)
  #expect(again.errors.contains("there is a booking on Tuesday 3 March already"))
  _ = try book("LDJY-001 --day 2026-03-03 --time 15:00 --phone 13800001235", in: hall)
}

@Test func aCommandSentTwiceBooksOnce() throws {
  let hall = try TestHall()
  let words = "--id one LDJY-001 --day 2026-03-03 --time 10:00 --phone 13800001234"
  let code = try book(words, in: hall)
  #expect(try book(words, in: hall) == code)
  #expect(try hall.run("--json bookings --all").lines.count == 1)
}

@Test func aPromiseThatCannotBeKeptIsListedWithWhatToOffer() throws {
  let hall = try TestHall()
  let code = try book("LDJY-001 --day 2026-03-05 --time 10:00 --phone 13800001234", in: hall)
  let spoken = code.prefix(3) + " " + code.suffix(3)
  let closed = try hall.run("calendar close 2026-03-05 --reason repairs")
  #expect(closed.lines.count == 2)
  #expect(
    closed.lines.last
      == "1 booking cannot be kept now: onedoor bookings --all says what to offer")
  let listed = try hall.run("bookings --day 2026-03-05").lines
  #expect(listed.count == 2)
  #expect(listed.first?.contains("\(spoken)  nobody can serve it  ") == true)
  #expect(
    listed.last?.hasPrefix("nobody can serve \(spoken); offer Friday 6 March at 10:00, ") == true)
  let card = try hall.run("--json bookings --day 2026-03-05").output
  #expect(card.contains(#""offers":["2026-03-06T10:00"#))
  #expect(try hall.run("calendar clear 2026-03-05").lines.count == 1)
  #expect(try hall.run("bookings --day 2026-03-05").lines.count == 1)
}

@Test func bookingsGoOutAsACalendarThatOthersRead() throws {
  let hall = try TestHall()
  let code = try book("LDJY-001 --day 2026-03-07 --time 10:00 --phone 13800001234", in: hall)
  let calendar = try hall.run("bookings --all --ics").output
  #expect(
    calendar == """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//OneDoor//OneDoor//EN\r
      BEGIN:VEVENT\r
      UID:\(code)-2026-03-07@baishiyi.onedoor\r
      DTSTAMP:20260302T010000Z\r
      DTSTART:20260307T020000Z\r
      DTEND:20260307T021500Z\r
      SUMMARY:失业登记\r
      LOCATION:白市驿镇党群服务中心\r
      STATUS:CONFIRMED\r
      END:VEVENT\r
      END:VCALENDAR\r

      """)
}

/// What is refused of a booking that there is, in both languages.
@Test func aBookingSaysWhyNothingElseCanBeDoneWithIt() throws {
  let hall = try TestHall()
  let code = try book("LDJY-001 --day 2026-03-09 --time 10:00 --phone 13800001234", in: hall)
  let name = "\(code.prefix(3)) \(code.suffix(3))"
  func expect(_ words: String, at clock: String, _ refusal: String, en: String, zh: String) throws {
    hall.clock = clock
    #expect(try hall.run("--lang en \(words) \(code)").errors == "onedoor: \(en)\n")
    #expect(try hall.run("--lang zh \(words) \(code)").errors == "onedoor: \(zh)\n")
    let json = try hall.run("--json \(words) \(code)")
    #expect(json.code == 1 && json.output.contains("\"refusal\":\"\(refusal)\""))
  }
  try expect(
    "checkin", at: "2026-03-02T09:01:00+08:00,0", "bookingOnAnotherDay",
    en: "booking \(name) is for Monday 9 March; come then, or move it",
    zh: "预约 \(name) 是 3 月 9 日(周一)的,请那天来,或者改期")
  try expect(
    "checkin", at: "2026-03-09T09:29:59+08:00,0", "checkInTooEarly",
    en: "it is too early for booking \(name); check in from 09:30 on",
    zh: "预约 \(name) 还太早,09:30 起可以签到")
  hall.clock = "2026-03-09T09:30:00+08:00,0"
  #expect(try hall.run("checkin \(code)").code == 0)
  for words in ["checkin", "unbook", "move --day 2026-03-10 --time 10:00"] {
    try expect(
      words, at: "2026-03-09T09:31:00+08:00,0", "bookingCheckedIn",
      en: "booking \(name) is checked in as A001; please wait for your call",
      zh: "预约 \(name) 已签到,您的号是 A001,请等候叫号")
  }
}

/// Eight processes book every free time of one item at once: each time goes to one of them.
@Test func theLastSlotsGoToOneEach() throws {
  let hall = try TestHall(isInMemory: true)
  let slots = try hall.run("--json slots SHBZ-017 --day 2026-03-07").output
  let times = slots.matches(of: /\d\d:\d\d/).map { String(slots[$0.range]) }
  #expect(times.count == 32)
  for process in 1...8 {
    let lines = times.enumerated().flatMap { place, time in
      (1...2).map {
        "book SHBZ-017 --day 2026-03-07 --time \(time) --phone 1\(process)\(place + 100)\($0)"
      }
    }
    try (lines.joined(separator: "\n") + "\n")
      .write(toFile: "\(hall.folder)/in-\(process)", atomically: true, encoding: .utf8)
  }
  _ = try hall.shell(
    """
    for process in 1 2 3 4 5 6 7 8; do
      "$ONEDOOR" --db hall.db --clock $CLOCK --json batch <in-$process >out-$process 2>/dev/null &
    done
    wait
    """)
  var codes: [Substring] = []
  var refusals = 0
  for process in 1...8 {
    let answers = try String(contentsOfFile: "\(hall.folder)/out-\(process)", encoding: .utf8)
    codes += answers.matches(of: /"booking":"(\d{6})"/).map(\.1)
    refusals += answers.matches(of: /"refusal":"slotTaken"/).count
  }
  // Two windows have the printer, one of them only until its desk share is gone: nobody is refused
  // while there is room, and nobody is promised what somebody else has.
  let kept = try hall.run("--json bookings --day 2026-03-07").lines
  #expect(codes.count == kept.count && Set(codes).count == codes.count)
  #expect(codes.count + refusals == 8 * 64)
  #expect(codes.count >= times.count)
  #expect(try hall.run("slots SHBZ-017 --day 2026-03-07").output == "no time is free to book\n")
  #expect(try hall.run("check").code == 0)
}
