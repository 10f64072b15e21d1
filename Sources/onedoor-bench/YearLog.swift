internal import EventStore
internal import HallCore

/// A year of working days, written as a hall would have written them, but in large transactions.
enum YearLog {
  /// Writes at least so many events and gives how many there are. The last day is still open.
  static func write(to path: String, events wanted: Int) throws -> Int {
    let live = try BenchHall.found(at: path)
    let raw = try RawStore(path: path)
    var hall = live.hall
    var seq = live.seq
    var day = hall.day
    while seq < wanted {
      var rows: [Event] = []
      func act(_ act: Act, _ at: Instant) throws {
        let done = try decide(Command(act, by: .commandLine, at: at), in: hall)
        for event in done { try hall.evolve(event) }
        rows += done
      }
      let open = Instant(day, hall.profile.hours[0].from, offset: hall.offset)
      if hall.admission(at: open) == .walkIn { try play(hall.windows.map(\.number), open, act) }
      raw.fill {
        for event in rows {
          seq += 1
          let (kind, body) = RecordedEvent(seq: seq, event: event).encoded
          raw.add(seq: seq, at: event.at.milliseconds, kind: kind, body: body)
        }
      }
      day = day.next
    }
    // The rows that a hall derives as it goes along are rebuilt from the log.
    _ = try live.store.check()
    return seq
  }

  /// 1,150 visits: a busy hall's day, so that 260 working days make a year's 1.5 million events.
  private static func play(
    _ windows: [WindowNumber], _ open: Instant, _ act: (Act, Instant) throws -> Void
  ) throws {
    for window in windows { try act(.open(window, nil), open) }
    let items = ["LDJY-001", "SHBZ-015", "YLBZ-006", "SCJG-006"].compactMap(ItemCode.init(text:))
    for visit in 0..<1150 {
      let at = open + .seconds(visit * 25)
      let code = items[visit % items.count]
      try act(.take([code], priority: .walkIn, visitor: nil), at)
      let window = windows[0]
      try act(.call(window, nil), at)
      try act(.recall(window), at)
      try act(.begin(window), at)
      try act(.finish(window, .completed), at)
    }
  }
}
