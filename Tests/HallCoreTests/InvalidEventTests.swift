import Testing

@testable import HallCore

@Suite struct InvalidEventTests {
  /// A morning in which every fact happens, the founding apart.
  private static let morning = """
    09:00 open 1
    09:00 open 2
    09:00 assign 2 A B
    09:00 take LDJY-001,SHBZ-001
    09:00 take LDJY-001
    09:00 prioritise A002 elderly frail
    09:00 amend A002 LDJY-002
    09:01 call 1
    09:01 recall 1
    09:01 miss 1
    09:01 undo 1
    09:02 miss 1
    09:02 reinstate A002
    09:02 call 1 A002
    09:03 begin 1
    09:03 hold 1 visitor
    09:03 resume A002
    09:04 call 2
    09:04 begin 2
    09:05 transfer 2 to 1 returns : look
    09:05 call 1
    09:05 begin 1
    09:06 finish 1
    09:06 pause 1 tea
    09:07 open 1
    09:07 take SHBZ-001
    09:07 cancel B001
    09:08 close 2
    09:08 summon kiosk-1
    09:08 summon kiosk-2
    09:09 attend kiosk-1
    09:10 leave bo 2026-03-04 2026-03-05 away
    09:10 rota 2026-03-05 an window 1 08:30-12:00
    09:10 rota 2026-03-06
    09:10 back bo 2026-03-05
    09:10 unplan 2026-03-06
    09:10 except 2026-03-05 closed inventory
    09:10 holidays short
    2026-03-03 09:00 tick
    """

  @Test func theMorningHoldsEveryFact() {
    let kinds = Set(play(Self.morning).log.map { "\($0.fact)".prefix { $0 != "(" } })
    #expect(kinds.count == 30)
  }

  /// Most facts cannot happen twice in a row. Those that can change nothing that a second time
  /// would break.
  @Test func hardlyAnythingCanHappenTwiceInARow() throws {
    let play = play(Self.morning)
    let repeatable = [
      "prioritised", "amended", "recalled", "windowAssigned", "rotaSet", "dayExcepted",
    ]
    for (index, event) in play.log.enumerated() {
      var hall = try replay(Array(play.log[...index]), on: play.founding, at: play.founded)
      let kind = String("\(event.fact)".prefix { $0 != "(" })
      if repeatable.contains(kind) {
        try hall.evolve(event)
        #expect(Invariants.problems(of: hall) == [])
      } else {
        #expect(throws: InvalidEvent.self, "\(event.fact)") { try hall.evolve(event) }
      }
    }
  }

  /// A log that has lost an event is found out, or gives a hall in which all rules hold.
  @Test func aLogWithAHoleIsFoundOutOrHarmless() throws {
    let play = play(Self.morning)
    for gap in play.log.indices {
      var hall = Hall(play.founding, at: play.founded)
      do {
        for (index, event) in play.log.enumerated() where index != gap {
          try hall.evolve(event)
          #expect(Invariants.problems(of: hall) == [], "without \(play.log[gap].fact)")
        }
      } catch {
        #expect(!error.reason.isEmpty)
      }
    }
  }

