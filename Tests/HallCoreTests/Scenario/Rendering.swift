@testable import HallCore

/// Writes events and what a hall shows as short lines that a test can state.
struct Rendering {
  let hall: Hall

  func line(_ events: [Event]) -> String {
    events.map { line($0.fact) }.joined(separator: "; ")
  }

  func line(_ fact: Fact) -> String {
    switch fact {
    case .founded: "founded"
    case .dayOpened(let day): "day \(day)"
    case .dayClosed(let day): "closed \(day)"
    case .issued(let ticket, _, let priority, let due, _, _):
      "\(ticket) due \(time(due))" + (priority == .walkIn ? "" : " \(priority)")
    case .prioritised(let ticket, let priority, let due, let reason):
      "\(ticket) \(priority) due \(time(due)) \(reason)"
    case .amended(let ticket, let items): "\(ticket) for \(list(items))"
    case .cancelled(let ticket): "\(ticket) cancelled"
    case .reinstated(let ticket, let due): "\(ticket) reinstated due \(time(due))"
    case .resumed(let ticket): "\(ticket) resumed"
    case .abandoned(let ticket): "\(ticket) abandoned"
    case .steppedOut(let ticket, let until): "\(ticket) away until \(time(until))"
    case .returned(let ticket): "\(ticket) back"
    case .redirected(let ticket, let place):
      "\(ticket) to \(place.map(destination) ?? "its queue")"
    case .windowOpened(let window, let staff): "\(window) with \(staff)"
    case .windowPaused(let window, let reason): "\(window) paused \(reason)"
    case .windowReopened(let window): "\(window) reopened"
    case .windowClosed(let window): "\(window) closed"
    case .windowAssigned(let window, let queues): "\(window) takes \(list(queues.sorted()))"
    case .called(let ticket, _, let reason): "\(ticket) \(reason)"
    case .recalled(let ticket, _): "\(ticket) recalled"
    case .began(let ticket, _): "\(ticket) began"
    case .finished(let ticket, _, let outcome, let next): "\(next) \(ticket) \(outcome)"
    case .missed(let ticket, _): "\(ticket) missed"
    case .held(let ticket, _, let kind): "\(ticket) held \(hold(kind))"
    case .transferred(let ticket, _, let to, let note, let returns):
      "\(ticket) to \(destination(to))" + (returns ? " returns" : "")
        + (note.isEmpty ? "" : " : \(note)")
    case .undone(let window, let ticket): "\(window) undone" + (ticket.map { " \($0)" } ?? "")
    case .rotaSet(let day, let duties):
      "rota \(day) \(duties.map(\.description).joined(separator: ", "))"
    case .rotaCleared(let day): "no rota \(day)"
    case .leaveSet(let staff, let from, let through, let reason):
      "\(staff) away \(from) \(through)" + (reason.isEmpty ? "" : " \(reason)")
    case .leaveCancelled(let staff, let from): "\(staff) back \(from)"
    case .helpRequested(let place): "\(place) asks for help"
    case .helpAttended(let place): "\(place) attended"
    case .dayExcepted(let day, let exception): "\(day) \(self.exception(exception))"
    case .holidaysImported(let table): "holidays \(list(table.years.sorted()))"
    case .reserved(let code, _, let start, let minutes, let window, let until):
      "\(name(code)) \(time(start)) \(minutes) at \(window) until \(time(until))"
    case .booked(let code, _): "\(name(code)) booked"
    case .reservationEnded(let code): "\(name(code)) ended"
    case .bookingMoved(let code, let start, let window):
      "\(name(code)) to \(start.day(offset: hall.offset)) \(time(start)) at \(window)"
    case .bookingCancelled(let code, let until): "\(name(code)) cancelled until \(time(until))"
    case .slotReleased(let code): "\(name(code)) released"
    case .checkedIn(let code, let ticket, let due, _): "\(name(code)) is \(ticket) due \(time(due))"
    case .bookingMissed(let code): "\(name(code)) missed"
    case .bookingLapsed(let code): "\(name(code)) lapsed"
    }
  }

