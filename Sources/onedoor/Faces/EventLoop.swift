internal import Canvas
internal import EventStore
internal import Forecast
internal import Glibc
internal import HallCore
internal import Screens
internal import Terminal

/// The one loop of a face: it sleeps until a key, a touch, somebody else's act or a moment comes,
/// tells the face, does what the face wants, and shows its picture. Nothing happens between two
/// events, and nothing else runs.
final class EventLoop {
  let terminal: Terminal
  /// The hall that is shown: another one once a hall has been founded.
  var premises: any Premises {
    // What was worked out for one hall says nothing of another one.
    didSet { (passed, waits) = (nil, nil) }
  }
  let session: Session
  /// The face that is shown, and below it those to go back to.
  var faces: [any Face]
  var language: Language
  var contrast: Theme.Contrast
  /// Why the log cannot be read or written now.
  var trouble: Words?
  /// The last act that failed in the store, with its id: tried again, it is the same command.
  var unsettled: (act: Act, id: CommandID)?
  /// Whether an act has failed in the store and nobody has seen that yet.
  var hasFailed = false
  /// What goes on as soon as the picture is shown and nobody has pressed anything.
  var yielded: [Effect] = []
  /// Whether the face that is shown has not been shown before.
  var isNew = true
  /// The hall with what time has brought since an event of the log, if it has brought anything.
  private var passed: (seq: Int, hall: Hall)?
  /// What people in the hall have to expect, until something happens or some seconds have passed.
  private var waits: (seq: Int, step: Int64, Waits)?
  private var canvas: Canvas
  private var nextTick: Int64 = 0
  private var nextLook: Int64 = 0

  /// For how many seconds an act waits while others hold the database. Nothing else happens meanwhile,
  /// so somebody at the screen is soon told, and tries again: the same act then, done once.
  static let patience = 1

  /// How long the loop sleeps at most before it looks at the log by itself, in milliseconds: a full
  /// disk may swallow the sign that something is new.
  private static let longestSleep: Int64 = 2000

  init(
    _ face: any Face, _ premises: any Premises, _ terminal: Terminal, _ session: Session,
    _ contrast: Theme.Contrast
  ) {
    self.terminal = terminal
    self.premises = premises
    self.session = session
    faces = [face]
    language = terminal.abilities.repertoire == .full ? session.language : .en
    self.contrast = contrast
    canvas = Canvas(terminal.size, abilities: terminal.abilities)
  }

  /// Runs until the face is left, the terminal goes away, or a signal asks for the end.
  func run() {
    var isChanged = true
    while !faces.isEmpty {
      if isChanged { paint() }
      if isNew {
        // What a face wants from the outset it asks for at its first tick, after its first picture.
        isNew = false
        nextTick = uptime
      }
      let pause = yielded.isEmpty ? sleep : 0
      let wake = terminal.wait(milliseconds: Int32(pause), alsoOn: wakeDescriptors)
      if wake == .stop { return }
      isChanged = keepUp(after: wake)
      let inputs = terminal.inputs()
      if inputs.isEmpty, !yielded.isEmpty {
        isChanged = true
        goOn()
      }
      for input in inputs {
        if input == .ended { return }
        isChanged = true
        deliver { $0.receive(input, in: $1) }
        guard hasFailed else { continue }
        // What was pressed since, by somebody who had not seen that it failed, was to help it along.
        hasFailed = false
        if terminal.inputs().contains(.ended) { return }
        break
      }
      if uptime >= nextTick {
        isChanged = true
        deliver { $0.tick(in: $1) }
      }
    }
  }

  private var wakeDescriptors: [Int32] {
    premises.live.store.wakeDescriptor().map { [$0] } ?? []
  }

  /// Milliseconds on a clock that nobody sets.
  var uptime: Int64 { HallClock.milliseconds(CLOCK_MONOTONIC) }

  private var sleep: Int64 {
    max(0, min(nextTick, nextLook) - uptime)
  }

  /// What the face may look at now.
  var scene: Scene {
    let now = premises.now
    let hall = hall(at: now)
    return Scene(
      hall: hall, now: now, waits: waits(in: hall, at: now), uptime: uptime, language: language,
      size: terminal.size, abilities: terminal.abilities, trouble: trouble, contrast: contrast,
      pace: premises.pace)
  }

  /// The hall as it is now. What time alone has brought since the log's last event, such as a new day,
  /// is kept until the log goes on: it may take a while to work out.
  private func hall(at now: Instant) -> Hall {
    let live = premises.live
    // A clock that was set back has brought less than what is kept.
    let known = passed.flatMap { $0.seq == live.seq && $0.hall.now <= now ? $0.hall : nil }
    let present = (known ?? live.hall).asOf(now)
    passed = present.now > live.hall.now ? (live.seq, present) : nil
    return present
  }

  private func waits(in hall: Hall, at now: Instant) -> Waits {
    let (seq, step) = (premises.live.seq, now.milliseconds / WaitForecast.step.milliseconds)
    if let waits, waits.seq == seq, waits.step == step { return waits.2 }
    let waits = Waits(hall, at: now)
    self.waits = (seq, step, waits)
    return waits
  }

  /// Waits that nobody has asked for keep the hall as it was: it would have to be copied.
  private func forgetUnasked() {
    if waits?.2.isKnown == false { waits = nil }
  }

  /// Lets the hall keep up, if somebody else may have done something or time runs by itself; tells
  /// whether anything has changed. An act of this face reads on by itself.
  private func keepUp(after wake: Wake) -> Bool {
    guard wake != .ready([]) || uptime >= nextLook || premises.pace != nil else { return false }
    let before = trouble
    nextLook = uptime + Self.longestSleep
    do throws(ToolError) {
      let news = try premises.keepUp()
      trouble = nil
      if !news.isEmpty { deliver { $0.receive(news.map(\.event), in: $1) } }
      return !news.isEmpty || before != nil
    } catch {
      trouble = error.brief
      return before != trouble
    }
  }

  /// Tells the face something, and does what it wants then.
  func deliver(_ tell: (inout any Face, Scene) -> [Effect]) {
    guard !faces.isEmpty else { return }
    let effects = tell(&faces[faces.count - 1], scene)
    forgetUnasked()
    for effect in effects { perform(effect) }
  }

  /// Shows the picture of the face, and says when it changes by itself.
  func paint() {
    let scene = scene
    if canvas.size != scene.size { canvas = Canvas(scene.size, abilities: scene.abilities) }
    canvas.clear()
    guard let last = faces.indices.last else { return }
    let look = faces[last].draw(on: &canvas, in: scene)
    forgetUnasked()
    terminal.paint(canvas, look.palette)
    nextTick = uptime + pause(look.beat, at: scene.now)
  }

  /// The real milliseconds until a picture changes by itself. However fast the hall's clock runs,
  /// nobody sees more than ten pictures a second.
  private func pause(_ beat: Beat, at now: Instant) -> Int64 {
    let (length, slowest): (Int64, Int64) =
      switch beat {
      case .minute: (60_000, 60_000)
      case .second: (1000, 1000)
      case .pulse: (250, 250)
      }
    // People who live in the hall are in no face's beat.
    let longest = premises.pace == nil ? slowest : min(slowest, 100)
    guard premises.speed > 0, beat != .pulse else { return longest }
    let left = Double(length - now.milliseconds % length) / premises.speed
    return min(longest, max(100, Int64(left.rounded(.up))))
  }
}
