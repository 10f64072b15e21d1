public import HallCore

/// Something that a screen wants from the world outside. Only the event loop does it; the answer
/// comes back as a signal.
public enum Effect: Hashable, Sendable {
  /// An act in the hall.
  case perform(Act)
  /// A slot kept for somebody who is about to confirm; the code is drawn by chance.
  case reserve([ItemCode], at: Instant)
  /// A reservation made a promise to whoever has left this contact, which is kept apart from the log.
  case confirm(BookingCode, Contact)
  /// Who has left a telephone number with a booking.
  case findVisitor(phone: String)
  /// How to reach the visitors of some bookings, masked.
  case readContacts([VisitorID])
  /// The visits of a range of days, both included.
  case readHistory(from: Day, to: Day)
  /// A file of the visits of a range of days, both included.
  case export(ExportForm, from: Day, to: Day)
  /// Another language from now on.
  case speak(Language)
  /// Stronger or weaker contrast from now on.
  case contrast(Theme.Contrast)
  /// Another pace of the demonstration.
  case pace(Pace.Change)
  /// The visitor of a demonstration is at this face now: nobody else acts there.
  case visit(FaceName)
  /// A short sound, where the terminal has one.
  case ring
  /// The picture as it stands, before something that takes a while; answered once it is shown and nobody
  /// has pressed anything since.
  case yield
  /// The whole picture anew, after somebody else has written on the screen.
  case redraw
  /// Back to the shell for a while, where the face may be left.
  case suspend
  /// Another face, to come back from.
  case show(FaceName)
  /// A hall where there is none yet: the one whose preview the scene shows.
  case found
  /// The end of this face.
  case leave

  /// The form of a file.
  public enum ExportForm: String, Hashable, Sendable {
    /// Comma-separated values.
    case csv
    /// One JSON object a line.
    case json
  }
}

/// What came of an effect.
public struct Answer: Hashable, Sendable {
  /// What had been wanted.
  public let effect: Effect
  /// What came of it.
  public let outcome: Outcome

  /// What came of an effect.
  public init(_ effect: Effect, _ outcome: Outcome) {
    self.effect = effect
    self.outcome = outcome
  }

  /// What can come of an effect.
  public enum Outcome: Hashable, Sendable {
    /// It is done, and this has happened; nothing where nothing was to happen.
    case done([Event])
    /// A rule of the hall refuses it.
    case refused(Refusal)
    /// The store failed: what happened, and what to do.
    case failed(Words)
    /// The visits that were asked for, in order.
    case history([Visit])
    /// How visitors can be reached, masked; those of whom nothing is kept are left out.
    case contacts([VisitorID: String])
    /// Who has left the telephone number; `nil` if nobody has.
    case visitor(VisitorID?)
    /// The contact that was left is none: there is no telephone number in it.
    case noContact
    /// The file that was written.
    case exported(path: String)
  }
}

/// How somebody who books can be reached, as it was typed. It is never shown in full once it is left.
public struct Contact: Hashable, Sendable {
  /// The name, which may be left empty.
  public let name: String
  /// The telephone number.
  public let phone: String

  /// A contact as it was typed.
  public init(name: String = "", phone: String) {
    (self.name, self.phone) = (name, phone)
  }
}

/// A face of the hall: who looks at it, and so what it shows.
public enum FaceName: Hashable, Sendable {
  /// For residents, by touch.
  case kiosk
  /// For the guide at the front desk.
  case desk
  /// For whoever sits at a window.
  case window(WindowNumber)
  /// For the waiting area.
  case board
  /// For supervisors.
  case supervisor
  /// The choice among the others.
  case launcher
  /// All of them over a living hall, which is nobody's.
  case demo
}
