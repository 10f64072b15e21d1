import Testing

@testable import HallCore

@Suite struct RotaTests {
  @Test func withoutAPlanEverybodyIsAtTheirPostForTheWholeSession() {
    play(
      """
      09:00 duties = an window 1 08:30-12:00, an window 1 13:00-18:00, \
      bo window 2 08:30-12:00, bo window 2 13:00-18:00, cai window 3 08:30-12:00, \
      cai window 3 13:00-18:00, dan relief 08:30-12:00, dan relief 13:00-18:00, \
      eve relief 08:30-12:00, eve relief 13:00-18:00
      09:00 planned 1                          = an
      08:29 planned 1                          = nobody
      12:00 planned 1                          = nobody
      09:00 planned 4                          = nobody
      """)
  }

  @Test func aShiftIsWhenSomebodyIsThereAndWhoIsThereOtherwiseIsAProblem() throws {
    var profile = TestHalls.small.profile
    profile.staff[0].shift = Shift(
      from: try #require(TimeOfDay("09:00")), to: try #require(TimeOfDay("12:30")))
    let founding = TestHalls.founding(of: profile)
    let hall = Hall(founding, at: Instant(ScriptLine.monday, .midnight, offset: .china))
    let an = profile.staff[0].id
    #expect(
      hall.rota(on: hall.day).duties(of: an).map(\.description) == ["an window 1 09:00-12:00"])
    #expect(
      hall.load(on: hall.day)[0].bookable
        < Hall(TestHalls.small, at: hall.now).load(on: hall.day)[0].bookable)
    let early = Duty(
      an, .at(.window(try #require(WindowNumber(1)))), from: try #require(TimeOfDay("08:30")),
      to: try #require(TimeOfDay("09:30")))
    let problems = Rota(on: hall.day, planned: [early]).problems(in: hall)
    #expect(problems.contains(.outsideShift(an, from: early.from, to: early.to)))
    #expect(
      !hall.rota(on: hall.day).problems(in: hall).contains {
        if case .outsideShift = $0 { true } else { false }
      })
    // A weekend by booking is nobody's shift.
    #expect(Set(hall.rota(on: Day(number: hall.day.number + 5)).duties.map(\.from)).count <= 1)
  }

  @Test func aPlannedDayHoldsWhatWasPlannedAndNothingElse() {
    play(
      """
      08:00 rota 2026-03-02 dan window 1 08:30-10:00, an window 1 10:00-12:00, an break 12:00-13:00
      08:00 duties = an window 1 10:00-12:00, an break 12:00-13:00, dan window 1 08:30-10:00
      08:31 planned 1                          = dan
      10:00 planned 1                          = an
      12:30 planned 1                          = nobody
      08:00 planned 2                          = nobody
      08:32 rota 2026-03-02                    = rota 2026-03-02
      08:32 duties                             =
      08:33 unplan 2026-03-02                  = no rota 2026-03-02
      08:33 planned 1                          = an
      """)
  }

  @Test func aWindowOpensWithWhoeverIsPlannedThereNow() {
    play(
      """
      08:00 rota 2026-03-02 dan window 1 08:30-10:00, an window 1 10:00-12:00
      08:40 open 1                             = 1 with dan
      10:00 close 1
      10:00 open 1                             = 1 with an
      08:00 open 2                             = 2 with bo
      """)
  }

  @Test func aWindowDoesNotOpenByItselfWithSomebodyOnLeave() {
    play(
      """
      08:00 leave an 2026-03-02 2026-03-03 a cold = an away 2026-03-02 2026-03-03 a cold
      08:40 open 1                             ! staffNeeded
      08:40 open 1 an                          = 1 with an
      """)
  }

  @Test func whatFollowsOnAtTheSameTaskIsOneDuty() {
    play(
      """
      08:00 rota 2026-03-03 an window 1 10:00-12:00, an window 1 08:30-10:00 \
      = rota 2026-03-03 an window 1 08:30-12:00
      """)
  }

  @Test func dutiesKeepToTheHoursWithAnHourToSpareAndBreaksMayLieBetweenSessions() {
    play(
      """
      08:00 rota 2026-03-03 an window 1 07:30-19:00                           = rota
      08:00 rota 2026-03-03 an window 1 07:29-09:00                           ! dutyOutsideHours
      08:00 rota 2026-03-03 an window 1 09:00-19:01                           ! dutyOutsideHours
      08:00 rota 2026-03-07 an window 1 08:00-13:00                           = rota
      08:00 rota 2026-03-08 an window 1 09:00-10:00                           ! dutyOutsideHours
      08:00 rota 2026-03-03 an window 1 08:30-12:00, an break 12:00-13:00     = rota
      """)
  }

  @Test func whoeverIsOnLeaveHasNoDutiesUntilTheyAreBack() {
    play(
      """
      08:00 rota 2026-03-04 an window 1 09:00-10:00, bo window 2 09:00-10:00
      08:00 leave an 2026-03-03 2026-03-05
      08:00 duties 2026-03-04                  = bo window 2 09:00-10:00
      08:01 back an 2026-03-04                 = an back 2026-03-04
      08:01 duties 2026-03-04  = an window 1 09:00-10:00, bo window 2 09:00-10:00
      08:02 back an 2026-03-05                 ! notOnLeave
      08:02 leave an 2026-03-04 2026-03-04     = an away
      08:02 leave an 2026-03-03 2026-03-03     ! alreadyOnLeave
      08:02 back an 2026-03-02                 ! notOnLeave
      08:02 back an 2026-03-03                 = an back
      """)
  }

  @Test func twoPeopleChangeTheirDutiesOfADay() {
    play(
      """
      08:00 rota 2026-03-03 an window 1 08:30-10:00, dan window 4 10:00-12:00
      08:00 swap 2026-03-03 an dan  \
      = rota 2026-03-03 an window 4 10:00-12:00, dan window 1 08:30-10:00
      08:01 swap 2026-03-03 an cai  = rota 2026-03-03 cai window 4 10:00-12:00, dan window 1
      08:02 swap 2026-03-03 cai eve = rota 2026-03-03 dan window 1 08:30-10:00, eve window 4
      08:03 swap 2026-03-03 dan eve ! staffLacksSkills
      08:04 leave bo 2026-03-03 2026-03-03
      08:04 swap 2026-03-03 bo dan  ! staffOnLeave
      08:04 swap 2026-03-03 dan bo  ! staffOnLeave
      08:05 swap 2026-03-04 an bo   = rota 2026-03-04 an window 2
      """)
  }

  @Test func tomorrowCanBePlannedInTheEveningWhenTheDayIsOver() {
    play(
      """
      18:00 closeDay
      19:00 rota 2026-03-02 an window 1 09:00-10:00  ! dayIsOver
      19:00 rota 2026-03-03 an window 1 09:00-10:00  = rota
      19:00 leave bo 2026-03-02 2026-03-03           = bo away
      19:01 swap 2026-03-03 an dan                   = rota
      19:02 back bo 2026-03-03                       = bo back
      19:03 unplan 2026-03-03                        = no rota
      19:03 open 1                                   ! dayIsOver
      """)
  }

  @Test func whatLiesBeforeADayIsDroppedWhenItOpens() {
    let play = play(
      """
      08:00 rota 2026-03-02 an window 1 09:00-10:00
      08:00 rota 2026-03-04 an window 1 09:00-10:00
      08:00 leave bo 2026-03-02 2026-03-03
      08:00 leave cai 2026-03-03 2026-03-04
      2026-03-04 08:00 tick
      2026-03-04 08:00 rota 2026-03-03 an window 1 09:00-10:00 ! dayIsPast
      2026-03-04 08:00 leave an 2026-03-01 2026-03-03           ! dayIsPast
      2026-03-04 08:00 back cai 2026-03-03                      ! dayIsPast
      2026-03-04 08:00 leave an 2026-03-01 2026-03-04           = an away
      """)
    #expect(play.hall.plannedDays.map(\.description) == ["2026-03-04"])
    #expect(play.hall.leaves.map(\.staff.description) == ["an", "cai"])
  }

  @Test func aDutyIsWrittenAsTheLogWritesIt() throws {
    for text in [
      "an window 3 08:30-12:00", "an break 12:00-13:00", "an agent-desk 00:00-24:00",
      "an guidance 08:30-08:31", "an self-service 09:00-10:00", "an relief 09:00-10:00",
    ] { #expect(try #require(Duty(exactly: text)).description == text) }
    for text in [
      "", "an", "an 08:30-12:00", "an window 08:30-12:00", "an window 3",
      "an window 100 08:30-12:00",
      "an window 3 08:30", "an window 3 08:30-12:00-13:00", "an  window 3 08:30-12:00",
      "An window 3 08:30-12:00", "an window 3 08:30-24:01", " an window 3 08:30-12:00",
    ] { #expect(Duty(text: text) == nil, "\(text)") }
  }
}
