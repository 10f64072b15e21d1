// Who is on call for a session by booking while nobody has planned it. As many queues as possible
// are to be served; among the crews that serve them, those go first who have worked least on such
// days, so that weekends go round although nobody thinks of it.

/// A choice of people and windows for a session by booking.
struct OnCallCrew {
  /// Somebody at a window, both by their place in the lists of the competence.
  struct Seat: Hashable {
    let staff: Int
    let window: Int
  }

  private let competence: Competence
  /// Who can come, fairest first.
  private let available: [Int]
  private let limit: Int
  /// The window at which each usually works.
  private let posts: [Int?]

  /// - Parameters:
  ///   - competence: Who can do what where.
  ///   - available: Who can come, by their place in the list; whoever should go first stands first.
  ///   - posts: The window at which each person of the list usually works.
  ///   - limit: The most people.
  init(_ competence: Competence, available: [Int], posts: [Int?], limit: Int) {
    self.competence = competence
    self.available = available
    self.limit = limit
    self.posts = posts
  }

  /// The crew. It serves as much as the greedy choice would, which always takes whoever adds most;
  /// but a place goes to whoever should go first, as long as the greedy choice can still complete it.
  var seats: [Seat] {
    let target = completed([]).covered.count
    var seats: [Seat] = []
    while seats.count < limit {
      let chosen = Chosen(seats, competence)
      let next = available.lazy.filter { !chosen.staff[$0] }
        .compactMap { bestSeat(of: $0, beside: chosen) }
        .first { completed(seats + [$0]).covered.count >= target }
      guard let next else { break }
      seats.append(next)
    }
    return seats
  }

  /// Seats that are taken, and what they serve.
  private struct Chosen {
    private(set) var count = 0
    /// Whether somebody, and whether a window has been chosen, by their place in the lists.
    private(set) var staff: [Bool]
    private(set) var windows: [Bool]
    private(set) var covered = LaneSet()

    init(_ seats: [Seat], _ competence: Competence) {
      staff = Array(repeating: false, count: competence.staff.count)
      windows = Array(repeating: false, count: competence.windows.count)
      for seat in seats { add(seat, competence) }
    }

    mutating func add(_ seat: Seat, _ competence: Competence) {
      count += 1
      staff[seat.staff] = true
      windows[seat.window] = true
      covered = covered.union(competence.lanes(staff: seat.staff, window: seat.window))
    }
  }

  /// Adds whoever adds most, until nobody adds anything or the crew is full.
  private func completed(_ seats: [Seat]) -> Chosen {
    var chosen = Chosen(seats, competence)
    while chosen.count < limit {
      var best: (seat: Seat, gain: Int)?
      for staff in available where !chosen.staff[staff] {
        guard let seat = bestSeat(of: staff, beside: chosen) else { continue }
        let gain = gain(of: seat, beside: chosen)
        if gain > best?.gain ?? 0 { best = (seat, gain) }
      }
      guard let best else { break }
      chosen.add(best.seat, competence)
    }
    return chosen
  }

  private func gain(of seat: Seat, beside chosen: Chosen) -> Int {
    competence.lanes(staff: seat.staff, window: seat.window).subtracting(chosen.covered).count
  }

  /// Where somebody adds most; then where they can do most, their own window, the first one.
  private func bestSeat(of staff: Int, beside chosen: Chosen) -> Seat? {
    var best: (seat: Seat, worth: (Int, Int, Int))?
    for window in competence.windows.indices where !chosen.windows[window] {
      let lanes = competence.lanes(staff: staff, window: window)
      guard !lanes.isEmpty else { continue }
      let worth = (
        lanes.subtracting(chosen.covered).count, lanes.count, posts[staff] == window ? 1 : 0
      )
      if let found = best, found.worth >= worth { continue }
      best = (Seat(staff: staff, window: window), worth)
    }
    return best?.seat
  }
}
