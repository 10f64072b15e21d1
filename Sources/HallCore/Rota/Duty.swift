/// What a member of staff does for a part of a day: half-open, from `from` up to but not including
/// `to`.
public struct Duty: Hashable, Sendable {
  /// Who.
  public let staff: StaffID
  /// What.
  public let task: Task
  /// When it begins.
  public let from: TimeOfDay
  /// When it ends.
  public let to: TimeOfDay

  /// A duty.
  public init(_ staff: StaffID, _ task: Task, from: TimeOfDay, to: TimeOfDay) {
    (self.staff, self.task, self.from, self.to) = (staff, task, from, to)
  }

  /// What somebody can be set to do.
  public enum Task: Hashable, Sendable {
    /// Work at a post.
    case at(Post)
    /// Rest and eat.
    case rest
  }
}

extension Duty {
  /// Whether it goes on at a time.
  public func covers(_ time: TimeOfDay) -> Bool { from <= time && time < to }

  /// The window that the duty is at, if it is at one.
  public var window: WindowNumber? {
    if case .at(.window(let number)) = task { number } else { nil }
  }
}

extension Duty: TextCoded {
  /// Reads `wang-fang window 3 08:30-12:00`.
  public init?(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count >= 3, let staff = StaffID(text: words[0]),
      let task = Task(text: words[1..<(words.count - 1)].joined(separator: " "))
    else { return nil }
    let times = words[words.count - 1].split(separator: "-", omittingEmptySubsequences: false)
    guard times.count == 2, let from = TimeOfDay(String(times[0])),
      let to = TimeOfDay(String(times[1]))
    else { return nil }
    self.init(staff, task, from: from, to: to)
  }

  /// What a duty looks like.
  public static var form: String { "a duty like \"wang-fang window 3 08:30-12:00\"" }

  /// The duty as the log writes it.
  public var description: String { "\(staff) \(task) \(from)-\(to)" }
}

extension Duty.Task: TextCoded {
  /// Reads a post, or `break`.
  public init?(text: String) {
    if text == "break" {
      self = .rest
    } else {
      guard let post = Post(text: text) else { return nil }
      self = .at(post)
    }
  }

  /// What a task looks like.
  public static var form: String { "\(Post.form), or \"break\"" }

  /// The task as the log and tables write it.
  public var description: String {
    switch self {
    case .at(let post): post.description
    case .rest: "break"
    }
  }

  /// The task in both languages.
  public var words: Words {
    switch self {
    case .rest: Words(zh: "休息", en: "break")
    case .at(.window(let number)): Words(zh: "\(number) 号窗口", en: "window \(number)")
    case .at(.guidance): Words(zh: "导引", en: "guidance")
    case .at(.agentDesk): Words(zh: "帮办代办", en: "agent desk")
    case .at(.selfService): Words(zh: "自助区", en: "self-service")
    case .at(.relief): Words(zh: "机动", en: "relief")
    }
  }
}
