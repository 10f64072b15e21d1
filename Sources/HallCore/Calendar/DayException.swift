/// What a supervisor says of one day, whatever rules and holidays say of it.
public enum DayException: Hashable, Sendable {
  /// The hall stays closed.
  case closed(reason: DayReason)
  /// The hall is open with sessions of that day's own, which have no names.
  case open([DaySession], reason: DayReason)

  /// Why.
  public var reason: DayReason {
    switch self {
    case .closed(let reason), .open(_, let reason): reason
    }
  }

  /// The sessions of the day; none when it is closed.
  public var sessions: [DaySession] {
    switch self {
    case .closed: []
    case .open(let sessions, _): sessions
    }
  }

  /// The most sessions that one day has.
  static let sessionLimit = 12

  /// The exception with its sessions in order and its reason cleaned, as the log holds it.
  func inOrder() throws(Refusal) -> DayException {
    let reason = reason.cleaned(limit: Hall.textLimit)
    guard case .open(let stated, _) = self else { return .closed(reason: reason) }
    guard !stated.isEmpty else { throw .noSessions }
    guard stated.count <= Self.sessionLimit else {
      throw .tooManySessions(limit: Self.sessionLimit)
    }
    for session in stated where session.from >= session.to {
      throw .sessionTooShort(from: session.from, to: session.to)
    }
    let sessions = stated.sorted { $0.from < $1.from }.map {
      DaySession(
        from: $0.from, to: $0.to, admission: $0.admission, walkInShare: $0.walkInShare)
    }
    for (session, next) in zip(sessions, sessions.dropFirst()) where next.from < session.to {
      throw .sessionsOverlap(at: next.from)
    }
    return .open(sessions, reason: reason)
  }

  /// Whether a log can hold the exception.
  var isInOrder: Bool {
    guard case .open(let sessions, _) = self else { return true }
    return (1...Self.sessionLimit).contains(sessions.count)
      && sessions.allSatisfy { $0.from < $0.to && $0.name == nil }
      && zip(sessions, sessions.dropFirst()).allSatisfy { $0.to <= $1.from }
  }
}

extension DaySession: TextCoded {
  /// Reads a session without a name: `09:00-12:00 walk-in 70`.
  public init?(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3 else { return nil }
    let times = words[0].split(separator: "-", omittingEmptySubsequences: false)
    guard times.count == 2, let from = TimeOfDay(String(times[0])),
      let to = TimeOfDay(String(times[1])), from < to,
      let admission = Session.Admission(rawValue: String(words[1])),
      let share = digits(of: words[2]), share <= 100
    else { return nil }
    self.init(from: from, to: to, admission: admission, walkInShare: share)
  }

  /// What a session looks like.
  public static var form: String { "a session like 09:00-12:00 walk-in 70" }

  /// The session as the log writes it.
  public var description: String { "\(from)-\(to) \(admission.rawValue) \(walkInShare)" }
}
