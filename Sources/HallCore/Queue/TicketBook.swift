/// The tickets of one business day.
///
/// Numbers have no gaps, so a ticket's place follows from its number: one array a letter.
struct TicketBook: Hashable, Sendable {
  private var queues: [[Ticket]] = Array(repeating: [], count: 26)

  /// How many tickets there are.
  var count: Int { queues.reduce(0) { $0 + $1.count } }

  /// How many tickets a queue has given out.
  func count(of queue: QueueLetter) -> Int { queues[queue.index].count }

  /// The number that the next ticket of a queue will carry.
  func nextNumber(of queue: QueueLetter) -> TicketNumber {
    TicketNumber(queue: queue, ordinal: count(of: queue) + 1)
  }

  func contains(_ number: TicketNumber) -> Bool {
    number.ordinal <= count(of: number.queue)
  }

  /// The ticket of a number that the book contains.
  subscript(number: TicketNumber) -> Ticket {
    _read { yield queues[number.queue.index][number.ordinal - 1] }
    _modify { yield &queues[number.queue.index][number.ordinal - 1] }
  }

  mutating func append(_ ticket: Ticket) {
    queues[ticket.number.queue.index].append(ticket)
  }

  mutating func removeAll() {
    for index in queues.indices { queues[index].removeAll(keepingCapacity: true) }
  }

  /// All tickets, by queue and number.
  var all: TicketSequence { TicketSequence(queues: queues) }
}

/// The tickets of a day, by queue and number. Faces go through them for every picture, which a type of
/// its own makes several times as fast as a joined sequence.
public struct TicketSequence: Sequence, IteratorProtocol {
  private let queues: [[Ticket]]
  private var queue = 0
  private var place = 0

  init(queues: [[Ticket]]) { self.queues = queues }

  /// The next ticket; `nil` after the last one.
  public mutating func next() -> Ticket? {
    while queue < queues.count {
      if place < queues[queue].count {
        place += 1
        return queues[queue][place - 1]
      }
      (queue, place) = (queue + 1, 0)
    }
    return nil
  }
}
