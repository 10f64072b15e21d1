internal import HallCore

/// The desk's list of bookings: which day it shows, and what is selected there.
struct DayBook: Hashable, Sendable {
  /// The day.
  var day: Day
  /// The selected booking, and its place, which a follower takes when it goes.
  var selected: Selection?
  /// Which bookings are shown.
  var filter = BookingFilter()
  /// Whether letters are typed into the filter.
  var isFiltering = false
  /// The ticket of whoever was checked in last, while it is shown.
  var ticket: TicketNumber?
  /// How to reach the visitors, masked, as far as that has been read.
  var contacts: [VisitorID: String] = [:]
  /// Those who have been asked for.
  var asked: Set<VisitorID> = []

  /// A booking of the list.
  struct Selection: Hashable, Sendable {
    var code: BookingCode
    var place: Int
  }

  /// What the list shows: promises that the hall cannot keep, of whatever day, then the bookings of
  /// the day.
  func rows(in hall: Hall) -> [Booking] { rows(of: hall.bookings(on: day), in: hall) }

  /// The same, for whoever knows the bookings of the day.
  func rows(of bookings: [Booking], in hall: Hall) -> [Booking] {
    let broken = hall.brokenBookings
    let others = bookings.filter { !$0.isBroken }
    let all = broken + others
    return filter.isEmpty
      ? all : all.filter { filter.shows($0, contact: $0.visitor.flatMap { contacts[$0] }) }
  }

  /// The place of the selected booking; that of whoever follows it once it has left the list.
  func place(in rows: [Booking]) -> Int? {
    guard !rows.isEmpty else { return nil }
    guard let selected else { return 0 }
    return rows.firstIndex { $0.code == selected.code } ?? min(selected.place, rows.count - 1)
  }

  /// How to reach the visitor of a booking, masked; the telephone alone where the terminal cannot show
  /// the name.
  func contact(of booking: Booking, in scene: Scene) -> String? {
    let contact = booking.visitor.flatMap { contacts[$0] }
    return scene.showsChinese ? contact : contact?.lastWord
  }
}

extension String {
  /// What stands after the last blank: of a contact that is its telephone number.
  var lastWord: String { split(separator: " ").last.map(String.init) ?? "" }
}

/// Which bookings of a list are shown: those whose code, time, telephone number, ticket or items fit
/// what somebody typed.
struct BookingFilter: Hashable, Sendable {
  /// What was typed.
  private(set) var text = ""
  private var items: Set<ItemCode> = []

  /// Shows every booking.
  init() {}

  /// Shows what fits a text: digits of a code or of the telephone number, a ticket's number, or an item
  /// by anything that finds it.
  init(_ text: String, in hall: Hall) {
    self.text = text
    guard word.count > 1, !word.allSatisfy(\.isNumber) else { return }
    items = Set(Catalogue.shipped.search(text, among: Set(hall.profile.items)).map(\.item.code))
  }

  private var word: String { text.filter { $0 != " " } }

  /// Whether it hides nothing.
  var isEmpty: Bool { word.isEmpty }

  /// Whether a booking is shown.
  func shows(_ booking: Booking, contact: String?) -> Bool {
    if isEmpty || booking.items.contains(where: items.contains) { return true }
    if case .checkedIn(let ticket) = booking.state, ticket == TicketNumber(text: text) {
      return true
    }
    guard word.allSatisfy(\.isNumber) else { return contact?.contains(text) == true }
    return booking.code.description.contains(word) || contact?.hasSuffix(word) == true
  }
}
