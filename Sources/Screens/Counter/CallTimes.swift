internal import HallCore

/// When those who wait for a window will likely be called, to five minutes.
///
/// A forecast is never twice the same. What is shown stays until it is clearly wrong: a time that
/// flickers tells nobody anything, and draws the eye of whoever sits before a visitor.
struct CallTimes: Hashable, Sendable {
  private var times: [TicketNumber: Time] = [:]
  private let minute: TimeOfDay

  private enum Time: Hashable, Sendable {
    case soon
    case about(Instant)
  }

  /// What time is told in, and how far off it may be before another one is told.
  private static let step = TimeSpan.minutes(5)
  /// Whoever has so long to wait is called soon.
  private static let moment = TimeSpan.minutes(2)

  /// - Parameter earlier: What has been shown until now.
  init(of window: WindowNumber, after earlier: CallTimes? = nil, in scene: Scene) {
    minute = scene.time
    for ticket in scene.hall.waiting(for: window) {
      guard let wait = scene.waits.quote(for: ticket.number)?.likely else { continue }
      times[ticket.number] = Self.time(
        scene.now + wait, after: earlier?.times[ticket.number], now: scene.now)
    }
  }

  private static func time(_ likely: Instant, after shown: Time?, now: Instant) -> Time {
    switch shown {
    case .soon? where likely - now <= step: return .soon
    case .about(let time)? where time > now && time - likely < step && likely - time < step:
      return .about(time)
    default: break
    }
    guard likely - now > moment else { return .soon }
    let (step, half) = (step.milliseconds, step.milliseconds / 2)
    return .about(Instant(milliseconds: (likely.milliseconds + half) / step * step))
  }

  /// Whether it was made in this minute.
  func isOfThisMinute(in scene: Scene) -> Bool { minute == scene.time }

  /// When a ticket will likely be called: `10:25`, `快了`; `nil` if nothing can be said.
  func words(for ticket: TicketNumber, offset: UTCOffset) -> Words? {
    switch times[ticket] {
    case nil: nil
    case .soon?: Words(zh: "快了", en: "soon")
    case .about(let time)?: Words(same: "\(time.timeOfDay(offset: offset))")
    }
  }
}
