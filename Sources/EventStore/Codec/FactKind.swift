internal import HallCore

/// The names that facts have in the log. A name, once written, is never used for anything else.
enum FactKind: String, CaseIterable {
  case founded, dayOpened, dayClosed
  case issued, prioritised, amended, cancelled, reinstated, resumed, abandoned
  case windowOpened, windowPaused, windowReopened, windowClosed, windowAssigned
  case called, recalled, began, finished, missed, held, transferred, undone
  case helpRequested, helpAttended
  case rotaSet, rotaCleared, leaveSet, leaveCancelled
  case dayExcepted, holidaysImported
  case steppedOut, returned, redirected
  case reserved, booked, reservationEnded, bookingMoved, bookingCancelled, slotReleased
  case checkedIn, bookingMissed, bookingLapsed

  /// The kind of a name: a look-up, where comparing it with each name in turn costs a third of
  /// reading an event.
  init?(name: String) {
    guard let kind = Self.byName[name] else { return nil }
    self = kind
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The version of the body's form that this OneDoor writes and reads.
  static let version = 1
}
