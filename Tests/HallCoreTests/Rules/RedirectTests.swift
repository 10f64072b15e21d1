import Testing

@testable import HallCore

@Suite struct RedirectTests {
  @Test func aWaitingTicketIsSentToAWindowAndKeepsItsDueTime() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                    = A001 due 09:15
      09:01 take LDJY-001                    = A002 due 09:16
      09:02 redirect A001 to 2               = A001 to 2
      09:02 ticket A001                      = waiting due 09:15
      09:03 call 1                           = A002
      09:03 call 2                           = A001
      """)
  }

  @Test func aTicketSentAwayByMistakeGoesBackToItsQueue() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:02 redirect A001 to staff an        = A001 to staff an
      09:02 waiting 1                        = A001
      09:03 redirect A001                    = A001 to its queue
      09:03 redirect A001 to queue B         = A001 to queue B
      09:03 close 1
      09:04 open 2
      09:04 call 2                           ! noneWaiting
      09:05 redirect A001                    = A001
      09:05 call 2                           = A001
      """)
  }

  @Test func nobodyIsSentWhereNobodyIs() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:01 redirect A001 to 2               ! windowIsClosed
      09:01 redirect A001 to 9               ! unknownWindow
      09:01 redirect A001 to queue Z         ! unknownQueue
      09:01 redirect A001 to staff bo        ! staffNotAtWindow
      09:02 call 1
      09:02 redirect A001 to 1               ! ticketNotWaiting
      """)
  }
}
