extension Hall {
  /// The act that would bring another window to a queue, if no rule refuses it; `nil` if no other
  /// window could serve those who wait there.
  public func remedy(for queue: QueueLetter, at moment: Instant) -> Act? {
    let hall = asOf(moment)
    let own = hall.lanes.indices.filter { index in
      if case .service(queue, _) = hall.lanes[index].key { true } else { false }
    }
    let fullest = own.max { hall.lanes[$0].entries.count < hall.lanes[$1].entries.count }
    return fullest.flatMap { hall.remedy(forLane: $0, at: moment) }
  }

  /// The act that would bring another window to those who wait in a lane, and that no rule refuses:
  /// a window comes back from its pause, one that is idle takes the queue, one is opened with somebody
  /// who is free, or a busy one takes the queue.
  func remedy(forLane lane: Int, at moment: Instant) -> Act? {
    let open = windows.filter { $0.staff != nil && !$0.lanes.contains(lane) }
    let idle = open.filter { $0.ticket == nil && !$0.isPaused }
    let busy = open.filter { $0.ticket != nil }
      .sorted { (load(of: $0), $0.number) < (load(of: $1), $1.number) }
    let acts =
      windows.filter { $0.isPaused && $0.lanes.contains(lane) }.map { Act.open($0.number, nil) }
      + idle.compactMap { taking(of: lane, by: $0) }
      + openings(for: lane)
      + busy.compactMap { taking(of: lane, by: $0) }
    return acts.first { allows($0, at: moment) }
  }

  /// The act by which an open window takes a lane's queue as well; `nil` if whoever sits there could
  /// not serve it, or takes it already.
  func taking(of lane: Int, by window: Window) -> Act? {
    guard case .service(let queue, let needs) = lanes[lane].key,
      let person = window.staff.flatMap({ staffMember($0) }), person.skills.contains(queue),
      needs.isSubset(of: window.equipment), !window.queues.contains(queue)
    else { return nil }
    return .assign(window.number, window.queues.union([queue]))
  }

  /// Whether a supervisor can do it.
  func allows(_ act: Act, at moment: Instant) -> Bool {
    (try? decide(Command(act, by: .supervisor, at: moment), in: self)) != nil
  }

  /// How many people wait for a window.
  private func load(of window: Window) -> Int {
    window.lanes.reduce(0) { $0 + lanes[$1].entries.count }
  }

  /// Closed windows that could serve a lane, each with somebody who is free and not on leave: whose
  /// post it is first, then whom one would ask next; windows with fewer queues first.
  private func openings(for lane: Int) -> [Act] {
    guard case .service(let queue, let needs) = lanes[lane].key else { return [] }
    let free = unseated.filter {
      $0.skills.contains(queue) && !rotas.isOnLeave($0.id, on: day)
    }
    let closed = windows.filter {
      $0.staff == nil && $0.queues.contains(queue) && needs.isSubset(of: $0.equipment)
    }
    let pairs = closed.flatMap { window in free.map { (window, $0) } }
    return pairs.sorted { left, right in
      let mine = claim(of: left.1, on: left.0.number)
      let theirs = claim(of: right.1, on: right.0.number)
      return (mine, left.0.queues.count, left.0.number, left.1.id)
        < (theirs, right.0.queues.count, right.0.number, right.1.id)
    }
    .map { .open($0.number, $1.id) }
  }
}
