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
  private var chance: Chance
  /// The same desks in a play, by place: they are looked at for every call.
  private var seats: [Seat] = []
  private var pending: [Comer] = []

  init(lanes: Int, habits: Habits, seed: UInt64) {
    able = Array(repeating: 0, count: lanes)
    self.habits = habits
    chance = Chance(seed: seed)
  }

  /// A window while one person sits there. Times are milliseconds from the moment of the forecast.
  struct Desk {
    let activity: Activity
    /// When the person is there.
    let from: Double
    /// When the person goes.
    let to: Double
    /// How much longer than usual the person takes.
    let pace: Double

    enum Activity {
      case idle
      case paused(since: Double)
      /// What is to be done is among the jobs.
      case calling(Range<Int>, since: Double)
      case serving(Range<Int>, since: Double)
    }
  }

  /// A desk in a play.
  private struct Seat {
    /// When it can call next.
    var free: Double
    /// When the person goes.
    let to: Double
  }

  /// Somebody who waits or asks.
  struct Work {
    /// Whose answer it is.
    let place: Int
    let due: Double
    let lane: Int
    /// What is to be done; nothing if somebody only asks.
    let jobs: Range<Int>
  }

  /// Somebody who will wait from a moment on.
  struct Comer {
    let arrival: Double
    let due: Double
    let jobs: Range<Int>
  }

  /// One piece of work.
  struct Job {
    let lane: Int
    let law: Chance.Law
  }

  /// How the people of a hall behave.
  struct Habits {
    let coming: Chance.Law
    let turning: Chance.Law
    let patience: Chance.Law
    let pausing: Chance.Law
    let noShow: Double
    let leaving: Double
    let pause: Double
  }

  /// The wait of somebody whom nobody serves.
  static let never = 86_400_000.0

  /// Plays the hall forward; gives the milliseconds until each of ``works`` is called, by
  /// play and place.
  mutating func waits(plays: Int) -> [Float] {
    var waits = Array(repeating: Float(0), count: plays * works.count)
    for play in 0..<plays {
      begin()
      for work in works {
        serveComers(before: work)
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
    case .calling(let jobs, let since):
      let coming = chance.rest(of: habits.coming, after: since)
      return finish(jobs, at: index, from: coming, due: 0)
    case .serving(let range, let since):
      let law = shifted(jobs[range.lowerBound].law, by: desk.pace)
      let rest = chance.rest(of: law, after: since)
      return finish(range.dropFirst(), at: index, from: rest, due: 0)
    }
  }

  /// Lets those be called first who have come before this one can be, and are due earlier.
  private mutating func serveComers(before work: Work) {
    while pending.contains(where: { $0.due < work.due }) {
      guard let start = earliest(work.lane, from: 0)?.start else { return }
      var next: Int?
      for (index, comer) in pending.enumerated()
      where comer.arrival <= start && comer.due < work.due {
        if next.map({ comer.due < pending[$0].due }) != false { next = index }
      }
      guard let next else { return }
      let comer = pending.remove(at: next)
      guard let first = comer.jobs.first,
        let desk = earliest(jobs[first].lane, from: comer.arrival)
      else { continue }
      _ = call(comer.jobs, at: desk.index, from: desk.start, due: comer.due)
    }
  }

  private mutating func call(_ work: Work) -> Double {
    guard let desk = earliest(work.lane, from: 0) else { return Self.never }
    return call(work.jobs, at: desk.index, from: desk.start, due: work.due)
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
    _ range: Range<Int>, at index: Int, from start: Double, due: Double
  ) -> Double {
    let called = start + chance.length(habits.turning)
    guard !range.isEmpty else { return called }
    let bits = chance.bits()
    if Chance.share(bits) < habits.leaving { return called }
    if Chance.share(bits >> 21) < habits.noShow {
      seats[index].free = called + chance.length(habits.patience)
      return called
    }
    let began = called + chance.length(habits.coming)
    let ended = finish(range, at: index, from: began, due: due)
    let pauses = Chance.share(bits >> 42) < habits.pause
    seats[index].free = pauses ? ended + chance.length(habits.pausing) : ended
    return called
  }

  /// Does one piece of work after the other; what a desk cannot do waits for another one.
  private mutating func finish(
    _ range: Range<Int>, at index: Int, from began: Double, due: Double
  ) -> Double {
    var time = began
    for place in range {
      let job = jobs[place]
      if place > range.lowerBound, able[job.lane] & (1 << UInt128(index)) == 0 {
        pending.append(Comer(arrival: time, due: due, jobs: place..<range.upperBound))
        return time
      }
      time += chance.length(shifted(job.law, by: desks[index].pace))
    }
    return time
  }

  private func shifted(_ law: Chance.Law, by pace: Double) -> Chance.Law {
    Chance.Law(location: law.location + pace, deviation: law.deviation)
  }
}
