import Testing

@testable import HallCore

@Suite struct TransferTests {
  @Test func aTransferToAWindowCarriesItsNoteAndKeepsItsDueTime() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001 due 09:15
      09:01 call 1
      09:01 transfer 1 to 2                    ! notBegun
      09:02 begin 1
      09:02 transfer 1 to 1                    ! transferToItself
      09:02 transfer 1 to 3                    ! windowIsClosed
      09:02 transfer 1 to 77                   ! unknownWindow
      09:03 transfer 1 to 2 : check the form   = A001 to 2 : check the form
      09:03 note A001                          = check the form
      09:03 ticket A001                        = waiting due 09:15
      09:03 windows A001                       = 2
      09:04 call 2                             = A001 transferred
      09:05 begin 2
      09:06 finish 2 accepted                  = end
      09:06 note A001                          =
      09:06 handlings A001 \
        = LDJY-001 at 1 an 1 min transferred; LDJY-001 at 2 bo 1 min accepted
      """)
  }

  @Test func aTransferToAQueueGoesToWhoeverServesIt() {
    play(
      """
      09:00 open 1
      09:00 open 3
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:03 transfer 1 to queue Z              ! unknownQueue
      09:03 transfer 1 to queue B              = A001 to queue B
      09:03 windows A001                       = 1 3
      09:04 call 3                             = A001 transferred
      09:05 begin 3
      09:06 finish 3                           = end
      """)
  }

  @Test func aTransferToAPersonFollowsThatPerson() {
    play(
      """
      09:00 open 1
      09:00 open 4 eve
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:03 transfer 1 to staff nobody         ! unknownStaff
      09:03 transfer 1 to staff dan            ! staffNotAtWindow
      09:03 transfer 1 to staff an             ! staffNotAtWindow
      09:03 transfer 1 to staff eve            = A001 to staff eve
      09:03 windows A001                       = 4
      09:04 call 4                             = A001 transferred
      """)
  }

  @Test func aDetourComesBackToTheWindowThatSentIt() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001 due 09:15
      09:01 call 1
      09:02 begin 1
      09:03 transfer 1 to 2 returns            = A001 to 2 returns
      09:04 call 2
      09:05 begin 2
      09:06 finish 2                           = back
      09:06 ticket A001                        = waiting due 09:15
      09:06 windows A001                       = 1
      09:07 call 1                             = A001 returning
      09:08 begin 1
      09:09 finish 1                           = end
      """)
  }

  @Test func nestedDetoursComeBackOneByOne() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 open 3
      09:00 take LDJY-001,LDJY-002
      09:01 call 1
      09:02 begin 1
      09:03 transfer 1 to 2 returns
      09:04 call 2
      09:05 begin 2
      09:06 transfer 2 to 3 returns
      09:07 call 3
      09:08 begin 3
      09:09 finish 3                           = back
      09:10 call 2
      09:11 begin 2
      09:12 finish 2                           = back
      09:13 call 1
      09:14 begin 1
      09:15 finish 1                           = here
      09:16 finish 1                           = end
      """)
  }

  @Test func whoeverComesBackByAnotherWayDoesNotComeBackTwice() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:03 transfer 1 to 2 returns
      09:04 call 2
      09:05 begin 2
      09:06 transfer 2 to 1
      09:07 call 1                             = A001 transferred
      09:08 begin 1
      09:09 finish 1                           = end
      """)
  }

  @Test func aDetourWhoseWindowHasClosedGoesOnWithTheOthersOfItsItem() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001
      09:01 call 1
      09:02 begin 1
      09:03 transfer 1 to 2 returns
      09:04 close 1
      09:05 call 2
      09:05 begin 2
      09:06 finish 2                           = back
      09:06 windows A001                       = 2
      """)
  }

  @Test func aWindowThatClosesSendsOnWhatWasSentToItOrItsPerson() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 open 3
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-001                      = A002
      09:01 call 1
      09:01 begin 1
      09:02 transfer 1 to 2
      09:02 call 1
      09:03 begin 1
      09:04 transfer 1 to staff bo
      09:04 waiting 2                          = A001 A002
      09:04 waiting 1                          =
      09:05 close 2                            = 2 closed
      09:05 waiting 1                          = A001 A002
      09:06 open 2
      09:06 waiting 2                          = A001 A002
      09:06 windows A001                       = 1 2
      """)
  }
}
