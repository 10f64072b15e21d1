/// One thing that the hall does for people, as the catalogue describes it.
public struct ServiceItem: Hashable, Sendable {
  /// The code that tickets, windows and the log use for the item.
  public let code: ItemCode
  /// The queue of the item's domain.
  public let queue: QueueLetter
  /// The domain that the item belongs to: 劳动就业, Employment.
  public let domain: Words
  /// The name of the item.
  public let name: Words
  /// The Chinese name in pinyin: syllables in small letters without tones, `ü` as `v`, one space
  /// between two.
  public let pinyin: String
  /// The first letter of every syllable of `pinyin`.
  public let initials: String
  /// Whether the item is done at the window or by a promised day.
  public let kind: Kind
  /// Working days that the law allows; 0 when it is done at once.
  public let statutoryDays: Int
  /// Working days that the hall promises, at most `statutoryDays`; 0 when it is done at once.
  public let promisedDays: Int
  /// What to bring, in Chinese: the names on the papers themselves, which have no English.
  public let materials: [String]
  /// Minutes that the item is expected to take at a window, at least 1.
  public let expectedMinutes: Int
  /// The tiers of centres at which the item is handled.
  public let tiers: Set<Tier>
  /// The ways in which a resident can have the item done.
  public let channels: Set<Channel>
  /// Where the name of the item comes from.
  public let nameBasis: Basis
  /// Where `statutoryDays` and `promisedDays` come from.
  public let daysBasis: Basis
}

extension ServiceItem {
  /// How an item is finished.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Done while the resident is at the window (即办件).
    case immediate
    /// Taken in at the window, done within the promised days (承诺件).
    case promised

    /// The kind in both languages.
    public var words: Words {
      switch self {
      case .immediate: Words(zh: "即办件", en: "done at once")
      case .promised: Words(zh: "承诺件", en: "done by a promised day")
      }
    }
  }

  /// A tier of centres.
  public enum Tier: String, CaseIterable, Codable, Sendable {
    /// County or district.
    case district
    /// Town or street.
    case town
    /// Village or community.
    case village

    /// The tier in both languages; the catalogue writes the Chinese.
    public var words: Words {
      switch self {
      case .district: Words(zh: "区", en: "district")
      case .town: Words(zh: "镇", en: "town")
      case .village: Words(zh: "村", en: "village")
      }
    }
  }

  /// A way in which a resident can have an item done.
  public enum Channel: String, CaseIterable, Codable, Sendable {
    /// At a window of the hall.
    case window
    /// On the government service site or its app.
    case online
    /// An agent does it in the resident's place.
    case agent
    /// Somebody of the hall does it together with the resident.
    case assisted
    /// At a self-service machine.
    case selfService
    /// Staff come to the resident's home.
    case homeVisit
    /// At a time booked beforehand.
    case booking

    /// The way in both languages; the catalogue writes the Chinese.
    public var words: Words {
      switch self {
      case .window: Words(zh: "窗口", en: "window")
      case .online: Words(zh: "网上", en: "online")
      case .agent: Words(zh: "代办", en: "by agent")
      case .assisted: Words(zh: "帮办", en: "with help")
      case .selfService: Words(zh: "自助", en: "self-service")
      case .homeVisit: Words(zh: "上门", en: "home visit")
      case .booking: Words(zh: "预约", en: "by booking")
      }
    }
  }

  /// Where a statement of the catalogue comes from.
  public enum Basis: String, CaseIterable, Codable, Sendable {
    /// A published catalogue of town or district items.
    case catalogue
    /// A published guide to this one item.
    case source
    /// The report that the hall is founded on.
    case seed
    /// Known to the authors, not looked up again.
    case recalled
    /// Our own figure or wording, which no rule states.
    case estimate

    /// Whether the statement is ours and must not be shown as law.
    public var isEstimate: Bool { self == .estimate }

    /// The basis in both languages.
    public var words: Words {
      switch self {
      case .catalogue: Words(zh: "公开目录", en: "published catalogue")
      case .source: Words(zh: "办事指南", en: "published guide")
      case .seed: Words(zh: "报道所载", en: "stated in the report")
      case .recalled: Words(zh: "未经复核", en: "not looked up again")
      case .estimate: Words(zh: "估计值", en: "our estimate")
      }
    }
  }
}
