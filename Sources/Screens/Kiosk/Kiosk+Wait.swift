internal import HallCore

// Where one has to go, and how long one waits there.

extension Kiosk {
  /// The windows that do an item, the open ones first.
  static func windows(for item: ItemCode, in hall: Hall) -> Words {
    let windows = hall.windows(ofNew: item)
    let (open, closed) = (numbers(windows.open), numbers(windows.closed))
    switch (windows.open.isEmpty, windows.closed.isEmpty) {
    case (false, true): return Words(zh: "\(open.zh) 号,开着", en: "\(open.en), open")
    case (false, false):
      return Words(
        zh: "\(open.zh) 号开着,\(closed.zh) 号没开", en: "\(open.en) open, \(closed.en) closed")
    case (true, false):
      return Words(zh: "\(closed.zh) 号,现在没开", en: "\(closed.en), closed now")
    case (true, true): return Words(zh: "请问工作人员", en: "please ask the staff")
    }
  }

  /// Windows by their numbers: `1、3`.
  static func numbers(_ windows: [WindowNumber]) -> Words {
    let numbers = windows.map(\.description)
    return Words(zh: numbers.joined(separator: "、"), en: numbers.joined(separator: ", "))
  }

  /// How many are before somebody, and for how long about that is.
  static func wait(ahead: Int, _ quote: WaitQuote?) -> Words {
    let people =
      ahead > 0
      ? Words(zh: "前面 \(ahead) 人", en: "\(ahead) before you")
      : Words(zh: "前面没有人", en: "nobody is before you")
    guard let quote else {
      return Words(zh: "\(people.zh),窗口还没开", en: "\(people.en); no window is open yet")
    }
    let time = quote.said
    return Words(zh: "\(people.zh),\(time.zh)", en: "\(people.en), \(time.en)")
  }
}
