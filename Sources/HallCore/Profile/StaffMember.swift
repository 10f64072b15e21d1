/// A person who works in the hall.
public struct StaffMember: Codable, Hashable, Sendable {
  /// The name by which commands and the log know the person.
  public var id: StaffID
  /// The name on the person's plate.
  public var name: Words
  /// The queues whose items the person can handle.
  public var skills: Set<QueueLetter>
  /// Where the person usually works.
  public var post: Post
  /// When the person works on a day that is open to everybody; all day if the profile does not say.
  public var shift: Shift?
}

/// The working hours of a person: half-open, from `from` up to but not including `to`. With shifts that
/// begin early or end late, a hall stays open longer than anybody works.
public struct Shift: Codable, Hashable, Sendable {
  /// When it begins.
  public var from: TimeOfDay
  /// When it ends.
  public var to: TimeOfDay

  /// Whether all of a stretch of time lies in it.
  public func contains(_ from: TimeOfDay, _ to: TimeOfDay) -> Bool {
    self.from <= from && to <= self.to
  }
}

/// A place in the hall where a member of staff works.
public enum Post: Hashable, Sendable {
  /// Behind a window.
  case window(WindowNumber)
  /// In the front guidance area.
  case guidance
  /// At the desk whose agents file for residents and firms.
  case agentDesk
  /// Beside the self-service terminals.
  case selfService
  /// Free to take over from others, above all at noon.
  case relief
}

extension Post: TextCoded {
  /// Reads `window 3`, `guidance`, `agent-desk`, `self-service` or `relief`.
  public init?(text: String) {
    switch text {
    case "guidance": self = .guidance
    case "agent-desk": self = .agentDesk
    case "self-service": self = .selfService
    case "relief": self = .relief
    default:
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == "window", let value = Int(parts[1]),
        let window = WindowNumber(value)
      else { return nil }
      self = .window(window)
    }
  }

  /// What a post looks like.
  public static var form: String {
    "a post: \"window N\", \"guidance\", \"agent-desk\", \"self-service\" or \"relief\""
  }

  /// The post as profiles write it.
  public var description: String {
    switch self {
    case .window(let number): "window \(number)"
    case .guidance: "guidance"
    case .agentDesk: "agent-desk"
    case .selfService: "self-service"
    case .relief: "relief"
    }
  }
}
