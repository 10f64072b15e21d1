/// What a member of staff does for a part of a day: half-open, from `from` up to but not including
/// `to`.
public struct Duty: Codable, Hashable, Sendable {
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
}
