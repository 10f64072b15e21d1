import Assets
import Canvas
import Foundation

@testable import HallCore
@testable import Screens

/// Baishiyi's hall in the middle of a Wednesday morning, always the same: seven windows are open, and
/// more people come for employment, social security and market regulation than these can serve.
struct BusyHall {
  private(set) var hall: Hall
  private var numbers = SplitMix64(seed: 7)
  /// When each window is done with what it is doing.
  private var free: [WindowNumber: Instant] = [:]

  /// The hall at 09:58.
  static let morning: Hall = BusyHall(until: "09:58").hall

  /// The hall before it opens.
  static let early: Hall = BusyHall(until: "08:00").hall

  static let founding: Founding = {
    do {
      let asset = asset_profile_baishiyi()
      let profile = try JSONDecoder().decode(
        Profile.self, from: Data(bytes: asset.bytes, count: asset.count))
      return try Founding(profile, catalogue: .shipped)
    } catch {
      preconditionFailure("the hall that ships can be founded")
    }
  }()

  static let wednesday: Day = Samples.coded("2026-03-04")

  /// A time on that Wednesday.
  static func at(_ time: String) -> Instant {
    Instant(wednesday, Samples.coded(time), offset: .china)
  }

  /// A scene of a hall at 09:58.
  static func scene(
    _ hall: Hall = morning, at time: String = "09:58", rows: Int = 24, columns: Int = 80,
    language: Language = .zh
  ) -> Scene {
    Scene(
      hall: hall, now: at(time), language: language, size: Size(rows: rows, columns: columns))
  }

  init(until end: String) {
    hall = Hall(Self.founding, at: Self.at("07:30"))
    let end = Self.at(end)
    var now = Self.at("08:25")
    guard now <= end else { return }
    for number in [1, 2, 3, 5, 6, 7, 8] { act(.open(Samples.window(number), nil), at: now) }
    while now <= end {
      if now >= Self.at("08:30") { arrive(at: now) }
      for window in hall.windows { serve(at: window.number, now) }
      now = now + .seconds(30)
    }
  }

  private mutating func act(_ act: Act, at now: Instant) {
    guard let events = try? decide(Command(act, by: .commandLine, at: now), in: hall) else {
      return
    }
    for event in events { try? hall.evolve(event) }
  }

  private mutating func chance(_ share: Double) -> Bool {
    numbers.next() % 1000 < UInt64(share * 1000)
  }

  /// In half a minute one person comes, sometimes two.
  private mutating func arrive(at now: Instant) {
    let items = [
      "LDJY-001", "SHBZ-001", "SCJG-001", "SCJG-001", "YLBZ-001", "SHJZ-001", "WSJK-001",
    ]
    for item in items where chance(0.11) {
      act(
        .take([Samples.coded(item)], priority: chance(0.1) ? .elderly : .walkIn, visitor: nil),
        at: now)
    }
  }

  private mutating func serve(at number: WindowNumber, _ now: Instant) {
    guard now >= free[number] ?? now else { return }
    switch hall.window(number)?.activity {
    case .idle?:
      act(.call(number, nil), at: now)
      free[number] = now + .seconds(30)
    case .calling?:
      if chance(0.12) {
        act(.miss(number), at: now)
      } else {
        act(.begin(number), at: now)
        free[number] = now + .seconds(180 + Int(numbers.next() % 480))
      }
    case .serving?:
      act(.finish(number, .completed), at: now)
    case .paused?, nil: break
    }
  }
}
