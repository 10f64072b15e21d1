@testable import HallCore

/// What holds in every hall at every moment, worked out anew from the whole hall.
enum Invariants {
  static func problems(of hall: Hall) -> [String] {
    ticketProblems(hall) + windowProblems(hall) + laneProblems(hall) + timerProblems(hall)
      + helpProblems(hall) + rotaProblems(hall) + calendarProblems(hall)
      + DiaryInvariants.problems(of: hall)
  }

  /// Each ticket stands in exactly one place, and its times are in order.
  private static func ticketProblems(_ hall: Hall) -> [String] {
    var problems: [String] = []
    var ordinals: [QueueLetter: Int] = [:]
    var waiting: [TicketNumber: [Int]] = [:]
    for (index, lane) in hall.lanes.enumerated() {
      for entry in lane.entries { waiting[entry.ticket, default: []].append(index) }
    }
    for ticket in hall.tickets.all {
      let number = ticket.number
      ordinals[number.queue, default: 0] += 1
      if number.ordinal != ordinals[number.queue] { problems.append("\(number) leaves a gap") }
      let windows = hall.windows.filter { $0.ticket == number }
      if windows.map(\.number) != [ticket.window].compactMap({ $0 }) {
        problems.append("\(number) and the windows disagree")
      }
      let isWaiting = if case .waiting = ticket.state { true } else { false }
      let lane = isWaiting ? independentLane(of: ticket, in: hall) : nil
      if waiting[number] != lane.map({ [$0] }) || isWaiting != (lane != nil) {
        problems.append("\(number) is not in its lane once: \(waiting[number] ?? [])")
      }
      problems += timeProblems(ticket, hall)
    }
    return problems
  }

  static func timeProblems(_ ticket: Ticket, _ hall: Hall) -> [String] {
    var last = ticket.issued
    for handling in ticket.handlings {
      guard handling.called <= handling.began, last <= handling.began,
        handling.began <= handling.ended, handling.ended <= hall.now
      else { return ["the handlings of \(ticket.number) are not in order"] }
      last = handling.ended
    }
    guard (0...ticket.items.count).contains(ticket.itemsDone), !ticket.items.isEmpty else {
      return ["\(ticket.number) has lost its items"]
    }
    for miss in ticket.misses
    where miss.called < ticket.issued || miss.at < miss.called || hall.now < miss.at {
      return ["the misses of \(ticket.number) are not in order"]
    }
    return ticket.issued <= hall.now ? [] : ["\(ticket.number) is from the future"]
  }

  /// The lane that a waiting ticket belongs in, by its route and the profile alone.
  static func independentLane(of ticket: Ticket, in hall: Hall) -> Int? {
    let key: Lane.Key =
      switch ticket.route {
      case .queue(let letter): .service(letter, equipment: [])
      case .window(let number): .window(number)
      case .staff(let id): .staff(id)
      case .item:
        .service(
          hall.founding.queues.first { $0.minutes[ticket.currentItem] != nil }?.letter
            ?? ticket.number.queue,
          equipment: Set(
            hall.profile.equipment.filter { $0.items.contains(ticket.currentItem) }.map(\.id)))
      }
    return hall.lanes.firstIndex { $0.key == key }
  }

  /// Windows and their tickets agree, and nobody sits at two windows.
  static func windowProblems(_ hall: Hall) -> [String] {
    var problems: [String] = []
    var seated: Set<StaffID> = []
    for (window, lastAct) in zip(hall.windows, hall.lastActs) {
      if let staff = window.staff, !seated.insert(staff).inserted {
        problems.append("\(staff) sits at two windows")
      }
      if window.staff == nil, !window.lanes.isEmpty || lastAct != nil {
        problems.append("closed window \(window.number) still has lanes or an act to undo")
      }
      if let opened = window.opened,
        opened.day(offset: hall.offset) != hall.day || hall.now < opened
      {
        problems.append("window \(window.number) has been open since another day")
      }
      guard let number = window.ticket else { continue }
      switch (window.activity, hall.ticket(number)?.state) {
      case (.calling?, .called(let call)?), (.serving?, .serving(let call, _)?):
        if call.window != window.number || call.staff != window.staff {
          problems.append("\(number) was called to another window than \(window.number)")
        }
      default: problems.append("window \(window.number) and \(number) disagree")
      }
    }
    return problems
  }

