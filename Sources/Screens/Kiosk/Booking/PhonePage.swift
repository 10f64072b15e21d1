internal import Canvas
internal import HallCore

// Checking in without the code: the telephone number that was left with the booking. It leads to
// today's booking alone, and says nothing of it but its time: anybody may know somebody's number.

extension Kiosk {
  func phoneSheet(in scene: Scene) -> Sheet {
    let find = Action(
      Words(zh: "查今天的预约", en: "Find my booking"), key: .enter, Message.booking(.find),
      help: Words(zh: "电话输好了", en: "the number is complete"), unless: missingDigits)
    let again = Action(
      Words(zh: "重输", en: "Again"), key: .enter, Message.sign(.clear),
      help: Words(zh: "清掉再输一次", en: "type the digits once more"))
    let choices = isUnknownPhone ? [again] : [find]
    let what = Words(zh: "预约时留的电话", en: "The number you left when you booked")
    let told = isUnknownPhone ? Self.unknownPhone : nil
    let isRoomy = frame(in: scene).body().rows >= 16
    let keys = digitKeys.filter { key in !choices.contains { $0.message == key.message } }
    return Sheet(
      title: Words(zh: "用电话签到", en: "Check in by phone"),
      subtitle: Words(
        zh: "只能签到;改期、取消请用预约码", en: "only to check in; the code moves or cancels"),
      lines: [scene(what), maskedPhone] + (told.map { [scene($0)] } ?? []),
      choices: choices + keys, isTyping: true,
      body: besideDigits(in: scene) {
        Column {
          Spacer()
          Text(scene(what), .bold)
          TextField(
            maskedPhone, placeholder: scene(Words(zh: "用右边的数字键", en: "use the digits"))
          )
          .sized(rows: isRoomy ? 3 : 1)
          Spacer(rows: 1)
          if let told { Paragraph(scene(told), Style(.trouble, .bold)) }
          Spacer()
          choiceRow(choices, hasPrimary: true, in: scene)
        }
      })
  }

  private static let unknownPhone = Words(
    zh: "今天没有用这个电话约的,请核对,或呼叫工作人员",
    en: "No booking of today has this number; check it, or call the staff")

  /// Today's booking of whoever has left a telephone number: the next one to come to, else the one that
  /// is checked in.
  mutating func takeVisitor(_ outcome: Answer.Outcome, in scene: Scene) {
    guard spot == .booking(.phone) else { return }
    guard case .visitor(let visitor) = outcome else {
      notice = .notFoundOut
      return
    }
    let today = scene.hall.bookings(on: scene.hall.day).filter {
      visitor != nil && $0.visitor == visitor
    }
    let arrived = today.first { if case .checkedIn = $0.state { true } else { false } }
    if let booking = today.first(where: { $0.state == .booked }) ?? arrived {
      guesses.succeed()
      go(to: .booking(.arrival(booking.code)), in: scene)
    } else {
      isUnknownPhone = true
      guesses.fail(at: scene.uptime)
    }
  }

  /// A booking of today that was found by telephone: its time, and that one can check in.
  func arrivalSheet(_ code: BookingCode, in scene: Scene) -> Sheet {
    guard let booking = scene.hall.booking(code) else {
      return unknownBookingSheet(code, in: scene)
    }
    let refusal = scene.refusal(of: .checkIn(code), by: actor)
    let standing = arrivalStanding(of: booking, refusal, in: scene)
    let choices: [Action<Message>] =
      if refusal == nil {
        [checkIn(code)]
      } else {
        [Action(Words(zh: "知道了", en: "All right"), key: .enter, Message.finish)]
      }
    let more = standing.more.map { [scene($0)] } ?? []
    return Sheet(
      title: Words(zh: "今天的预约", en: "Today's booking"),
      subtitle: Words(zh: "按电话找到的", en: "found by telephone"),
      lines: [scene(standing.now)] + more, choices: choices,
      body: Column(spacing: 1) {
        Row(spacing: 4) {
          BigText(
            "\(scene.time(of: booking.start))", Style(.digits),
            scale: frame(in: scene).numberScale)
          Column(spacing: 1) {
            Text(scene(standing.now), standing.isUrgent ? Style(.now, .bold) : .bold)
            for line in more { Paragraph(line) }
          }
          .stretched()
        }
        .stretched()
        choiceRow(choices, in: scene)
      })
  }

  /// How a booking stands, without the number of its ticket: who has that knows it.
  private func arrivalStanding(
    of booking: Booking, _ refusal: Refusal?, in scene: Scene
  ) -> BookingStanding {
    if case .bookingCheckedIn = refusal {
      return BookingStanding(
        now: Words(zh: "已经签到了", en: "Checked in already"),
        more: Words(
          zh: "请在等候区等叫号;记不得号,请问工作人员。",
          en: "Please wait for the call; the staff know your number."))
    }
    return standing(of: booking, refusal, in: scene)
  }
}
