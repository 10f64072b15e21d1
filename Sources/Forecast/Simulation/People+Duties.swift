internal import HallCore

// Days on which clerks sit where a rota has them: days that somebody has planned, and days by booking, which
// have a crew on call.

extension People {
  /// Plans who sits down where and when today by the rota.
  ///
  /// - Parameter moment: Whoever is to sit down after that; `nil` for all of them.
  /// - Returns: Whether there is a rota to follow; otherwise everybody is at their usual post.
  mutating func planDuties(in hall: Hall, after moment: Instant? = nil) -> Bool {
    stretches = []
    let isPlanned = hall.plannedDays.contains(hall.day)
    guard isPlanned || Self.hours(of: hall.day, in: hall) == nil else { return false }
    let rota = hall.rota(on: hall.day)
    let windows = rota.windows
    stretches = hall.windows.map { windows[$0.number] ?? [] }
    for index in clerks.indices where !habits.closed.contains(clerks[index].window) {
      for (place, stretch) in stretches[index].enumerated() {
        let from = Instant(hall.day, stretch.from, offset: hall.offset)
        let delay = today.of(.clerk, index).seconds(20...290, .opening)
        let comes = place == 0 && !habits.isIdeal ? from + Self.beforeOpening + delay : from
        if moment.map({ $0 < from }) ?? true {
          agenda.plan(.duty(index, stretch: place), at: max(now, comes))
        }
        let to = Instant(hall.day, stretch.to, offset: hall.offset)
        if to > now, isCalledAway(after: place, at: index, rota) {
          agenda.plan(.dutyEnds(index), at: max(now, to))
        }
      }
    }
    return true
  }

  /// Whether somebody leaves a window to nobody, because they have something else to do; whoever has not
  /// stays until all are served.
  private func isCalledAway(after place: Int, at index: Int, _ rota: Rota) -> Bool {
    let own = stretches[index]
    if place + 1 < own.count, own[place + 1].from == own[place].to { return false }
    return rota.duties(of: own[place].staff).contains { $0.from >= own[place].to }
  }

  /// Somebody is to sit down at a window: at once if it is free, else when nobody is served there.
  mutating func beginDuty(_ place: Int, at index: Int, in hall: Hall) -> Command? {
    let (window, stretch) = (hall.windows[index], stretches[index][place])
    guard window.staff != stretch.staff else {
      clerks[index].successor = nil
      return nil
    }
    guard window.staff == nil else {
      guard !clerks[index].isPlayed else { return nil }
      clerks[index].successor = .planned(place)
      if unoccupied & (1 << UInt128(index)) != 0 { reconsider(index, in: hall) }
      return nil
    }
    if canSit(stretch.staff, at: window, in: hall) {
      return command(.open(window.number, stretch.staff), by: .supervisor)
    }
    // Whoever is busy elsewhere yet comes when they can, unless their time is over by then.
    if now < Instant(hall.day, stretch.to, offset: hall.offset) {
      plan(.duty(index, stretch: place), in: .minutes(1))
    }
    return nil
  }

  /// Nobody is to sit at a window for a while.
  mutating func endDuty(at index: Int, in hall: Hall) {
    guard hall.windows[index].staff != nil, !clerks[index].isPlayed else { return }
    clerks[index].successor = .nobody
    if unoccupied & (1 << UInt128(index)) != 0 { reconsider(index, in: hall) }
  }

  /// Whoever sits at a free window leaves it to whoever comes next; where that is somebody who is busy
  /// yet, it is closed until they are there, so that two people can change places.
  mutating func leave(_ index: Int, in hall: Hall) -> Command? {
    let next = successor(of: index, in: hall)
    let number = clerks[index].window
    if let next {
      outbox.append(command(.open(number, next), by: .supervisor))
    } else if case .planned(let place) = clerks[index].successor {
      plan(.duty(index, stretch: place), in: .minutes(1))
    }
    clerks[index].successor = nil
    return command(.close(number), by: .supervisor)
  }
}
