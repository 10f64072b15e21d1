internal import Canvas
internal import HallCore

// Many wait: the resident is told before the ticket is taken, with what else they can do.

extension Kiosk {
  func consentSheet(_ items: [ItemCode], in scene: Scene) -> Sheet {
    let lines = alternatives(to: items, in: scene).map { scene($0) }
    let choices: [Action<Message>] = [
      Action(
        Words(zh: "还是取号", en: "Take a ticket"), key: .enter, .take(items),
        help: Words(zh: "我愿意等", en: "I can wait")),
      Action(
        Words(zh: "预约别的时间", en: "Book a time"), .go(.booking(.days(.book(items)))),
        help: Words(zh: "到时候来,不用等", en: "come then, and hardly wait")),
      Action(
        Words(zh: "先不取", en: "Not now"), .back, help: Words(zh: "返回", en: "back")),
    ]
    let wait = items.first.map { waitWords(for: $0, in: scene) }
    return Sheet(
      title: Words(zh: "现在人多,要等吗?", en: "Many are waiting. Do you want to wait?"),
      subtitle: items.first.map(Self.name(of:)), lines: (wait.map { [scene($0)] } ?? []) + lines,
      choices: choices,
      body: Column(spacing: 1) {
        if let wait { Text(scene(wait), Style(.now, .bold)) }
        Text(scene(Words(zh: "也可以:", en: "You can also:")), .bold)
        Column { for line in lines { Paragraph("· " + line) } }.stretched()
        choiceRow(choices, in: scene)
      })
  }

  /// What one can do instead of waiting.
  private func alternatives(to items: [ItemCode], in scene: Scene) -> [Words] {
    var words = otherWays(items, in: scene)
    if let closing = closing(in: scene) {
      words.append(
        Words(
          zh: "换个时间:今天 \(closing) 前都能取号",
          en: "come later: tickets are given out until \(closing) today"))
    }
    words.append(
      Words(zh: "问工作人员:看看有没有更快的办法", en: "ask the staff whether there is a quicker way"))
    return words
  }

  /// How one can have all of some items done without a ticket; in the hall only while it is open.
  func otherWays(_ items: [ItemCode], in scene: Scene) -> [Words] {
    let isOpen = !scene.hall.isDayOver && scene.hall.session(at: scene.now) != nil
    let ways = items.compactMap { Catalogue.shipped[$0]?.channels }
    func all(_ channel: ServiceItem.Channel) -> Bool {
      !ways.isEmpty && ways.allSatisfy { $0.contains(channel) }
    }
    var words: [Words] = []
    if all(.online) {
      words.append(
        Words(
          zh: "网上办:在家里的手机或电脑上就能办", en: "do it online, with a phone or computer at home"))
    }
    if isOpen, all(.selfService) {
      words.append(
        Words(zh: "自助办:大厅的自助机不用排队", en: "use a self-service machine here, without a queue"))
    }
    if all(.agent) {
      words.append(
        Words(zh: "代办:请帮办代办员替您办", en: "let an agent of the hall do it for you"))
    }
    return words
  }

  /// When the present session ends; `nil` if there is none.
  private func closing(in scene: Scene) -> TimeOfDay? {
    let session = scene.hall.schedule(on: scene.hall.day).session(at: scene.time)
    return session?.admission == .walkIn ? session?.to : nil
  }
}
