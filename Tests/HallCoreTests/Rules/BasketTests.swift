import Testing

@testable import HallCore

@Suite struct BasketTests {
  @Test func theNextItemIsHandledHereIfThisWindowCan() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001,SHBZ-001             = A001 due 09:15
      09:01 call 1
      09:02 finish 1                           ! notBegun
      09:02 begin 1
      09:05 finish 1 completed                 = here A001 completed
      09:05 ticket A001                        = serving 1 SHBZ-001
      09:08 finish 1 advised                   = end
      09:08 handlings A001 \
        = LDJY-001 at 1 an 3 min completed; SHBZ-001 at 1 an 3 min advised
      """)
  }

  @Test func elseItGoesToAnotherWindowAndKeepsItsDueTime() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001,YLBZ-001             = A001 due 09:15
      09:01 take YLBZ-001 elderly              = C001 due 09:06
      09:01 take YLBZ-001                      = C002 due 09:16
      09:01 call 1                             = A001
      09:02 begin 1
      09:05 finish 1 declined                  = queue A001 declined
      09:05 ticket A001                        = waiting due 09:15
      09:05 waiting 2                          = C001 A001 C002
      09:06 waiting 1                          =
      09:06 call 2 A001
      09:06 begin 2
      09:09 finish 2 incomplete                = end
      """)
  }

  @Test func whenTheVisitorHasLeftTheBasketEnds() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001,SHBZ-001
      09:01 call 1
      09:02 begin 1
      09:03 transfer 1 to 2 returns
      09:04 call 2
      09:04 begin 2
      09:05 finish 2 left                      = end A001 left
      09:05 ticket A001                        = finished 09:05
      """)
  }

  @Test func theItemsNotHandledYetCanBeChanged() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001
      09:01 amend A001 YLBZ-001                = A001 for YLBZ-001
      09:01 windows A001                       = 2
      09:01 amend A001                         ! noItems
      09:01 amend A001 YLBZ-001,YLBZ-001       ! repeatedItem
      09:01 amend A001 YLBZ-009                ! itemNotOffered
      09:01 amend A001 LDJY-001,SHBZ-001       = A001 for LDJY-001 SHBZ-001
      09:02 call 1
      09:02 begin 1
      09:03 finish 1                           = here
      09:03 amend A001 LDJY-002                ! itemInHand
      09:03 amend A001 SHBZ-001,LDJY-002,LDJY-003    ! tooManyItems
      09:03 amend A001 SHBZ-001,YLBZ-001       = A001 for LDJY-001 SHBZ-001 YLBZ-001
      09:04 finish 1                           = queue
      09:04 windows A001                       = 2
      09:05 cancel A001
      09:05 amend A001 LDJY-001                ! ticketIsOver
      """)
  }

  @Test func aTicketCanBeGivenBackFromEveryState() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001
      09:00 cancel A001                        = A001 cancelled
      09:00 take LDJY-001
      09:01 call 1                             = A002
      09:01 cancel A002                        = A002 cancelled
      09:01 window 1                           = an idle
      09:01 take LDJY-001
      09:01 call 1                             = A003
      09:02 begin 1
      09:02 cancel A003
      09:02 undo 1                             ! nothingToUndo
      09:02 take LDJY-001
      09:02 call 1                             = A004
      09:02 miss 1
      09:02 cancel A004
      09:02 take LDJY-001
      09:02 call 1                             = A005
      09:02 begin 1
      09:02 hold 1 window
      09:02 cancel A005
      09:03 cancel A005                        ! ticketIsOver
      09:03 cancel B001                        ! unknownTicket
      09:03 visit A001                         = 2026-03-02 walkIn cancelled never called 0
      09:03 visit A003                         = 2026-03-02 walkIn cancelled 0 min 0
      """)
  }
}
