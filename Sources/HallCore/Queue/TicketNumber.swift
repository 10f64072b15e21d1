/// The number on a ticket: its queue's letter and a count that starts at 1 each business day and
/// has no gaps, written with at least three digits: `A012`.
public struct TicketNumber: Comparable {
  /// The queue that the ticket was first taken for.
  public let queue: QueueLetter
  /// The place in the day's count of that queue, from 1.
  public var ordinal: Int { Int(place) }
  /// The ordinal, in as few bytes as it takes: numbers stand in every event and every queue.
  private let place: UInt32

  /// The number of the `ordinal`th ticket of a queue.
  init(queue: QueueLetter, ordinal: Int) {
    self.queue = queue
    place = UInt32(ordinal)
  }

  /// Orders numbers by queue, then by count.
  public static func < (left: TicketNumber, right: TicketNumber) -> Bool {
    (left.queue, left.place) < (right.queue, right.place)
  }
}

extension TicketNumber: TextCoded {
  /// Reads `A012`, and as people may type it also `a12`; `nil` for anything else.
  public init?(text: String) {
    guard let first = text.first, let queue = QueueLetter(text: String(first)),
      let ordinal = digits(of: text.dropFirst()), ordinal > 0
    else { return nil }
    self.init(queue: queue, ordinal: ordinal)
  }

  /// Reads `A012` as it is written: a capital, and three digits or more without a zero too many.
  public init?(exactly text: String) {
    let bytes = text.utf8
    guard let first = bytes.first, (0x41...0x5A).contains(first), bytes.count >= 4,
      let ordinal = digits(of: bytes.dropFirst()), ordinal > 0,
      bytes.count == 4 || ordinal >= 1000 && bytes.dropFirst().first != 0x30
    else { return nil }
    self.init(queue: QueueLetter(index: Int(first) - 0x41), ordinal: ordinal)
  }

  /// What a ticket number looks like.
  public static var form: String { "a ticket number like A012" }

  /// The number as it is shown and called.
  public var description: String { queue.description + digits(ordinal, 3) }
}
