import Foundation
import Testing

@testable import HallCore

@Suite struct ProfileTests {
  @Test func theSeedsHaveNoProblems() {
    for founding in [TestHalls.baishiyi, TestHalls.baoan, TestHalls.small] {
      #expect(founding.profile.problems(catalogue: .shipped) == [])
    }
  }

  @Test func theSeedsAreAsLargeAsTheirFacts() {
    let baishiyi = TestHalls.baishiyi.profile
    #expect(baishiyi.items.count == 146)
    #expect(baishiyi.windows.count == 11)
    #expect(baishiyi.staff.count == 18)
    let baoan = TestHalls.baoan.profile
    #expect(baoan.windows.count == 2)
    #expect(baoan.staff.count == 2)
  }

  @Test func theQueuesOfAHallFollowFromItsItems() throws {
    let queues = TestHalls.small.queues
    #expect(queues.map(\.letter.description) == ["A", "B", "C"])
    #expect(queues.map(\.name.en) == ["Employment", "Social security", "Medical insurance"])
    let item = try #require(ItemCode(text: "LDJY-001"))
    #expect(queues[0].minutes[item] == Catalogue.shipped[item]?.expectedMinutes)
    #expect(queues.map(\.minutes.count) == [3, 2, 2])
  }

  @Test func aProfileWithProblemsFoundsNoHall() throws {
    var profile = TestHalls.small.profile
    profile.hours = []
    profile.settings.basketLimit = 0
    let problems = try #require(throws: ProfileProblems.self) {
      try Founding(profile, catalogue: .shipped)
    }
    #expect(
      problems.problems.map(\.description) == [
        "hours: is empty; say when the hall is open",
        "settings.basketLimit: 0 is not from 1 to 20",
      ])
  }

  /// Every rule broken once, with the problem that names it.
  @Test(arguments: BrokenProfile.all)
  func aBrokenRuleIsNamedWithItsPath(broken: BrokenProfile) {
    var profile = TestHalls.small.profile
    broken.breaking(&profile)
    let problems = profile.problems(catalogue: .shipped).map(\.description)
    #expect(problems == broken.problems)
  }

  @Test func aFigureThatIsStatedLeavesItsNeighboursAsTheyAre() throws {
    let settings = try JSONDecoder().decode(
      Settings.self,
      from: Data(#"{"alerts": {"waitMinutes": 20}, "kiosk": {"largeIdleSeconds": 90}}"#.utf8))
    var expected = Settings.standard
    expected.alerts.waitMinutes = 20
    expected.kiosk.largeIdleSeconds = 90
    #expect(settings == expected)
    #expect(
      try JSONDecoder().decode(Settings.self, from: JSONEncoder().encode(settings)) == settings)
  }

  @Test func theSeedsHaveNoticesThatFitBesideOneAnother() {
    for founding in [TestHalls.baishiyi, TestHalls.baoan] {
      #expect((2...3).contains(founding.profile.notices.count))
      for notice in founding.profile.notices { #expect(notice.zh.count <= 36, "\(notice.zh)") }
    }
  }

  @Test func settingsThatAreSilentKeepTheDefaultsOfTheHouse() {
    let settings = TestHalls.small.profile.settings
    #expect(settings.basketLimit == 3)
    #expect(settings.recallLimit == 3)
    #expect(settings.targetWait(.walkIn) == .minutes(15))
    #expect(settings.targetWait(.infant) == .minutes(5))
    #expect(settings.alerts == .standard)
    #expect(settings.kiosk == .standard)
  }
}
