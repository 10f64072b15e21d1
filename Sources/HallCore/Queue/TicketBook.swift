/// The tickets of one business day.
///
/// Numbers have no gaps, so a ticket's place follows from its number: for each letter pages of the same
/// size, one after the other. A page that is full is never moved again, however long the day gets, and a
/// copy of the hall that goes its own way copies only the pages that it writes on.
struct TicketBook: Hashable, Sendable {
  private var queues: [[Page]] = Array(repeating: [], count: 26)

  typealias Page = [Ticket]

  /// How many tickets there are on a page: a power of two.
  private static let pageSize = 64

  /// How many tickets there are.
  var count: Int { queues.reduce(0) { $0 + Self.count(of: $1) } }

  /// How many tickets a queue has given out. Inlined, because every look at a ticket asks for it.
  @inline(__always)
  func count(of queue: QueueLetter) -> Int { Self.count(of: queues[queue.index]) }

  @inline(__always)
  private static func count(of pages: [Page]) -> Int {
    guard let last = pages.last else { return 0 }
    return (pages.count - 1) * pageSize + last.count
  }

  /// The number that the next ticket of a queue will carry.
  func nextNumber(of queue: QueueLetter) -> TicketNumber {
    TicketNumber(queue: queue, ordinal: count(of: queue) + 1)
  }

  func contains(_ number: TicketNumber) -> Bool {
    number.ordinal <= count(of: number.queue)
  }

  /// The ticket of a number that the book contains.
  subscript(number: TicketNumber) -> Ticket {
    _read {
      let (page, line) = Self.place(of: number)
      yield queues[number.queue.index][page][line]
    }
    _modify {
      let (page, line) = Self.place(of: number)
      yield &queues[number.queue.index][page][line]
    }
  }

  private static func place(of number: TicketNumber) -> (page: Int, line: Int) {
    ((number.ordinal - 1) / pageSize, (number.ordinal - 1) % pageSize)
  }

  mutating func append(_ ticket: consuming Ticket) {
    let queue = ticket.number.queue.index
    let last = queues[queue].count - 1
    if last >= 0, queues[queue][last].count < Self.pageSize {
      queues[queue][last].append(ticket)
    } else {
      queues[queue].append([ticket])
      // Where a page has been filled another one will be; most queues of a small hall fill none.
      if last >= 0 { queues[queue][last + 1].reserveCapacity(Self.pageSize) }
    }
  }

  mutating func removeAll() {
    for index in queues.indices { queues[index].removeAll() }
  }

  /// The pages that are written on, by queue and number.
  var pages: [Page] { queues.flatMap(\.self) }

  /// All tickets, by queue and number.
  var all: TicketSequence { TicketSequence(pages: queues) }
}
