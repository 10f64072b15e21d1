import Testing

@testable import HallCore

@Suite struct AwayTests {
  @Test func whoeverStepsOutKeepsThePlaceAndIsNotCalledMeanwhile() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                    = A001
      09:01 take LDJY-001                    = A002
      09:02 stepout A001 09:40               = A001 away until 09:40
      09:02 ticket A001                      = away until 09:40
      09:02 ahead A002                       = 0
      09:03 call 1                           = A002
      09:10 comeback A001                    = A001 back
      09:10 take LDJY-001                    = A003
      09:11 waiting                          = A001 A003
      09:12 begin 1
      09:20 finish 1
      09:20 call 1                           = A001
      """)
  }

  @Test func whoeverIsLateBackHasThePlaceStillAndWhoDoesNotComeBackIsAbandoned() {
    play(
      """
      09:00 take LDJY-001
      09:00 take LDJY-001
      09:02 stepout A001 09:40
      09:02 stepout A002 09:40
      11:00 comeback A001                    = A001 back
      11:00 comeback A001                    ! ticketNotAway
      11:00 cancel A002                      = A002 cancelled
      11:01 stepout A001 18:00
      18:00 closeDay                         = A001 abandoned; closed 2026-03-02
      """)
  }

  @Test func onlyWhoeverWaitsStepsOut() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:01 call 1
      09:01 stepout A001 09:40               ! ticketNotWaiting
      09:02 stepout A002 09:40               ! unknownTicket
      09:02 undo 1
      09:02 stepout A001 09:01               ! absenceEndsInThePast
      09:02 stepout A001 24:00               ! absenceEndsInThePast
      09:02 stepout A001 09:40               = A001 away
      09:03 call 1                           ! noneWaiting
      """)
  }
}
