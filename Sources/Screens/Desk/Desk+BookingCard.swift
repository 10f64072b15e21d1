internal import Canvas
internal import HallCore

// What the desk has to know of one booking, and to say to its resident.

extension Desk {
  /// The ticket of whoever was checked in a moment ago, else everything about the selected booking.
  func bookingCard(
    _ book: DayBook, _ selected: Booking?, _ repairs: [Proposal], in scene: Scene
  ) -> any Element {
    if let number = book.ticket, let ticket = scene.hall.ticket(number) {
      return arrived(ticket, in: scene)
    }
    guard let booking = selected else { return Spacer() }
    return Column {
      Text([
        Span(booking.code.spoken + "  ", .bold), Span(scene.names(of: booking.items), .bold),
      ])
      particulars(of: booking, book, in: scene)
      if booking.isBroken {
        self.repairs(repairs, of: booking, in: scene)
      } else {
        Paragraph(
          scene(advice(on: booking, in: scene)), scene.isBeyondGrace(booking) ? .now : .text)
        scene.papers(for: booking.items)
      }
    }
  }

  /// The number large, and what to tell its resident.
  private func arrived(_ ticket: Ticket, in scene: Scene) -> any Element {
    let number = ticket.number.description
    let words = Column {
      Text(scene(Words(zh: "请告诉来办事的人", en: "Please tell the resident")), .muted)
      Text(scene.names(of: ticket.items), .bold)
      Paragraph(standing(of: ticket, in: scene))
      scene.papers(for: ticket.items)
    }
    guard !scene.isWide else {
      return Column(spacing: 1) {
        BigText(number, Style(.digits), scale: 2)
        words
      }
    }
    return Row(spacing: 3) {
      BigText(number, Style(.digits))
      words.stretched()
    }
  }

  /// When a booking is, seen from today: `明天 10:30`.
  func when(_ booking: Booking, in scene: Scene) -> Words {
    let day = scene.day(of: booking.start).words(from: scene.hall.day)
    let time = scene.time(of: booking.start)
    return Words(zh: "\(day.zh) \(time)", en: "\(day.en) \(time)")
  }

  /// When, where and who: `今天 10:30–10:45 · 3 号窗口 · 王** *******1234`.
  private func particulars(
    of booking: Booking, _ book: DayBook, in scene: Scene
  ) -> any Element {
    let day = scene(scene.day(of: booking.start).words(from: scene.hall.day))
    let (from, to) = (scene.time(of: booking.start), scene.time(of: booking.end))
    let window = booking.window.map { " · " + scene($0.words) } ?? ""
    let place = "\(day) \(from)–\(to)\(window)"
    let contact = book.contact(of: booking, in: scene)
    return Column {
      Text(
        ([place] + (scene.isWide ? [] : [contact].compactMap { $0 })).joined(separator: " · "),
        .muted)
      if scene.isWide, let contact { Text(contact, .muted) }
    }
  }

  /// What to do when its resident stands at the desk.
  private func advice(on booking: Booking, in scene: Scene) -> Words {
    let settings = scene.hall.settings.booking
    let time = scene.time(of: booking.start)
    switch booking.state {
    case .booked where scene.isBeyondGrace(booking):
      return Words(
        zh: "▲ 迟了 \(settings.graceMinutes) 分以上:签到后和 \(time) 来取号的人一样排",
        en: "▲ over \(settings.graceMinutes) min late: waits like a walk-in who came at \(time)")
    case .booked:
      let opens = scene.time(of: booking.start + .minutes(-settings.earlyMinutes))
      return scene.day(of: booking.start) == scene.hall.day
        ? Words(
          zh: "\(opens) 起可以签到,\(time) 前后叫", en: "check in from \(opens) on; called about \(time)")
        : Words(zh: "来早了可以改到今天", en: "whoever comes before can be moved to today")
    case .checkedIn(let number):
      guard let ticket = scene.hall.ticket(number) else { return booking.state.words }
      let standing = standing(of: ticket, in: scene)
      return Words(zh: "\(number) · \(standing)", en: "\(number) · \(standing)")
    case .reserved(let until):
      let end = scene.time(of: until)
      return Words(zh: "正在确认,留到 \(end)", en: "being confirmed; kept until \(end)")
    case .cancelled: return Words(zh: "已取消,要来请重新预约", en: "given back; to come after all, book anew")
    case .missed: return Words(zh: "没有来,要办请取号或重新预约", en: "did not come; give a ticket or book anew")
    case .lapsed: return booking.state.words
    }
  }

  /// What is wrong with a promise, what to do, and the times to offer.
  private func repairs(
    _ proposals: [Proposal], of booking: Booking, in scene: Scene
  ) -> any Element {
    let why =
      booking.state == .lapsed
      ? Words(zh: "▲ 那天大厅没能接待", en: "▲ The hall was not open then.")
      : Words(zh: "▲ 那时没有人能办", en: "▲ Nobody on duty then can serve it.")
    let what = Words(
      zh: "先改到空的时间;本人来或来电时对电话后四位,再告诉他",
      en:
        "Move it to a free time; when they come or call, check the last four digits, then tell them"
    )
    return Column {
      Paragraph([Span(scene(why), Style(.trouble)), Span(" " + scene(what))])
      if proposals.isEmpty {
        Text(
          scene(
            Words(
              zh: "没有空的时间:请主管排人,或取消",
              en: "no time is free: ask a supervisor for people, or give it back")))
      }
      Flow {
        for proposal in proposals {
          Text([
            Span(" \(proposal.digit) ", .bold), Span(scene(proposal.time) + "  "),
          ])
          .touchable(proposal.message)
        }
      }
    }
  }

  /// A time to offer instead of one that the hall cannot keep, and its key.
  struct Proposal {
    let digit: Character
    let time: Words
    let message: Message
  }

  /// The times nearest to the one that was promised.
  func proposals(for booking: Booking, in scene: Scene) -> [Proposal] {
    guard booking.isBroken else { return [] }
    return zip("123", scene.hall.proposals(for: booking.code, at: scene.now)).map { digit, slot in
      let day = scene.day(of: slot.start)
      let isNear = day.number - scene.hall.day.number < 2
      let name = isNear ? day.words(from: scene.hall.day) : day.shortWords
      let time = scene.time(of: slot.start)
      return Proposal(
        digit: digit, time: Words(zh: "\(name.zh) \(time)", en: "\(name.en) \(time)"),
        message: .perform(.move(booking.code, to: slot.start)))
    }
  }
}
