import Canvas
import HallCore
import Testing

@testable import Screens

@Suite struct SupervisorHistoryTests {
  private func history(_ scene: Scene = BusyHall.scene()) -> Journey<Supervisor> {
    var journey = Journey.supervisor(scene)
    journey.press(.character("5"))
    return journey
  }

  private func days(_ from: String, _ to: String) -> Effect {
    .readHistory(from: Samples.coded(from), to: Samples.coded(to))
  }

  @Test func itBeginsWithTheLastOpenDayAndSaysThatItReads() {
    var journey = history()
    #expect(journey.wishes.last == days("2026-03-03", "2026-03-03"))
    journey.see("上个开放日  2026-03-03 周二", "正在读…")
    journey.readBack()
    let visits = PastVisits.visits(
      from: Samples.coded("2026-03-03"), to: Samples.coded("2026-03-03"))
    journey.see("人次 \(visits.count)", "按钟点", "09:00", "等候中位,分")
    #expect(!journey.sees("正在读"))
  }

  @Test func weeksAndMonthsEndWithTheDayBefore() {
    var journey = history()
    journey.press(.character("w"))
    #expect(journey.wishes.last == days("2026-02-25", "2026-03-03"))
    journey.readBack()
    journey.see("过去 7 天  2026-02-25 到 2026-03-03", "02-27 周五")
    journey.touch("过去 30 天")
    #expect(journey.wishes.last == days("2026-02-02", "2026-03-03"))
    journey.readBack()
    journey.see("过去 30 天  2026-02-02 到 2026-03-03")
  }

  private func days(_ period: Supervisor.Period, before day: String) -> String {
    let start = Instant(Samples.coded(day), .midnight, offset: .china)
    let days = period.days(in: Hall(BusyHall.founding, at: start))
    return "\(days.from) \(days.to)"
  }

  @Test func theLastOpenDayIsOneOnWhichTicketsWereGivenOut() {
    // A Saturday that made up for the Spring Festival.
    #expect(days(.lastDay, before: "2026-03-02") == "2026-02-28 2026-02-28")
    #expect(days(.lastDay, before: "2026-03-03") == "2026-03-02 2026-03-02")
    // Nine days off, and a Saturday worked before them.
    #expect(days(.lastDay, before: "2026-03-09") == "2026-03-06 2026-03-06")
    #expect(days(.lastDay, before: "2026-02-24") == "2026-02-14 2026-02-14")
  }

  @Test func oneDayIsToldByTheHourUnlessSomebodyWantsOtherwise() {
    var journey = history()
    journey.readBack()
    journey.see("按钟点")
    journey.press(.character("w"))
    journey.readBack()
    journey.see("按天")
    journey.press(.right, .character("d"))
    journey.readBack()
    journey.see("按队列")
    for _ in HistoryReport.Group.allCases {
      #expect(!journey.sees("按天"))
      journey.press(.right)
    }
  }

  @Test func theItemsWithTheMostVisitsComeFirst() {
    var journey = history()
    journey.readBack()
    let counts = journey.screen.history.report?.lines[.item]?.map(\.visits) ?? []
    #expect(counts.count > 3)
    #expect(counts == counts.sorted(by: >))
  }

  @Test func theDaysAreSeenFromEverySide() {
    var journey = history()
    journey.press(.character("m"))
    journey.readBack()
    for words in [
      "A 劳动就业", "失业登记", "1 号窗口", "王芳", "09:00", "02-02 周一",
    ] {
      journey.press(.right)
      journey.see(words)
    }
    journey.press(.left)
    journey.see("09:00")
    journey.touch("换一种看法")
    journey.see("02-02 周一")
  }

  @Test func thereIsMoreThanOnePageOfDays() {
    var journey = history()
    journey.press(.character("m"))
    journey.readBack()
    journey.press(.pageDown, .pageDown, .pageDown)
    journey.see("03-03 周二")
  }

  @Test func emptyDaysSaySo() {
    var journey = history()
    journey.answer(days("2026-03-03", "2026-03-03"), .history([]))
    journey.see("这些天没有人来过")
    journey.press(.character("v"))
    journey.see("这些天没有记录可以写")
    #expect(!journey.wishes.contains { if case .export = $0 { true } else { false } })
  }

  @Test func daysThatCannotBeReadSayWhy() {
    var journey = history()
    let words = Words(zh: "数据库打不开,请检查磁盘", en: "the database cannot be opened")
    journey.answer(days("2026-03-03", "2026-03-03"), .failed(words))
    journey.see("▲ 数据库打不开,请检查磁盘")
    journey.press(.character("w"))
    #expect(!journey.sees("数据库打不开"))
  }

  @Test func anAnswerToAnOlderQuestionIsLeftAside() {
    var journey = history()
    journey.press(.character("w"))
    let day = days("2026-03-03", "2026-03-03")
    journey.answer(
      day,
      .history(
        PastVisits.visits(from: Samples.coded("2026-03-03"), to: Samples.coded("2026-03-03"))))
    journey.see("正在读…")
  }

  @Test func aFileIsWrittenAndItsPlaceSaid() {
    for (key, touch, form) in [("v", "写成 CSV", Effect.ExportForm.csv), ("j", "写成 JSON", .json)] {
      var journey = history()
      journey.readBack()
      journey.press(.character(Character(key)))
      let wish = Effect.export(
        form, from: Samples.coded("2026-03-03"), to: Samples.coded("2026-03-03"))
      #expect(journey.wishes.last == wish)
      journey.answer(wish, .exported(path: "/home/hall/onedoor.\(form.rawValue)"))
      journey.see("写好了:/home/hall/onedoor.\(form.rawValue)")
      journey.touch(touch)
      #expect(journey.wishes.last == wish)
      #expect(!journey.sees("写好了"))
      journey.answer(wish, .failed(Words(zh: "磁盘满了", en: "the disk is full")))
      journey.see("▲ 磁盘满了")
    }
  }
}
