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
