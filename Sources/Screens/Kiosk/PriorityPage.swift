internal import Canvas
internal import HallCore

// The claim to be called sooner, with who may make it: the window looks at what shows it.

extension Kiosk {
  func prioritySheet(in scene: Scene) -> Sheet {
    let classes = PriorityClass.allCases.filter { $0 != .walkIn } + [.walkIn]
    let choices = choices(
      classes.count, in: frame(in: scene).body(), width: 37, scene
    ) { index, key in claim(classes[index], key) }
    return Sheet(
      title: Words(zh: "谁可以优先", en: "Who is served sooner"),
      subtitle: Words(zh: "到窗口时请出示", en: "please show it at the window"),
      choices: choices.shown, aside: choices.aside, body: choices.tiles)
  }

  private func claim(_ priority: PriorityClass, _ key: Key?) -> Action<Message> {
    priority == .walkIn
      ? Action(
        Words(zh: "不用优先", en: "No priority"), key: key, .claim(priority),
        help: Words(zh: "按先来后到", en: "first come, first served"))
      : Action(
        Words(zh: priority.words.zh, en: priority.words.en.capitalised), key: key, .claim(priority),
        help: priority.qualification)
  }
}
