public import HallCore

/// The waiting area's screen: the latest call so large that it can be read across the hall, the
/// earlier ones below it, how many wait where, and what the hall has to say.
///
/// Calls that come within seconds stand large one after the other, so that nobody misses theirs.
public struct Board: Screen {
  /// The call that stands large since somebody made it; `nil` before the first one that this board
  /// has heard of. The latest call of the hall stands there then.
  private(set) var shown: Shown?
  /// Calls that are yet to stand large, the oldest first.
  private(set) var pending: [Call] = []

  /// How many wait where, as it was worked out last.
  private var queues: WaitingQueues?

  /// A ticket that is called to a window.
  struct Call: Hashable, Sendable {
    let ticket: TicketNumber
    let window: WindowNumber
  }

  /// A call that stands large.
  struct Shown: Hashable, Sendable {
    let call: Call
    /// Since when, on the scene's uptime.
    let since: Int64
  }

  /// What somebody can mean.
  public enum Message: Hashable, Sendable {
    /// The end.
    case leave
  }

  /// A board that has heard of no call yet.
  public init() {}

  /// Nobody in particular: it changes nothing in the hall.
  public var actor: Actor { .hall }

  /// It hangs where residents reach no key.
  public var isLocked: Bool { false }

  /// Takes in calls, and lets them stand large in turn.
  public mutating func update(_ signal: Signal<Message>, in scene: Scene) -> [Effect] {
    defer { queues = queues(in: scene) }
    switch signal {
    case .chosen(.leave): return [.leave]
    case .happened(let events):
      queues = nil
      for event in events { hear(event.fact) }
      return advance(in: scene)
    case .ticked: return advance(in: scene)
    case .answered, .typed: return []
    }
  }

  /// The picture of the moment.
  public func page(in scene: Scene) -> Page<Message> {
    BoardPage(self, scene).page
  }
}

extension Board {
  /// How many wait where, worked out now if that has not been done yet.
  func queues(in scene: Scene) -> WaitingQueues {
    if let queues, queues.tell(scene) { return queues }
    return WaitingQueues(scene)
  }

  /// How many calls can be behind; the oldest of more goes straight to the earlier ones.
  private static let backlog = 6

  private mutating func hear(_ fact: Fact) {
    switch fact {
    case .called(let ticket, let window, _), .recalled(let ticket, let window):
      let call = Call(ticket: ticket, window: window)
      if !pending.contains(call) { pending.append(call) }
      if pending.count > Self.backlog { pending.removeFirst() }
    default: break
    }
  }

  /// For how long a call stands large at least, in milliseconds: less long when many are behind.
  private var stay: Int64 { pending.count > 3 ? 2000 : 4000 }

  /// Lets the next call stand large once the one before has stood long enough.
  private mutating func advance(in scene: Scene) -> [Effect] {
    pending.removeAll { !$0.stands(in: scene.hall) }
    guard let next = pending.first else { return [] }
    if let shown, shown.call != next, shown.call.stands(in: scene.hall),
      scene.uptime - shown.since < stay
    {
      return []
    }
    pending.removeFirst()
    shown = Shown(call: next, since: scene.uptime)
    return [.ring]
  }
}

extension Board.Call {
  /// Whether the ticket is at that window, or on the way there: neither undone nor over.
  func stands(in hall: Hall) -> Bool { hall.ticket(ticket)?.window == window }
}

extension Board.Shown {
  /// A new call pulses three times: half a second bright, half a second at rest.
  private static let pulse: Int64 = 1000
  private static let pulses: Int64 = 3

  /// Whether it still pulses.
  func isPulsing(at uptime: Int64) -> Bool { uptime - since < Self.pulse * Self.pulses }

  /// Whether it is bright at a moment.
  func isBright(at uptime: Int64) -> Bool {
    isPulsing(at: uptime) && (uptime - since) % Self.pulse < Self.pulse / 2
  }
}
