public import HallCore

/// One hall as this process knows it, kept in step with the log that all processes share.
public final class LiveHall {
  /// The store that holds the log.
  public let store: EventStore
  /// The name of the hall in the store.
  public let id: HallID
  /// The hall after the event at ``seq``.
  public private(set) var hall: Hall
  /// The place of the last event taken in.
  public private(set) var seq: Int
  /// Whether a write failed half-way, so that `hall` may be ahead of the log.
  private var isAhead = false

  /// What a command has done.
  public struct Acknowledgement: Hashable, Sendable {
    /// The events, which are on the disk.
    public let events: [RecordedEvent]
    /// Whether the same command had been applied before; nothing was done again then.
    public let wasRepeated: Bool
  }

  /// Opens a hall that the store holds: its last snapshot, and the events since.
  ///
  /// - Throws: ``Refusal/notFounded`` if the store does not hold it.
  public init(_ id: HallID, in store: EventStore) throws(CommandFailure) {
    self.store = store
    self.id = id
    (hall, seq) = try Self.load(id, from: store)
    _ = try storing { () throws(StoreError) in try catchUp() }
  }

  /// Founds a hall.
  ///
  /// - Throws: ``Refusal/alreadyFounded(_:)`` if the store holds it already.
  public static func found(
    _ founding: Founding, as id: HallID, in store: EventStore, by actor: Actor, at: Instant
  ) throws(CommandFailure) -> LiveHall {
    try store.write { () throws(CommandFailure) in
      let event = Event(at: at, by: actor, .founded(founding))
      do throws(StoreError) {
        try store.append([event], to: id, after: 0)
      } catch {
        throw error == .overtaken(after: 0) ? .refused(.alreadyFounded(id)) : .failed(error)
      }
    }
    return try LiveHall(id, in: store)
  }

  private static func load(
    _ id: HallID, from store: EventStore
  ) throws(CommandFailure) -> (Hall, Int) {
    let snapshot = try storing { () throws(StoreError) in try store.snapshot(of: id) }
    if let snapshot { return snapshot }
    var hall: Hall?
    try storing { () throws(StoreError) in
      try store.events(of: id, after: 0) { (recorded) throws(StoreError) in
        guard case .founded(let founding) = recorded.event.fact else {
          throw .damaged(path: store.path, detail: "event 1 does not found the hall")
        }
        hall = Hall(founding, at: recorded.event.at)
        return false
      }
    }
    guard let hall else { throw .refused(.notFounded) }
    return (hall, 1)
  }

  /// Takes in what others have appended, and gives it back.
  public func catchUp() throws(StoreError) -> [RecordedEvent] {
    if isAhead { try reload() }
    var news: [RecordedEvent] = []
    try store.events(of: id, after: seq) { (recorded) throws(StoreError) in
      try take(recorded)
      news.append(recorded)
      return true
    }
    return news
  }

  private func take(_ recorded: RecordedEvent) throws(StoreError) {
    do {
      try hall.evolve(recorded.event)
    } catch {
      throw .damaged(path: store.path, detail: "event \(recorded.seq): \(error.reason)")
    }
    seq = recorded.seq
  }

  private func reload() throws(StoreError) {
    do throws(CommandFailure) {
      (hall, seq) = try Self.load(id, from: store)
      isAhead = false
    } catch {
      if case .failed(let error) = error { throw error }
      throw .damaged(path: store.path, detail: "hall \(id) has vanished")
    }
  }
}

extension LiveHall {
  /// Decides a command on what is in the log now, appends what follows and waits until it is on the
  /// disk. Two windows that press the same key at once are served one after the other.
  ///
  /// - Parameter record: how to reach the visitor of a ticket that is taken; kept beside the log in
  ///   the same transaction.
  public func perform(
    _ command: Command, keeping record: PersonalRecord? = nil
  ) throws(CommandFailure) -> Acknowledgement {
    let acknowledgement = try store.write { () throws(CommandFailure) in
      let earlier = try storing { () throws(StoreError) in
        _ = try catchUp()
        guard let id = command.id else { return nil as ClosedRange<Int>? }
        return try store.applied(id, in: self.id)
      }
      if let earlier { return try repeated(earlier) }
      let events = try decided(command)
      return try storing { () throws(StoreError) in
        // Until the commit has succeeded, the hall in memory knows more than the log.
        isAhead = !events.isEmpty
        return try append(events, of: command, keeping: record)
      }
    }
    isAhead = false
    return acknowledgement
  }

  private func append(
    _ events: [Event], of command: Command, keeping record: PersonalRecord?
  ) throws(StoreError) -> Acknowledgement {
    guard !events.isEmpty else { return Acknowledgement(events: [], wasRepeated: false) }
    try store.append(events, to: id, after: seq)
    var recorded: [RecordedEvent] = []
    for event in events {
      let next = RecordedEvent(seq: seq + 1, event: event)
      try take(next)
      try store.deriveTables(from: event, in: hall, id, seq: seq)
      recorded.append(next)
    }
    if let commandID = command.id, let first = recorded.first {
      try store.note(commandID, in: id, at: hall.now, as: first.seq...seq)
    }
    if let record, case .take(_, _, let visitor?) = command.act {
      try store.keep(record, of: visitor, in: hall, id)
    }
    return Acknowledgement(events: recorded, wasRepeated: false)
  }

  private func decided(_ command: Command) throws(CommandFailure) -> [Event] {
    do { return try decide(command, in: hall) } catch { throw .refused(error) }
  }

  private func repeated(_ range: ClosedRange<Int>) throws(CommandFailure) -> Acknowledgement {
    var events: [RecordedEvent] = []
    try storing { () throws(StoreError) in
      try store.events(of: id, after: range.lowerBound - 1) { (recorded) throws(StoreError) in
        events.append(recorded)
        return recorded.seq < range.upperBound
      }
    }
    return Acknowledgement(events: events, wasRepeated: true)
  }
}
