internal import Canvas
internal import HallCore

// What lies over a page and is to be dealt with first.

extension Kiosk {
  func dialog(in scene: Scene) -> Dialog<Message>? {
    if let seconds = secondsToAnswer(in: scene) { return warning(seconds, in: scene) }
    return notice.map { dialog($0, in: scene) }
  }

  private func warning(_ seconds: Int, in scene: Scene) -> Dialog<Message> {
    let words = Words(
      zh: "\(seconds) 秒后回到首页,您选的会清空。碰一下屏幕就继续。",
      en: "Home in \(seconds) s; what you chose will be gone. Touch to go on.")
    return dialog(
      Words(zh: "您还在吗?", en: "Are you still there?"), words,
      [Action(Words(zh: "我还在", en: "I am here"), key: .enter, .stay)], in: scene)
  }

  /// A few words over the page, with big targets below them.
  private func dialog(
    _ title: Words, _ text: Words, _ answers: [Action<Message>], in scene: Scene
  ) -> Dialog<Message> {
    // Who uses keys goes back by Escape here as on every page; the first answer changes nothing.
    let back = answers.prefix(1).map { Action($0.label, key: .escape, $0.message).besideFooter }
    return Dialog(
      title, actions: answers.map(\.besideFooter) + back,
      body: Column(spacing: 1) {
        Paragraph(scene(text), Style(.dialog))
        Row(spacing: 2) {
          for (index, answer) in answers.enumerated() {
            answer.choice(in: scene, kind: index == 0 ? .primary : .plain).sized(columns: 20)
          }
        }
      })
  }

  private func dialog(_ notice: Notice, in scene: Scene) -> Dialog<Message> {
    let close = Action(Words(zh: "好", en: "OK"), key: .enter, Message.closeNotice)
    let (title, text) = words(notice, in: scene)
    var actions = [close]
    if case .cancelling(let number) = notice {
      actions = [
        Action(Words(zh: "不取消", en: "Keep it"), key: .enter, .closeNotice),
        Action(Words(zh: "取消这个号", en: "Give it back"), key: .delete, .cancel(number)),
      ]
    }
    if case .unbooking(let code) = notice {
      actions = [
        Action(Words(zh: "不取消", en: "Keep it"), key: .enter, .closeNotice),
        Action(
          Words(zh: "取消预约", en: "Give it back"), key: .delete, .booking(.cancel(code))),
      ]
    }
    return dialog(title, text, actions, in: scene)
  }

  private func words(_ notice: Notice, in scene: Scene) -> (title: Words, text: Words) {
    switch notice {
    case .staffComing:
      (
        Words(zh: "马上有人来", en: "Somebody is coming"),
        Words(zh: "请在这里稍等。", en: "Please wait here for a moment.")
      )
    case .staffCalledBefore:
      (
        Words(zh: "已经叫了,马上来", en: "Already called; they are on their way"),
        Words(zh: "请在这里稍等。", en: "Please wait here for a moment.")
      )
    case .staffOutOfReach(let opens):
      (
        Words(zh: "现在叫不到人", en: "Nobody can be called from here now"),
        outOfReach(opens, in: scene)
      )
    case .basketFull:
      (
        Words(
          zh: "一张号最多办 \(scene.hall.settings.basketLimit) 项",
          en: "A ticket carries at most \(scene.hall.settings.basketLimit.counted("item"))"),
        Words(
          zh: "请先取号,或去掉一项。", en: "Take the ticket first, or leave an item out.")
      )
    case .noSuchTicket(let number): wordsOfNoTicket(number)
    case .cancelling(let number):
      (
        Words(zh: "要取消 \(number) 号吗?", en: "Give back ticket \(number)?"),
        Words(
          zh: "取消以后不能恢复,再来要重新取号、重新排队。",
          en: "This cannot be undone: you would need a new ticket and queue again.")
      )
    case .cancelled(let number):
      (
        Words(zh: "\(number) 号已取消", en: "Ticket \(number) is given back"),
        Words(zh: "要办请重新取号。", en: "Take a new ticket when you need one.")
      )
    case .steppedOut, .unbooking, .unbooked, .noContact, .notWritten, .notFoundOut:
      wordsOfBooking(notice, in: scene)
    case .reinstated(let number):
      (
        Words(zh: "\(number) 号恢复排队了", en: "Ticket \(number) waits again"),
        Words(zh: "请在等候区等叫号。", en: "Please wait until it is called.")
      )
    }
  }

  private func wordsOfBooking(_ notice: Notice, in scene: Scene) -> (title: Words, text: Words) {
    switch notice {
    case .steppedOut(let number, let until):
      let time = until.timeOfDay(offset: scene.hall.offset)
      return (
        Words(zh: "大约 \(time) 前回来", en: "Be back by about \(time)"),
        Words(
          zh: "\(number) 号的位置留着。回来后在这里点“我的号”,再点“我回来了”。",
          en: "The place of \(number) is kept. Then touch “My ticket” here, and “I am back”.")
      )
    case .unbooking(let code):
      return (
        Words(zh: "要取消预约 \(code.spoken) 吗?", en: "Give back booking \(code.spoken)?"),
        Words(
          zh: "取消以后时间会让给别人,再来要重新预约。",
          en: "Your time goes to somebody else; you would have to book again.")
      )
    case .unbooked(let code):
      return (
        Words(zh: "预约 \(code.spoken) 已取消", en: "Booking \(code.spoken) is given back"),
        Words(zh: "谢谢您告诉我们。", en: "Thank you for telling us.")
      )
    case .noContact:
      return (
        Words(zh: "这个电话号码不对", en: "That is no telephone number"),
        Words(zh: "请核对后再输。", en: "Please check it and type it again.")
      )
    case .notFoundOut:
      return (
        Words(zh: "现在查不了", en: "It cannot be looked up now"),
        Words(
          zh: "请稍等再点一次,或用预约码,或到前台。",
          en: "Try again in a moment, use the code, or go to the front desk.")
      )
    default:
      return (
        Words(zh: "现在记不下来", en: "It cannot be written down now"),
        Words(
          zh: "什么也没有改变。请稍等再点一次,或到前台,工作人员会帮您。",
          en: "Nothing has changed. Try again in a moment, or go to the front desk.")
      )
    }
  }

  private func wordsOfNoTicket(_ number: TicketNumber?) -> (title: Words, text: Words) {
    guard let number else {
      return (
        Words(zh: "请输完号码", en: "Please type the whole number"),
        Words(zh: "像 A012:一个字母,三个数字。", en: "A letter and three digits, like A012.")
      )
    }
    return (
      Words(zh: "今天没有 \(number) 号", en: "There is no ticket \(number) today"),
      Words(zh: "请对一对号码,或呼叫工作人员。", en: "Check the number, or call the staff.")
    )
  }

  private func outOfReach(_ opens: Opening?, in scene: Scene) -> Words {
    guard scene.hall.isDayOver, let opens else {
      return Words(zh: "请直接到前台找工作人员。", en: "Please go to the front desk.")
    }
    let when = Words.opening(opens, from: scene.hall.day)
    return Words(
      zh: "今天已经下班,\(when.zh) 再来。", en: "The day is over; we are here again \(when.en).")
  }
}
