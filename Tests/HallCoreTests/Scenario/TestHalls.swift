import Assets
import Foundation

@testable import HallCore

/// The halls that the tests are played in.
enum TestHalls {
  /// Four windows, five people and three queues; one printer; a noon break, a weekend by booking.
  ///
  ///     window 1  A B            an   A B      posted
  ///     window 2  A C            bo   A C      posted
  ///     window 3  B    printer   cai  B        posted
  ///     window 4  A B C printer  dan  A B C    relief
  ///                              eve  C        relief
  static let small = founding(of: profile(Data(smallProfile.utf8)))

  /// The small hall, but open to everybody at any hour of any day.
  static let everOpen: Founding = {
    var profile = small.profile
    profile.hours = [
      Session(
        days: Weekday.allCases, from: .midnight, to: TimeOfDay(minutes: 1440),
        admission: .walkIn)
    ]
    profile.dailyQuotas = [:]
    // Few days ahead, so that ten thousand of them can be played in a minute.
    profile.settings.booking.horizonDays = 3
    profile.settings.booking.openLimit = 2
    return founding(of: profile)
  }()

  static let baishiyi = founding(of: profile(bytes(asset_profile_baishiyi())))
  static let baoan = founding(of: profile(bytes(asset_profile_baoan())))

  /// The table of holidays of a name: `shipped`, or `short`, which knows four days of 2026.
  static func holidays(_ name: String) -> HolidayTable? {
    switch name {
    case "shipped": .shipped
    case "short":
      HolidayTable(
        text: """
          date\tname_zh\tname_en\tkind
          2026-03-05\t试放假\tTrial\tday-off
          2026-03-06\t试放假\tTrial\tday-off
          2026-03-07\t试放假\tTrial\tmake-up workday
          2026-03-08\t试放假\tTrial\tmake-up workday

          """)
    default: nil
    }
  }

  static func founding(of profile: Profile) -> Founding {
    do {
      return try Founding(profile, catalogue: .shipped)
    } catch {
      fatalError("a test hall has problems: \(error.problems)")
    }
  }

  private static func profile(_ json: Data) -> Profile {
    do {
      return try JSONDecoder().decode(Profile.self, from: json)
    } catch {
      fatalError("a test hall cannot be read: \(error)")
    }
  }

  private static func bytes(_ asset: asset) -> Data {
    Data(bytes: asset.bytes, count: asset.count)
  }

  private static let smallProfile = """
    {
      "id": "small",
      "name": {"zh": "小厅", "en": "Small hall"},
      "utcOffset": "+08:00",
      "zones": [{"id": "counter", "name": {"zh": "业务办理区", "en": "Counter area"}}],
      "equipment": [
        {"id": "printer", "name": {"zh": "制卡机", "en": "Printer"}, "items": ["SHBZ-017"]}
      ],
      "items": ["LDJY-001", "LDJY-002", "LDJY-003", "SHBZ-001", "SHBZ-017", "YLBZ-001", "YLBZ-002"],
      "windows": [
        {"number": 1, "name": {"zh": "一号", "en": "One"}, "zone": "counter", "queues": ["A", "B"]},
        {"number": 2, "name": {"zh": "二号", "en": "Two"}, "queues": ["A", "C"]},
        {"number": 3, "name": {"zh": "三号", "en": "Three"}, "queues": ["B"],
          "equipment": ["printer"]},
        {"number": 4, "name": {"zh": "四号", "en": "Four"}, "queues": ["A", "B", "C"],
          "equipment": ["printer"]}
      ],
      "staff": [
        {"id": "an", "name": {"zh": "安", "en": "An"}, "skills": ["A", "B"], "post": "window 1"},
        {"id": "bo", "name": {"zh": "博", "en": "Bo"}, "skills": ["A", "C"], "post": "window 2"},
        {"id": "cai", "name": {"zh": "蔡", "en": "Cai"}, "skills": ["B"], "post": "window 3"},
        {"id": "dan", "name": {"zh": "丹", "en": "Dan"}, "skills": ["A", "B", "C"],
          "post": "relief"},
        {"id": "eve", "name": {"zh": "伊", "en": "Eve"}, "skills": ["C"], "post": "relief"}
      ],
      "hours": [
        {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:30", "to": "12:00",
          "admission": "walk-in"},
        {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "13:00", "to": "18:00",
          "admission": "walk-in"},
        {"days": ["sat"], "from": "09:00", "to": "12:00", "admission": "booking"}
      ],
      "dailyQuotas": {"C": 3},
      "settings": {"basketLimit": 3}
    }
    """
}
