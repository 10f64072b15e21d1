internal import HallCore

/// Why a window pauses. The log keeps the reason as a person would say it in Chinese.
enum PauseReason: CaseIterable, Hashable, Sendable {
  case meal, rest, meeting, papers, machine, visitor

  /// The reason in both languages.
  var words: Words {
    switch self {
    case .meal: Words(zh: "用餐", en: "meal")
    case .rest: Words(zh: "短休", en: "short break")
    case .meeting: Words(zh: "开会", en: "meeting")
    case .papers: Words(zh: "取材料", en: "fetching papers")
    case .machine: Words(zh: "设备故障", en: "machine out of order")
    case .visitor: Words(zh: "陪办", en: "with a visitor")
    }
  }

  /// A reason from the log, in both languages where the house knows it.
  static func words(for reason: String) -> Words {
    allCases.map(\.words).first { $0.zh == reason || $0.en == reason } ?? Words(same: reason)
  }
}
