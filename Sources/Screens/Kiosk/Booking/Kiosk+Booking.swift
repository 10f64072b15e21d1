internal import Canvas
public import HallCore

// Booking a time, and what becomes of a booking: the pages, the wishes, and what the hall answers.

extension Kiosk {
  /// What a day and a time are looked for.
  public enum Errand: Hashable, Sendable {
    /// To book some items.
    case book([ItemCode])
    /// To give a booking another time.
    case move(BookingCode)
  }

  /// A page about bookings.
  public enum BookingPage: Hashable, Sendable {
    /// The item to book.
    case items
    /// The day.
    case days(Errand)
    /// The time on a day.
    case times(Errand, Day)
    /// How the resident can be reached, while the slot is kept.
    case contact(BookingCode)
    /// A booking that has just been made, or moved.
    case booked(BookingCode, isMoved: Bool)
    /// The code of a booking to look up.
    case code
    /// The telephone number that was left with a booking of today.
    case phone
    /// A booking that was looked up by its code.
    case booking(BookingCode)
    /// A booking of today that was found by telephone.
    case arrival(BookingCode)
    /// Why that cannot be booked, and what to do instead.
    case refused(Refusal, Errand)
  }

  /// What somebody can want of a booking.
  public enum BookingWish: Hashable, Sendable {
    /// Keep a time for some items.
    case reserve([ItemCode], at: Instant)
    /// Make the time that is kept a promise.
    case confirm(BookingCode)
    /// Give a booking another time.
    case move(BookingCode, to: Instant)
    /// Look for today's booking of whoever has left the number that is typed.
    case find
    /// Say that one has come.
    case checkIn(BookingCode)
    /// Ask whether a booking is to be given back.
    case askToCancel(BookingCode)
    /// Give it back.
    case cancel(BookingCode)
  }

  func bookingSheet(_ page: BookingPage, in scene: Scene) -> Sheet {
    switch page {
    case .items: bookingItemsSheet(in: scene)
    case .days(let errand): daysSheet(errand, in: scene)
    case .times(let errand, let day): timesSheet(errand, on: day, in: scene)
    case .contact(let code): contactSheet(code, in: scene)
    case .booked(let code, let isMoved): bookedSheet(code, isMoved: isMoved, in: scene)
    case .code: pausedSheet(in: scene) ?? codeSheet(in: scene)
    case .phone: pausedSheet(in: scene) ?? phoneSheet(in: scene)
    case .booking(let code): ownBookingSheet(code, in: scene)
    case .arrival(let code): arrivalSheet(code, in: scene)
    case .refused(let refusal, let errand): noBookingSheet(refusal, errand, in: scene)
    }
  }

  /// Whether an item is looked for in order to book it.
  var isBooking: Bool { path.contains { $0.spot == .booking(.items) } }

  /// What items are looked for on the way here.
  var way: Purpose { isBooking ? .book : .take }

  /// The items of an errand.
  func items(of errand: Errand, in hall: Hall) -> [ItemCode] {
    switch errand {
    case .book(let items): items
    case .move(let code): hall.booking(code)?.items ?? []
    }
  }

  /// Whether whoever comes now can take a ticket.
  func givesTickets(in scene: Scene) -> Bool {
    !scene.hall.isDayOver && scene.hall.admission(at: scene.now) == .walkIn
  }

  /// A ticket or a time: first what most people want now.
  func waysToBeServed(
    _ items: [ItemCode], help: Words?, in scene: Scene
  ) -> [Action<Message>] {
    let takesFirst = givesTickets(in: scene) && !isBooking
    let take = Action(
      Words(zh: "取号", en: "Take a ticket"), key: takesFirst ? .enter : nil,
      Message.want(items), help: help)
    let book = bookingChoice(items, key: takesFirst ? nil : .enter)
    return takesFirst ? [take, book] : [book, take]
  }

  /// Book a time for some items; which ones is asked where there are none.
  func bookingChoice(_ items: [ItemCode] = [], key: Key? = nil) -> Action<Message> {
    Action(
      Words(zh: "预约", en: "Book a time"), key: key,
      .go(.booking(items.isEmpty ? .items : .days(.book(items)))),
      help: Words(zh: "选个时间再来", en: "come when it suits you"))
  }

