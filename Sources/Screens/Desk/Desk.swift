public import Canvas
public import HallCore

/// What the guide at the front desk works with: type a few letters for a ticket or an answer, find
/// anybody who is in the hall or has booked, and see who has called for help.
///
/// Everything but what is typed and selected is the hall's.
public struct Desk: Screen {
  /// Where keys go.
  var pane = Pane.search
  /// What is typed into the search.
  var text = ""
  /// What the search has found; while nothing is typed, the catalogue that somebody leafs through.
  var findings: [Finding] = []
  /// The place of the selected finding.
  var found = 0
  /// The place in the catalogue that was opened last, to leaf on from there.
  var leaf = 0
  /// What the next ticket is for, or what an existing one is to be for.
  var draft: Draft?
  /// The ticket that was given out last, while it is shown.
  var issued: TicketNumber?
  /// Which tickets the list shows.
  var filter = TicketFilter()
  /// Everybody who is in the hall, as they were found last: that takes a look at every ticket of the
  /// day, so it is not done for every picture.
  var roll: TicketRoll?
  /// The selected ticket of the list, and its place, which a follower takes when it goes.
  var selected: Selection?
  /// The bookings, while they are shown instead of search and list.
  var book: DayBook?
  /// The dialog that lies over the page.
  var sheet: Sheet?
  /// A message at the foot of the page.
  var toast: Toast?
  /// Until when the page shows that somebody has called for help, on the scene's uptime.
  var pulsesUntil: Int64?

  /// Where keys go.
  enum Pane: Hashable, Sendable {
    /// Letters are typed into the search.
    case search
    /// Letters act on the selected ticket.
    case list
    /// Letters are typed into the filter of the list.
    case filter
  }

  /// A ticket of the list.
  struct Selection: Hashable, Sendable {
    var ticket: TicketNumber
    var place: Int
  }

  /// A dialog.
  enum Sheet: Hashable, Sendable {
    /// Which class a ticket is to have.
    case priority(TicketNumber)
    /// Why it is to have that class.
    case reason(TicketNumber, PriorityClass)
    /// Why, in words that somebody writes.
    case writing(TicketNumber, PriorityClass, String)
    /// Where a waiting ticket is to wait.
    case sending(TicketNumber)
    /// By when somebody who goes away is back.
    case leaving(TicketNumber)
    /// Whether a ticket is really to be cancelled.
    case cancelling(TicketNumber)
    /// A time for a new booking, or another one for a booking.
    case booking(BookingForm)
    /// The code of a new booking.
    case booked(BookingCode)
    /// Whether a booking is really to be given back.
    case unbooking(BookingCode)
  }

  /// What somebody at the desk can mean.
  public enum Message: Hashable, Sendable {
    /// Goes on: opens what is selected, takes the ticket, or changes it.
    case enter
    /// Goes back one step.
    case back
    /// The other pane.
    case switchPane
    /// Moves the selection.
    case move(Move)
    /// A finding, by its place.
    case find(Int)
    /// Selects a finding, or a time in the form of a booking, and does no more.
    case point(Int)
    /// The class of the next ticket.
    case classify(PriorityClass)
    /// Leaves an item of the draft out, by its place.
    case leaveOut(Int)
    /// A ticket of the list.
    case select(TicketNumber)
    /// Types into the filter of the list.
    case startFilter
    /// An act in the hall.
    case perform(Act)
    /// Opens the items of a ticket to change them.
    case amend(TicketNumber)
    /// Opens a dialog about a ticket.
    case ask(Question)
    /// Closes a dialog.
    case dismiss
    /// Grants the class with the reason that is written.
    case grantWritten
    /// The bookings of a day, and there the one of a code.
    case showBookings(BookingCode?)
    /// Back to search and list.
    case hideBookings
    /// A booking of the list.
    case pick(BookingCode)
    /// So many days on, or back.
    case turn(Int)
    /// Books a time for the items that are chosen, instead of a ticket.
    case bookInstead
    /// A day in the form of a booking.
    case chooseDay(Day)
    /// A time in the form of a booking.
    case chooseTime(Instant)
    /// A key of the form of a booking.
    case type(Key)
    /// The other field of the contact.
    case switchField
    /// Goes on with the form of a booking.
    case goOn
  }

  /// Where a selection goes.
  public enum Move: Hashable, Sendable {
    case up, down, pageUp, pageDown
  }

  /// What a dialog asks.
  public enum Question: Hashable, Sendable {
    /// Which class a ticket is to have.
    case priority(TicketNumber)
    /// Why it is to have that class.
    case reason(TicketNumber, PriorityClass)
    /// Why, in words of one's own.
    case ownReason(TicketNumber, PriorityClass)
    /// Where a waiting ticket is to wait.
    case send(TicketNumber)
    /// By when somebody who goes away is back.
    case stepOut(TicketNumber)
    /// Whether a ticket is really to be cancelled.
    case cancel(TicketNumber)
    /// Which other time a booking is to have.
    case move(BookingCode)
    /// Whether a booking is really to be given back.
    case unbook(BookingCode)
  }

  /// Everybody who is in the hall and fits the filter.
  func roll(in scene: Scene) -> TicketRoll {
    if let roll, roll.isCurrent(of: scene.hall, filter) { return roll }
    return TicketRoll(of: scene.hall, filter)
  }

  /// Whether there is something to choose from: what the search has found, or the catalogue.
  var isSearching: Bool { !text.isEmpty || isLeafing }

  /// Whether somebody leafs through the catalogue.
  var isLeafing: Bool { text.isEmpty && !findings.isEmpty }

  /// The face of the front desk.
  public init() {}

  /// The front desk.
  public var actor: Actor { .desk }
  /// Staff may leave it.
  public var isLocked: Bool { false }
}

/// The items of a ticket that is being put together.
struct Draft: Hashable, Sendable {
  /// What it is for.
  var purpose = Purpose.take(.walkIn)
  /// The items, in the order in which they are handled.
  var items: [ItemCode]

  /// What a draft becomes.
  enum Purpose: Hashable, Sendable {
    /// A new ticket of a class.
    case take(PriorityClass)
    /// Other items for a ticket.
    case amend(TicketNumber)
  }

  /// The class of the new ticket; `nil` for one that is changed.
  var priority: PriorityClass? {
    if case .take(let priority) = purpose { priority } else { nil }
  }

  /// What it becomes in the hall.
  var act: Act {
    switch purpose {
    case .take(let priority): .take(items, priority: priority, visitor: nil)
    case .amend(let ticket): .amend(ticket, items)
    }
  }
}
