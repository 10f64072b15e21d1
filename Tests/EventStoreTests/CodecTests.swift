import Foundation
import HallCore
import Testing

@testable import EventStore

@Suite struct CodecTests {
  /// Every kind of fact with all its shapes, and the body that the log has for it.
  static let goldens: [(fact: Fact, kind: String, body: String)] = [
    (.founded(TestHall.founding), "founded", TestHall.body),
    (.dayOpened(coded("2026-03-02")), "dayOpened", #"{"day":"2026-03-02"}"#),
    (.dayClosed(coded("2026-03-02")), "dayClosed", #"{"day":"2026-03-02"}"#),
    (
      .issued(
        coded("A012"), items: [coded("LDJY-001"), coded("SHBZ-001")], priority: .elderly,
        due: Instant(milliseconds: 1_772_413_200_000), visitor: .one), "issued",
      #"{"ticket":"A012","items":["LDJY-001","SHBZ-001"],"priority":"elderly","#
        + #""due":1772413200000,"visitor":"0123456789abcdef"}"#
    ),
    (
      .issued(
        coded("B1000"), items: [coded("SHBZ-001")], priority: .walkIn,
        due: Instant(milliseconds: -1), visitor: nil), "issued",
      #"{"ticket":"B1000","items":["SHBZ-001"],"priority":"walkIn","due":-1,"visitor":null}"#
    ),
    (
      .issued(
        coded("B001"), items: [coded("SHBZ-001")], priority: .walkIn,
        due: Instant(milliseconds: 0), visitor: nil, quote: coded("240 420 610")), "issued",
      #"{"ticket":"B001","items":["SHBZ-001"],"priority":"walkIn","due":0,"visitor":null,"#
        + #""quote":"240 420 610"}"#
    ),
    (
      .prioritised(
        coded("A001"), .pregnant, due: Instant(milliseconds: 0), reason: "说\"急\"\\\n\u{1F}!"),
      "prioritised",
      #"{"ticket":"A001","priority":"pregnant","due":0,"reason":"说\"急\"\\\u000a\u001f!"}"#
    ),
    (
      .amended(coded("A001"), items: [coded("LDJY-002")]), "amended",
      #"{"ticket":"A001","items":["LDJY-002"]}"#
    ),
    (.cancelled(coded("A001")), "cancelled", #"{"ticket":"A001"}"#),
    (
      .reinstated(coded("A001"), due: Instant(milliseconds: 5)), "reinstated",
      #"{"ticket":"A001","due":5}"#
    ),
    (.resumed(coded("A001")), "resumed", #"{"ticket":"A001"}"#),
    (.abandoned(coded("A001")), "abandoned", #"{"ticket":"A001"}"#),
    (
      .steppedOut(coded("A001"), until: Instant(milliseconds: 5)), "steppedOut",
      #"{"ticket":"A001","until":5}"#
    ),
    (.returned(coded("A001")), "returned", #"{"ticket":"A001"}"#),
    (
      .redirected(coded("A001"), to: .window(window(2))), "redirected",
      #"{"ticket":"A001","to":"window","name":"2"}"#
    ),
    (
      .redirected(coded("A001"), to: nil), "redirected", #"{"ticket":"A001","to":"item"}"#
    ),
    (
      .windowOpened(window(1), coded("wang-fang")), "windowOpened",
      #"{"window":1,"staff":"wang-fang"}"#
    ),
    (
      .windowPaused(window(99), reason: ""), "windowPaused", #"{"window":99,"reason":""}"#
    ),
    (.windowReopened(window(2)), "windowReopened", #"{"window":2}"#),
    (.windowClosed(window(2)), "windowClosed", #"{"window":2}"#),
    (
      .windowAssigned(window(2), queues: [coded("B"), coded("A")]), "windowAssigned",
      #"{"window":2,"queues":["A","B"]}"#
    ),
    (.windowAssigned(window(2), queues: []), "windowAssigned", #"{"window":2,"queues":[]}"#),
    (
      .called(coded("A001"), window(1), .longestWait), "called",
      #"{"ticket":"A001","window":1,"reason":"longestWait"}"#
    ),
    (.recalled(coded("A001"), window(1)), "recalled", #"{"ticket":"A001","window":1}"#),
    (.began(coded("A001"), window(1)), "began", #"{"ticket":"A001","window":1}"#),
    (
      .finished(coded("A001"), window(1), .completed, next: .queue), "finished",
      #"{"ticket":"A001","window":1,"outcome":"completed","next":"queue"}"#
    ),
    (.missed(coded("A001"), window(1)), "missed", #"{"ticket":"A001","window":1}"#),
    (
      .held(coded("A001"), window(1), .visitor), "held",
      #"{"ticket":"A001","window":1,"kind":"visitor"}"#
    ),
    (
      .held(coded("A001"), window(1), .window), "held",
      #"{"ticket":"A001","window":1,"kind":"window"}"#
    ),
    (
      .held(coded("A001"), window(1), .step(until: Instant(milliseconds: 7))), "held",
      #"{"ticket":"A001","window":1,"kind":"step","until":7}"#
    ),
    (
      .transferred(
        coded("A001"), window(1), to: .window(window(2)), note: "第二份", returns: true),
      "transferred",
      #"{"ticket":"A001","window":1,"to":"window","name":"2","note":"第二份","returns":true}"#
    ),
    (
      .transferred(coded("A001"), window(1), to: .queue(coded("B")), note: "", returns: false),
      "transferred",
      #"{"ticket":"A001","window":1,"to":"queue","name":"B","note":"","returns":false}"#
    ),
    (
      .transferred(
        coded("A001"), window(1), to: .staff(coded("li-lei")), note: "", returns: false),
      "transferred",
      #"{"ticket":"A001","window":1,"to":"staff","name":"li-lei","note":"","returns":false}"#
    ),
    (.undone(window(1), coded("A001")), "undone", #"{"ticket":"A001","window":1}"#),
    (.undone(window(1), nil), "undone", #"{"ticket":null,"window":1}"#),
    (.helpRequested(coded("kiosk-1")), "helpRequested", #"{"place":"kiosk-1"}"#),
    (.helpAttended(coded("desk")), "helpAttended", #"{"place":"desk"}"#),
    (
      .rotaSet(
        coded("2026-03-03"),
        [coded("li-lei window 2 08:30-12:00"), coded("li-lei break 12:00-13:00")]),
      "rotaSet",
      #"{"day":"2026-03-03","duties":["li-lei window 2 08:30-12:00","li-lei break 12:00-13:00"]}"#
    ),
    (.rotaSet(coded("2026-03-03"), []), "rotaSet", #"{"day":"2026-03-03","duties":[]}"#),
    (.rotaCleared(coded("2026-03-03")), "rotaCleared", #"{"day":"2026-03-03"}"#),
    (
      .leaveSet(
        coded("li-lei"), from: coded("2026-03-03"), through: coded("2026-03-04"), reason: "病"),
      "leaveSet",
      #"{"staff":"li-lei","from":"2026-03-03","through":"2026-03-04","reason":"病"}"#
    ),
    (
      .leaveCancelled(coded("li-lei"), from: coded("2026-03-03")), "leaveCancelled",
      #"{"staff":"li-lei","from":"2026-03-03"}"#
    ),
    (
      .dayExcepted(coded("2026-03-05"), .closed(reason: .told("停电"))), "dayExcepted",
      #"{"day":"2026-03-05","kind":"closed","reason":"停电"}"#
    ),
    (
      .dayExcepted(
        coded("2026-03-07"),
        .open([coded("09:00-12:00 walk-in 70"), coded("22:00-24:00 booking 0")], reason: .none)),
      "dayExcepted",
      #"{"day":"2026-03-07","kind":"open","#
        + #""sessions":["09:00-12:00 walk-in 70","22:00-24:00 booking 0"],"reason":""}"#
    ),
    (.dayExcepted(coded("2026-03-05"), nil), "dayExcepted", #"{"day":"2026-03-05","kind":"none"}"#),
    (
      .holidaysImported(
        coded("date\tname_zh\tname_en\tkind\n2027-01-01\t元旦\tNew Year's Day\tday-off\n")),
      "holidaysImported",
      #"{"table":"date\u0009name_zh\u0009name_en\u0009kind\u000a"#
        + #"2027-01-01\u0009元旦\u0009New Year's Day\u0009day-off\u000a"}"#
    ),
    (
      .reserved(
        coded("000076"), items: [coded("LDJY-001")], start: Instant(milliseconds: 7), minutes: 30,
        window: window(3), until: Instant(milliseconds: 9)), "reserved",
      #"{"booking":"000076","items":["LDJY-001"],"start":7,"minutes":30,"window":3,"until":9}"#
    ),
    (
      .booked(coded("000076"), .one), "booked",
      #"{"booking":"000076","visitor":"0123456789abcdef"}"#
    ),
    (.reservationEnded(coded("000076")), "reservationEnded", #"{"booking":"000076"}"#),
    (
      .bookingMoved(coded("000076"), start: Instant(milliseconds: -7), window: window(1)),
      "bookingMoved", #"{"booking":"000076","start":-7,"window":1}"#
    ),
    (
      .bookingCancelled(coded("000076"), until: Instant(milliseconds: 5)), "bookingCancelled",
      #"{"booking":"000076","until":5}"#
    ),
    (.slotReleased(coded("000076")), "slotReleased", #"{"booking":"000076"}"#),
    (
      .checkedIn(coded("000076"), coded("A001"), due: Instant(milliseconds: 5)), "checkedIn",
      #"{"booking":"000076","ticket":"A001","due":5}"#
    ),
    (
      .checkedIn(
        coded("000076"), coded("A001"), due: Instant(milliseconds: 5), quote: coded("0 60 180")),
      "checkedIn", #"{"booking":"000076","ticket":"A001","due":5,"quote":"0 60 180"}"#
    ),
    (.bookingMissed(coded("000076")), "bookingMissed", #"{"booking":"000076"}"#),
    (.bookingLapsed(coded("000076")), "bookingLapsed", #"{"booking":"000076"}"#),
  ]

  static func decode(_ kind: String, _ body: [UInt8], version: Int = 1) throws -> Fact {
    try body.withUnsafeBytes { try FactCodec.decode(kind: kind, version: version, body: $0) }
  }

  @Test func everyFactIsWrittenAsItsGoldenSaysAndReadBackTheSame() throws {
    for golden in Self.goldens {
      let (kind, body) = FactCodec.encode(golden.fact)
      #expect(kind.rawValue == golden.kind)
      #expect(String(decoding: body, as: UTF8.self) == golden.body)
      #expect(try Self.decode(golden.kind, Array(golden.body.utf8)) == golden.fact)
    }
  }

  /// A log of the time before there were notices, alerts and figures of the kiosk.
  @Test func aFoundingOfAnOlderLogHasTheDefaultsOfTheHouse() throws {
    let missing = [
      #""notices":[{"en":"Quiet please","zh":"请安静"}],"#,
      #""alerts":{"handlingPercent":200,"idleMinutes":5,"noShowPercent":20,"queueLength":10,"#
        + #""waitMinutes":15},"#,
      #""kiosk":{"consentAhead":8,"idleSeconds":60,"largeIdleSeconds":120,"warningSeconds":20},"#,
      #""rota":{"breakAfterMinutes":300,"breakMinutes":60,"breaksFrom":"11:00","#
        + #""breaksUntil":"14:00","onDemandStaff":6},"#,
    ]
    var body = TestHall.body
    for field in missing {
      #expect(body.contains(field))
      body = body.replacingOccurrences(of: field, with: "")
    }
    guard case .founded(let founding) = try Self.decode("founded", Array(body.utf8)) else {
      Issue.record("a founding is one")
      return
    }
    #expect(founding.profile.notices == [])
    #expect(founding.profile.settings.alerts == .standard)
    #expect(founding.profile.settings.kiosk == .standard)
    #expect(founding.profile.settings.rota == .standard)
    #expect(founding.queues == TestHall.founding.queues)
  }

  @Test func thereIsAGoldenForEveryKind() {
    #expect(Set(Self.goldens.map(\.kind)) == Set(FactKind.allCases.map(\.rawValue)))
  }

  @Test func everyChoiceOfAFactIsWrittenAndReadBack() throws {
    var facts: [Fact] = PriorityClass.allCases.map {
      .prioritised(coded("A001"), $0, due: TestHall.start, reason: "x")
    }
    facts += CallReason.allCases.map { .called(coded("A001"), window(1), $0) }
    for outcome in Outcome.allCases {
      facts += Fact.Next.allCases.map { .finished(coded("A001"), window(1), outcome, next: $0) }
    }
    for fact in facts {
      let (kind, body) = FactCodec.encode(fact)
      #expect(try Self.decode(kind.rawValue, body) == fact)
    }
  }

  @Test func everyGoldenIsJSONThatOthersCanRead() throws {
    for golden in Self.goldens {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(golden.body.utf8))
      }
    }
  }

  @Test(arguments: ["", "Called", "called ", "bookt", "called\u{0}"])
  func anUnknownKindIsNotGuessedAt(kind: String) {
    #expect { try Self.decode(kind, Array(#"{"ticket":"A001","window":1}"#.utf8)) } throws: {
      if case .unknown? = $0 as? UnreadableEvent { true } else { false }
    }
  }

  @Test(arguments: [0, 2, -1, Int.max])
  func anotherVersionIsNotGuessedAt(version: Int) {
    #expect {
      try Self.decode("began", Array(#"{"ticket":"A001","window":1}"#.utf8), version: version)
    } throws: {
      if case .unknown? = $0 as? UnreadableEvent { true } else { false }
    }
  }

  @Test(arguments: [
    ("began", #"{"window":1,"ticket":"A001"}"#),
    ("began", #"{"ticket":"A001"}"#),
    ("began", #"{"ticket":"A001","window":1,"more":1}"#),
    ("began", #"{"ticket":"A001","window":1} "#),
    ("began", #"{"ticket":"A001","window":1}}"#),
    ("began", #"{"ticket":"A001", "window":1}"#),
    ("began", #" {"ticket":"A001","window":1}"#),
    ("began", #"{"ticket":"A001","window":0}"#),
    ("began", #"{"ticket":"A001","window":100}"#),
    ("began", #"{"ticket":"A001","window":01}"#),
    ("began", #"{"ticket":"A001","window":-1}"#),
    ("began", #"{"ticket":"A001","window":1.0}"#),
    ("began", #"{"ticket":"A001","window":"1"}"#),
    ("began", #"{"ticket":"A001","window":}"#),
    ("began", #"{"ticket":"A001","window":99999999999999999999}"#),
    ("began", #"{"ticket":null,"window":1}"#),
    ("began", #"{"ticket":"a001","window":1}"#),
    ("began", #"{"ticket":"A1","window":1}"#),
    ("began", #"{"ticket":"A000","window":1}"#),
    ("began", #"{"ticket":"A9999999999","window":1}"#),
    ("began", #"{"ticket":"\u0041001","window":1}"#),
    ("began", ""), ("began", "{"), ("began", "{}"), ("began", "null"), ("began", "[]"),
    ("reinstated", #"{"ticket":"A001","due":9223372036854775807}"#),
    ("reinstated", #"{"ticket":"A001","due":-9223372036854775808}"#),
    ("reinstated", #"{"ticket":"A001","due":9223372036854775808}"#),
    ("reinstated", #"{"ticket":"A001","due":-0}"#),
    ("reinstated", #"{"ticket":"A001","due":1e3}"#),
    ("called", #"{"ticket":"A001","window":1,"reason":"whim"}"#),
    ("finished", #"{"ticket":"A001","window":1,"outcome":"completed","next":"nowhere"}"#),
    ("finished", #"{"ticket":"A001","window":1,"outcome":"Completed","next":"end"}"#),
    ("held", #"{"ticket":"A001","window":1,"kind":"knot"}"#),
    ("held", #"{"ticket":"A001","window":1,"kind":"step"}"#),
    (
      "transferred",
      #"{"ticket":"A001","window":1,"to":"moon","name":"2","note":"","returns":true}"#
    ),
    (
      "transferred",
      #"{"ticket":"A001","window":1,"to":"window","name":"02","note":"","returns":true}"#
    ),
    (
      "transferred",
      #"{"ticket":"A001","window":1,"to":"window","name":"+2","note":"","returns":true}"#
    ),
    (
      "transferred",
      #"{"ticket":"A001","window":1,"to":"queue","name":"b","note":"","returns":true}"#
    ),
    (
      "transferred",
      #"{"ticket":"A001","window":1,"to":"queue","name":"B","note":"","returns":yes}"#
    ),
    ("windowAssigned", #"{"window":2,"queues":["B","A"]}"#),
    ("windowAssigned", #"{"window":2,"queues":["A","A"]}"#),
    ("windowAssigned", #"{"window":2,"queues":["A",]}"#),
    ("windowAssigned", #"{"window":2,"queues":[,"A"]}"#),
    ("windowAssigned", #"{"window":2,"queues":["A""B"]}"#),
    ("amended", #"{"ticket":"A001","items":["ldjy-001"]}"#),
    ("helpRequested", #"{"place":"Kiosk-1"}"#),
    ("helpRequested", #"{"place":""}"#),
    ("helpAttended", #"{"place":null}"#),
    ("slotReleased", #"{"booking":"000070"}"#),
    ("slotReleased", #"{"booking":"000 76"}"#),
    ("slotReleased", #"{"booking":76}"#),
    (
      "reserved",
      #"{"booking":"000076","items":["LDJY-001"],"start":7,"minutes":-1,"window":3,"until":9}"#
    ),
    ("helpAttended", #"{"place":"-"}"#),
    ("dayOpened", #"{"day":"2026-02-29"}"#),
    ("dayOpened", #"{"day":"2026-3-2"}"#),
    (
      "issued",
      #"{"ticket":"A001","items":[],"priority":"walkIn","due":1,"visitor":"0123456789ABCDEF"}"#
    ),
    (
      "issued",
      #"{"ticket":"A001","items":[],"priority":"walkIn","due":1,"visitor":"+123456789abcdef"}"#
    ),
    ("founded", "{}"),
    ("founded", TestHall.body + "}"),
    ("founded", TestHall.body.replacingOccurrences(of: #""number":2"#, with: #""number":1"#)),
    ("founded", TestHall.body.replacingOccurrences(of: "li-lei", with: "wang-fang")),
    ("founded", TestHall.body.replacingOccurrences(of: #""letter":"B""#, with: #""letter":"A""#)),
    (
      "founded",
      TestHall.body.replacingOccurrences(
        of: #""personalRecordDays":30"#, with: #""personalRecordDays":99999999999999"#)
    ),
    ("founded", TestHall.body.replacingOccurrences(of: #""LDJY-002":6"#, with: #""LDJY-002":0"#)),
    (
      "founded",
      TestHall.body.replacingOccurrences(of: #""waitMinutes":15"#, with: #""waitMinutes":-1"#)
    ),
  ])
  func aBodyThatIsNotExactlyRightIsMalformed(kind: String, body: String) {
    #expect { try Self.decode(kind, Array(body.utf8)) } throws: {
      if case .malformed(let detail)? = $0 as? UnreadableEvent { !detail.isEmpty } else { false }
    }
  }

  @Test func brokenUTF8IsMalformed() {
    let broken: [[UInt8]] = [[0xFF], [0xC3], [0xE4, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80]]
    for bytes in broken {
      for prefix in ["", #"\""#] {
        let body =
          Array(#"{"window":1,"reason":""#.utf8) + Array(prefix.utf8) + bytes + Array(#""}"#.utf8)
        #expect(throws: UnreadableEvent.self) { try Self.decode("windowPaused", body) }
      }
    }
  }

  @Test func everyTruncationOfEveryBodyIsMalformed() {
    for golden in Self.goldens {
      let body = Array(golden.body.utf8)
      for count in 0..<body.count {
        #expect(throws: UnreadableEvent.self) {
          try Self.decode(golden.kind, Array(body.prefix(count)))
        }
      }
    }
  }
}
