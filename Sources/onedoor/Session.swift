internal import EventStore
internal import HallCore

/// One command line at work: its clock, language and way of answering, and the hall once it is
/// needed.
final class Session {
  let language: Language
  let isJSON: Bool
  let databasePath: String
  let clock: HallClock
  private let hallID: HallID?
  private let commandID: CommandID?
  /// How long to wait for the database, if the command line says so.
  private let patience: Int?
  private let doors: Doors

  /// What the command lines of one process share: each database is opened once, and what a line does
  /// not say holds as for the line that began the process.
  final class Doors {
    fileprivate var stores: [String: EventStore] = [:]
    fileprivate var halls: [String: LiveHall] = [:]
    let language: Language
    let isJSON: Bool
    /// Whether these are the lines of a batch.
    let isBatch: Bool
    fileprivate let databasePath: String
    fileprivate let clock: HallClock
    fileprivate let hallID: HallID?
    fileprivate let patience: Int?

    init() {
      isBatch = false
      patience = nil
      language = Environment.language
      isJSON = false
      databasePath = Environment.databasePath
      clock = .wall
      hallID = nil
    }

    /// For the lines of a batch: they go on from the line that began it.
    init(defaults session: Session) {
      isBatch = true
      language = session.language
      isJSON = session.isJSON
      patience = session.patience
      databasePath = session.databasePath
      clock = session.clock
      hallID = session.hallID
    }
  }

  init(_ request: Request, _ doors: Doors) throws(ToolError) {
    self.doors = doors
    language =
      try request.text("lang").map { (text) throws(ToolError) in
        try Request.choice(text, Language.self)
      } ?? doors.language
    isJSON = doors.isJSON || request.has("json")
    databasePath = request.text("db") ?? doors.databasePath
    clock = try request.text("clock").map(HallClock.init(text:)) ?? doors.clock
    hallID = try request.value("hall", HallID.self) ?? doors.hallID
    commandID = try request.value("id", CommandID.self)
    patience = try request.number("patience", in: 0...3600) ?? doors.patience
  }

  /// Whether this is a line of a batch.
  var isInBatch: Bool { doors.isBatch }

  /// The time on the hall's clock.
  var now: Instant { clock.now }

  /// The database, which must exist. `patience` is for how many seconds an act waits for others there
  /// where the command line does not say.
  func store(patience usual: Int = EventStore.patience) throws(ToolError) -> EventStore {
    if let store = doors.stores[databasePath] { return store }
    let store = try reading { () throws(StoreError) in
      try EventStore.open(databasePath, patience: patience ?? usual)
    }
    doors.stores[databasePath] = store
    return store
  }

  /// The database, made if there is none.
  private func createdStore(patience usual: Int) throws(ToolError) -> EventStore {
    let store = try reading { () throws(StoreError) in
      try EventStore.create(databasePath, patience: patience ?? usual)
    }
    doors.stores[databasePath] = store
    return store
  }

  /// The hall that `--hall` names, or the only one of the database.
  func live(patience usual: Int = EventStore.patience) throws(ToolError) -> LiveHall {
    let key = "\(hallID?.description ?? "") \(databasePath)"
    if let live = doors.halls[key] {
      _ = try reading { () throws(StoreError) in try live.catchUp() }
      return live
    }
    let store = try store(patience: usual)
    let id = if let hallID { hallID } else { try onlyHall(of: store) }
    let live = try tooling { () throws(CommandFailure) in try LiveHall(id, in: store) }
    doors.halls[key] = live
    return live
  }

  /// Founds a hall in the database, which is made if there is none.
  func found(
    _ profile: ProfileFile, patience usual: Int = EventStore.patience
  ) throws(ToolError) -> LiveHall {
    let founding = try profile.founding()
    let store = try createdStore(patience: usual)
    let (id, now) = (hallID ?? founding.profile.id, now)
    return try tooling { () throws(CommandFailure) in
      try LiveHall.found(founding, as: id, in: store, by: .commandLine, at: now)
    }
  }

  private func onlyHall(of store: EventStore) throws(ToolError) -> HallID {
    let halls = try reading { () throws(StoreError) in try store.halls() }
    guard let first = halls.first else { throw .refused(.notFounded) }
    guard halls.count == 1 else {
      let names = halls.map(\.description).joined(separator: ", ")
      throw .usage(
        Words(
          zh: "数据库里有几个大厅(\(names)),请用 --hall 选一个",
          en: "the database holds several halls (\(names)); choose one with --hall"))
    }
    return first
  }

  /// Does one act; the same `--id` is done only once.
  func perform(
    _ act: Act, in live: LiveHall, keeping record: PersonalRecord? = nil
  ) throws(ToolError) -> LiveHall.Acknowledgement {
    let command = Command(act, by: .commandLine, at: now, id: commandID)
    return try tooling { () throws(CommandFailure) in
      try live.perform(command, keeping: record)
    }
  }

  /// Does one act and says what came of it.
  func `do`(_ act: Act) throws(ToolError) {
    let live = try live()
    answer(try perform(act, in: live), in: live)
  }

  /// Says what came of an act.
  func answer(_ done: LiveHall.Acknowledgement, in live: LiveHall) {
    // What time brought first stands in the log; the answer is about the act.
    guard let event = done.events.last else { return }
    print(json: LogLine.act(event), event.event.fact.words(in: live.hall))
    let broken = live.hall.brokenBookings.count
    guard event.event.fact.isOfPlanning, broken > 0, !isJSON else { return }
    print(
      "",
      Words(
        zh: "有 \(broken) 个预约没人能办:onedoor bookings --all 看可以改到什么时候",
        en: "\(broken.counted("booking")) cannot be kept now: "
          + "onedoor bookings --all says what to offer"))
  }
}

extension Session {
  /// Answers with a value as one JSON object, or in words.
  func print(_ value: some Encodable, _ words: @autoclosure () -> Words) {
    isJSON ? Output.line(Output.json(value)) : Output.line(words()[language])
  }

  /// Answers with a JSON object that is text already, or in words.
  func print(json: @autoclosure () -> String, _ words: @autoclosure () -> Words) {
    isJSON ? Output.line(json()) : Output.line(words()[language])
  }
}

extension Fact {
  /// Whether it changes who is there on a day to come, or when the hall is open.
  fileprivate var isOfPlanning: Bool {
    switch self {
    case .rotaSet, .rotaCleared, .leaveSet, .leaveCancelled, .dayExcepted, .holidaysImported: true
    default: false
    }
  }
}
