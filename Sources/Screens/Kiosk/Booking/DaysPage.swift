internal import Canvas
internal import HallCore

// The day: two weeks as on a calendar on the wall, each day with what it has.

extension Kiosk {
  func daysSheet(_ errand: Errand, in scene: Scene) -> Sheet {
    let items = items(of: errand, in: scene.hall)
    if let refusal = impossible(errand, in: scene) {
      return noBookingSheet(refusal, errand, in: scene)
    }
    let days = scene.offers(for: items, channel: .public)
    let title = daysTitle(errand, itemsWords(items))
    let subtitle = daysSubtitle(days)
    let body = frame(in: scene).body()
    guard !isLarge, body.columns >= 74 else {
      let tiles = choices(days.count, in: body, width: 22, least: 4, most: 3, scene) { index, key in
        dayChoice(days[index], errand, key: key, isShort: false, in: scene)
      }
      return Sheet(
        title: title, subtitle: tiles.counted ?? subtitle, lines: [scene(subtitle)],
        choices: tiles.shown, aside: tiles.aside, body: tiles.tiles)
    }
    let choices = days.map { dayChoice($0, errand, key: nil, isShort: true, in: scene) }
    return Sheet(
      title: title, subtitle: subtitle, choices: choices,
      body: calendar(choices, from: days.first?.day.weekday ?? .mon, in: scene))
  }

  /// Why no day at all can be right: what is known before one is chosen.
  private func impossible(_ errand: Errand, in scene: Scene) -> Refusal? {
    guard case .book(let items) = errand else { return nil }
    let refusal = scene.refusal(of: .reserve(items, at: scene.now, seed: 0), by: actor)
    switch refusal {
    case .itemsNeedSeveralWindows, .noItems, .tooManyItems, .repeatedItem, .itemNotOffered:
      return refusal
    default: return nil
    }
  }

  private func daysTitle(_ errand: Errand, _ name: Words) -> Words {
    switch errand {
    case .book: Words(zh: "哪一天来?\(name.zh)", en: "Which day? \(name.en)")
    case .move: Words(zh: "改到哪一天?\(name.zh)", en: "Which day instead? \(name.en)")
    }
  }

  private func daysSubtitle(_ days: [(day: Day, offer: DayOffer)]) -> Words {
    guard days.contains(where: { $0.offer.isFree }) else {
      return Words(
        zh: "这些天都约满了,请过几天再来,或呼叫工作人员",
        en: "nothing is free; try in a few days, or call the staff")
    }
    return days.contains { $0.day.weekday.isWeekend && $0.offer.isFree }
      ? Words(zh: "平时要上班的,周末来也行", en: "weekends too, for those who work")
      : Words(zh: "点一个有空的日子", en: "touch a day that is free")
  }

  /// A few items by the first one's name.
  func itemsWords(_ items: [ItemCode]) -> Words {
    guard let first = items.first.map(Self.name(of:)) else { return Words(same: "") }
    return items.count == 1
      ? first
      : Words(
        zh: "\(first.zh) 等 \(items.count) 项", en: "\(first.en) and \(items.count - 1) more")
  }

  private func dayChoice(
    _ day: (day: Day, offer: DayOffer), _ errand: Errand, key: Key?, isShort: Bool,
    in scene: Scene
  ) -> Action<Message> {
    let offer = day.offer.words
    let isWeekend = !isShort && day.offer.isFree && day.day.weekday.isWeekend
    let words =
      isWeekend ? Words(zh: "周末,\(offer.zh)", en: "weekend, \(offer.en)") : offer
    let isToday = day.day == scene.hall.day
    let name =
      isToday ? Words(zh: "今天", en: "Today") : isShort ? day.day.tileWords : day.day.words
    let label =
      frame(in: scene).isList
      ? Words(zh: "\(name.zh) \(words.zh.inOneLine)", en: "\(name.en), \(words.en.inOneLine)")
      : name
    return Action(
      label, key: key, .go(.booking(.times(errand, day.day))), help: words,
      unless: day.offer.refusal(of: day.day))
  }

  private func calendar(
    _ choices: [Action<Message>], from first: Weekday, in scene: Scene
  ) -> any Element {
    let frame = frame(in: scene)
    let before = Weekday.allCases.firstIndex(of: first) ?? 0
    let weeks = (before + choices.count + 6) / 7
    let gap = Size(rows: 1, columns: frame.isWide ? 2 : 1)
    let rows = max(3, min(frame.isVast ? 9 : 7, (frame.body().rows - weeks) / max(1, weeks)))
    return Column {
      Grid(columns: 7, spacing: gap, cellRows: 1) {
        for day in Weekday.allCases {
          let name = Words(zh: day.words.zh, en: String(day.words.en.prefix(3)))
          Text(scene(name), day.isWeekend ? Style(.accent, .bold) : .muted).aligned()
        }
      }
      Grid(columns: 7, spacing: gap, cellRows: rows) {
        for _ in 0..<before { Spacer(rows: 0) }
        for choice in choices { choice.choice(in: scene) }
      }
    }
  }
}

extension String {
  /// The text with blanks for its line breaks.
  fileprivate var inOneLine: String { String(map { $0 == "\n" ? " " : $0 }) }
}
