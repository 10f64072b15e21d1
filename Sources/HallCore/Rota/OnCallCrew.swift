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

  /// A window at which somebody can do something.
  private struct Place {
    let window: Int
    let lanes: LaneSet
    /// How good it is among places that add as much: where they can do most comes first, then the window
    /// at which they usually work.
    let rank: Int
  }

  /// Above the highest rank, so that what a place adds counts for more.
  private static let rankLimit = 2 * (LaneSet.capacity + 1)

  /// Who can come, fairest first.
  private let available: [Int]
  private let limit: Int
  /// Where each person of the list can do something, in the order of the windows.
  private let places: [[Place]]
  private let windowCount: Int

  /// - Parameters:
  ///   - competence: Who can do what where.
  ///   - available: Who can come, by their place in the list; whoever should go first stands first.
  ///   - posts: The window at which each person of the list usually works.
  ///   - limit: The most people.
  init(_ competence: Competence, available: [Int], posts: [Int?], limit: Int) {
    self.available = available
    self.limit = limit
    windowCount = competence.windows.count
    var places: [[Place]] = Array(repeating: [], count: competence.staff.count)
    for staff in available {
      for window in competence.windows.indices {
        let lanes = competence.lanes(staff: staff, window: window)
        guard !lanes.isEmpty else { continue }
        let rank = 2 * lanes.count + (posts[staff] == window ? 1 : 0)
        places[staff].append(Place(window: window, lanes: lanes, rank: rank))
      }
    }
    self.places = places
  }

  /// The crew. It serves as much as the greedy choice would, which always takes whoever adds most;
  /// but a place goes to whoever should go first, as long as the greedy choice can still complete it.
  var seats: [Seat] {
    var chosen = Chosen(staff: places.count, windows: windowCount)
    let target = completed(chosen, upTo: LaneSet.capacity).covered.count
    while chosen.seats.count < limit, let next = next(beside: chosen, completedTo: target) {
      chosen = next
    }
    return chosen.seats
  }

  /// Seats that are taken, and what they serve.
  private struct Chosen {
    private(set) var seats: [Seat] = []
    /// Whether somebody, and whether a window has been chosen, by their place in the lists.
    private(set) var staff: [Bool]
    private(set) var windows: [Bool]
    private(set) var covered = LaneSet()

    init(staff: Int, windows: Int) {
      self.staff = Array(repeating: false, count: staff)
      self.windows = Array(repeating: false, count: windows)
    }

    mutating func add(_ person: Int, at place: Place) {
      seats.append(Seat(staff: person, window: place.window))
      staff[person] = true
      windows[place.window] = true
      covered = covered.union(place.lanes)
    }
  }

  /// With the first one in turn with whom the crew can still be completed.
  private func next(beside chosen: Chosen, completedTo target: Int) -> Chosen? {
    for staff in available where !chosen.staff[staff] {
      guard let place = bestPlace(of: staff, beside: chosen) else { continue }
      var next = chosen
      next.add(staff, at: place)
      if completed(next, upTo: target).covered.count >= target { return next }
    }
    return nil
  }

  /// Adds whoever adds most, until so many lanes are served, nobody adds anything or the crew is full.
  private func completed(_ begun: Chosen, upTo target: Int) -> Chosen {
    var chosen = begun
    while chosen.seats.count < limit, chosen.covered.count < target {
      var best: (staff: Int, place: Place, gain: Int)?
      for staff in available where !chosen.staff[staff] {
        guard let place = bestPlace(of: staff, beside: chosen) else { continue }
        let gain = place.lanes.subtracting(chosen.covered).count
        if gain > best?.gain ?? 0 { best = (staff, place, gain) }
      }
      guard let best else { break }
      chosen.add(best.staff, at: best.place)
    }
    return chosen
  }

  /// Where somebody adds most; then the place of the highest rank, and of several the first one.
  private func bestPlace(of staff: Int, beside chosen: Chosen) -> Place? {
    var best: Place?
    var most = -1
    for place in places[staff] where !chosen.windows[place.window] {
      let worth = place.lanes.subtracting(chosen.covered).count * Self.rankLimit + place.rank
      guard worth > most else { continue }
      (best, most) = (place, worth)
    }
    return best
  }
}
