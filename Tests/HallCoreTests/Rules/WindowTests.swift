import Testing

@testable import HallCore

@Suite struct WindowTests {
  @Test func aWindowOpensWithThePersonPostedThereOrTheOneNamed() {
    play(
      """
      09:00 open 1                             = 1 with an
      09:00 open 4                             ! staffNeeded
      09:00 open 4 dan                         = 4 with dan
      09:00 open 9                             ! unknownWindow
      09:00 open 2 nobody                      ! unknownStaff
      09:00 open 2 dan                         ! staffElsewhere
      09:00 open 3 eve                         ! staffLacksSkills
      09:00 open 2 eve                         = 2 with eve
      09:01 open 1                             ! windowIsOpen
      09:01 open 1 bo                          ! windowIsOpen
      09:01 close 1                            = 1 closed
      09:01 close 1                            ! windowIsClosed
      09:01 close 9                            ! unknownWindow
      09:02 open 3 an                          = 3 with an
      09:02 open 1                             ! staffElsewhere
      """)
  }

  @Test func aPausedWindowDoesNotCallUntilItIsOpened() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001
      09:00 pause 1 tea                        = 1 paused tea
      09:00 pause 1 again                      ! windowIsPaused
      09:00 call 1                             ! windowIsPaused
      09:00 begin 1                            ! windowHasNoTicket
      09:00 finish 1                           ! windowHasNoTicket
      09:01 open 1 bo                          ! windowIsOpen
      09:01 open 1 an                          = 1 reopened
      09:01 call 1                             = A001
      09:01 pause 1                            ! windowHasTicket
      09:01 close 1                            ! windowHasTicket
      09:02 begin 1
      09:02 pause 1                            ! windowHasTicket
      09:02 close 1                            ! windowHasTicket
      09:03 finish 1
      09:03 pause 1
      09:04 close 1                            = 1 closed
      09:04 call 1                             ! windowIsClosed
      09:04 pause 1                            ! windowIsClosed
      """)
  }

  @Test func aWindowServesWhatItsPersonItsQueuesAndItsEquipmentAllow() {
    play(
      """
      09:00 take SHBZ-017                      = B001
      09:00 take SHBZ-001                      = B002
      09:00 open 1
      09:00 windows B001                       =
      09:00 windows B002                       = 1
      09:00 call 1                             = B002
      09:00 open 3
      09:00 call 1 B001                        ! windowHasTicket
      09:01 miss 1
      09:01 call 1 B001                        ! windowCannotServe
      09:01 call 3                             = B001
      09:02 open 4 eve
      09:02 take YLBZ-001                      = C001
      09:02 take SHBZ-017                      = B003
      09:02 waiting 4                          = C001
      """)
  }

  @Test func aSupervisorChangesTheQueuesOfAWindowAtOnceAndForGood() {
    play(
      """
      09:00 open 1
      09:00 take LDJY-001                      = A001
      09:00 take SHBZ-001                      = B001
      09:00 assign 1 B                         = 1 takes B
      09:00 windows A001                       =
      09:00 waiting 1                          = B001
      09:00 assign 1                           ! windowNeedsQueue
      09:00 assign 1 B Z                       ! unknownQueue
      09:00 assign 9 B                         ! unknownWindow
      09:01 call 1                             = B001
      09:01 assign 1 C                         = 1 takes C
      09:02 begin 1
      09:03 finish 1
      09:03 call 1                             ! noneWaiting
      09:03 close 1
      09:03 open 1                             ! staffLacksSkills
      09:03 assign 1 A B                       = 1 takes A B
      09:03 open 1
      09:03 call 1                             = A001
      2026-03-03 09:00 tick
      2026-03-03 09:00 assign 1 C
      2026-03-04 09:00 open 1                  ! staffLacksSkills
      """)
  }

  @Test func textsAreCleanedOnTheirWayIn() throws {
    var play = play("09:00 open 1\n09:00 open 2\n09:00 take LDJY-001\n09:00 call 1\n09:00 begin 1")
    let one = try #require(WindowNumber(1))
    let two = try #require(WindowNumber(2))
    let acts: [Act] = [
      .transfer(one, to: .window(two), note: " a\u{1B}[2J\u{202E}b ", returns: false),
      .pause(one, reason: "\u{7}tea\n\ttime\u{200B}"),
    ]
    for act in acts {
      for event in try decide(Command(act, by: .desk, at: play.hall.now), in: play.hall) {
        try play.hall.evolve(event)
      }
    }
    #expect(play.hall.allTickets.map(\.note) == ["a[2Jb"])
    #expect(
      play.hall.window(one).map { Rendering(hall: play.hall).line($0) } == "an paused tea time")
  }
}
