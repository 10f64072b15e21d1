internal import Canvas
internal import HallCore

// The number of one's own ticket: its letter first, then its digits.

extension Kiosk {
  func lookupSheet(in scene: Scene) -> Sheet {
    number.isEmpty ? letterSheet(in: scene) : digitSheet(in: scene)
  }

  private func letterSheet(in scene: Scene) -> Sheet {
    let queues = scene.hall.founding.queues
    let tiles = shortChoices(queues.count, in: scene) { index, _ in
      let queue = queues[index]
      return Action(
        Words(same: queue.letter.description), .letter(queue.letter), help: queue.name
      )
    }
    return Sheet(
      title: Words(zh: "我的号", en: "My ticket"),
      subtitle: tiles.counted(
        after: Words(zh: "号的第一个字母?", en: "the letter of your number?")),
      choices: tiles.shown, aside: tiles.aside, isTyping: true, body: tiles.tiles)
  }

  private func digitSheet(in scene: Scene) -> Sheet {
    let ticket = TicketNumber(text: number)
    let known = ticket.flatMap { scene.hall.ticket($0) }
    let look = Action(
      Words(zh: "查我的号", en: "Find my ticket"), key: .enter, Message.lookUp,
      help: known.map { Words(zh: "\($0.number) 号", en: "ticket \($0.number)") }
        ?? Words(zh: "请输完号码", en: "type the whole number"))
    return Sheet(
      title: Words(zh: "我的号", en: "My ticket"),
      subtitle: Words(zh: "再输数字", en: "now its digits"),
      lines: [number],
      choices: [look] + digitKeys, isTyping: true,
      body: besideDigits(in: scene) {
        Column(spacing: 1) {
          Spacer()
          BigText(number, Style(.digits), scale: 1).aligned()
          Spacer()
          choiceRow([look], in: scene)
          Spacer()
        }
      })
  }
}
