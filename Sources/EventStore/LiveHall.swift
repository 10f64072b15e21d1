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
  /// The last place known to be in the log, while a write that failed half-way may have left `hall`
  /// ahead of it or unusable.
  private var known: Int?
  /// The place of the newest snapshot that this process knows of; others may have written a newer one.
  private var snapshotSeq: Int
  /// What others have appended and ``catchUp()`` has not given back yet.
  private var untold: [RecordedEvent] = []

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
    // A hall that begins at event 1, its founding, has found no snapshot.
    snapshotSeq = seq > 1 ? seq : 0
    try storing { () throws(StoreError) in
      try store.events(of: id, after: seq) { (recorded) throws(StoreError) in
        try take(recorded)
        return true
      }
    }
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
    if let snapshot {
      try storing { () throws(StoreError) in try confirm(snapshot, of: id, in: store) }
      return snapshot
    }
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

  /// Makes sure that the log has the event after which a snapshot was taken.
  private static func confirm(
    _ snapshot: (hall: Hall, seq: Int), of id: HallID, in store: EventStore
  ) throws(StoreError) {
    var isConfirmed = false
    try store.events(of: id, after: snapshot.seq - 1) { (recorded) throws(StoreError) in
      isConfirmed = recorded.event.at == snapshot.hall.now
      return false
    }
    guard isConfirmed else {
      throw .damaged(
        path: store.path, detail: "the log of hall \(id) has not what its snapshot has")
    }
  }

  /// Takes in what others have appended, and gives it back: every event once that this hall has
  /// not appended itself.
  public func catchUp() throws(StoreError) -> [RecordedEvent] {
    try readOn()
    defer { untold = [] }
    return untold
  }

  private func readOn() throws(StoreError) {
    let last = known ?? seq
    if known != nil { try reload() }
    var news: [RecordedEvent] = []
    do throws(StoreError) {
      try store.events(of: id, after: seq) { (recorded) throws(StoreError) in
        try take(recorded)
        if recorded.seq > last { news.append(recorded) }
        return true
      }
    } catch {
      // What could be taken in is not told of yet: it is next time.
      known = last
      throw error
    }
    untold += news
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
      known = nil
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
    do throws(CommandFailure) {
      let acknowledgement = try written(command, keeping: record)
      known = nil
      return acknowledgement
    } catch {
      // Nobody is to see for a moment what the log has not. If it cannot be read now either, the hall
      // keeps up as soon as it can.
      if known != nil { try? readOn() }
      throw error
    }
  }

  private func written(
    _ command: Command, keeping record: PersonalRecord?
  ) throws(CommandFailure) -> Acknowledgement {
    try store.write(
      preparing: { () throws(StoreError) in try readOn() }
    ) { () throws(CommandFailure) in
      let earlier = try storing { () throws(StoreError) in
        try readOn()
        guard let id = command.id else { return nil as ClosedRange<Int>? }
        return try store.applied(id, in: self.id)
      }
      if let earlier { return try repeated(earlier) }
      let events = try decided(command)
      return try storing { () throws(StoreError) in
        // Until the commit has succeeded, the hall in memory knows more than the log.
        if !events.isEmpty { known = seq }
        return try append(events, of: command, keeping: record)
      }
    }
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
    try store.renewSnapshot(of: hall, id, seq: seq, after: &snapshotSeq)
    if let commandID = command.id, let first = recorded.first {
      try store.note(commandID, in: id, at: hall.now, as: first.seq...seq)
    }
    if let record, let visitor = command.act.visitor {
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