  /// Lanes are in order, hold only what the book holds, and lead to somebody.
  static func laneProblems(_ hall: Hall) -> [String] {
    var problems: [String] = []
    for lane in hall.lanes where !lane.entries.isEmpty {
      for (first, second) in zip(lane.entries, lane.entries.dropFirst()) where first >= second {
        problems.append("\(first.ticket) and \(second.ticket) wait in the wrong order")
      }
      for entry in lane.entries where hall.ticket(entry.ticket)?.entry != entry {
        problems.append("\(entry.ticket) waits with an old due time")
      }
      switch lane.key {
      case .window(let number) where hall.window(number)?.staff == nil:
        problems.append("tickets wait for closed window \(number)")
      case .staff(let id) where !hall.windows.contains { $0.staff == id }:
        problems.append("tickets wait for \(id), who is at no window")
      default: break
      }
    }
    return problems
  }

  /// Nobody asks twice, and nobody is left asking when the day is over.
  static func helpProblems(_ hall: Hall) -> [String] {
    let requests = hall.helpRequests
    var problems: [String] = []
    if Set(requests.map(\.place)).count != requests.count { problems.append("help twice") }
    if hall.isDayOver, !requests.isEmpty { problems.append("help is asked for in an empty hall") }
    for (first, second) in zip(requests, requests.dropFirst()) where second.since < first.since {
      problems.append("\(second.place) asked for help before \(first.place)")
    }
    for request in requests
    where request.since.day(offset: hall.offset) != hall.day || hall.now < request.since {
      problems.append("\(request.place) did not ask for help today")
    }
    return problems
  }

  /// Rotas are of days to come, nobody is in two places, and no window has two people; nobody is on
  /// leave twice, or on duty while they are.
  static func rotaProblems(_ hall: Hall) -> [String] {
    var problems: [String] = []
    for day in hall.plannedDays where day < hall.day { problems.append("\(day) is still planned") }
    for (index, leave) in hall.leaves.enumerated() {
      if leave.through < hall.day || leave.through < leave.from {
        problems.append("the leave of \(leave.staff) is over")
      }
      let others = hall.leaves[..<index].filter { $0.staff == leave.staff }
      if others.contains(where: { $0.from <= leave.through && leave.from <= $0.through }) {
        problems.append("\(leave.staff) is on leave twice")
      }
    }
    for day in Set(hall.plannedDays + [hall.day]) {
      let duties = hall.rota(on: day).duties
      for (index, duty) in duties.enumerated() {
        let together = duties[..<index].filter { $0.from < duty.to && duty.from < $0.to }
        if together.contains(where: { $0.staff == duty.staff }) {
          problems.append("\(duty) is in two places")
        }
        if duty.window != nil, together.contains(where: { $0.window == duty.window }) {
          problems.append("\(duty) is not alone at the window")
        }
        if hall.leave(of: duty.staff, on: day) != nil { problems.append("\(duty) while on leave") }
      }
    }
    return problems
  }

  /// Today's schedule is that of the calendar, and nothing is kept of days that are past.
  static func calendarProblems(_ hall: Hall) -> [String] {
    var problems: [String] = []
    if hall.today != hall.calendar.schedule(on: hall.day) {
      problems.append("the hall holds another schedule than its calendar")
    }
    for day in hall.calendar.exceptions.keys where day < hall.day {
      problems.append("\(day) is past and still an exception")
    }
    return problems + scheduleProblems(hall.today)
  }

  /// The sessions of a day stand in order, inside the day, and never overlap.
  static func scheduleProblems(_ schedule: DaySchedule) -> [String] {
    let sessions = schedule.sessions
    let isInOrder =
      sessions.allSatisfy { $0.from < $0.to && $0.from.minutes >= 0 && $0.to.minutes <= 1440 }
      && zip(sessions, sessions.dropFirst()).allSatisfy { $0.to <= $1.from }
      && sessions.allSatisfy { (0...100).contains($0.walkInShare) }
    return isInOrder ? [] : ["the sessions of \(schedule.day) are out of order"]
  }

  /// Every step hold has its timer, and no timer is left over.
  static func timerProblems(_ hall: Hall) -> [String] {
    let expected = hall.tickets.all.compactMap { ticket -> Hall.Timer? in
      guard case .held(let hold) = ticket.state, case .step(let until) = hold.kind else {
        return nil
      }
      return Hall.Timer(until: until, ticket: ticket.number)
    }
    return hall.timers == expected.sorted() ? [] : ["the timers are not those of the step holds"]
  }
}
