import Testing

@testable import HallCore

@Suite struct DueRuleTests {
  @Test func everyClassHasItsTargetWait() {
    play(
      """
      09:00 take LDJY-001                      = A001 due 09:15
      09:00 take LDJY-001 elderly              = A002 due 09:05 elderly
      09:00 take LDJY-001 disabled             = A003 due 09:05 disabled
      09:00 take LDJY-001 veteran              = A004 due 09:05 veteran
      09:00 take LDJY-001 pregnant             = A005 due 09:05 pregnant
      09:00 take LDJY-001 infant               = A006 due 09:05 infant
      09:00 waiting                            = A002 A003 A004 A005 A006 A001
      """)
  }

  @Test func theTicketThatIsDueFirstIsCalledFirst() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001 due 09:15
      09:09 take SHBZ-001                      = B001 due 09:24
      09:11 take LDJY-001 elderly              = A002 due 09:16
      09:11 waiting 1                          = A001 A002 B001
      09:12 call 1                             = A001 longestWait
      09:13 miss 1                             = A001 missed
      09:13 call 1                             = A002 priority
      09:13 miss 1
      09:14 call 1                             = B001 longestWait
      """)
  }

  @Test func tiesGoToTheOneIssuedFirst() {
    play(
      """
      09:00 take SHBZ-001                      = B001 due 09:15
      09:00 take LDJY-001                      = A001 due 09:15
      09:10 take SHBZ-001 elderly              = B002 due 09:15
      09:10 open 1
      09:10 waiting 1                          = B001 A001 B002
      09:10 call 1                             = B001
      """)
  }

  @Test func nobodyStarvesBehindPriority() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001 due 09:15
      09:10 take LDJY-001 elderly              = A002 due 09:15
      09:11 take LDJY-001 elderly              = A003 due 09:16
      09:12 call 1                             = A001
      """)
  }

  @Test func theDeskCanGrantPriorityWithAReason() {
    play(
      """
      09:00 take LDJY-001                      = A001
      09:01 take LDJY-001                      = A002 due 09:16
      09:02 prioritise A002 pregnant late      = A002 pregnant due 09:06 late
      09:02 waiting                            = A002 A001
      09:03 prioritise A002 elderly again      ! priorityChangesNothing
      09:03 prioritise A001 walkIn no          ! priorityChangesNothing
      09:03 prioritise A001 elderly            ! reasonNeeded
      09:03 prioritise A009 elderly why        ! unknownTicket
      09:03 open 1
      09:03 call 1                             = A002 priority
      09:04 prioritise A001 infant crying
      09:04 cancel A001
      09:04 prioritise A001 disabled late      ! ticketIsOver
      """)
  }

  @Test func aReasonOfNothingButSpacesIsNone() throws {
    var play = Play()
    for line in try ScriptLine.lines(of: "09:00 take LDJY-001") { _ = try play.play(line) }
    let ticket = try #require(TicketNumber(text: "A001"))
    for reason in ["", " ", "\t\n", "\u{3000}", "\u{200B}\u{202E}"] {
      #expect(throws: Refusal.reasonNeeded) {
        try decide(
          Command(.prioritise(ticket, .elderly, reason: reason), by: .desk, at: play.hall.now),
          in: play.hall)
      }
    }
  }

  @Test func aWindowCanPickByNumberWhatItCouldCall() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001
      09:01 take LDJY-001                      = A002
      09:01 take YLBZ-001                      = C001
      09:02 call 1 C001                        ! windowCannotServe
      09:02 call 1 A002                        = A002 picked
      09:02 call 2 A002                        ! ticketNotWaiting
      09:02 call 2 A003                        ! unknownTicket
      09:02 call 2 C001                        = C001 picked
      09:03 begin 1
      09:04 finish 1
      09:04 call 1 A002                        ! ticketIsOver
      09:05 call 1                             = A001
      09:06 miss 1
      09:06 call 1                             ! noneWaiting
      """)
  }

  @Test func howManyAreAheadCountsThoseOfTheSameQueue() {
    play(
      """
      09:00 take LDJY-001                      = A001
      09:01 take SHBZ-001                      = B001
      09:02 take LDJY-002                      = A002
      09:03 take YLBZ-001                      = C001
      09:03 ahead A002                         = 1
      09:03 windows A002                       =
      09:03 windows LDJY-001                   =
      09:04 open 1
      09:04 ahead A002                         = 1
      09:04 open 2
      09:04 ahead C001                         = 0
      09:04 windows A002                       = 1 2
      09:04 windows LDJY-001                   = 1 2
      09:04 windows YLBZ-001                   = 2
      09:04 windows C001                       = 2
      09:04 waiting 1                          = A001 B001 A002
      09:04 waiting 2                          = A001 A002 C001
      09:04 waiting 3                          =
      09:05 call 1                             = A001
      09:05 ahead A001                         = 0
      09:05 ahead A002                         = 0
      """)
  }
}
