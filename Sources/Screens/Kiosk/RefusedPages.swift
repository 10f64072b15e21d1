internal import Canvas
internal import HallCore

// Never a dead end: what the hall refuses, or the machine cannot do, is said with what to do instead.

extension Kiosk {
  func refusedSheet(_ refusal: Refusal, _ items: [ItemCode], in scene: Scene) -> Sheet {
    let (title, text) = words(for: refusal, in: scene)
    let others = isAboutToday(refusal) ? otherWays(items, in: scene) : []
    let lines = [scene(text)] + others.map { "· " + scene($0) }
    let choices = choices(after: refusal, items)
    return Sheet(
      title: title, subtitle: Words(zh: "可以这样", en: "What you can do"), lines: lines,
      choices: choices, body: tellAndChoose(lines, choices, in: scene))
  }

  private func isAboutToday(_ refusal: Refusal) -> Bool {
    switch refusal {
    case .hallClosed, .bookingOnly, .dayIsOver, .quotaReached: true
    default: false
    }
  }

  private func words(for refusal: Refusal, in scene: Scene) -> (title: Words, text: Words) {
    switch refusal {
    case .hallClosed, .dayIsOver, .bookingOnly:
      return (
        Words(zh: "现在不能取号", en: "No tickets at this hour"), closedWords(in: scene).sentence
      )
    case .quotaReached(let letter, let quota):
      let name = scene.hall.queue(letter)?.name ?? Words(zh: "\(letter) 队", en: "Queue \(letter)")
      return (
        Words(zh: "今天的号取完了", en: "Today's tickets are all given out"),
        Words(
          zh: "\(name.zh) 今天的 \(quota) 个号已取完,请改天早一点来,或问工作人员。",
          en:
            "\(name.en): all tickets of today (\(quota)) are taken. Come earlier another day, or ask the staff."
        )
      )
    default:
      return (Words(zh: "这次没取到号", en: "No ticket this time"), refusal.words.sentence)
    }
  }

  private func choices(after refusal: Refusal, _ items: [ItemCode]) -> [Action<Message>] {
    if isAboutToday(refusal) {
      return [
        bookingChoice(items, key: .enter), checkInChoice,
        Action(Words(zh: "返回首页", en: "Back to the start"), .home),
      ]
    }
    let home = Action(Words(zh: "返回首页", en: "Back to the start"), key: .enter, Message.home)
    let bring = Action(
      Words(zh: "要带什么", en: "What to bring"), Message.go(.search(.bring)),
      help: Words(zh: "下次来带齐", en: "for the next time"))
    switch refusal {
    case .tooManyItems, .repeatedItem, .itemNotOffered, .noItems: return [home, basketAction]
    default: return [home, bring]
    }
  }

  func failedSheet(_ act: Act, in scene: Scene) -> Sheet {
    let text = Words(
      zh: "这台机器现在记不下来,什么也没有改变。请稍等再试,或到前台,工作人员会帮您。",
      en:
        "This machine cannot write it down now; nothing has changed. Try again in a moment, or go to the front desk."
    )
    let choices: [Action<Message>] = [
      Action(Words(zh: "再试一次", en: "Try again"), key: .enter, .retry(act)),
      Action(Words(zh: "返回首页", en: "Back to the start"), .home),
    ]
    return Sheet(
      title: Words(zh: "刚才没办成", en: "That did not work"),
      subtitle: Words(zh: "可以这样", en: "What you can do"), lines: [scene(text)],
      choices: choices, body: tellAndChoose([scene(text)], choices, in: scene))
  }
}