  @Test func aHallRefusesEventsThatCannotHaveHappened() throws {
    let ticket = TicketNumber(queue: QueueLetter(index: 0), ordinal: 1)
    let next = TicketNumber(queue: QueueLetter(index: 0), ordinal: 3)
    let one = try #require(WindowNumber(1))
    let nine = try #require(WindowNumber(9))
    let an = try #require(StaffID(text: "an"))
    let unknown = try #require(ItemCode(text: "ZZZZ-001"))
    let known = try #require(ItemCode(text: "LDJY-001"))
    let kiosk = try #require(PlaceID(text: "kiosk-1"))
    let session = try #require(DaySession(text: "12:00-14:00 walk-in 70"))
    let backwards = DaySession(from: session.to, to: session.from, admission: .walkIn)
    let start = Play().hall.now
    let (monday, noon) = (ScriptLine.monday, TimeOfDay(minutes: 720))
    let sunday = Day(number: monday.number - 1)
    func duty(
      _ staff: StaffID, _ window: WindowNumber, until to: Int = 780
    ) -> Duty {
      Duty(staff, .at(.window(window)), from: noon, to: TimeOfDay(minutes: to))
    }
    let bo = try #require(StaffID(text: "bo"))
    let nobody = try #require(StaffID(text: "nobody"))
    let facts: [Fact] = [
      .founded(TestHalls.small), .dayOpened(ScriptLine.monday), .dayOpened(ScriptLine.monday.next),
      .dayClosed(ScriptLine.monday.next),
      .issued(ticket, items: [], priority: .walkIn, due: start, visitor: nil),
      .issued(ticket, items: [unknown], priority: .walkIn, due: start, visitor: nil),
      .issued(next, items: [known], priority: .walkIn, due: start, visitor: nil),
      .steppedOut(ticket, until: start), .returned(ticket), .redirected(ticket, to: nil),
      .cancelled(ticket), .abandoned(ticket), .resumed(ticket), .reinstated(ticket, due: start),
      .amended(ticket, items: [known]), .amended(ticket, items: []),
      .prioritised(ticket, .elderly, due: start, reason: "x"),
      .windowOpened(nine, an), .windowPaused(nine, reason: ""), .windowPaused(one, reason: ""),
      .windowReopened(one), .windowClosed(one), .windowAssigned(nine, queues: []),
      .called(ticket, one, .picked), .called(ticket, nine, .picked), .recalled(ticket, one),
      .began(ticket, one), .missed(ticket, one), .held(ticket, one, .visitor),
      .finished(ticket, one, .completed, next: .end),
      .transferred(ticket, one, to: .window(nine), note: "", returns: false),
      .undone(one, nil), .undone(one, ticket), .helpAttended(kiosk),
      .rotaSet(sunday, []), .rotaSet(monday, [duty(nobody, one)]),
      .rotaSet(monday, [duty(an, nine)]), .rotaSet(monday, [duty(an, one, until: 720)]),
      .rotaSet(monday, [duty(an, one), duty(bo, one)]),
      .rotaSet(monday, [duty(an, one), duty(an, one)]),
      .rotaSet(monday, [duty(bo, one), duty(an, one)]), .rotaCleared(monday),
      .leaveSet(nobody, from: monday, through: monday, reason: ""),
      .leaveSet(an, from: sunday, through: sunday, reason: ""),
      .leaveSet(an, from: monday.next, through: monday, reason: ""),
      .leaveCancelled(an, from: monday),
      .dayExcepted(monday, nil), .dayExcepted(sunday, .closed(reason: .none)),
      .dayExcepted(Day(number: monday.number + 401), .closed(reason: .none)),
      .dayExcepted(monday, .open([], reason: .none)),
      .dayExcepted(monday, .open([session, session], reason: .none)),
      .dayExcepted(monday, .open([backwards], reason: .none)),
      .holidaysImported(.shipped),
    ]
    for fact in facts {
      var hall = Play().hall
      #expect(throws: InvalidEvent.self, "\(fact)") {
        try hall.evolve(Event(at: start, by: .hall, fact))
      }
    }
    var hall = Play().hall
    #expect(throws: InvalidEvent("time runs backwards")) {
      try hall.evolve(
        Event(at: Instant(milliseconds: start.milliseconds - 1), by: .hall, .windowOpened(one, an)))
    }
  }

  @Test func aHallRefusesBookingsThatCannotBe() throws {
    let next = TicketNumber(queue: QueueLetter(index: 0), ordinal: 1)
    let (one, nine) = (try #require(WindowNumber(1)), try #require(WindowNumber(9)))
    let unknown = try #require(ItemCode(text: "ZZZZ-001"))
    let known = try #require(ItemCode(text: "LDJY-001"))
    let (code, visitor) = (BookingCode(drawnFrom: 1), VisitorID(bits: 1))
    let start = Play().hall.now
    let slot = Instant(ScriptLine.monday, TimeOfDay(minutes: 600), offset: .china)
    let facts: [Fact] = [
      .booked(code, visitor), .reservationEnded(code),
      .bookingMoved(code, start: start, window: one),
      .bookingCancelled(code, until: start), .slotReleased(code), .bookingMissed(code),
      .checkedIn(code, next, due: start), .bookingLapsed(code),
      .reserved(code, items: [], start: slot, minutes: 15, window: one, until: slot),
      .reserved(code, items: [unknown], start: slot, minutes: 15, window: one, until: slot),
      .reserved(code, items: [known], start: slot, minutes: 0, window: one, until: slot),
      .reserved(code, items: [known], start: slot, minutes: 15, window: nine, until: slot),
      .reserved(code, items: [known], start: start, minutes: 15, window: one, until: slot),
      .reserved(code, items: [known], start: slot, minutes: 9_000_000, window: one, until: slot),
    ]
    for fact in facts {
      var hall = Play().hall
      #expect(throws: InvalidEvent.self, "\(fact)") {
        try hall.evolve(Event(at: start, by: .hall, fact))
      }
    }
  }
}
