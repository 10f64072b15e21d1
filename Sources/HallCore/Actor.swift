/// Who gives a command, as the log records it. Never a resident's name.
public enum Actor: Hashable, Sendable {
  /// The hall itself: what follows from time alone.
  case hall
  /// A resident at a terminal.
  case kiosk
  /// The front desk.
  case desk
  /// Whoever sits at a window.
  case window(WindowNumber)
  /// A supervisor.
  case supervisor
  /// A person or a script at the command line.
  case commandLine
}

extension Actor: TextCoded {
  /// Reads an actor as the log writes it.
  public init?(text: String) {
    switch text {
    case "hall": self = .hall
    case "kiosk": self = .kiosk
    case "desk": self = .desk
    case "supervisor": self = .supervisor
    case "command line": self = .commandLine
    default:
      let bytes = text.utf8
      guard bytes.starts(with: "window ".utf8), let value = digits(of: bytes.dropFirst(7)),
        let window = WindowNumber(value)
      else { return nil }
      self = .window(window)
    }
  }

  /// Reads an actor whose window, if it has one, is written without a zero before it.
  public init?(exactly text: String) {
    self.init(text: text)
    if case .window = self, text.utf8.dropFirst(7).first == UInt8(ascii: "0") { return nil }
  }

  /// What an actor looks like.
  public static var form: String {
    "an actor: hall, kiosk, desk, window N, supervisor or command line"
  }

  /// The actor as the log writes it.
  public var description: String {
    switch self {
    case .hall: "hall"
    case .kiosk: "kiosk"
    case .desk: "desk"
    case .window(let number): "window \(number)"
    case .supervisor: "supervisor"
    case .commandLine: "command line"
    }
  }
}
