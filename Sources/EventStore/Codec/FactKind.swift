internal import HallCore

/// The names that facts have in the log. A name, once written, is never used for anything else.
enum FactKind: String, CaseIterable {
  case founded, dayOpened, dayClosed
  case issued, prioritised, amended, cancelled, reinstated, resumed, abandoned
  case windowOpened, windowPaused, windowReopened, windowClosed, windowAssigned
  case called, recalled, began, finished, missed, held, transferred, undone

  /// The version of the body's form that this OneDoor writes and reads.
  static let version = 1
}
