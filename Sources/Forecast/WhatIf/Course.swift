internal import HallCore

/// How the hours to come go once, played on the hall's own rules.
struct Course: Hashable, Sendable {
  /// How many wait at each of the moments that were asked for.
  let waiting: [Int]
  /// What becomes of those who have not been called yet, and of those who come.
  let visits: VisitTally
  /// For how long people have waited from the beginning on, all together.
  let waited: TimeSpan
  /// When the last one was served; `nil` if nobody was.
  let end: Instant?

  /// Plays until the day is closed.
  ///
  /// - Parameters:
  ///   - moments: In order, from the beginning on.
  ///   - seed: The same one has the same people come.
  init(_ situation: WhatIf.Situation, at moments: [Instant], seed: UInt64) {
    let (hall, start) = (situation.hall, situation.moment)
    var played = PlayedDay(
      hall, People(situation.crowd, situation.habits, seed: seed, amid: hall, at: start))
    waiting = moments.map { moment in
      played.play(until: moment)
      return played.hall.waitingCount
    }
    played.play()
    var visits = VisitTally()
    var waited: Int64 = 0
    var end: Instant?
    for ticket in played.hall.allTickets {
      if let last = ticket.handlings.last?.ended, last > start { end = max(end ?? last, last) }
      guard ticket.firstCalled.map({ $0 >= start }) ?? !ticket.isOver(before: start) else {
        continue
      }
      visits.add(VisitOutcome(ticket))
      let until = ticket.firstCalled ?? ticket.ended ?? start
      waited += (until - max(start, ticket.issued)).milliseconds
    }
    self.visits = visits
    self.waited = TimeSpan(milliseconds: waited)
    self.end = end
  }
}

extension Ticket {
  fileprivate var ended: Instant? { if case .ended(_, let at) = state { at } else { nil } }

  fileprivate func isOver(before moment: Instant) -> Bool { ended.map { $0 < moment } ?? false }
}
