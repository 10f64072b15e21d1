/// The tickets of a day, by queue and number. Faces go through them for every picture, which a type of
/// its own makes several times as fast as a joined sequence.
public struct TicketSequence: Sequence, IteratorProtocol {
  @usableFromInline let queues: [[[Ticket]]]
  @usableFromInline var queue = 0
  @usableFromInline var page = 0
  @usableFromInline var line = 0

  init(pages queues: [[TicketBook.Page]]) { self.queues = queues }

  /// The next ticket; `nil` after the last one.
  public mutating func next() -> Ticket? {
    while queue < queues.count {
      if page < queues[queue].count {
        if line < queues[queue][page].count {
          line += 1
          return queues[queue][page][line - 1]
        }
        (page, line) = (page + 1, 0)
      } else {
        (queue, page, line) = (queue + 1, 0, 0)
      }
    }
    return nil
  }
}

// A ticket is large. Inlined where they are called, these read little more of each than is asked for.
extension TicketSequence {
  /// Whether there is a ticket of a kind among those that are left.
  @inlinable
  public func contains(where isMeant: (Ticket) -> Bool) -> Bool {
    for queue in queue..<queues.count {
      let isFirst = queue == self.queue
      for page in (isFirst ? self.page : 0)..<queues[queue].count {
        let start = isFirst && page == self.page ? self.line : 0
        let tickets = queues[queue][page]
        let lines = tickets.span
        for line in start..<lines.count where isMeant(lines[line]) { return true }
      }
    }
    return false
  }

  /// Whether all tickets that are left are of a kind.
  @inlinable
  public func allSatisfy(_ isMeant: (Ticket) -> Bool) -> Bool { !contains { !isMeant($0) } }
}
