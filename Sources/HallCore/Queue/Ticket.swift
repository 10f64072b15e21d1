/// A resident's place in the hall: what they came for and where that stands.
///
/// A hall that is played for days has hundreds of thousands of them. So they are kept small: what few
/// tickets have stands behind a reference, and what is small stands where it fills a gap.
public struct Ticket: Hashable, Sendable {
  /// The number that is called.
  public let number: TicketNumber
  /// When it was taken.
  public let issued: Instant
  /// The moment by which it ought to be called. It moves only to an earlier time, except when a
  /// missed ticket is reinstated.
  public internal(set) var due: Instant
  /// What the visitor came for, in the order in which it is handled.
  public internal(set) var items: [ItemCode]
  /// The calls to which nobody came.
  public internal(set) var misses: [Miss] = []
  /// What is left of a detour; `nil` if nothing is.
  var detour: Shared<Detour>?
  /// What only some tickets have; `nil` if there is nothing of it.
  let particulars: Shared<Particulars>?
  /// What has been done at windows so far.
  public internal(set) var handlings = Handlings()
  /// The class that set its due time.
  public internal(set) var priority: PriorityClass
  /// Breaks ties of `due`: the order in which tickets joined their queue.
  @Count var joined: Int
  /// Where it stands now.
  public internal(set) var state: State
  /// How many of the items are handled; the item at this index is the current one.
  @Count public internal(set) var itemsDone = 0
  /// How often it has been reinstated.
  @Count public internal(set) var reinstatements = 0
  /// When it was called for the first time.
  public internal(set) var firstCalled: Instant?
  /// Counts the changes, so that an undo can tell whether somebody acted since.
  @Count var revision = 0

  /// Where a ticket stands.
  public enum State: Hashable, Sendable {
    /// In a queue since a moment.
    case waiting(since: Instant)
    /// Called to a window; the visitor is on the way.
    case called(Call)
    /// At a window since a moment.
    case serving(Call, since: Instant)
    /// Called, and nobody came.
    case missed(at: Instant)
    /// Put aside until something happens.
    case held(Hold)
    /// The visitor has gone and means to be back by a moment; the place in the queue is kept.
    case away(until: Instant)
    /// Over.
    case ended(Ending, at: Instant)
  }

  /// A call to a window.
  public struct Call: Hashable, Sendable {
    /// Who sat at the window.
    public let staff: StaffID
    /// When it called first.
    public let at: Instant
    /// When it called last: at first, or again.
    public internal(set) var latest: Instant
    /// How often it called again.
    @Count public internal(set) var recalls = 0
    /// The window that called.
    public let window: WindowNumber
    /// Why this ticket.
    public let reason: CallReason

    /// Whether it is the call that a piece of work followed.
    func led(to handling: Handling?) -> Bool {
      handling?.window == window && handling?.called == at
    }
  }

  /// A call to which nobody came.
  public struct Miss: Hashable, Sendable {
    /// The window that called.
    public let window: WindowNumber
    /// Who sat there.
    public let staff: StaffID
    /// When it called first.
    public let called: Instant
    /// When it gave up.
    public let at: Instant
  }

  /// How a ticket ends.
  public enum Ending: String, Codable, CaseIterable, Sendable {
    /// Every item was handled.
    case finished
    /// Given back by the visitor or taken back by staff.
    case cancelled
    /// Still open at day's end.
    case abandoned
  }

  /// Which queue a waiting ticket stands in.
  public enum Route: Hashable, Sendable {
    /// That of its current item.
    case item
    /// Another queue, on a detour.
    case queue(QueueLetter)
    /// That of one window.
    case window(WindowNumber)
    /// That of one member of staff.
    case staff(StaffID)
  }

  /// The item that is being handled or comes next; the last one once all are done.
  public var currentItem: ItemCode { items[min(itemsDone, items.count - 1)] }

  /// Whether the promised wait was kept; `nil` if nothing was promised, or it has not been called.
  public var isPromiseKept: Bool? {
    guard let quote, let firstCalled else { return nil }
    return quote.holds(for: firstCalled - issued)
  }

  /// Whether nothing more will happen to it.
  public var isOver: Bool {
    if case .ended = state { true } else { false }
  }

  /// The window at which it is, called or serving.
  public var window: WindowNumber? {
    switch state {
    case .called(let call), .serving(let call, _): call.window
    case .waiting, .missed, .held, .away, .ended: nil
    }
  }
}
