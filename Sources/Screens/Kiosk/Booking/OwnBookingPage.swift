internal import Canvas
internal import HallCore

// A booking that was looked up by its code: how it stands, and what can be done. Nothing here says whose
// it is.

extension Kiosk {
  func ownBookingSheet(_ code: BookingCode, in scene: Scene) -> Sheet {
    guard let booking = scene.hall.booking(code) else {
      return unknownBookingSheet(code, in: scene)
    }
    if case .reserved = booking.state { return unknownBookingSheet(code, in: scene) }
    let refusal = scene.refusal(of: .checkIn(code), by: actor)
    let standing = standing(of: booking, refusal, in: scene)
    let choices = bookingActions(booking, refusal, in: scene)
    let facts = Facts(bookingFacts(booking, in: scene), in: scene)
    let more = standing.more.map { [scene($0)] } ?? []
    let time = scene.time(of: booking.start)
    return Sheet(
      title: Words(zh: "您的预约", en: "Your booking"),
      subtitle: Words(zh: "预约码 \(code.spoken)", en: "code \(code.spoken)"),
      lines: [scene(standing.now)] + more + facts.plain, choices: choices,
      body: Column(spacing: 1) {
        Row(spacing: 4) {
          BigText("\(time)", Style(.digits), scale: frame(in: scene).numberScale)
          Column(spacing: 1) {
            Text(scene(standing.now), standing.isUrgent ? Style(.now, .bold) : .bold)
            for line in more { Paragraph(line) }
            facts.stretched()
          }
          .stretched()
        }
        .stretched()
        choiceRow(choices, hasPrimary: choices.first?.key == .enter, in: scene)
      })
  }

  /// How a booking stands: what is to be known first, and what else.
  struct BookingStanding {
    let now: Words
    var more: Words?
    var isUrgent = false
  }

  func standing(
    of booking: Booking, _ refusal: Refusal?, in scene: Scene
  ) -> BookingStanding {
    switch refusal {
    case nil: return arrivalStanding(of: booking, in: scene)
    case .bookingOnAnotherDay(_, let day):
      return BookingStanding(
        now: Words(zh: "还没到日子", en: "It is for another day"),
        more: Words(
          zh: "请在 \(day.words.zh)来签到;来不了就改期。", en: "Come on \(day.words.en), or move it."))
    case .checkInTooEarly(_, let opens):
      return BookingStanding(
        now: Words(zh: "早了一点,\(opens) 起可以签到", en: "A little early: check in from \(opens)"),
        more: Words(zh: "到时再来这里,请先坐一坐。", en: "Take a seat, and come back here then."))
    case .bookingCheckedIn(_, let ticket):
      return BookingStanding(
        now: Words(zh: "已经签到,您的号是 \(ticket)", en: "Checked in: your ticket is \(ticket)"),
        more: Words(zh: "请在等候区等叫号。", en: "Please wait until it is called."))
    case .bookingIsCancelled:
      return BookingStanding(
        now: Words(zh: "这个预约已取消", en: "This booking was given back"),
        more: Words(zh: "还要办,请重新预约。", en: "If you still need it, book again."))
    default:
      return booking.state == .lapsed
        ? BookingStanding(
          now: Words(zh: "那天大厅没能接待,对不起", en: "The hall could not serve you then: we are sorry"),
          more: Words(zh: "请改个时间,或呼叫工作人员。", en: "Choose another time, or call the staff."))
        : BookingStanding(
          now: Words(zh: "现在不能签到", en: "You cannot check in now"),
          more: refusal?.words.sentence)
    }
  }

  /// How one who checks in now would wait.
  private func arrivalStanding(of booking: Booking, in scene: Scene) -> BookingStanding {
    let wait = waitAfterCheckIn(booking.code, in: scene)
    guard scene.isBeyondGrace(booking), let late = scene.lateness(of: booking) else {
      return BookingStanding(
        now: Words(zh: "可以签到了", en: "You can check in now"),
        more: wait.map {
          Words(zh: "签到后\($0.zh)", en: "Once you have: \($0.en)")
        }, isUrgent: true)
    }
    let minutes = late.wholeMinutes
    return BookingStanding(
      now: Words(zh: "迟了 \(minutes) 分,还能办", en: "\(minutes) min late, and still served"),
      more: Words(
        zh: "预约的时间已让给别人,和现取号的人一起等" + (wait.map { ":\($0.zh)" } ?? "") + "。",
        en: "Your time has gone to others; you wait like those with a ticket"
          + (wait.map { ": \($0.en)" } ?? "") + "."), isUrgent: true)
  }

  private func waitAfterCheckIn(_ code: BookingCode, in scene: Scene) -> Words? {
    var later = scene.hall
    do {
      let events = try decide(Command(.checkIn(code), by: actor, at: scene.now), in: later)
      for event in events { try later.evolve(event) }
      guard let ticket = events.lazy.compactMap(\.fact.ticket).last else { return nil }
      return Self.wait(
        ahead: later.ahead(of: ticket), Waits(later, at: scene.now).quote(for: ticket))
    } catch {
      return nil
    }
  }

  private func bookingActions(
    _ booking: Booking, _ refusal: Refusal?, in scene: Scene
  ) -> [Action<Message>] {
    let code = booking.code
    let changes: [Action<Message>] = [
      Action(
        Words(zh: "改期", en: "Move it"), .go(.booking(.days(.move(code)))),
        help: Words(zh: "换个时间", en: "choose another time")),
      Action(
        Words(zh: "取消", en: "Give it back"), .booking(.askToCancel(code)),
        help: Words(zh: "不来了", en: "you do not come")),
    ]
    switch booking.state {
    case .booked where refusal == nil:
      return [checkIn(code)] + changes
    case .booked, .lapsed: return changes
    case .checkedIn(let ticket):
      return [
        Action(
          Words(zh: "看我的号", en: "My ticket"), key: .enter, .go(.ticket(ticket)),
          help: Words(zh: "\(ticket) 号", en: "ticket \(ticket)"))
      ]
    case .cancelled, .missed, .reserved:
      return [bookingChoice(booking.items, key: .enter)]
    }
  }

  /// Say that one has come to this booking.
  func checkIn(_ code: BookingCode) -> Action<Message> {
    Action(
      Words(zh: "签到", en: "Check in"), key: .enter, Message.booking(.checkIn(code)),
      help: Words(zh: "我来了,给我号", en: "I am here: a ticket, please"))
  }

  func unknownBookingSheet(_ code: BookingCode, in scene: Scene) -> Sheet {
    let words = Refusal.unknownBooking(code).words.sentence
    let choices: [Action<Message>] = [
      Action(Words(zh: "再输一次", en: "Type it again"), key: .enter, .go(.booking(.code))),
      bookingChoice(),
    ]
    return Sheet(
      title: Words(zh: "没有这个预约", en: "There is no such booking"),
      subtitle: Words(zh: "可以这样", en: "What you can do"), lines: [scene(words)],
      choices: choices, body: tellAndChoose([scene(words)], choices, in: scene))
  }
}
