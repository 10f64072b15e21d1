internal import HallCore

extension Fact {
  /// What has happened, in a line for people.
  func words(in hall: Hall) -> Words {
    switch self {
    case .founded, .dayOpened, .dayClosed, .windowOpened, .windowPaused, .windowReopened,
      .windowClosed, .windowAssigned:
      houseWords(in: hall)
    case .issued, .prioritised, .amended, .cancelled, .reinstated, .resumed, .abandoned,
      .steppedOut, .returned, .redirected:
      ticketWords(in: hall)
    case .called, .recalled, .began, .finished, .missed, .held, .transferred, .undone:
      serviceWords(in: hall)
    case .rotaSet, .rotaCleared, .leaveSet, .leaveCancelled:
      rotaWords(in: hall)
    case .helpRequested(let place):
      Words(zh: "\(place) 呼叫工作人员", en: "\(place) asks for help")
    case .helpAttended(let place):
      Words(zh: "工作人员到了 \(place)", en: "staff are with \(place)")
    case .dayExcepted(let day, let exception): exception.words(of: day)
    case .holidaysImported(let table): table.importWords
    case .reserved, .booked, .reservationEnded, .bookingMoved, .bookingCancelled, .slotReleased,
      .checkedIn, .bookingMissed, .bookingLapsed:
      bookingWords(in: hall)
    }
  }

  private func houseWords(in hall: Hall) -> Words {
    switch self {
    case .founded(let founding):
      let name = founding.profile.name
      return Words(zh: "建立 \(name.zh)", en: "founded \(name.en)")
    case .dayOpened(let day): return Words(zh: "\(day) 开始", en: "\(day) begins")
    case .dayClosed(let day): return Words(zh: "\(day) 结束", en: "\(day) is closed")
    case .windowOpened(let window, let staff):
      let name = hall.name(of: staff)
      return Words(zh: "\(window) 号窗口打开,\(name.zh)", en: "window \(window) opens with \(name.en)")
    case .windowPaused(let window, let reason):
      let why = reason.isEmpty ? "" : ":\(reason)"
      return Words(
        zh: "\(window) 号窗口暂停" + why,
        en: "window \(window) pauses" + (reason.isEmpty ? "" : ": \(reason)"))
    case .windowReopened(let window):
      return Words(zh: "\(window) 号窗口恢复叫号", en: "window \(window) is back")
    case .windowClosed(let window):
      return Words(zh: "\(window) 号窗口关闭", en: "window \(window) closes")
    case .windowAssigned(let window, let queues):
      let letters = queues.sorted().map(\.description)
      return Words(
        zh: "\(window) 号窗口改办 \(letters.joined(separator: "、"))",
        en: "window \(window) takes \(letters.joined(separator: ", "))")
    default: preconditionFailure("not about the house")
    }
  }

  private func rotaWords(in hall: Hall) -> Words {
    switch self {
    case .rotaSet(let day, let duties):
      let people = Set(duties.map(\.staff)).count
      return Words(
        zh: "\(day.words.zh)排班,\(people) 人",
        en: "the rota of \(day.words.en) is set: \(people.counted("person", "people"))")
    case .rotaCleared(let day):
      return Words(zh: "\(day.words.zh)改回常规上班", en: "the usual rota holds on \(day.words.en)")
    case .leaveSet(let staff, let from, let through, let reason):
      let days =
        from == through
        ? from.words
        : Words(
          zh: "\(from.words.zh)到\(through.words.zh)",
          en: "\(from.words.en) through \(through.words.en)")
      let why = reason.isEmpty ? "" : ": \(reason)"
      return Words(
        zh: "\(hall.name(of: staff).zh)请假,\(days.zh)" + (reason.isEmpty ? "" : ":\(reason)"),
        en: "\(hall.name(of: staff).en) is on leave, \(days.en)" + why)
    case .leaveCancelled(let staff, let from):
      return Words(
        zh: "\(hall.name(of: staff).zh)\(from.words.zh)回来上班",
        en: "\(hall.name(of: staff).en) is back on \(from.words.en)")
    default: preconditionFailure("not about the rota")
    }
  }

