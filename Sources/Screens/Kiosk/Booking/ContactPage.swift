internal import Canvas
internal import HallCore

// How the resident can be reached: a telephone number, which nobody who stands behind can read.

extension Kiosk {
  func contactSheet(_ code: BookingCode, in scene: Scene) -> Sheet {
    guard let booking = scene.hall.booking(code), case .reserved(let until) = booking.state else {
      return timeIsUpSheet(in: scene)
    }
    let when = booking.start.words(in: scene.hall)
    let confirm = Action(
      Words(zh: "确认预约", en: "Book it"), key: .enter, Message.booking(.confirm(code)),
      help: Words(zh: "电话输好了", en: "the number is complete"), unless: missingDigits)
    let left = max(.zero, until - scene.now).onClock
    let kept = Words(zh: "这个时间给您留着,还有 \(left)", en: "kept for you for another \(left)")
    let what = Words(zh: "您的手机或座机号码", en: "Your telephone number")
    let days = scene.hall.settings.personalRecordDays
    let why = Words(
      zh: "只在时间有变时联系您,别人看不到,\(days) 天后删除。",
      en:
        "Only to reach you if the time changes; nobody sees it; erased after \(days.counted("day"))."
    )
    let isRoomy = frame(in: scene).body().rows >= 16
    return Sheet(
      title: Words(zh: "留个电话就约好了", en: "Leave a number, and it is booked"),
      subtitle: itemsWords(booking.items),
      lines: [scene(when), scene(what), maskedPhone, scene(kept)],
      choices: [confirm] + digitKeys, isTyping: true,
      body: besideDigits(in: scene) {
        Column {
          Text(scene(when), .bold)
          Text(scene(kept), Style(.now, .bold))
          Spacer()
          Text(scene(what))
          TextField(
            maskedPhone, placeholder: scene(Words(zh: "用右边的数字键", en: "use the digits"))
          )
          .sized(rows: isRoomy ? 3 : 1)
          Paragraph(scene(why), .muted)
          Spacer()
          choiceRow([confirm], in: scene)
        }
      })
  }

  /// What has been typed, all but the last digit hidden, in the groups of a mobile number.
  var maskedPhone: String {
    var text = ""
    for (index, digit) in phone.enumerated() {
      if index == 3 || index == 7 { text += " " }
      text.append(index == phone.count - 1 ? digit : "*")
    }
    return text
  }

  /// What is wrong with the number so far; `nil` if it can be one.
  var missingDigits: Words? {
    guard phone.hasPrefix("1") else {
      return phone.count < 7
        ? Words(zh: "请输完电话号码", en: "please type the whole number") : nil
    }
    return phone.count == 11
      ? nil
      : Words(
        zh: "手机号是 11 位,您输了 \(phone.count) 位",
        en: "a mobile number has 11 digits; you typed \(phone.count)")
  }

  private func timeIsUpSheet(in scene: Scene) -> Sheet {
    let text = Words(
      zh: "时间到了,没有替您留住,还没有约上。请再选一次时间。",
      en: "The time is up, and nothing is booked. Please choose a time again.")
    let choices: [Action<Message>] = [
      Action(Words(zh: "再选时间", en: "Choose a time"), key: .enter, .back)
    ]
    return Sheet(
      title: Words(zh: "还没有约上", en: "Not booked"),
      subtitle: Words(zh: "留的时间过了", en: "it was kept for you no longer"),
      lines: [scene(text)], choices: choices,
      body: tellAndChoose([scene(text)], choices, in: scene))
  }
}