  /// Where a booking stands: `2026-03-03 10:00 booked at 2`.
  func line(_ booking: Booking) -> String {
    let state =
      switch booking.state {
      case .reserved: "reserved"
      case .booked: "booked"
      case .cancelled: "cancelled"
      case .checkedIn(let ticket): "\(ticket)"
      case .missed: "missed"
      case .lapsed: "lapsed"
      }
    return "\(booking.start.day(offset: hall.offset)) \(time(booking.start)) \(state) at "
      + (booking.window?.description ?? "nobody")
  }

  /// The name by which scripts call a booking: `b7` is the one whose code was drawn from the seed 7.
  func name(_ code: BookingCode) -> String {
    (1...99).first { BookingCode(drawnFrom: $0) == code }.map { "b\($0)" } ?? code.description
  }

  /// Where a ticket stands: `waiting due 09:15`, `called 1 recalls 2`, `serving 1 SHBZ-001`.
  func line(_ ticket: Ticket) -> String {
    switch ticket.state {
    case .waiting: "waiting due \(time(ticket.due))"
    case .called(let call): "called \(call.window) recalls \(call.recalls)"
    case .serving(let call, _): "serving \(call.window) \(ticket.currentItem)"
    case .missed(let at): "missed \(time(at))"
    case .held(let held): "held \(hold(held.kind)) at \(held.window)"
    case .away(let until): "away until \(time(until))"
    case .ended(let ending, let at): "\(ending) \(time(at))"
    }
  }

  /// What goes on at a window: `closed`, `an idle`, `an calling A001`.
  func line(_ window: Window) -> String {
    guard case .open(let staff, _, let activity) = window.state else { return "closed" }
    return switch activity {
    case .idle: "\(staff) idle"
    case .paused: "\(staff) paused \(window.pauseReason)"
    case .calling(let ticket): "\(staff) calling \(ticket)"
    case .serving(let ticket): "\(staff) serving \(ticket)"
    }
  }

  /// A call as a board shows it: `A001 1 09:05`, with a `!` while it lasts.
  func line(_ call: RecentCall) -> String {
    "\(call.ticket) \(call.window) \(time(call.at))" + (call.isBeingCalled ? " !" : "")
  }

  /// What can be taken back, and for how many seconds yet: `call A001 60`.
  func line(_ undoable: Undoable, at moment: Instant) -> String {
    "\(undoable.act)" + (undoable.ticket.map { " \($0)" } ?? "")
      + " \((undoable.until - moment).wholeSeconds)"
  }

  func list(_ values: some Sequence<some CustomStringConvertible>) -> String {
    values.map(\.description).joined(separator: " ")
  }

  func time(_ moment: Instant) -> String { moment.timeOfDay(offset: hall.offset).description }

  private func hold(_ kind: Hold.Kind) -> String {
    switch kind {
    case .visitor: "visitor"
    case .window: "window"
    case .step(let until): "until \(time(until))"
    }
  }

  private func exception(_ exception: DayException?) -> String {
    switch exception {
    case nil: "as usual"
    case .closed(let reason)?: "closed \(reason)"
    case .open(let sessions, let reason)?: "open \(list(sessions)) \(reason)"
    }
  }

  /// A day as the calendar has it: `09:00-12:00 walk-in 70, 13:00-18:00 walk-in 70; rules`.
  func line(_ schedule: DaySchedule) -> String {
    let sessions = schedule.sessions.map { session in
      session.description + (session.name.map { " \($0.en)" } ?? "")
    }
    let basis =
      switch schedule.basis {
      case .rules: "rules"
      case .dayOff(let name): "day off \(name.en)"
      case .makeUpWorkday(let name): "make-up workday \(name.en)"
      case .exception(let reason): "exception \(reason)".trimmed
      }
    return "\(sessions.isEmpty ? "closed" : sessions.joined(separator: ", ")) | \(basis)"
      + (schedule.knowsHolidays ? "" : " | holidays unknown")
  }

  private func destination(_ destination: Act.Destination) -> String {
    switch destination {
    case .window(let window): "\(window)"
    case .queue(let queue): "queue \(queue)"
    case .staff(let staff): "staff \(staff)"
    }
  }
}

extension BookingCode {
  /// The first code that a seed gives.
  init(drawnFrom seed: UInt64) {
    var random = SplitMix64(seed: seed)
    self.init(digits: Int(random.next() % UInt64(BookingCode.count)))
  }
}
