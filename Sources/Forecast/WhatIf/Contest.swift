internal import HallCore

/// Which single change of the windows saves the most waiting in the hours to come.
///
/// All changes are played with the same people; after each round those half of them drop out that save
/// less, and the others are played twice as often. So most plays go to those that are hard to tell apart.
///
/// Source: Z. Karnin, T. Koren, O. Somekh, "Almost optimal exploration in multi-armed bandits", ICML 2013
/// (sequential halving).
public struct Contest: Sendable {
  /// How many are told at most.
  public static let winners = 3
  /// How often each is played in the first round.
  private static let firstRound = 2
  /// How often the last ones are played.
  private static let plays = 32
  /// A change that saves those who wait less than this each is not worth the trouble.
  static let worthwhile = TimeSpan.seconds(30)

  private let base: Outlook
  private var entrants: [Entrant]
  private var round = Self.firstRound
  private var turn = 0

  /// A change and what has come of it so far.
  private struct Entrant: Sendable {
    let change: Change
    let situation: WhatIf.Situation
    var outlook = Outlook()
  }

  /// The changes that the hall of a rehearsal allows. It has to have been played.
  public init(_ rehearsal: Rehearsal) {
    let situation = rehearsal.future
    base = rehearsal.outlook
    let (hall, moment) = (situation.hall, situation.moment)
    let queues = Set(hall.founding.queues.map(\.letter))
    entrants = Advice.changes(in: hall, for: queues).compactMap { change in
      change.made(in: hall, at: moment).map {
        Entrant(
          change: change,
          situation: WhatIf.Situation(
            hall: $0, moment: moment, crowd: situation.crowd, habits: situation.habits))
      }
    }
  }

  /// Whether it is known which changes save most.
  public var isDone: Bool { turn >= entrants.count && (isLast || entrants.isEmpty) }

  private var isLast: Bool { entrants.count <= Self.winners && round >= Self.plays }

  /// Plays one change once more.
  public mutating func play() {
    guard !isDone else { return }
    if turn >= entrants.count { nextRound() }
    let seed = entrants[turn].outlook.plays + 1
    entrants[turn].outlook.add(
      Course(entrants[turn].situation, at: [], seed: UInt64(seed)))
    if entrants[turn].outlook.plays >= min(round, base.plays) { turn += 1 }
  }

  private mutating func nextRound() {
    var ranked = entrants.map { ($0, saving($0).mean) }.sorted { $0.1 > $1.1 }
    if round > Self.firstRound {
      // Of what can be done at the same windows the best is enough to be told.
      var windows: Set<[WindowNumber]> = []
      ranked.removeAll { !windows.insert($0.0.change.windows).inserted }
    }
    entrants = ranked.prefix(max(Self.winners, (ranked.count + 1) / 2)).map(\.0)
    round = min(2 * round, Self.plays)
    turn = 0
  }

  /// How much less people wait with a change, all together, in minutes.
  private func saving(_ entrant: Entrant) -> ConfidenceInterval {
    ConfidenceInterval(
      zip(base.waited, entrant.outlook.waited).map {
        Double(($0.milliseconds - $1.milliseconds)) / 60_000
      })
  }

  /// The changes that certainly save waiting, the best first; none before it is done.
  public var suggestions: [Suggestion] {
    guard isDone else { return [] }
    return entrants.map { ($0, saving($0)) }.filter { $1.isDistinct && $1.mean > 0 }
      .sorted { $0.1.mean > $1.1.mean }.map { entrant, _ in
        // The saving is that of the plays that both had; what it is taken from rests on all.
        let count = entrant.outlook.plays
        let before = base.meanWait(ofFirst: base.plays)
        let saved = base.meanWait(ofFirst: count) - entrant.outlook.meanWait(ofFirst: count)
        return Suggestion(
          change: entrant.change, before: TimeSpan(milliseconds: Int64(before)),
          after: TimeSpan(milliseconds: Int64(max(0, before - saved))),
          isRescue: false)
      }
      .filter { $0.saving >= Self.worthwhile }
  }
}

extension Outlook {
  /// How long people wait on average in the first so many plays, in milliseconds.
  func meanWait(ofFirst count: Int) -> Double {
    courses.prefix(count).reduce(into: VisitTally()) { $0.add($1.visits) }.waits.mean
  }
}
