internal import HallCore

/// A hall that is played forward from a moment, many times, until all who wait now have been called.
///
/// A window that is free calls whoever is due first, and nobody is put off by somebody who is due
/// later. So those who wait are taken one by one in the order in which they are due, each by the window
/// that is free first; whoever comes meanwhile and is due earlier is put in between. That gives what the
/// due rule gives, without playing each of its steps.
struct HallPlay {
  /// The windows, each for as long as one person sits there.
  var desks: [Desk] = []
  /// Which desks serve a lane: a bit for each.
  var able: [UInt128]
  /// Those who wait, and those who ask how long they would have to, by when they are due.
  var works: [Work] = []
  /// Those who will come, and may be due before somebody who waits.
  var comers: [Comer] = []
  /// What there is to do for all of them, one after the other.
  var jobs: [Job] = []
  /// Who may come besides.
  var hurry = Hurry()
  var habits: Habits
  /// How many of their lane go before those who missed their call and come back.
  var behind = 0
  private var chance: Chance
  /// The place among ``works`` of whoever is called next.
  private var position = 0
  /// The same desks in a play, by place: they are looked at for every call.
  private var seats: [Seat] = []
  private var pending: [Comer] = []

  init(lanes: Int, habits: Habits, seed: UInt64) {
    able = Array(repeating: 0, count: lanes)
    self.habits = habits
    chance = Chance(seed: seed)
  }

  /// A desk in a play.
  private struct Seat {
    /// When it can call next.
    var free: Double
    /// When the person goes.
    let to: Double
  }

  /// The wait of somebody whom nobody serves.
  static let never = 86_400_000.0

  /// Plays the hall forward; gives the milliseconds until each of ``works`` is called, by
  /// play and place.
  mutating func waits(plays: Int) -> [Float] {
    var waits = Array(repeating: Float(0), count: plays * works.count)
    for play in 0..<plays {
      begin()
      for (place, work) in works.enumerated() {
        position = place
        waits[play * works.count + work.place] = Float(call(work))
      }
    }
    return waits
  }

  /// Draws how long each desk is busy yet, and who will come.
  private mutating func begin() {
    pending = comers
    seats.removeAll(keepingCapacity: true)
    for index in desks.indices {
      seats.append(Seat(free: busy(index), to: desks[index].to))
    }
    let horizon = (works.last?.due ?? 0) - hurry.target
    hurry.draw(until: horizon, by: &chance, into: &pending)
  }

  private mutating func busy(_ index: Int) -> Double {
    let desk = desks[index]
    switch desk.activity {
    case .idle: return max(0, desk.from)
    case .paused(let since): return chance.rest(of: habits.pausing, after: since)
    case .calling(let range, let since, let due):
      let coming = chance.rest(of: habits.coming, after: since)
      return serve(range, at: index, from: coming, due: due)
    case .serving(let range, let since, let due):
      let rest = chance.rest(of: law(of: range.lowerBound, at: index), after: since)
      return goOn(range.dropFirst(), at: index, from: rest, due: due)
    }
  }

  /// Calls somebody who waits, once those have been called who go before.
  private mutating func call(_ work: Work) -> Double {
    while let desk = earliest(work.lane, from: 0) {
      guard let rival = rival(of: work, until: desk.start) else {
        return call(work.jobs, at: desk.index, from: desk.start, due: work.due)
      }
      let comer = pending.remove(at: rival)
      let lane = jobs[comer.jobs.lowerBound].lane
      guard let desk = earliest(lane, from: comer.arrival) else { continue }
      _ = call(
        comer.jobs, at: desk.index, from: desk.start, due: comer.due, isBack: comer.isBack)
    }
    return Self.never
  }

  /// The place of whoever has come by then, is due first of all and before this one, and may take a
  /// desk from this one.
  private func rival(of work: Work, until start: Double) -> Int? {
    var rival: Int?
    var due = work.due
    for (place, comer) in pending.enumerated() where comer.due < due && comer.arrival <= start {
      guard let first = comer.jobs.first, able[jobs[first].lane] & able[work.lane] != 0 else {
        continue
      }
      (rival, due) = (place, comer.due)
    }
    return rival
  }

  /// The desk that can call first from a lane, and when.
  private func earliest(_ lane: Int, from arrival: Double) -> (index: Int, start: Double)? {
    var rest = able[lane]
    var (best, soonest) = (-1, Self.never)
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      rest &= rest &- 1
      // Which desk is sooner is chance, so that a branch would go the wrong way half the time: both
      // ends are worked out, and one is taken.
      let seat = seats[index]
      let ready = max(arrival, seat.free)
      let start = ready < seat.to ? ready : Self.never
      best = start < soonest ? index : best
      soonest = start < soonest ? start : soonest
    }
    return best < 0 ? nil : (best, soonest)
  }

  /// Calls somebody to a desk that is free; gives the moment of the call.
  private mutating func call(
    _ range: Range<Int>, at index: Int, from start: Double, due: Double, isBack: Bool = false
  ) -> Double {
    let called = start + chance.length(habits.turning)
    guard !range.isEmpty else { return called }
    let bits = chance.bits()
    if Chance.share(bits) < habits.leaving { return called }
    if Chance.share(bits >> 16) < habits.noShow {
      seats[index].free = called + chance.length(habits.patience)
      if !isBack, Chance.share(chance.bits()) < habits.reinstated {
        let due = dueOnceMissed(due, in: jobs[range.lowerBound].lane)
        pending.append(Comer(arrival: seats[index].free, due: due, jobs: range, isBack: true))
      }
      return called
    }
    let began = called + chance.length(habits.coming)
    let ended: Double
    if !isBack, Chance.share(bits >> 48) < habits.detour {
      ended = began + chance.length(law(of: range.lowerBound, at: index))
      pending.append(Comer(arrival: ended, due: due, jobs: range, isBack: true))
    } else {
      ended = serve(range, at: index, from: began, due: due)
    }
    let pauses = Chance.share(bits >> 32) < habits.pause
    seats[index].free = pauses ? ended + chance.length(habits.pausing) : ended
    return called
  }

  /// When somebody is due who has missed a call and comes back: not before the next few of the lane.
  private func dueOnceMissed(_ due: Double, in lane: Int) -> Double {
    var (last, left) = (due, behind)
    for work in works[(position + 1)...] {
      guard left > 0 else { break }
      guard work.lane == lane, !work.jobs.isEmpty else { continue }
      last = max(last, work.due)
      left -= 1
    }
    return last
  }

  /// Does what somebody was called for, and goes on with the rest.
  private mutating func serve(
    _ range: Range<Int>, at index: Int, from began: Double, due: Double
  ) -> Double {
    guard let first = range.first else { return began }
    let ended = began + chance.length(law(of: first, at: index))
    return goOn(range.dropFirst(), at: index, from: ended, due: due)
  }

  /// Does one piece of work after the other; what a desk cannot do waits for another one.
  private mutating func goOn(
    _ range: Range<Int>, at index: Int, from began: Double, due: Double
  ) -> Double {
    var time = began
    for place in range {
      if able[jobs[place].lane] & (1 << UInt128(index)) == 0 {
        pending.append(Comer(arrival: time, due: due, jobs: place..<range.upperBound))
        return time
      }
      time += chance.length(law(of: place, at: index))
    }
    return time
  }

  /// How long a piece of work takes at a desk.
  private func law(of job: Int, at index: Int) -> Chance.Law {
    let law = jobs[job].law
    return Chance.Law(location: law.location + desks[index].pace, deviation: law.deviation)
  }
}
