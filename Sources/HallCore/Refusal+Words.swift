extension Refusal {
  /// What happened and what to do, in both languages, for people.
  public var words: Words {
    switch self {
    case .notFounded, .alreadyFounded, .dayIsOver, .hallClosed, .bookingOnly:
      wordsOfTheDay
    case .dayTooFarAhead, .noException, .noSessions, .tooManySessions,
      .sessionTooShort, .sessionsOverlap, .holidaysUnchanged:
      wordsOfTheCalendar
    case .noItems, .tooManyItems, .repeatedItem, .itemNotOffered, .itemInHand, .quotaReached:
      wordsOfItems
    case .unknownTicket, .ticketIsOver, .ticketNotWaiting, .ticketNotMissed, .ticketNotHeld,
      .ticketNotAway, .absenceEndsInThePast,
      .reinstateLimitReached, .priorityChangesNothing, .reasonNeeded:
      wordsOfTickets
    case .unknownWindow, .unknownStaff, .unknownQueue, .windowNeedsQueue, .windowIsClosed,
      .windowIsOpen, .windowIsPaused, .windowHasTicket, .windowHasNoTicket, .staffNeeded,
      .staffElsewhere, .staffNotAtWindow, .staffLacksSkills:
      wordsOfWindows
    case .noneWaiting, .windowCannotServe, .notBegun, .alreadyBegun, .recallLimitReached,
      .holdEndsInThePast, .transferToItself, .nothingToUndo, .undoTooLate, .undoActedUpon:
      wordsOfService
    case .dayIsPast, .rotaNotPlanned, .dutyWithoutTime, .dutyOutsideHours, .dutiesOverlap,
      .windowTaken, .breakWithoutWork, .staffOnLeave, .swapWithThemselves, .nothingToSwap,
      .leaveEndsFirst, .alreadyOnLeave, .notOnLeave:
      wordsOfRota
    case .itemsNeedSeveralWindows, .noSuchSlot, .slotTaken, .bookingsClosed, .bookingTooSoon,
      .bookingTooFarAhead, .bookedThatDay, .tooManyBookings, .onlyTheDeskBooks, .noBookingCodes:
      wordsOfBooking
    case .unknownBooking, .bookingConfirmed, .bookingNotConfirmed, .bookingIsCancelled,
      .bookingCheckedIn, .bookingIsPast, .bookingOnAnotherDay, .checkInTooEarly:
      wordsOfBookings
    case .helpOnItsWay, .helpNotRequested: wordsOfHelp
    }
  }

  private var wordsOfTheDay: Words {
    switch self {
    case .notFounded:
      Words(
        zh: "这里还没有大厅,请先建立一个", en: "no hall has been founded here; found one first")
    case .alreadyFounded(let hall):
      Words(
        zh: "大厅 \(hall) 已经建立,请换一个大厅名称或数据库",
        en: "hall \(hall) is founded already; choose another name for the hall or another database")
    case .dayIsOver(let day):
      Words(
        zh: "\(day.words.zh)的业务已经结束,请改天再来",
        en: "\(day.words.en) is over here; come another day")
    case .hallClosed(let opens):
      Words(
        zh: "大厅现在不开放" + opens.map { ",\($0.words.zh) 开门" }.orNothing,
        en: "the hall is closed now" + opens.map { "; it opens \($0.words.en)" }.orNothing)
    case .bookingOnly(let opens):
      Words(
        zh: "现在只接待预约" + opens.map { ",\($0.words.zh) 起现场取号" }.orNothing,
        en: "only bookings are served now"
          + opens.map { "; tickets are given out again \($0.words.en)" }.orNothing)
    default: preconditionFailure("not about the day")
    }
  }

  private var wordsOfTheCalendar: Words {
    switch self {
    case .dayTooFarAhead(let day, let limit):
      Words(
        zh: "\(day) 太远,最多提前 \(limit) 天安排",
        en: "\(day) is too far ahead; a day is arranged at most \(limit.counted("day")) before")
    case .noException(let day):
      Words(
        zh: "\(day) 没有特别安排,不用取消",
        en: "nothing special is arranged for \(day); there is nothing to take back")
    case .noSessions:
      Words(zh: "请写至少一个开放时段", en: "name at least one session")
    case .tooManySessions(let limit):
      Words(
        zh: "一天最多 \(limit) 个时段,请合并几个",
        en: "a day has at most \(limit.counted("session")); join some of them")
    case .sessionTooShort(let from, let to):
      Words(
        zh: "时段 \(from)–\(to) 的结束要晚于开始",
        en: "the session \(from)-\(to) must end later than it begins")
    case .sessionsOverlap(let time):
      Words(
        zh: "两个时段在 \(time) 重叠,请把它们错开",
        en: "two sessions overlap at \(time); let one end before the other begins")
    case .holidaysUnchanged:
      Words(
        zh: "这份节假日表已在使用,不用再导入",
        en: "this table of holidays is in use already; there is nothing to import")
    default: preconditionFailure("not about the calendar")
    }
  }

  private var wordsOfItems: Words {
    switch self {
    case .noItems:
      Words(zh: "请选至少一个事项", en: "choose at least one item")
    case .tooManyItems(let limit):
      Words(
        zh: "一张号最多办 \(limit) 个事项,请分开取号",
        en: "one ticket carries at most \(limit.counted("item")); take another one for the rest")
    case .repeatedItem(let item):
      Words(zh: "\(item) 选了两次,请去掉一个", en: "\(item) is chosen twice; leave one out")
    case .itemNotOffered(let item):
      Words(
        zh: "这里不办 \(item),请从本厅的事项里选",
        en: "\(item) is not offered here; choose from the items of this hall")
    case .itemInHand(let item):
      Words(
        zh: "\(item) 正在办理,请把它放在第一个", en: "\(item) is being handled; keep it first")
    case .quotaReached(let queue, let quota):
      Words(
        zh: "\(queue) 队今天的 \(quota) 个号已取完,请改天再来或问工作人员",
        en:
          "queue \(queue) has given out its \(quota.counted("ticket")) today; come another day or ask the staff"
      )
    default: preconditionFailure("not about items")
    }
  }

  private var wordsOfTickets: Words {
    switch self {
    case .unknownTicket(let ticket):
      Words(
        zh: "今天没有 \(ticket) 号,请核对号码",
        en: "there is no ticket \(ticket) today; check the number")
    case .ticketIsOver(let ticket, let ending):
      Words(
        zh: "\(ticket) 号\(ending.words.zh),请重新取号",
        en: "ticket \(ticket) is \(ending.words.en); take a new one")
    case .ticketNotWaiting(let ticket):
      Words(
        zh: "\(ticket) 号不在等候中,请换一个号",
        en: "ticket \(ticket) is not waiting; choose another")
    case .ticketNotMissed(let ticket):
      Words(
        zh: "\(ticket) 号没有过号,不用恢复",
        en: "ticket \(ticket) was not missed; it need not be reinstated")
    case .ticketNotHeld(let ticket):
      Words(
        zh: "\(ticket) 号没有挂起,不用取回",
        en: "ticket \(ticket) is not held; it need not be resumed")
    case .ticketNotAway(let ticket):
      Words(
        zh: "\(ticket) 号没有离开,请在这里等叫号",
        en: "ticket \(ticket) has not gone away; please wait here for its call")
    case .absenceEndsInThePast:
      Words(
        zh: "请选一个今天晚些时候回来", en: "choose a later time of today to be back")
    case .reinstateLimitReached(let ticket, let limit):
      Words(
        zh: "\(ticket) 号已恢复过 \(limit) 次,请重新取号",
        en: "ticket \(ticket) has been reinstated \(limit.counted("time")); take a new one")
    case .priorityChangesNothing(let ticket):
      Words(
        zh: "这样不会让 \(ticket) 号更早,不必更改",
        en: "this would not call ticket \(ticket) sooner; leave it as it is")
    case .reasonNeeded:
      Words(zh: "请写明原因", en: "give a reason")
    default: preconditionFailure("not about a ticket")
    }
  }

  private var wordsOfWindows: Words {
    switch self {
    case .unknownWindow(let window):
      Words(
        zh: "没有 \(window) 号窗口,请核对窗口号", en: "there is no window \(window); check the number")
    case .unknownStaff(let staff):
      Words(
        zh: "没有工作人员 \(staff),请核对名单",
        en: "nobody here is called \(staff); check the hall's profile")
    case .unknownQueue(let queue):
      Words(zh: "没有 \(queue) 队,请换一个", en: "there is no queue \(queue); choose another")
    case .windowNeedsQueue(let window):
      Words(zh: "\(window) 号窗口至少要办一个队", en: "window \(window) takes at least one queue")
    case .windowIsClosed(let window):
      Words(zh: "\(window) 号窗口关着,请先打开", en: "window \(window) is closed; open it first")
    case .windowIsOpen(let window, let staff):
      Words(
        zh: "\(window) 号窗口已由 \(staff) 打开,请先关闭",
        en: "window \(window) is open with \(staff); close it first")
    case .windowIsPaused(let window):
      Words(zh: "\(window) 号窗口已暂停,请先打开", en: "window \(window) is paused; open it first")
    case .windowHasTicket(let window, let ticket):
      Words(
        zh: "\(window) 号窗口正有 \(ticket) 号,请先办结、挂起或标过号",
        en: "window \(window) has ticket \(ticket); finish it, hold it or mark it missed first")
    case .windowHasNoTicket(let window):
      Words(
        zh: "\(window) 号窗口还没有叫号,请先叫号",
        en: "window \(window) has no ticket; call one first")
    case .staffNeeded(let window):
      Words(
        zh: "\(window) 号窗口现在没有排人,请说明谁坐那里",
        en: "nobody is planned at window \(window) now; say who sits there")
    case .staffElsewhere(let staff, let window):
      Words(
        zh: "\(staff) 正在 \(window) 号窗口,请先关闭那里",
        en: "\(staff) is at window \(window); close that one first")
    case .staffNotAtWindow(let staff):
      Words(
        zh: "\(staff) 现在不在窗口,请换一位",
        en: "\(staff) is at no other window now; choose somebody else")
    case .staffLacksSkills(let staff, let window):
      Words(
        zh: "\(staff) 不会办 \(window) 号窗口的业务,请换人",
        en: "\(staff) has no skill that window \(window) needs; choose somebody else")
    default: preconditionFailure("not about a window")
    }
  }

  private var wordsOfService: Words {
    switch self {
    case .noneWaiting(let window):
      Words(
        zh: "现在没有 \(window) 号窗口能办的号,稍后再叫",
        en: "nobody waits whom window \(window) can serve; call again later")
    case .windowCannotServe(let window, let ticket):
      Words(
        zh: "\(window) 号窗口办不了 \(ticket) 号的事项,请转给别的窗口",
        en: "window \(window) cannot serve ticket \(ticket); leave it to another window")
    case .notBegun(let window, let ticket):
      Words(
        zh: "\(window) 号窗口还没开始办 \(ticket) 号,请先开始",
        en: "window \(window) has not begun ticket \(ticket); begin it first")
    case .alreadyBegun(let window, let ticket):
      Words(
        zh: "\(window) 号窗口已在办 \(ticket) 号,可以办结、挂起或转出",
        en: "window \(window) is serving ticket \(ticket) already; finish, hold or transfer it")
    case .recallLimitReached(let ticket, let limit):
      Words(
        zh: "\(ticket) 号已重呼 \(limit) 次,请标过号",
        en: "ticket \(ticket) has been called again \(limit.counted("time")); mark it missed")
    case .holdEndsInThePast:
      Words(
        zh: "挂起的时间要在今天、现在以后",
        en: "a hold ends later than now and before the day does")
    case .transferToItself(let window):
      Words(
        zh: "不能转回 \(window) 号窗口自己,请选别处",
        en: "window \(window) cannot transfer to itself; choose another place")
    case .nothingToUndo(let window):
      Words(zh: "\(window) 号窗口没有可以撤销的", en: "window \(window) has nothing to undo")
    case .undoTooLate(let window, let seconds):
      Words(
        zh: "\(window) 号窗口的上一步已过 \(seconds) 秒,不能撤销",
        en:
          "window \(window) acted more than \(seconds.counted("second")) ago; that cannot be undone"
      )
    case .undoActedUpon(let ticket):
      Words(
        zh: "\(ticket) 号已有别人处理,不能撤销",
        en: "somebody else has acted on ticket \(ticket) since; that cannot be undone")
    default: preconditionFailure("not about service")
    }
  }

  private var wordsOfHelp: Words {
    switch self {
    case .helpOnItsWay(let place):
      Words(
        zh: "工作人员正往 \(place) 来,请稍等", en: "staff are on their way to \(place); please wait")
    case .helpNotRequested(let place):
      Words(
        zh: "\(place) 没有呼叫,不用过去", en: "nobody at \(place) asks for help; no need to go there")
    default: preconditionFailure("not about help")
    }
  }
}

extension Ticket.Ending {
  /// The ending in both languages.
  public var words: Words {
    switch self {
    case .finished: Words(zh: "已办结", en: "finished")
    case .cancelled: Words(zh: "已取消", en: "cancelled")
    case .abandoned: Words(zh: "已作废", en: "abandoned")
    }
  }
}

extension String? {
  fileprivate var orNothing: String { self ?? "" }
}
