internal import EventStore
internal import Glibc
internal import HallCore

extension Verb {
  static var log: Verb {
    Verb(
      "log",
      options: [
        Option("follow", zh: "等着新的记录", en: "wait for what comes"),
        Option("from", "SEQ", zh: "从第几条开始", en: "begin at this event"),
      ],
      zh: "大厅的记录", en: "the hall's log"
    ) { (session, request) throws(ToolError) in
      let first = try request.number("from", in: 1 ... .max) ?? 1
      let live = try session.live()
      var seen = first - 1
      // Listening begins before the first look, so that nothing can slip in between.
      if request.has("follow") { _ = live.store.wakeDescriptor() }
      try session.printLog(of: live, after: &seen)
      while request.has("follow"), waitForNews(in: live.store) {
        try session.printLog(of: live, after: &seen)
      }
    }
  }

  /// Sleeps until another process has appended something; looks by itself once a second, should a
  /// ring ever be lost. `false` when nobody reads the answers any more.
  private static func waitForNews(in store: EventStore) -> Bool {
    var waits = [
      pollfd(fd: store.wakeDescriptor() ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
    ]
    poll(&waits, 2, 1000)
    store.drainWakes()
    return waits[1].revents == 0
  }
}

extension Session {
  /// How many events are read before they are printed: a reader that takes its time, such as a
  /// pager, must not keep the database's write-ahead log from being emptied.
  private static let page = 500

  /// Prints the log after an event; every line is read from the log itself, so that the whole of it
  /// can be shown.
  fileprivate func printLog(of live: LiveHall, after seen: inout Int) throws(ToolError) {
    var page: [RecordedEvent] = []
    repeat {
      page = []
      let last = seen
      try reading { () throws(StoreError) in
        try live.store.events(of: live.id, after: last) { (recorded) throws(StoreError) in
          page.append(recorded)
          return page.count < Self.page
        }
      }
      for recorded in page { printEntry(recorded, in: live.hall) }
      try Output.flush()
      seen = page.last?.seq ?? seen
    } while page.count == Self.page
  }

  private func printEntry(_ recorded: RecordedEvent, in hall: Hall) {
    let words = recorded.event.fact.words(in: hall)
    let time = recorded.event.at.iso8601(offset: hall.offset)
    let head = "\(recorded.seq)  \(time.prefix(10)) \(time.dropFirst(11).prefix(8))  "
    print(
      json: LogLine.entry(recorded, offset: hall.offset),
      Words(zh: head + words.zh, en: head + words.en))
  }
}
