internal import Canvas
internal import HallCore

// The six digits of a booking.

extension Kiosk {
  func codeSheet(in scene: Scene) -> Sheet {
    let (words, isWrong) = wordsOfCode(in: scene)
    let phone = Action(
      Words(zh: "用电话签到", en: "By phone"), Message.go(.booking(.phone)),
      help: Words(zh: "码不在手边", en: "without the code"))
    let lookup = Action(
      Words(zh: "已经取了号", en: "By ticket"), Message.go(.lookup),
      help: Words(zh: "查我的号", en: "you have a ticket"))
    let again = Action(
      Words(zh: "重输", en: "Again"), key: .enter, Message.sign(.clear),
      help: Words(zh: "清掉再输一次", en: "type the digits once more"))
    let choices = isWrong ? [again, phone] : [phone, lookup]
    let shown = code.prefix(3) + (code.count > 3 ? " " + code.dropFirst(3) : "")
    let keys = digitKeys.filter { key in !choices.contains { $0.message == key.message } }
    return Sheet(
      title: Words(zh: "预约签到", en: "Check in"),
      subtitle: Words(zh: "输 6 位预约码,也可以改期、取消", en: "type your six digits; move or cancel here too"),
      lines: [String(shown), scene(words)], choices: choices + keys, isTyping: true,
      body: besideDigits(in: scene) {
        Column {
          Spacer()
          if code.isEmpty {
            Text(scene(words), .bold)
          } else {
            BigText(String(shown), Style(.digits), scale: 1).aligned()
            Spacer(rows: 1)
            Paragraph(scene(words), isWrong ? Style(.trouble, .bold) : .muted)
          }
          Spacer()
          choiceRow(choices, hasPrimary: isWrong, in: scene)
        }
      })
  }

  /// What is to be said of the digits so far, and whether they are wrong.
  private func wordsOfCode(in scene: Scene) -> (words: Words, isWrong: Bool) {
    guard code.count == Self.codeLength else {
      let count = Self.codeLength - code.count
      return (
        code.isEmpty
          ? Words(zh: "请用右边的数字键输预约码", en: "Type your code with the digits")
          : Words(zh: "还有 \(count) 位", en: "\(count) more"), false
      )
    }
    guard let whole = BookingCode(text: code) else {
      return (
        Words(zh: "这个码不对,有一位错了,请核对", en: "One of the digits is wrong; please check"),
        true
      )
    }
    return scene.hall.booking(whole) == nil
      ? (
        Words(
          zh: "没有这个预约,请核对,或呼叫工作人员",
          en: "There is no such booking; check it, or call the staff"), true
      )
      : (Words(zh: "找到了", en: "Found"), false)
  }
}
