import Canvas
import HallCore
import Testing

@testable import Screens

/// What a supervisor does to the rota of days to come, by keys alone and by touch alone.
@Suite struct SupervisorRotaTests {
  private func rota(_ hall: Hall = BookedHall.morning, days: Int = 0) -> Journey<Supervisor> {
    var journey = BookedHall.journey(hall)
    journey.press(.character("6"))
    for _ in 0..<days { journey.press(.right) }
    return journey
  }

  private func duties(_ journey: Journey<Supervisor>, on day: Day) -> [String] {
    journey.scene.hall.rota(on: day).duties.map(\.description)
  }

  @Test func aDayIsPlannedLookedAtAndConfirmed() {
    var journey = rota(days: 1)
    journey.see("常规上班", "明天")
    journey.press(.enter)
    journey.see("建议:预计要办")
    #expect(journey.scene.hall.plannedDays == [])
    journey.press(.enter)
    #expect(journey.scene.hall.plannedDays == [BookedHall.thursday])
    #expect(journey.refusals == [])
    journey.see("✓ 3 月 5 日(周四)的班排好了,18 人", "已经排好", "✓ 没有缺人的地方")
  }

  @Test(arguments: [(24, 80), (40, 120)])
  func everybodyOnDutyIsNamed(rows: Int, columns: Int) {
    var journey = rota()
    journey.resize(rows: rows, columns: columns)
    let today = journey.scene.hall.rota(on: journey.scene.hall.day)
    for staff in Set(today.duties.map(\.staff)) { journey.see(journey.scene.name(of: staff)) }
  }

  @Test func whoeverHasNoBreakIsToldInOneLine() {
    var journey = rota(days: 1)
    journey.press(.character("e"), .enter, .enter, .enter, .enter)
    journey.see("改好了,还没确认", " 人中午没有休息:")
    #expect(!journey.sees("还有 1"))
    #expect(journey.canvas.lines.filter { $0.contains("中午没有休息") }.count == 1)
  }

  @Test func whileTheWorkIsDoneThePageSaysSo() {
    var journey = rota(days: 1)
    journey.press(.enter)
    #expect(journey.paintings.count == 1)
    #expect(journey.paintings[0].contains("正在排班…"))
    #expect(!journey.sees("正在排班…"))
    journey.see("建议:预计要办")
  }

  @Test func aProposalIsDroppedAndNothingIsSet() {
    var journey = rota(days: 1)
    journey.press(.enter, .escape)
    journey.see("常规上班")
    #expect(journey.scene.hall.plannedDays == [])
  }

  @Test func aDayIsPlannedByTouchAlone() {
    var journey = BookedHall.journey()
    journey.touch("6 排班")
    journey.touch("7 日周六")
    journey.touch("排这一天")
    journey.see("3 个预约,要 ")
    journey.touch("确认")
    #expect(journey.scene.hall.plannedDays == [BookedHall.saturday])
    #expect(journey.scene.hall.brokenBookings == [])
  }

  @Test func theNextWeekIsReachedByTouch() {
    var journey = BookedHall.journey()
    journey.touch("6 排班")
    journey.touch("›")
    journey.see("2/2", "11 日周三")
    journey.touch("15 日周日")
    journey.touch("‹")
    journey.see("1/2", "8 日周日")
  }

  @Test func aWeekendIsConfirmedFromItsAlertBeforeTheCutOff() {
    var journey = BookedHall.journey()
    #expect(!journey.sees("还没确认"))
    journey.scene.now = Instant(BookedHall.thursday, Samples.coded("17:00"), offset: .china)
    journey.wait(seconds: 1)
    for _ in 0..<20 where !journey.sees("回车 排周六的班") { journey.press(.down) }
    journey.see("▲ 周六 3 人已约,谁来上班还没确认")
    journey.press(.enter)
    journey.see("3 个预约,要 ")
    journey.press(.enter)
    #expect(journey.scene.hall.plannedDays == [BookedHall.saturday])
    #expect(journey.scene.hall.brokenBookings == [])
    journey.press(.character("1"))
    #expect(!journey.sees("还没确认"))
  }

