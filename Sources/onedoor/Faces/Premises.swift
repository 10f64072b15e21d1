internal import EventStore
internal import Forecast
internal import Glibc
internal import HallCore
internal import Screens

/// A hall that faces show: its log, its clock, and what has happened there without the face.
protocol Premises: AnyObject {
  var live: LiveHall { get }
  /// The time on the hall's clock.
  var now: Instant { get }
  /// How many milliseconds pass on the hall's clock in one of real time.
  var speed: Double { get }
  /// How fast a demonstration goes; `nil` where the hall is real.
  var pace: Pace? { get }
  /// Lets the hall keep up with the time and with everybody else; gives what they have done.
  func keepUp() throws(ToolError) -> [RecordedEvent]
  /// Changes the pace of a demonstration.
  func change(_ change: Pace.Change)
  /// Which face the visitor of a demonstration is at, so that nobody else acts there.
  func visit(_ face: FaceName)
}

/// A hall in a database that several processes share.
final class SharedPremises: Premises {
  let live: LiveHall
  private let clock: HallClock

  init(_ live: LiveHall, clock: HallClock) {
    self.live = live
    self.clock = clock
  }

  var now: Instant { clock.now }
  var speed: Double { clock.speed }
  var pace: Pace? { nil }

  func keepUp() throws(ToolError) -> [RecordedEvent] {
    live.store.drainWakes()
    return try reading { () throws(StoreError) in try live.catchUp() }
  }

  func change(_ change: Pace.Change) {}
  func visit(_ face: FaceName) {}
}

/// Where there is no hall yet: one in memory to show what it would be.
final class PreviewPremises: Premises {
  let live: LiveHall
  private let clock: HallClock

  init(clock: HallClock) throws(ToolError) {
    self.clock = clock
    let founding = try ProfileFile.load("baishiyi").founding()
    let store = try reading { () throws(StoreError) in try EventStore.inMemory() }
    let now = clock.now
    live = try tooling { () throws(CommandFailure) in
      try LiveHall.found(founding, as: founding.profile.id, in: store, by: .supervisor, at: now)
    }
  }

  var now: Instant { clock.now }
  var speed: Double { clock.speed }
  var pace: Pace? { nil }

  func keepUp() throws(ToolError) -> [RecordedEvent] { [] }
  func change(_ change: Pace.Change) {}
  func visit(_ face: FaceName) {}
}

/// A living hall in memory, in which the visitor can play any part.
final class DemoPremises: Premises {
  private let living: LivingHall
  private var clock: DemoClock

  init(seed: UInt64, language: Language) throws(ToolError) {
    living = try LivingHall.inTheMorning(seed: seed, language: language)
    clock = DemoClock(at: living.now, real: Self.monotonic)
    clock.change(to: 10, at: Self.monotonic)
  }

  private static var monotonic: Int64 { HallClock.milliseconds(CLOCK_MONOTONIC) }

  var live: LiveHall { living.live }
  var now: Instant { living.now }
  var speed: Double { clock.isPaused ? 0 : Double(clock.speed) }
  var pace: Pace? { Pace(speed: clock.speed, isPaused: clock.isPaused) }

  func keepUp() throws(ToolError) -> [RecordedEvent] {
    try living.keepUp(with: &clock, at: Self.monotonic)
  }

  func change(_ change: Pace.Change) {
    switch change {
    case .slower: clock.goSlower(at: Self.monotonic)
    case .faster: clock.goFaster(at: Self.monotonic)
    case .pause: clock.togglePause(at: Self.monotonic)
    }
  }

  func visit(_ face: FaceName) {
    switch face {
    case .window(let number): living.visit(.window(number))
    case .desk: living.visit(.desk)
    case .kiosk, .board, .supervisor, .launcher, .demo: living.visit(nil)
    }
  }
}
