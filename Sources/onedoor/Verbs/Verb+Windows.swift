internal import EventStore
internal import HallCore

extension Verb {
  static var open: Verb {
    Verb(
      "open", "WINDOW", arity: 1...1,
      options: [
        Option(
          "staff", "ID", zh: "谁坐这里(默认是排在这里的人)",
          en: "who sits there (default: whoever is posted there)")
      ],
      zh: "打开窗口,或结束暂停", en: "open a window, or end its pause"
    ) { (session, request) throws(ToolError) in
      try session.do(.open(try request.window(0), try request.value("staff", StaffID.self)))
    }
  }

  static var pause: Verb {
    Verb(
      "pause", "WINDOW", arity: 1...1,
      options: [Option("reason", "TEXT", zh: "原因", en: "the reason")],
      zh: "暂停叫号", en: "stop calling for a while"
    ) { (session, request) throws(ToolError) in
      try session.do(.pause(try request.window(0), reason: request.text("reason") ?? ""))
    }
  }

  static var close: Verb {
    Verb(
      "close", "WINDOW|day", arity: 1...1, zh: "关窗口;close day 结束一天",
      en: "close a window; close day ends the business day"
    ) { (session, request) throws(ToolError) in
      try session.do(
        request.arguments[0] == "day" ? .closeDay : .close(try request.window(0)))
    }
  }

  static var assign: Verb {
    Verb(
      "assign", "WINDOW LETTER…", arity: 2...27,
      zh: "改窗口办哪些队", en: "change which queues a window takes"
    ) { (session, request) throws(ToolError) in
      var queues: Set<QueueLetter> = []
      for index in 1..<request.arguments.count {
        queues.insert(try request.argument(index, QueueLetter.self))
      }
      try session.do(.assign(try request.window(0), queues))
    }
  }

  static var call: Verb {
    Verb(
      "call", "WINDOW [TICKET]", arity: 1...2,
      zh: "叫下一个号,或点名叫一个", en: "call the ticket that is due, or one by number"
    ) { (session, request) throws(ToolError) in
      let picked =
        request.arguments.count > 1 ? try request.argument(1, TicketNumber.self) : nil
      try session.do(.call(try request.window(0), picked))
    }
  }

  static var recall: Verb {
    windowVerb("recall", zh: "重呼", en: "call the called ticket again") { .recall($0) }
  }

  static var begin: Verb {
    windowVerb("begin", zh: "开始办", en: "begin to serve the called ticket") { .begin($0) }
  }

  static var miss: Verb {
    windowVerb("miss", zh: "过号", en: "nobody came") { .miss($0) }
  }

  static var undo: Verb {
    windowVerb("undo", zh: "撤销上一步", en: "take back the window's last act") { .undo($0) }
  }

  private static func windowVerb(
    _ name: String, zh: String, en: String, act: @escaping (WindowNumber) -> Act
  ) -> Verb {
    Verb(name, "WINDOW", arity: 1...1, zh: zh, en: en) { (session, request) throws(ToolError) in
      try session.do(act(try request.window(0)))
    }
  }

  static var finish: Verb {
    Verb(
      "finish", "WINDOW", arity: 1...1,
      options: [
        Option(
          "outcome", "O",
          zh: "completed 办结、accepted 已受理、advised 解答、incomplete 缺材料、declined 不予受理、left 人走了",
          en: "completed, accepted, advised, incomplete, declined or left")
      ],
      zh: "办结(承诺件默认为已受理)", en: "the item is dealt with (promised items are accepted by default)"
    ) { (session, request) throws(ToolError) in
      let window = try request.window(0)
      let outcome =
        if let text = request.text("outcome") {
          try Request.choice(text, Outcome.self)
        } else {
          try usualOutcome(at: window, session)
        }
      try session.do(.finish(window, outcome))
    }
  }

  /// An item with a promised time is taken in; any other is done on the spot.
  private static func usualOutcome(
    at window: WindowNumber, _ session: Session
  ) throws(ToolError) -> Outcome {
    let hall = try session.live().hall
    let ticket = hall.window(window)?.ticket.flatMap { hall.ticket($0) }
    let kind = ticket.flatMap { Catalogue.shipped[$0.currentItem]?.kind }
    return kind == .promised ? .accepted : .completed
  }

  static var hold: Verb {
    Verb(
      "hold", "WINDOW visitor|window|step", arity: 2...2,
      options: [
        Option("until", "HH:MM", zh: "step 到几点自己回来", en: "when a step brings it back by itself")
      ],
      zh: "挂起:材料在居民手里、留在窗口、或等一步", en: "put aside: papers with the visitor, at the window, or a step"
    ) { (session, request) throws(ToolError) in
      let window = try request.window(0)
      let kind: Hold.Kind
      switch (request.arguments[1], try request.value("until", TimeOfDay.self)) {
      case ("visitor", nil): kind = .visitor
      case ("window", nil): kind = .window
      case ("step", let time?):
        let hall = try session.live().hall
        kind = .step(
          until: Instant(session.now.day(offset: hall.offset), time, offset: hall.offset))
      default:
        throw .usage(
          Words(
            zh: "用法:hold WINDOW visitor、hold WINDOW window 或 hold WINDOW step --until HH:MM",
            en: "usage: hold WINDOW visitor, hold WINDOW window or hold WINDOW step --until HH:MM"))
      }
      try session.do(.hold(window, kind))
    }
  }

  static var transfer: Verb {
    Verb(
      "transfer", "WINDOW", arity: 1...1,
      options: placeOptions + [
        Option("note", "TEXT", zh: "给下一位的话", en: "a note for whoever goes on"),
        Option("return", zh: "办完再回来", en: "it comes back here afterwards"),
      ],
      zh: "转出", en: "send the ticket on"
    ) { (session, request) throws(ToolError) in
      guard let place = try request.place() else { throw Request.noPlace }
      try session.do(
        .transfer(
          try request.window(0), to: place, note: request.text("note") ?? "",
          returns: request.has("return")))
    }
  }

  static var redirect: Verb {
    Verb(
      "redirect", "TICKET", arity: 1...1, options: placeOptions,
      zh: "让等候的号改到别处;不写去处就回本来的队",
      en: "let a waiting ticket wait elsewhere; without a place, in the queue of its item again"
    ) { (session, request) throws(ToolError) in
      try session.do(
        .redirect(try request.argument(0, TicketNumber.self), to: try request.place()))
    }
  }

  private static var placeOptions: [Option] {
    [
      Option("window", "N", zh: "转到这个窗口", en: "to this window"),
      Option("queue", "L", zh: "转到这个队", en: "to this queue"),
      Option("staff", "ID", zh: "转给这个人", en: "to this member of staff"),
    ]
  }
}

extension Request {
  /// The place that an option names; `nil` if none does.
  fileprivate func place() throws(ToolError) -> Act.Destination? {
    var places: [Act.Destination] = []
    if let text = text("window") { places.append(.window(try Request.window(text))) }
    if let queue = try value("queue", QueueLetter.self) { places.append(.queue(queue)) }
    if let staff = try value("staff", StaffID.self) { places.append(.staff(staff)) }
    guard places.count <= 1 else { throw Self.noPlace }
    return places.first
  }

  fileprivate static var noPlace: ToolError {
    .usage(
      Words(
        zh: "请用 --window、--queue 或 --staff 中的一个说明转到哪里",
        en: "say where to with one of --window, --queue and --staff"))
  }
}
