/// How the work of a half hour is shared out among those who sit at windows: as much of it as can be
/// done at all is done (a maximal flow from people to work).
struct Allotment {
  /// The work of each kind that nobody does, in seconds.
  private(set) var undone: [Int]
  /// What each person does of each kind, in seconds: person by person.
  private var done: [Int]
  private var spare: [Int]
  private let seats: [Workplace.Lanes]

  /// - Parameters:
  ///   - seats: What each person at a window can do there.
  ///   - capacity: The seconds that each of them has.
  ///   - demand: The seconds of each kind of work.
  init(seats: [Workplace.Lanes], capacity: Int, demand: [Int]) {
    self.seats = seats
    undone = demand
    spare = Array(repeating: capacity, count: seats.count)
    done = Array(repeating: 0, count: demand.count * seats.count)
    // Those who can do little first: what is left can be done by the others.
    for seat in seats.indices.sorted(by: {
      (seats[$0].nonzeroBitCount, $0) < (seats[$1].nonzeroBitCount, $1)
    }) {
      var rest = seats[seat]
      while rest != 0, spare[seat] > 0 {
        let lane = rest.trailingZeroBitCount
        rest &= rest - 1
        let share = min(spare[seat], undone[lane])
        give(share, of: lane, to: seat)
      }
    }
    for lane in undone.indices {
      while undone[lane] > 0, freeSomebody(for: lane) {}
    }
  }

  /// All work that nobody does, in seconds.
  var shortfall: Int { undone.reduce(0, +) }

  private mutating func give(_ seconds: Int, of lane: Int, to seat: Int) {
    done[seat * undone.count + lane] += seconds
    undone[lane] -= seconds
    spare[seat] -= seconds
  }

  /// Lets somebody who could do more of this work hand over other work to others, one to the next,
  /// until somebody with time to spare takes it. Tells whether that helped.
  private mutating func freeSomebody(for lane: Int) -> Bool {
    let kinds = undone.count
    // For each kind that somebody could hand over: who, and for which kind they would then have time.
    var through: [(seat: Int, gets: Int)?] = Array(repeating: nil, count: kinds)
    var queue = [lane]
    var head = 0
    while head < queue.count {
      let wanted = queue[head]
      head += 1
      for seat in seats.indices where seats[seat] & (1 << Workplace.Lanes(wanted)) != 0 {
        if spare[seat] > 0 {
          handOver(from: lane, to: wanted, last: seat, through)
          return true
        }
        for other in 0..<kinds
        where done[seat * kinds + other] > 0 && other != lane && through[other] == nil {
          through[other] = (seat, wanted)
          queue.append(other)
        }
      }
    }
    return false
  }

  private mutating func handOver(
    from start: Int, to end: Int, last: Int, _ through: [(seat: Int, gets: Int)?]
  ) {
    let kinds = undone.count
    var amount = min(spare[last], undone[start])
    var kind = end
    while kind != start, let step = through[kind] {
      amount = min(amount, done[step.seat * kinds + kind])
      kind = step.gets
    }
    kind = end
    while kind != start, let step = through[kind] {
      done[step.seat * kinds + kind] -= amount
      done[step.seat * kinds + step.gets] += amount
      kind = step.gets
    }
    done[last * kinds + end] += amount
    spare[last] -= amount
    undone[start] -= amount
  }

  /// The kinds of work that are short together: whoever can do any of them does nothing else and has
  /// no time to spare, so that the shortfall is their work less the time of those people.
  var bottleneck: Workplace.Lanes {
    var short: Workplace.Lanes = 0
    for lane in undone.indices where undone[lane] > 0 { short |= 1 << Workplace.Lanes(lane) }
    var grows = short != 0
    while grows {
      grows = false
      for seat in seats.indices where seats[seat] & short != 0 {
        for lane in undone.indices
        where done[seat * undone.count + lane] > 0 && short & (1 << Workplace.Lanes(lane)) == 0 {
          short |= 1 << Workplace.Lanes(lane)
          grows = true
        }
      }
    }
    return short
  }
}
