import Testing

@testable import HallCore

@Suite struct ExpectedWaitTests {
  @Test func theWaitIsTheMinutesOfThoseAheadAndTheRestOfTheOneAtTheWindow() {
    play(
      """
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-003                      = A002
      09:00 take LDJY-001                      = A003
      09:00 wait A003                          = unknown
      09:00 open 1
      09:00 wait A001                          = 0:00
      09:00 wait A002                          = 8:00
      09:00 wait A003                          = 18:00
      09:00 wait LDJY-001                      = 26:00
      09:01 call 1                             = A001
      09:02 wait A002                          = 8:00
      09:03 begin 1
      09:05 wait A002                          = 6:00
      09:05 wait A003                          = 16:00
      09:20 wait A003                          = 10:00 # A001 has outlasted its eight minutes
      09:20 wait A001                          = unknown
      09:20 wait A009                          = no ticket
      """)
  }

  @Test func severalWindowsShareThoseAheadAndTheFirstThatIsFreeCounts() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-001                      = A002
      09:00 take LDJY-001                      = A003
      09:00 take LDJY-001                      = A004
      09:00 wait A003                          = 8:00
      09:00 wait A004                          = 12:00
      09:00 call 1
      09:00 begin 1
      09:02 call 2
      09:02 begin 2
      09:04 wait A003                          = 4:00
      09:04 wait A004                          = 8:00
      09:04 finish 2
      09:04 wait A003                          = 0:00
      """)
  }

  @Test func whoeverTheSameWindowsServeFirstIsAheadWhicheverTheQueue() {
    play(
      """
      09:00 take SHBZ-001                      = B001
      09:00 take SHBZ-017                      = B002
      09:00 take LDJY-001                      = A001
      09:00 open 1
      09:00 wait A001                          = 8:00
      09:00 wait B002                          = unknown # window 1 has no printer
      09:00 ahead A001                         = 0
      09:01 open 2
      09:01 wait A001                          = 0:00 # window 2 has nobody else to call
      09:02 call 2                             = A001
      09:02 begin 2
      09:02 transfer 2 to 1
      09:02 wait A001                          = 8:00 # it waits for window 1 alone
      """)
  }

  @Test func whomOtherWindowsCanServeAsWellCountsForTheShareOfTheseOnly() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-001                      = A002
      09:00 take YLBZ-001                      = C001
      09:00 wait C001                          = 8:00 # windows 1 and 2 share A001 and A002
      09:00 pause 1
      09:00 wait C001                          = 16:00
      09:00 pause 2
      09:00 wait C001                          = 8:00
      """)
  }

  @Test func theWindowThatGetsThereFirstCounts() {
    play(
      """
      09:00 open 1
      09:00 open 4 dan
      09:00 take SHBZ-017                      = B001
      09:00 take SHBZ-017                      = B002
      09:00 take LDJY-001                      = A001
      09:00 wait A001                          = 0:00 # window 1 has no printer for B001 and B002
      09:00 close 1
      09:00 wait A001                          = 20:00
      """)
  }

  @Test func aPausedWindowCountsOnlyWhenThereIsNoOther() {
    play(
      """
      09:00 open 1
      09:00 open 2
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-001                      = A002
      09:00 wait A002                          = 4:00
      09:00 pause 2
      09:00 wait A002                          = 8:00
      09:00 pause 1
      09:00 wait A002                          = 4:00
      """)
  }

  @Test func whoeverHasNotTakenATicketYetIsToldWhatTheTicketWouldSay() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001 due 09:15
      09:00 take SHBZ-001                      = B001 due 09:15
      09:01 take LDJY-001                      = A002 due 09:16
      09:02 ahead LDJY-001                     = 2
      09:02 wait LDJY-001                      = 24:00
      09:02 ahead LDJY-001 elderly             = 0
      09:02 wait LDJY-001 elderly              = 0:00
      09:10:30 ahead LDJY-001 elderly          = 1
      09:10:30 wait LDJY-001 elderly           = 16:00
      09:10:30 wait YLBZ-001                   = unknown
      09:10:30 ahead YLBZ-001                  = 0
      09:10:30 wait LDJY-004                   = unknown # not offered
      09:10:30 ahead LDJY-004                  = 0
      """)
  }

  @Test func whatTimeBringsIsSeen() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001
      09:00 take LDJY-001                      = A002
      09:00 call 1
      09:00 begin 1
      09:01 hold 1 09:10
      09:09 wait A002                          = 0:00
      09:10 wait A002                          = 8:00
      09:10 ahead LDJY-001                     = 2
      """)
  }
}
