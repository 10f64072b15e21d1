public import HallCore

/// An event and its place in the log of its hall.
public struct RecordedEvent: Hashable, Sendable {
  /// The place in the log, from 1, without gaps.
  public let seq: Int
  /// What happened.
  public let event: Event

  /// An event at a place in a log.
  public init(seq: Int, event: Event) {
    self.seq = seq
    self.event = event
  }

  /// The fact as the log writes it: its kind, and its details as one JSON object in UTF-8.
  public var encoded: (kind: String, body: [UInt8]) {
    let (kind, body) = FactCodec.encode(event.fact)
    return (kind.rawValue, body)
  }
}