  private func ticketWords(in hall: Hall) -> Words {
    switch self {
    case .issued(let ticket, let items, let priority, _, _, _):
      let names = items.compactMap { Catalogue.shipped[$0]?.name }
      let why = priority == .walkIn ? nil : priority.words
      return Words(
        zh: "\(ticket) 取号:\(names.map(\.zh).joined(separator: "、"))"
          + (why.map { ",\($0.zh)优先" } ?? ""),
        en: "\(ticket) taken: \(names.map(\.en).joined(separator: ", "))"
          + (why.map { " (\($0.en))" } ?? ""))
    case .prioritised(let ticket, let priority, _, let reason):
      return Words(
        zh: "\(ticket) 优先(\(priority.words.zh)):\(reason)",
        en: "\(ticket) goes sooner (\(priority.words.en)): \(reason)")
    case .amended(let ticket, let items):
      let names = items.compactMap { Catalogue.shipped[$0]?.name }
      return Words(
        zh: "\(ticket) 改办 \(names.map(\.zh).joined(separator: "、"))",
        en: "\(ticket) is now for \(names.map(\.en).joined(separator: ", "))")
    case .cancelled(let ticket): return Words(zh: "\(ticket) 取消", en: "\(ticket) is cancelled")
    case .reinstated(let ticket, _):
      return Words(zh: "\(ticket) 恢复等候", en: "\(ticket) waits again")
    case .resumed(let ticket): return Words(zh: "\(ticket) 挂起结束", en: "\(ticket) is off hold")
    case .abandoned(let ticket):
      return Words(zh: "\(ticket) 未办完,已作废", en: "\(ticket) is abandoned")
    case .steppedOut(let ticket, let until):
      let time = until.timeOfDay(offset: hall.offset)
      return Words(
        zh: "\(ticket) 离开一会,\(time) 前回来", en: "\(ticket) is away and back by \(time)")
    case .returned(let ticket):
      return Words(zh: "\(ticket) 回来了", en: "\(ticket) is back")
    case .redirected(let ticket, let place):
      let to = place?.words(in: hall) ?? Words(zh: "本来的队", en: "the queue of its item")
      return Words(zh: "\(ticket) 改到\(to.zh)", en: "\(ticket) now waits for \(to.en)")
    default: preconditionFailure("not about a ticket")
    }
  }

  private func serviceWords(in hall: Hall) -> Words {
    switch self {
    case .called(let ticket, let window, let reason):
      return Words(
        zh: "请 \(ticket) 到 \(window) 号窗口(\(reason.words.zh))",
        en: "\(ticket) to window \(window) (\(reason.words.en))")
    case .recalled(let ticket, let window):
      return Words(zh: "再请 \(ticket) 到 \(window) 号窗口", en: "\(ticket) again to window \(window)")
    case .began(let ticket, let window):
      return Words(zh: "\(window) 号窗口开始办 \(ticket)", en: "window \(window) begins \(ticket)")
    case .finished(let ticket, let window, let outcome, let next):
      return Words(
        zh: "\(window) 号窗口 \(ticket) \(outcome.words.zh)\(next.words.zh)",
        en: "window \(window) finishes \(ticket): \(outcome.words.en)\(next.words.en)")
    case .missed(let ticket, let window):
      return Words(
        zh: "\(ticket) 过号(\(window) 号窗口)", en: "\(ticket) did not come to window \(window)")
    case .held(let ticket, let window, let kind):
      let words = kind.words(offset: hall.offset)
      return Words(
        zh: "\(window) 号窗口挂起 \(ticket),\(words.zh)",
        en: "window \(window) puts \(ticket) aside, \(words.en)")
    case .transferred(let ticket, let window, let destination, let note, let returns):
      let to = destination.words(in: hall)
      return Words(
        zh: "\(window) 号窗口把 \(ticket) 转到\(to.zh)\(returns ? ",办完回来" : "")"
          + (note.isEmpty ? "" : ":\(note)"),
        en: "window \(window) sends \(ticket) to \(to.en)\(returns ? " and wants it back" : "")"
          + (note.isEmpty ? "" : ": \(note)"))
    case .undone(let window, let ticket):
      return Words(
        zh: "\(window) 号窗口撤销上一步" + (ticket.map { "(\($0))" } ?? ""),
        en: "window \(window) takes back its last act" + (ticket.map { " (\($0))" } ?? ""))
    default: preconditionFailure("not about service")
    }
  }
}

extension Fact.Next {
  fileprivate var words: Words {
    switch self {
    case .end: Words(zh: "", en: "")
    case .here: Words(zh: ",接着办下一项", en: "; its next item goes on here")
    case .queue: Words(zh: ",下一项到别的窗口", en: "; its next item waits for another window")
    case .back: Words(zh: ",回到转来的窗口", en: "; it goes back to the window that sent it")
    }
  }
}

extension Hold.Kind {
  fileprivate func words(offset: UTCOffset) -> Words {
    switch self {
    case .visitor: Words(zh: "材料在居民手里", en: "the papers are with the visitor")
    case .window: Words(zh: "材料留在窗口", en: "the papers stay at the window")
    case .step(let until):
      Words(
        zh: "到 \(until.timeOfDay(offset: offset)) 自己回来",
        en: "back by itself at \(until.timeOfDay(offset: offset))")
    }
  }
}

extension Act.Destination {
  fileprivate func words(in hall: Hall) -> Words {
    switch self {
    case .window(let window): return Words(zh: " \(window) 号窗口", en: "window \(window)")
    case .queue(let queue): return Words(zh: " \(queue) 队", en: "queue \(queue)")
    case .staff(let staff):
      let name = hall.name(of: staff)
      return Words(zh: " \(name.zh)", en: name.en)
    }
  }
}
