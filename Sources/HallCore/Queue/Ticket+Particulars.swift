// What a ticket knows from the beginning of some visitors, and not of others.

extension Ticket {
  /// What only some tickets have.
  struct Particulars: Hashable, Sendable {
    let quote: WaitQuote?
    let visitor: VisitorID?
    let booked: Instant?

    /// The same behind a reference; `nil` if there is nothing of it.
    var shared: Shared<Particulars>? {
      quote == nil && visitor == nil && booked == nil ? nil : Shared(self)
    }
  }

  /// What its holder was told about the wait, if anything.
  public var quote: WaitQuote? { particulars?.value.quote }

  /// Whose it is, if the visitor left a personal record.
  public var visitor: VisitorID? { particulars?.value.visitor }

  /// The time for which it was booked, if it was.
  public var booked: Instant? { particulars?.value.booked }
}