  /// That no more codes and numbers are taken for now; `nil` while they are.
  private func pausedSheet(in scene: Scene) -> Sheet? {
    guesses.minutesToWait(at: scene.uptime).map { pausedSheet(minutes: $0, in: scene) }
  }

  /// Say that one has come to a booking.
  var checkInChoice: Action<Message> {
    Action(
      Words(zh: "预约签到", en: "Check in"), .go(.booking(.code)),
      help: Words(zh: "已有预约码", en: "you have a code"))
  }
}

// What is wanted of the hall, and what it answers.
extension Kiosk {
  mutating func perform(_ wish: BookingWish) -> [Effect] {
    switch wish {
    case .reserve(let items, let start):
      // Two touches in a hurry are one wish.
      guard case .booking(.times) = spot else { return [] }
      return [.reserve(items, at: start)]
    case .confirm(let code):
      guard spot == .booking(.contact(code)) else { return [] }
      return [.confirm(code, Contact(phone: phone))]
    case .move(let code, let start):
      guard case .booking(.times) = spot else { return [] }
      return [.perform(.move(code, to: start))]
    case .find:
      guard spot == .booking(.phone), missingDigits == nil else { return [] }
      return [.findVisitor(phone: phone)]
    case .checkIn(let code):
      guard spot == .booking(.booking(code)) || spot == .booking(.arrival(code)) else { return [] }
      return [.perform(.checkIn(code))]
    case .askToCancel(let code):
      notice = .unbooking(code)
      return []
    case .cancel(let code):
      guard notice == .unbooking(code) else { return [] }
      notice = nil
      return [.perform(.unbook(code))]
    }
  }

  mutating func takeReservation(
    _ outcome: Answer.Outcome, of items: [ItemCode], in scene: Scene
  ) {
    switch outcome {
    case .done(let events):
      for event in events {
        guard case .reserved(let code, _, _, _, _, _) = event.fact else { continue }
        reservation = code
        go(to: .booking(.contact(code)), in: scene)
      }
    case .refused(let refusal): go(to: .booking(.refused(refusal, .book(items))), in: scene)
    case .failed: notice = .notWritten
    case .history, .contacts, .visitor, .noContact, .exported: break
    }
  }

  mutating func takeConfirmation(
    _ outcome: Answer.Outcome, of code: BookingCode, in scene: Scene
  ) {
    switch outcome {
    case .done:
      reservation = nil
      if scene.hall.booking(code)?.items == basket { basket = [] }
      showOnly(.booking(.booked(code, isMoved: false)))
    case .refused(.unknownBooking): break  // Its page says that the time is up.
    case .refused(let refusal):
      let items = scene.hall.booking(code)?.items ?? []
      goBack()
      go(to: .booking(.refused(refusal, .book(items))), in: scene)
    case .noContact: notice = .noContact
    case .failed: notice = .notWritten
    case .history, .contacts, .visitor, .exported: break
    }
  }

  mutating func takeBooking(_ outcome: Answer.Outcome, of act: Act, in scene: Scene) {
    switch (act, outcome) {
    case (.move(let code, _), .done): showOnly(.booking(.booked(code, isMoved: true)))
    case (.move(let code, _), .refused(let refusal)):
      go(to: .booking(.refused(refusal, .move(code))), in: scene)
    case (.unbook(let code), .done(let events)):
      let isCancelled = events.contains {
        if case .bookingCancelled = $0.fact { true } else { false }
      }
      if isCancelled { notice = .unbooked(code) }
    // A slot that was kept and cannot be given back is free again by itself.
    case (.unbook(let code), .failed) where scene.hall.booking(code)?.state != .booked: break
    case (_, .failed): go(to: .failed(act), in: scene)
    // The page shows how the booking stands now, and why nothing else can be done.
    default: break
    }
  }

  /// Gives back the slot that was kept once its page is left, and forgets what was typed on pages that
  /// are left: whoever comes next finds no number of anybody.
  mutating func release(in scene: Scene) -> [Effect] {
    if spot != .booking(.code) { code = "" }
    switch spot {
    case .booking(.contact), .booking(.phone): break
    default: (phone, isUnknownPhone) = ("", false)
    }
    guard let kept = reservation else { return [] }
    if path.contains(where: { $0.spot == .booking(.contact(kept)) }) { return [] }
    reservation = nil
    guard case .reserved? = scene.hall.booking(kept)?.state else { return [] }
    return [.perform(.unbook(kept))]
  }
}
