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
      let live = try session.live()
      let first = try request.text("from").map { (text) throws(ToolError) in
        guard let value = Int(text), value >= 1 else {
          let clean = text.cleaned(limit: 40)
          throw .usage(
            Words(zh: "--from: \(clean) 不是从 1 起的序号", en: "--from: \(clean) is not a number from 1"))
        }
        return value
      }
      // Every line is read from the log itself, so that the whole of it can be shown.
      var seen = (first ?? 1) - 1
      func show() throws(ToolError) {
        try reading { () throws(StoreError) in
          try live.store.events(of: live.id, after: seen) { (recorded) throws(StoreError) in
            let words = recorded.event.fact.words(in: live.hall)
            let time = recorded.event.at.iso8601(offset: live.hall.offset)
            session.print(
              json: LogLine.entry(recorded, offset: live.hall.offset),
              Words(
                zh:
                  "\(recorded.seq)  \(time.prefix(10)) \(time.dropFirst(11).prefix(8))  \(words.zh)",
                en:
                  "\(recorded.seq)  \(time.prefix(10)) \(time.dropFirst(11).prefix(8))  \(words.en)"
              ))
            seen = recorded.seq
            return true
          }
        }
      }
      try show()
      guard request.has("follow") else { return }
      while true {
        Output.flush()
        waitForNews(in: live.store)
        try show()
      }
    }
  }

  /// Sleeps until another process has appended something; looks by itself once a second, should a
  /// ring ever be lost.
  private static func waitForNews(in store: EventStore) {
    var wake = pollfd(fd: store.wakeDescriptor() ?? -1, events: Int16(POLLIN), revents: 0)
    poll(&wake, 1, 1000)
    store.drainWakes()
  }
}
