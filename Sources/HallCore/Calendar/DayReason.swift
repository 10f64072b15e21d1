/// Why a supervisor has arranged a day unlike others.
public enum DayReason: Hashable, Sendable {
  /// A reason that the hall has words for in both languages.
  case listed(Listed)
  /// A reason in somebody's own words, which stay as they are; empty if none was given.
  case told(String)

  /// The reasons to choose from; the raw value is how the log writes them.
  public enum Listed: String, CaseIterable, Sendable {
    /// Power or water is cut off.
    case noPower = "no power or water"
    /// Something is being repaired.
    case repairs
    /// Everybody is being trained.
    case training
    /// The weather is too bad to come.
    case badWeather = "bad weather"
    /// The hall serves longer than usual.
    case longerHours = "longer hours"
    /// Many come for one kind of work.
    case manyOfOneKind = "many of one kind"
    /// Hours that were lost are made up for.
    case lostHours = "lost hours made up for"
  }

  /// No reason at all.
  public static let none = DayReason.told("")
}

extension DayReason: CustomStringConvertible {
  /// Reads a reason: one of the list, by its name in the log or by its Chinese words, else somebody's
  /// own words.
  public init(_ text: String) {
    let listed = Listed(rawValue: text) ?? Listed.allCases.first { $0.words.zh == text }
    self = listed.map(Self.listed) ?? .told(text)
  }

  /// The reason as the log writes it.
  public var description: String {
    switch self {
    case .listed(let reason): reason.rawValue
    case .told(let text): text
    }
  }

  /// The reason in both languages; `nil` if none was given.
  public var words: Words? {
    switch self {
    case .listed(let reason): reason.words
    case .told(let text): text.isEmpty ? nil : Words(zh: text, en: text)
    }
  }

  /// The reason without what no log holds, cut to a length.
  func cleaned(limit: Int) -> DayReason { DayReason(description.cleaned(limit: limit)) }
}

extension DayReason.Listed {
  /// The reason in both languages.
  public var words: Words {
    switch self {
    case .noPower: Words(zh: "停电停水", en: "no power or water")
    case .repairs: Words(zh: "设备检修", en: "repairs")
    case .training: Words(zh: "集中培训", en: "training")
    case .badWeather: Words(zh: "恶劣天气", en: "bad weather")
    case .longerHours: Words(zh: "延时服务", en: "longer hours")
    case .manyOfOneKind: Words(zh: "集中办理", en: "many of one kind")
    case .lostHours: Words(zh: "补上停办的时间", en: "lost hours made up for")
    }
  }
}
