public import HallCore

/// An event and its place in the log of its hall.
public struct RecordedEvent: Hashable, Sendable {
  /// The place in the log, from 1, without gaps.
  public let seq: Int
  /// What happened.
  public let event: Event

  /// The name of the fact, as the log writes it.
  public var kind: String { FactCodec.encode(event.fact).kind.rawValue }

  /// The fact's details, as the log writes them: one JSON object in UTF-8.
  public var body: [UInt8] { FactCodec.encode(event.fact).body }
}
