internal import EventStore
internal import HallCore

/// How events are answered and listed as JSON. The body of an event is JSON already and is passed on
/// as the log has it.
enum LogLine {
  /// A line of the log: `seq`, `at`, `actor`, `kind`, `body`.
  static func entry(_ recorded: RecordedEvent, offset: UTCOffset) -> String {
    let at = recorded.event.at.iso8601(offset: offset)
    let (kind, body) = recorded.encoded
    return "{\"seq\":\(recorded.seq),\"at\":\"\(at)\",\"actor\":\"\(recorded.event.by)\","
      + "\"kind\":\"\(kind)\",\"body\":\(text(body))}"
  }

  /// The answer to an act: the fields of its event, with `seq` and `event`, its kind, before them; a
  /// hold has a `kind` of its own.
  static func act(_ recorded: RecordedEvent) -> String {
    let (kind, body) = recorded.encoded
    let fields = text(body).dropFirst()
    return "{\"seq\":\(recorded.seq),\"event\":\"\(kind)\"" + (fields == "}" ? "" : ",") + fields
  }

  private static func text(_ body: [UInt8]) -> String {
    String(decoding: body, as: UTF8.self)
  }
}
