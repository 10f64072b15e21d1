internal import HallCore

/// A part of the day, as people name it when they look for a time.
enum DayPart: CaseIterable, Hashable, Sendable {
  case morning, noon, afternoon, evening

  /// The part to which a time belongs.
  init(_ time: TimeOfDay) {
    switch time.minutes {
    case ..<720: self = .morning
    case ..<840: self = .noon
    case ..<1080: self = .afternoon
    default: self = .evening
    }
  }

  /// Its name in both languages.
  var words: Words {
    switch self {
    case .morning: Words(zh: "上午", en: "Morning")
    case .noon: Words(zh: "中午", en: "Noon")
    case .afternoon: Words(zh: "下午", en: "Afternoon")
    case .evening: Words(zh: "晚上", en: "Evening")
    }
  }
}
