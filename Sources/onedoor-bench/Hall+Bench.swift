internal import Assets
internal import EventStore
internal import FoundationEssentials
internal import HallCore

/// The hall that the bench works with: Baishiyi's, on a Monday.
enum BenchHall {
  static let morning = Instant(iso8601: "2026-03-02T09:00:00+08:00")

  static func founding() throws -> Founding {
    let asset = asset_profile_baishiyi()
    let data = Data(bytes: asset.bytes, count: asset.count)
    let profile = try JSONDecoder().decode(Profile.self, from: data)
    return try Founding(profile, catalogue: .shipped)
  }

  static func id() throws -> HallID {
    guard let id = HallID(text: "baishiyi") else { throw BenchError("a hall's name") }
    return id
  }

  static func start() throws -> Instant {
    guard let morning else { throw BenchError("a moment") }
    return morning
  }

  /// Founds the hall in a new database.
  static func found(at path: String) throws -> LiveHall {
    let store = try EventStore.create(path)
    return try LiveHall.found(
      founding(), as: id(), in: store, by: .supervisor, at: start())
  }

  /// Founds the hall with everything open and people waiting: what its faces show on a morning.
  static func foundBusy(at path: String) throws {
    let live = try found(at: path)
    let at = try start()
    for window in live.hall.windows {
      _ = try live.perform(Command(.open(window.number, nil), by: .commandLine, at: at))
    }
    for count in 0..<40 { _ = try live.perform(take(count, by: 0, at: at)) }
  }

  /// Opens the hall as one more process.
  static func join(at path: String) throws -> LiveHall {
    try LiveHall(id(), in: EventStore.open(path))
  }

  /// A ticket like those that residents take, with an id of its own.
  static func take(_ count: Int, by process: Int, at: Instant) -> Command {
    let code = count % 2 == 0 ? "LDJY-001" : "SHBZ-015"
    return Command(
      .take([ItemCode(text: code)].compactMap { $0 }, priority: .walkIn, visitor: nil),
      by: .kiosk, at: at, id: CommandID(text: "bench-\(process)-\(count)"))
  }
}
