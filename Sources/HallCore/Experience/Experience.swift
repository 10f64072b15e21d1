/// What a hall has learnt from its own days: how long things take, who comes when, and how well its
/// promises hold.
///
/// Each day is taken in when it ends, so all processes of a hall know the same all day long. Older days
/// fade. Where there is little to go by, the catalogue's minutes and the house's guesses stand in.
public struct Experience: Hashable, Sendable {
  /// What a day leaves of the weight of the days before it: half of it after some seven weeks of
  /// working days.
  static let fading = 0.98

  /// How many days with visits it rests on.
  public internal(set) var days = 0
  /// Who came when without a booking.
  public internal(set) var arrivals: ArrivalRecord
  /// How often each item was asked for; earlier days count less.
  public internal(set) var asked: [ItemCode: Double] = [:]
  /// How often each class came without a booking; earlier days count less.
  public internal(set) var classes: [PriorityClass: Double] = [:]
  /// How many tickets it rests on, with and without a booking; earlier days count less.
  public var tickets: Double { leaving.cases }
  /// How many of each item a ticket is for on average.
  public var itemsPerTicket: [ItemCode: Double] { asked.mapValues { $0 / max(1, tickets) } }
  /// How well the promised waits hold, and what is done about it.
  public internal(set) var promises = PromiseRecord()
  var handling: [ItemCode: LogMoments] = [:]
  /// How much longer or shorter than usual each person takes.
  var pace: [StaffID: LogMoments] = [:]
  /// How far handling times lie from what was to be expected.
  var scatter = LogMoments()
  /// From a call to the beginning of the work.
  var coming = LogMoments()
  /// From the end of one piece of work to the next call while somebody waits.
  var turning = LogMoments()
  /// From a call to giving it up.
  var patience = LogMoments()
  /// How long a window that paused does so.
  var pausing = LogMoments()
  /// Calls that nobody comes to.
  public internal(set) var noShows = Share()
  /// Missed tickets that are reinstated.
  public internal(set) var reinstatements = Share()
  /// Tickets that are given back before they are called.
  var leaving = Share()
  /// For how many minutes tickets have waited until they were called or given back.
  var waited = 0.0
  /// Pieces of work after which the ticket goes elsewhere or is put aside.
  public internal(set) var detours = Share()
  /// Pieces of work after which the window pauses.
  public internal(set) var pauses = Share()

  init(_ founding: Founding) {
    arrivals = ArrivalRecord(queues: founding.queues.map(\.letter))
  }
}

/// How long something takes: the logarithm to the base 2 of its milliseconds is normal, with this mean
/// and standard deviation.
public struct LearnedDuration: Hashable, Sendable {
  /// The mean of the logarithm.
  public let location: Double
  /// The standard deviation of the logarithm.
  public let deviation: Double
  /// How many times it was seen; earlier days count less. What is expected rests on the house's guess
  /// as well where this is small.
  public let weight: Double

  /// A law.
  public init(location: Double, deviation: Double, weight: Double) {
    self.location = location
    self.deviation = deviation
    self.weight = weight
  }
}

extension Experience {
  /// How many lengths the catalogue's minutes count as.
  static let itemStrength = 8.0
  /// How many lengths the guess counts as that somebody works at the usual pace.
  public static let paceStrength = 30.0
  /// The variance of the logarithm that is guessed at before anything is known: two pieces of work in
  /// three take between 0.64 and 1.57 of what is usual.
  static let usualVariance = 0.42
  /// The guesses where nothing is known: what counts as how many lengths or cases.
  static let strength = 20.0

  /// How long an item takes with somebody at the usual pace.
  ///
  /// - Parameter minutes: What the catalogue says.
  public func handling(of item: ItemCode, minutes: Int) -> LearnedDuration {
    let seen = handling[item] ?? LogMoments()
    let pooled = scatter.variance(prior: Self.usualVariance, strength: 50)
    return LearnedDuration(
      location: seen.mean(
        prior: Self.expectedLocation(minutes: minutes, variance: pooled),
        strength: Self.itemStrength),
      deviation: seen.variance(prior: pooled, strength: Self.strength).squareRoot(),
      weight: seen.weight)
  }

  /// Where the logarithm of a length lies whose mean is a number of minutes: the mean of a skewed
  /// length lies above the middle of its logarithm by half the variance times ln 2.
  private static func expectedLocation(minutes: Int, variance: Double) -> Double {
    TimeSpan.minutes(minutes).logarithm - variance * 0.346_573_590_279_972_7
  }

  /// How much longer somebody takes than usual, as the logarithm to the base 2 of the ratio; nothing
  /// while nothing is known.
  public func pace(of staff: StaffID) -> Double {
    pace[staff]?.mean(prior: 0, strength: Self.paceStrength) ?? 0
  }

  /// How many pieces of work are known of somebody; earlier days count less.
  public func weight(of staff: StaffID) -> Double { pace[staff]?.weight ?? 0 }

  /// From a call to the beginning of the work.
  public var comingTime: LearnedDuration { learned(coming, guess: .seconds(30)) }
  /// From the end of one piece of work to the next call while somebody waits.
  public var turningTime: LearnedDuration { learned(turning, guess: .seconds(8)) }
  /// From a call to giving it up.
  public var patienceTime: LearnedDuration { learned(patience, guess: .seconds(120)) }
  /// How long a window pauses.
  public var pauseTime: LearnedDuration { learned(pausing, guess: .minutes(4)) }

  private func learned(_ seen: LogMoments, guess: TimeSpan) -> LearnedDuration {
    LearnedDuration(
      location: seen.mean(prior: guess.logarithm, strength: Self.strength),
      deviation: seen.variance(prior: Self.usualVariance, strength: Self.strength).squareRoot(),
      weight: seen.weight)
  }

  /// The share of calls that nobody comes to, `0 ... 1`.
  public var noShowShare: Double { noShows.value(prior: 0.03, strength: Self.strength) }
  /// The share of missed tickets that are reinstated, `0 ... 1`.
  public var reinstatedShare: Double { reinstatements.value(prior: 0.5, strength: 4) }
  /// The share of tickets that are given back before they are called, `0 ... 1`.
  public var leavingShare: Double { leaving.value(prior: 0.02, strength: Self.strength) }
  /// How many tickets are given back in a minute for each one that waits: a long wait makes more people
  /// leave than a short one. The guess is two in a hundred of waits of ten minutes.
  public var leavingsPerMinute: Double {
    (leaving.hits + Self.strength * 0.02) / (waited + Self.strength * 10)
  }
  /// The share of pieces of work after which a ticket goes elsewhere or is put aside, `0 ... 1`.
  public var detourShare: Double { detours.value(prior: 0.02, strength: Self.strength) }
  /// The share of pieces of work after which the window pauses, `0 ... 1`.
  public var pauseShare: Double { pauses.value(prior: 0.01, strength: Self.strength) }
  /// The share of those without a booking who have a class, `0 ... 1`.
  public func share(of priority: PriorityClass) -> Double {
    let all = classes.values.reduce(0, +)
    // One in five is guessed to have a class of priority.
    let guess = priority == .walkIn ? 0.8 : 0.04
    return ((classes[priority] ?? 0) + Self.strength * guess) / (all + Self.strength)
  }
}
