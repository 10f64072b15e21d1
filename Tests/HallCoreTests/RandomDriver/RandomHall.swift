@testable import HallCore

/// A hall in which random people do random things, for several days in a row.
struct RandomHall {
  let founding: Founding
  let founded: Instant
  var random: SplitMix64
  var hall: Hall
  var clock: Instant
  private var watch: Watch
  private(set) var log: [Event] = []
  /// Where the log stood a while ago, and the image of the hall then.
  private var earlier: (index: Int, image: [UInt8])?
  private(set) var refusals: [String: Int] = [:]
  private(set) var facts: [String: Int] = [:]
  private(set) var undoables: [Undoable.Act: Int] = [:]
  private(set) var commands = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    founding =
      switch Int.random(in: 0..<20, using: &random) {
      case 0: TestHalls.baishiyi
      case 1, 2: TestHalls.small
      default: TestHalls.everOpen
      }
    let day = Day(number: 20_514 + Int(random.next() % 28))
    founded = Instant(day, .midnight, offset: founding.profile.utcOffset)
    clock = founded
    hall = Hall(founding, at: founded)
    watch = Watch(hall)
  }

  /// What has happened last, for a report.
  var lastEvents: String {
    let rendering = Rendering(hall: hall)
    return log.suffix(16).map {
      "  \($0.at.iso8601(offset: hall.offset)) \(rendering.line($0.fact))"
    }.joined(separator: "\n")
  }

  var events: Int { log.count }

  /// What a window is told that it can take back is what it can take back, now and for as long as it
  /// is told; and it is told of everything.
  private mutating func compareUndo() throws {
    let number = pick(hall.windows).number
    let moment = clock + .seconds(Int.random(in: -5...70, using: &random))
    func isDone(at moment: Instant) -> Bool {
      (try? decide(Command(.undo(number), by: .window(number), at: moment), in: hall)) != nil
    }
    let undoable = hall.undoable(at: number, on: moment)
    guard isDone(at: moment) == (undoable != nil) else {
      throw Watch.Violation("window \(number) is told \(String(describing: undoable))")
    }
    guard let undoable else { return }
    undoables[undoable.act, default: 0] += 1
    let after = Instant(milliseconds: undoable.until.milliseconds + 1)
    guard isDone(at: undoable.until), !isDone(at: after), undoable.until >= hall.now else {
      throw Watch.Violation("window \(number) is told \(undoable), which ends at another moment")
    }
  }

  /// One day of 20 to 60 commands, from half past eight until the hall closes, or until a midnight
  /// or several pass while nobody looks.
  mutating func playDay() throws {
    let count = Int.random(in: 20...60, using: &random)
    let length = chance(10) ? 16 * 3600 : 9 * 3600
    let today = max(clock, hall.now).day(offset: hall.offset)
    clock = Instant(today, TimeOfDay(minutes: 510), offset: hall.offset)
    for _ in 0..<count {
      // Bursts, in which an undo comes in time, and lulls, in which holds end.
      let longest = chance(60) ? 25 : 5 * length / count
      clock = clock + .seconds(Int.random(in: 0...longest, using: &random))
      if clock.day(offset: hall.offset) > today { break }
      try submit(nextAct())
      try compareUndo()
    }
    let midnight = Instant(today.next, .midnight, offset: hall.offset)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4:
      try submit(.closeDay)
      clock = midnight
    case 4..<7:
      clock = midnight
      try submit(.tick)
    case 7..<9: clock = midnight + .minutes(Int.random(in: 0..<500, using: &random))
    default: clock = midnight + .minutes(1440 * Int.random(in: 1...4, using: &random))
    }
    try watch.watchAll(hall)
    try compareWithImage()
  }

  /// So many commands, one soon after the other.
  mutating func play(_ commands: Int) throws {
    for _ in 0..<commands {
      clock = clock + .seconds(Int.random(in: 0...60, using: &random))
      try submit(nextAct())
    }
  }

  /// The whole log gives the hall.
  func compareWithLog() throws {
    guard try replay(log, on: founding, at: founded) == hall else {
      throw Watch.Violation("the whole log gives another hall")
    }
  }

  /// The image of a while ago and the log since then give the hall.
  private func compareWithImage() throws {
    guard let earlier else { return try compareWithLog() }
    var replayed = try Hall(founding, image: earlier.image)
    for event in log[earlier.index...] { try replayed.evolve(event) }
    guard replayed == hall else { throw Watch.Violation("an image leads to another hall") }
  }

  /// Gives a command; sometimes its clock runs behind.
  private mutating func submit(_ act: Act) throws {
    commands += 1
    let behind = chance(3) ? Int.random(in: 1...200_000, using: &random) : 0
    let at = Instant(milliseconds: clock.milliseconds - 1000 * Int64(behind))
    // Residents may book less than the desk.
    let command = Command(act, by: chance(50) ? .kiosk : .commandLine, at: at)
    let decided: [Event]
    do throws(Refusal) {
      decided = try decide(command, in: hall)
    } catch {
      refusals[error.name, default: 0] += 1
      return try requireSameRefusal(error, of: command)
    }
    let promise = Promise(to: command, in: hall)
    for event in decided {
      try watch.take(event, into: &hall)
      log.append(event)
      facts[String("\(event.fact)".prefix { $0 != "(" }), default: 0] += 1
      // A number that comes at every hour of a day.
      if log.count.isMultiple(of: 37) { earlier = (log.count, hall.image) }
    }
    try promise?.compare(with: hall)
  }

  /// What a resident is told before taking a ticket, which the ticket must keep.
  private struct Promise {
    let ahead: Int
    let moment: Instant
    let queue: QueueLetter

    init?(to command: Command, in hall: Hall) {
      guard case .take(let items, let priority, _, _) = command.act, let item = items.first,
        let queue = hall.map.queue(of: item)
      else { return nil }
      self.queue = queue
      moment = command.at
      ahead = hall.ahead(ofNew: item, priority: priority, at: moment)
    }

    func compare(with hall: Hall) throws {
      let number = TicketNumber(queue: queue, ordinal: hall.tickets.count(of: queue))
      guard hall.ahead(of: number) == ahead else {
        throw Watch.Violation(
          "\(number) was told \(ahead) ahead, not \(hall.ahead(of: number))")
      }
    }
  }

  /// A refused command has changed nothing: it is refused again for the same reason.
  private func requireSameRefusal(_ refusal: Refusal, of command: Command) throws {
    do throws(Refusal) {
      _ = try decide(command, in: hall)
    } catch {
      if error == refusal { return }
    }
    throw Watch.Violation("\(command.act) is refused once and not twice")
  }

  /// Whether something that happens so many times in a hundred happens now.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
