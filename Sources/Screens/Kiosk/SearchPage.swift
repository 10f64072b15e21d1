internal import Canvas
internal import HallCore

// Finding an item: what is typed on one side with what it finds, keys to type with on the other.

extension Kiosk {
  func searchSheet(_ purpose: Purpose, in scene: Scene) -> Sheet {
    let body = frame(in: scene).body()
    let half = Size(rows: body.rows - 2, columns: (body.columns - 3) / 2)
    let tiles = choices(found.count, in: half, width: 34, least: 3, scene) { index, _ in
      itemChoice(found[index], purpose, index == 0 && !typed.isEmpty ? .enter : nil)
    }
    let isLost = found.isEmpty && !typed.isEmpty
    let ways = isLost ? waysOn : tiles.shown
    let browse = Action(
      Words(zh: "分类找", en: "By subject"), Message.go(.domains))
    return Sheet(
      title: purpose == .bring
        ? Words(zh: "要带什么", en: "What to bring") : Words(zh: "找事项", en: "Find an item"),
      subtitle: subtitle(tiles, isLost: isLost),
      lines: [typed], choices: isLost ? ways : ways + (tiles.aside.isEmpty ? [browse] : []),
      aside: tiles.aside, isTyping: true,
      body: Row(spacing: 3) {
        Column(spacing: 1) {
          TextField(typed, placeholder: scene(Words(zh: "输拼音首字母,如 sbk", en: "a name, or pinyin")))
          isLost ? tellAndChoose([scene(lost)], ways, in: scene) : tiles.tiles.stretched()
        }
        .stretched()
        Keypad(
          .letters, delete: scene(Words(zh: "删除", en: "Delete")),
          clear: scene(Words(zh: "清空", en: "Clear")), message: Message.sign,
          rowsEach: max(2, min(5, (body.rows + 1) / 5 - 1))
        )
        .aligned(vertical: .center).stretched()
      })
  }

  private func subtitle(_ tiles: Choices, isLost: Bool) -> Words {
    if isLost { return Words(zh: "没找到", en: "nothing found") }
    if typed.isEmpty {
      return tiles.counted(after: Words(zh: "这些是常办的", en: "these are often asked for"))
    }
    return tiles.counted(after: Words(zh: "找到 \(found.count) 项", en: "\(found.count) found"))
  }

  private var lost: Words {
    let word = typed.cleaned(limit: 20)
    return Words(
      zh: "没有找到“\(word)”。换个说法,按分类找,或问工作人员。",
      en: "Nothing found for “\(word)”. Try another word, look by subject, or ask the staff.")
  }

  private var waysOn: [Action<Message>] {
    [
      Action(Words(zh: "分类找", en: "By subject"), key: .enter, .go(.domains)),
      Action(Words(zh: "清空", en: "Clear"), .sign(.clear)),
    ]
  }
}
