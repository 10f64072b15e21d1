import Testing

@testable import HallCore

@Suite struct MissTests {
  @Test func aTicketIsCalledAgainThreeTimesAndNoMore() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:00 recall 1                           ! windowHasNoTicket
      09:01 call 1                             = A001
      09:02 recall 1                           = A001 recalled
      09:02 recall 1                           = A001 recalled
      09:03 recall 1                           = A001 recalled
      09:03 ticket A001                        = called 1 recalls 3
      09:04 recall 1                           ! recallLimitReached
      09:04 miss 1                             = A001 missed
      09:04 ticket A001                        = missed 09:04
      09:05 recall 1                           ! windowHasNoTicket
      """)
  }

  @Test func aMissedTicketReturnsBehindTheNextThreeOnce() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001 due 09:15
      09:01 take LDJY-001                      = A002 due 09:16
      09:02 take LDJY-001                      = A003 due 09:17
      09:03 take LDJY-001                      = A004 due 09:18
      09:04 take LDJY-001                      = A005 due 09:19
      09:05 call 1                             = A001
      09:05 reinstate A001                     ! ticketNotMissed
      09:06 miss 1
      09:07 reinstate A001                     = A001 reinstated due 09:18
      09:07 waiting                            = A002 A003 A004 A001 A005
      09:08 call 1 A001                        = A001 picked
      09:08 miss 1
      09:08 reinstate A001                     ! reinstateLimitReached
      09:09 reinstate A002                     ! ticketNotMissed
      09:09 reinstate A009                     ! unknownTicket
      """)
  }

  @Test func withFewerThanThreeWaitingItGoesToTheEndAndNeverBeforeItsOldPlace() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001 due 09:15
      09:00 take LDJY-001                      = A002 due 09:15
      09:01 call 1                             = A001
      09:01 miss 1
      09:02 take LDJY-001 elderly              = A003 due 09:07
      09:03 reinstate A001                     = A001 reinstated due 09:15
      09:03 waiting                            = A003 A002 A001
      09:04 call 1                             = A003
      09:04 begin 1
      09:05 finish 1                           = end
      09:05 call 1                             = A002
      09:05 begin 1
      09:06 finish 1                           = end
      09:06 call 1                             = A001 returning
      """)
  }

  @Test func whoeverIsReinstatedAloneIsCalledAtOnce() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:01 call 1
      09:01 miss 1
      09:10 reinstate A001                     = A001 reinstated due 09:15
      09:11 call 1                             = A001 returning
      """)
  }

  @Test func onlyACalledTicketCanBeMissed() {
    play(
      """
      09:00 open 1
      09:00 miss 1                             ! windowHasNoTicket
      09:00 take LDJY-001
      09:01 call 1
      09:01 begin 1
      09:02 miss 1                             ! alreadyBegun
      09:02 recall 1                           ! alreadyBegun
      09:02 begin 1                            ! alreadyBegun
      """)
  }
}
