public import HallCore

/// The hours to come, played many times as things are and as they would be: each time the same people come
/// to both, so that what differs comes from what is changed.
///
/// It is played bit by bit, so that whoever asks can look at it meanwhile.
public struct Rehearsal: Sendable {
  /// How often the hours are played at most.
  public static let plays = 60
  /// How far the moments at which people are counted lie apart.
  public static let step = TimeSpan.minutes(5)
  /// For how long after closing people are counted.
  private static let aftermath = TimeSpan.minutes(30)

  /// What is asked.
  public let question: WhatIf
  /// The moments at which those who wait are counted, from the beginning on.
  public let moments: [Instant]
  /// The hours as things are.
  public private(set) var asIs = Outlook()
  /// The hours with what is changed; `nil` if nothing is.
  public private(set) var changed: Outlook?

  /// How many bookings the hall cannot keep as things are, and with what is changed: somebody has to find
  /// another time for them.
  public let brokenBookings: (asIs: Int, changed: Int)

  private let present: WhatIf.Situation
  let future: WhatIf.Situation

  /// Makes a question ready to be played; `nil` if there are no hours to come.
  public init?(_ question: WhatIf, in hall: Hall, at moment: Instant) {
    guard let present = question.situation(in: hall, at: moment) else { return nil }
    self.question = question
    self.present = present
    future = question.changesSomething ? question.changed(present) : present
    changed = question.changesSomething ? Outlook() : nil
    brokenBookings = (present.hall.brokenBookings.count, future.hall.brokenBookings.count)
    let ends = [present, future].compactMap { situation in
      People.playedHours(of: situation.hall.day, in: situation.hall).map {
        Instant(situation.hall.day, $0.upperBound, offset: situation.hall.offset)
      }
    }
    let end = (ends.max() ?? present.moment) + Self.aftermath
    // From the second one on they lie on full steps of the clock.
    let step = Self.step.milliseconds
    let next = (present.moment.milliseconds / step + 1) * step
    moments =
      [present.moment]
      + stride(from: next, through: end.milliseconds, by: Int(step)).map {
        Instant(milliseconds: $0)
      }
  }

  /// The hall where the hours begin, as things are.
  public var hall: Hall { present.hall }
  /// When the hours begin.
  public var start: Instant { present.moment }
  /// The hours that are asked about.
  public var outlook: Outlook { changed ?? asIs }
  /// Whether the hours have been played as often as is worth it.
  public var isDone: Bool { asIs.plays >= Self.plays }

  /// Plays the hours once more.
  public mutating func play() {
    guard !isDone else { return }
    let seed = UInt64(asIs.plays + 1)
    asIs.add(Course(present, at: moments, seed: seed))
    changed?.add(Course(future, at: moments, seed: seed))
  }

  /// How much less somebody waits on average, in minutes, with what is changed; `nil` if nothing is.
  public var saving: ConfidenceInterval? {
    changed.map { changed in
      ConfidenceInterval(
        zip(asIs.courses, changed.courses).map {
          ($0.visits.waits.mean - $1.visits.waits.mean) / 60_000
        })
    }
  }
}
