internal import EventStore
internal import Forecast
internal import HallCore

extension Verb {
  static var take: Verb {
    Verb(
      "take", "ITEM…", arity: 1...20,
      options: [
        Option(
          "priority", "CLASS", zh: "walkIn、elderly、disabled、veteran、pregnant、infant",
          en: "walkIn, elderly, disabled, veteran, pregnant or infant")
      ] + contactOptions,
      zh: "取号;ITEM 是事项代码、名称或一件事", en: "a ticket; ITEM is a code, a name or a life event"
    ) { (session, request) throws(ToolError) in
      let live = try session.live()
      var items: [ItemCode] = []
      for text in request.arguments { items += try ItemWords.items(text, in: live.hall) }
      let priority = try request.text("priority").map { (text) throws(ToolError) in
        try Request.choice(text, PriorityClass.self)
      }
      let record = try personalRecord(request)
      let visitor = record.map { _ in VisitorID(bits: .random(in: .min ... .max)) }
      let take = Act.take(items, priority: priority ?? .walkIn, visitor: visitor)
      let done = try session.perform(
        take.promising(in: live.hall, at: session.clock.now), in: live, keeping: record)
      guard let event = done.events.last, let receipt = TicketReceipt(event, in: live.hall) else {
        // The id was that of an earlier command of another kind; what that did is the answer.
        return session.answer(done, in: live)
      }
      session.print(receipt, receipt.words)
    }
  }

  static var contactOptions: [Option] {
    [
      Option(
        "name", "TEXT", zh: "怎么称呼(单独保存,到期删除)", en: "the visitor's name, kept apart and erased"),
      Option(
        "phone", "NUMBER", zh: "电话(单独保存,到期删除)", en: "a telephone number, kept apart and erased"),
    ]
  }

  static func personalRecord(_ request: Request) throws(ToolError) -> PersonalRecord? {
    guard request.has("name") || request.has("phone") else { return nil }
    if let record = PersonalRecord(
      name: request.text("name") ?? "", phone: request.text("phone") ?? "")
    {
      return record
    }
    guard request.has("phone") else {
      throw .usage(
        Words(zh: "--name 里没有可以显示的字", en: "--name holds nothing that can be shown"))
    }
    throw .usage(
      Words(zh: "电话要有 3 到 15 位数字", en: "a telephone number has 3 to 15 digits"))
  }

  static var cancel: Verb {
    ticketVerb("cancel", zh: "取消", en: "cancel a ticket") { .cancel($0) }
  }

  static var reinstate: Verb {
    ticketVerb("reinstate", zh: "过号后恢复", en: "let a missed ticket wait again") {
      .reinstate($0)
    }
  }

  static var resume: Verb {
    ticketVerb("resume", zh: "取回挂起的号", en: "end a hold") { .resume($0) }
  }

  static var comeBack: Verb {
    ticketVerb("comeback", zh: "离开的人回来了", en: "whoever stepped out is back") { .comeBack($0) }
  }

  static var stepOut: Verb {
    Verb(
      "stepout", "TICKET", arity: 1...1,
      options: [Option("until", "HH:MM", zh: "几点前回来", en: "when they mean to be back")],
      zh: "离开一会,位置留着", en: "let somebody go away for a while and keep their place"
    ) { (session, request) throws(ToolError) in
      guard let time = try request.value("until", TimeOfDay.self) else {
        throw .usage(Words(zh: "请写明 --until HH:MM", en: "say --until HH:MM"))
      }
      let hall = try session.live().hall
      let until = Instant(session.now.day(offset: hall.offset), time, offset: hall.offset)
      try session.do(.stepOut(try request.argument(0, TicketNumber.self), until: until))
    }
  }

  private static func ticketVerb(
    _ name: String, zh: String, en: String, act: @escaping (TicketNumber) -> Act
  ) -> Verb {
    Verb(name, "TICKET", arity: 1...1, zh: zh, en: en) { (session, request) throws(ToolError) in
      try session.do(act(try request.argument(0, TicketNumber.self)))
    }
  }

  static var prioritise: Verb {
    Verb(
      "prioritise", "TICKET CLASS", arity: 2...2,
      options: [Option("reason", "TEXT", zh: "原因", en: "the reason")],
      zh: "给一张号优先", en: "give a ticket a class that is called sooner"
    ) { (session, request) throws(ToolError) in
      let priority = try Request.choice(request.arguments[1], PriorityClass.self)
      try session.do(
        .prioritise(
          try request.argument(0, TicketNumber.self), priority,
          reason: request.text("reason") ?? ""))
    }
  }

  static var amend: Verb {
    Verb(
      "amend", "TICKET ITEM…", arity: 2...21,
      zh: "改一张号还没办的事项", en: "replace the items of a ticket that are not handled yet"
    ) { (session, request) throws(ToolError) in
      let live = try session.live()
      var items: [ItemCode] = []
      for text in request.arguments.dropFirst() {
        items += try ItemWords.items(text, in: live.hall)
      }
      try session.do(.amend(try request.argument(0, TicketNumber.self), items))
    }
  }

  static var contact: Verb {
    Verb(
      "contact", "TICKET", arity: 1...1,
      options: [Option("erase", zh: "删除", en: "erase it for good")],
      zh: "看(遮住的)联系方式,或删除", en: "show how to reach a visitor, masked, or erase it"
    ) { (session, request) throws(ToolError) in
      let live = try session.live()
      let number = try request.argument(0, TicketNumber.self)
      guard let ticket = live.hall.asOf(session.now).ticket(number) else {
        throw .refused(.unknownTicket(number))
      }
      let record = try ticket.visitor.flatMap { (visitor) throws(ToolError) in
        try reading { () throws(StoreError) in
          try live.store.record(of: visitor, in: live.id, at: session.now)
        }
      }
      let erases = request.has("erase")
      if erases, let visitor = ticket.visitor {
        try tooling { () throws(CommandFailure) in try live.store.erase(visitor, in: live.id) }
      }
      let nothing = Words(zh: "没有留联系方式", en: "no contact was left")
      let erased = Words(zh: "联系方式已删除", en: "the contact is erased")
      let shown = record.map { Words(zh: $0.description, en: $0.description) } ?? nothing
      session.print(
        ContactCard(
          ticket: number, name: record?.maskedName, phone: record?.maskedPhone,
          erased: erases && record != nil),
        erases && record != nil ? erased : shown)
    }
  }
}

private struct ContactCard: Encodable {
  let ticket: TicketNumber
  let name: String?
  let phone: String?
  let erased: Bool
}
