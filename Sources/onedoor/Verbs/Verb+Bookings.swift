internal import EventStore
internal import Forecast
internal import HallCore

extension Verb {
  static var slots: Verb {
    Verb(
      "slots", "ITEM…", arity: 1...20,
      options: [
        Option("day", "DAY", zh: "只看这一天", en: "only this day"),
        Option("public", zh: "居民自己能约的", en: "what residents can book themselves"),
      ],
      zh: "还能预约的时间", en: "the times that can still be booked"
    ) { (session, request) throws(ToolError) in
      let hall = try session.live().hall.asOf(session.now)
      let items = try request.items(in: hall)
      let day = try request.value("day", Day.self)
      let slots = hall.freeSlots(
        for: items, on: day.map { $0...$0 }, channel: request.has("public") ? .public : .desk,
        at: session.now)
      let days = SlotDay.days(slots, offset: hall.offset)
      if session.isJSON {
        for day in days { Output.line(Output.json(day)) }
        return
      }
      guard !days.isEmpty else {
        return session.print("", Words(zh: "没有可以预约的时间", en: "no time is free to book"))
      }
      var table = Table([.left, .left, .left])
      for day in days {
        let weekday = day.day.weekday.words[session.language]
        table.add([day.day.description, weekday, day.slots.joined(separator: " ")])
      }
      Output.lines(table.lines)
    }
  }

  static var book: Verb {
    Verb(
      "book", "ITEM…", arity: 1...20, options: timeOptions + contactOptions,
      zh: "预约一个时间", en: "book a time"
    ) { (session, request) throws(ToolError) in
      let live = try session.live()
      let items = try request.items(in: live.hall)
      let start = try request.slot(in: live.hall)
      guard let record = try personalRecord(request), !record.phone.isEmpty else {
        throw .usage(Words(zh: "预约要留电话:--phone NUMBER", en: "a booking needs --phone NUMBER"))
      }
      let known = try reading { () throws(StoreError) in
        try live.store.visitor(withPhone: record.phone, in: live.id, at: session.now)
      }
      let visitor = known ?? VisitorID(bits: .random(in: .min ... .max))
      let act = Act.book(items, at: start, visitor, seed: .random(in: .min ... .max))
      let done = try session.perform(act, in: live, keeping: record)
      guard let event = done.events.last, case .booked(let code, _) = event.event.fact,
        let booking = live.hall.booking(code)
      else { return session.answer(done, in: live) }
      session.print(
        BookingCard(booking, in: live.hall, contact: record, seq: event.seq),
        BookingCard.words(booking, in: live.hall))
    }
  }

  static var bookings: Verb {
    Verb(
      "bookings",
      options: [
        Option("day", "DAY", zh: "哪天(默认今天)", en: "of this day (default: today)"),
        Option("all", zh: "所有的日子", en: "of all days"),
        Option("ics", zh: "iCalendar 格式", en: "as an iCalendar stream"),
      ],
      zh: "预约清单", en: "the bookings of a day"
    ) { (session, request) throws(ToolError) in
      let live = try session.live()
      let hall = live.hall.asOf(session.now)
      let day = try request.value("day", Day.self) ?? hall.day
      let bookings = request.has("all") ? hall.allBookings : hall.bookings(on: day)
      if request.has("ics") {
        return Output.wireLines(ICalendar.lines(bookings, in: hall, as: live.id, at: session.now))
      }
      var table = Table([.left, .left, .left, .left, .left])
      var notes: [String] = []
      for booking in bookings {
        let contact = try session.contact(of: booking, in: live)
        let offers = booking.isBroken ? hall.proposals(for: booking.code, at: session.now) : nil
        if session.isJSON {
          Output.line(
            Output.json(BookingCard(booking, in: hall, offers: offers, contact: contact)))
        }
        let names = booking.items.compactMap { Catalogue.shipped[$0]?.name[session.language] }
        table.add([
          booking.start.words(in: hall)[session.language], booking.code.spoken,
          (offers == nil ? booking.state.words : BookingCard.broken)[session.language],
          contact?.description ?? "",
          names.joined(separator: session.language == .zh ? "、" : ", "),
        ])
        if let offers {
          notes.append(BookingCard.offering(offers, instead: booking, in: hall)[session.language])
        }
      }
      if session.isJSON { return }
      guard !bookings.isEmpty else {
        return session.print("", Words(zh: "没有预约", en: "there are no bookings"))
      }
      Output.lines(table.lines + notes)
    }
  }

  static var checkIn: Verb {
    Verb(
      "checkin", "CODE", arity: 1...1, zh: "预约签到,得到号码", en: "a booking becomes a ticket"
    ) { (session, request) throws(ToolError) in
      let live = try session.live()
      let checkIn = Act.checkIn(try request.argument(0, BookingCode.self))
      let done = try session.perform(
        checkIn.promising(in: live.hall, at: session.clock.now), in: live)
      guard let event = done.events.last, let receipt = TicketReceipt(event, in: live.hall) else {
        return session.answer(done, in: live)
      }
      session.print(receipt, receipt.words)
    }
  }

  static var move: Verb {
    Verb(
      "move", "CODE", arity: 1...1, options: timeOptions, zh: "预约改期",
      en: "give a booking another time"
    ) { (session, request) throws(ToolError) in
      let live = try session.live()
      try session.do(
        .move(
          try request.argument(0, BookingCode.self), to: try request.slot(in: live.hall)))
    }
  }

  static var unbook: Verb {
    Verb("unbook", "CODE", arity: 1...1, zh: "取消预约", en: "give a booking back") {
      (session, request) throws(ToolError) in
      try session.do(.unbook(try request.argument(0, BookingCode.self)))
    }
  }

  private static var timeOptions: [Option] {
    [
      Option("day", "DAY", zh: "哪天", en: "the day"),
      Option("time", "TIME", zh: "几点", en: "the time"),
    ]
  }
}

extension Request {
  /// The items that the arguments name.
  fileprivate func items(in hall: Hall) throws(ToolError) -> [ItemCode] {
    var items: [ItemCode] = []
    for text in arguments { items += try ItemWords.items(text, in: hall) }
    return items
  }

  /// The moment that `--day` and `--time` name.
  fileprivate func slot(in hall: Hall) throws(ToolError) -> Instant {
    guard let day = try value("day", Day.self), let time = try value("time", TimeOfDay.self) else {
      throw .usage(
        Words(
          zh: "请写明 --day 和 --time,onedoor slots 列出可以预约的时间",
          en: "say --day and --time; onedoor slots lists the times that are free"))
    }
    return Instant(day, time, offset: hall.offset)
  }
}

extension Session {
  /// How to reach the visitor of a booking, if the record is still there.
  fileprivate func contact(
    of booking: Booking, in live: LiveHall
  ) throws(ToolError) -> PersonalRecord? {
    guard let visitor = booking.visitor else { return nil }
    return try reading { () throws(StoreError) in
      try live.store.record(of: visitor, in: live.id, at: now)
    }
  }
}

/// The free times of a day.
private struct SlotDay: Encodable {
  let day: Day
  /// How long each is kept, in minutes.
  let minutes: Int
  let slots: [String]

  static func days(_ slots: [Slot], offset: UTCOffset) -> [SlotDay] {
    let days = Dictionary(grouping: slots) { $0.start.day(offset: offset) }
    return days.sorted { $0.key < $1.key }.map { day, slots in
      SlotDay(
        day: day, minutes: slots.first.map { ($0.end - $0.start).wholeMinutes } ?? 0,
        slots: slots.map { $0.start.timeOfDay(offset: offset).description })
    }
  }
}