  @Test func aWeekendWithoutBookingsNeedsNobody() {
    var journey = rota(days: 4)
    journey.see("没人约")
    journey.press(.enter)
    journey.see("还没有人约,不用人来")
    journey.press(.enter)
    #expect(journey.scene.hall.plannedDays.isEmpty, "the day can still be booked")
  }

  @Test func oneDutyIsChangedByHandAndWhatItBreaksIsSaidFirst() {
    var journey = rota(BookedHall.alone, days: 3)
    journey.press(.character("e"))
    journey.see("改谁的班?")
    journey.touch("李敏")
    journey.see("李敏做什么?")
    journey.press(.pageDown, .pageDown)
    journey.see("▸ 不上班")
    journey.press(.enter)
    journey.see("李敏从几点起不上班?")
    journey.press(.enter)
    journey.press(.pageDown, .pageDown, .enter)
    journey.see("改好了,还没确认")
    #expect(journey.screen.planning.proposal?.breaks == 2)
    journey.see("▲ 2 个预约要改期")
    #expect(journey.scene.hall.brokenBookings.count == 1, "one promise is broken before")
    journey.press(.enter)
    #expect(journey.scene.hall.brokenBookings.count == 3)
  }

  @Test func whoTakesAWindowSendsTheOtherAway() {
    let (li, wang): (StaffID, StaffID) = (Samples.coded("li-min"), Samples.coded("wang-fang"))
    let one = Duty.Task.at(.window(Samples.window(1)))
    func time(_ text: String) -> TimeOfDay { Samples.coded(text) }
    let duties = [Duty(li, one, from: time("09:00"), to: time("17:00"))]
    let changed = Rota(
      on: BookedHall.saturday,
      planned: duties.giving(wang, one, from: time("10:00"), to: time("11:00")))
    #expect(
      changed.duties.map(\.description) == [
        "li-min window 1 09:00-10:00", "li-min window 1 11:00-17:00",
        "wang-fang window 1 10:00-11:00",
      ])
  }

  @Test func twoPeopleSwap() {
    var journey = rota(BookedHall.alone, days: 3)
    journey.press(.character("s"), .enter)
    journey.see("李敏和谁换?")
    journey.touch("张强")
    #expect(
      duties(journey, on: BookedHall.saturday) == ["zhang-qiang window 1 09:00-17:00"])
    journey.press(.character("c"), .enter)
    #expect(journey.scene.hall.plannedDays == [])
  }

  @Test func aLeaveThatBreaksAPromiseIsSaidAndTheAlertShowsIt() {
    var hall = BookedHall.journey(BookedHall.morning)
    hall.happen(
      .setRota(
        BookedHall.thursday,
        [
          Duty(
            Samples.coded("li-min"), .at(.window(Samples.window(1))),
            from: Samples.coded("08:30"), to: Samples.coded("18:00"))
        ]))
    var journey = hall
    #expect(journey.scene.hall.brokenBookings == [])
    journey.press(.character("6"), .right, .character("l"), .enter)
    journey.see("李敏请假多久?", "▲ 2 个预约要改期")
    journey.press(.enter)
    journey.see("✓ 李敏从 3 月 5 日(周四)起请假 1 天")
    journey.wait(seconds: 5)
    journey.press(.character("1"))
    journey.see("▲ 2 个预约没人能办")
    for _ in 0..<20 where !journey.sees("回车 看预约") { journey.press(.up) }
    journey.press(.enter)
    #expect(journey.screen.tab == .bookings)
    journey.see("▲ 2 个预约没人能办", "没人能办")
    journey.press(.character("6"), .character("l"), .enter)
    #expect(journey.scene.hall.brokenBookings == [], "whoever is back keeps the promise again")
  }

  @Test func todayIsNotPlannedOnceItIsOver() {
    var journey = rota()
    journey.happen(.closeDay)
    journey.press(.enter)
    #expect(journey.screen.planning.proposal == nil)
    journey.see(Refusal.dayIsOver(BusyHall.wednesday).words.zh)
  }
}
