import EventStore
import HallCore
import Testing

@testable import onedoor

/// A living hall on the morning of Monday, 2 March 2026.
func livingHall(seed: UInt64 = 1) throws -> LivingHall {
  try LivingHall(seed: seed, language: .en, from: try #require(Day("2026-03-02")))
}

extension LivingHall {
  var hall: Hall { live.hall }

  /// Everything that the log holds.
  var log: [RecordedEvent] {
    get throws {
      var events: [RecordedEvent] = []
      try live.store.events(of: live.id, after: 0) {
        events.append($0)
        return true
      }
      return events
    }
  }

  /// The moment at which the hall's clock shows a time on a day of March 2026.
  func moment(_ dayOfMonth: Int, _ time: String) throws -> Instant {
    let day = try #require(Day(year: 2026, month: 3, dayOfMonth: dayOfMonth))
    return Instant(day, try #require(TimeOfDay(time)), offset: hall.offset)
  }

  /// Goes on to a moment in steps of some length.
  @discardableResult
  func advance(to moment: Instant, by step: TimeSpan) throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    while now < moment { events += try advance(to: min(now + step, moment)) }
    return events
  }

  /// Does what the visitor wants now; tells whether the hall let them.
  @discardableResult
  func visitor(_ act: Act, by actor: Actor) throws -> Bool {
    do {
      _ = try live.perform(Command(act, by: actor, at: now))
      return true
    } catch CommandFailure.refused {
      return false
    }
  }

  /// Goes on until a window is in a state, for four hours at most.
  func advance(
    until number: WindowNumber, _ isReached: (Window.Activity) -> Bool
  ) throws {
    let latest = now + .minutes(240)
    while try #require(hall.window(number)).activity.map(isReached) != true {
      try #require(now < latest, "window \(number) never came to it")
      try advance(to: now + .seconds(1))
    }
  }
}

func window(_ number: Int) throws -> WindowNumber { try #require(WindowNumber(number)) }

extension Window.Activity {
  var isIdle: Bool { if case .idle = self { true } else { false } }
  var isCalling: Bool { if case .calling = self { true } else { false } }
  var isServing: Bool { if case .serving = self { true } else { false } }
  var isPaused: Bool { if case .paused = self { true } else { false } }
}
