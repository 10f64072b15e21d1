internal import Canvas
internal import HallCore

// The time: big tiles, a part of the day at once.

extension Kiosk {
  func timesSheet(_ errand: Errand, on day: Day, in scene: Scene) -> Sheet {
    let items = items(of: errand, in: scene.hall)
    let slots = scene.hall.freeSlots(
      for: items, on: day...day, channel: .public, at: scene.now)
    let name = itemsWords(items)
    let title = Words(zh: "\(day.words.zh) 几点来?", en: "\(day.words.en): what time?")
    guard !slots.isEmpty else { return takenDaySheet(errand, title, in: scene) }
    let parts = parts(of: slots, in: scene)
    let body = frame(in: scene).body()
    let hasParts = parts.count > 1
    let shape = TimeShape(
      rows: body.rows - (hasParts ? Self.partRows + 1 : 0), columns: body.columns,
      isLarge: isLarge, isWide: frame(in: scene).isWide)
    let index = min(max(0, turned), slots.count - 1)
    let part = parts.first { $0.range.contains(index) } ?? parts[0]
    let page = (index - part.range.lowerBound) / shape.capacity
    let start = part.range.lowerBound + page * shape.capacity
    let isList = frame(in: scene).isList
    let shown =
      isList ? 0..<slots.count : start..<min(part.range.upperBound, start + shape.capacity)
    let choices = slots[shown].map { timeChoice($0, errand, in: scene) }
    let tabs = hasParts && !isList ? parts.map { partChoice($0) } : []
    return Sheet(
      title: title, subtitle: name, lines: [scene(name)], choices: tabs + choices,
      aside: isList ? [] : turns(from: page, of: part.range, shape.capacity),
      body: Column(spacing: 1) {
        if hasParts {
          Grid(columns: parts.count, cellRows: Self.partRows) {
            for (index, tab) in tabs.enumerated() {
              tab.choice(in: scene, kind: parts[index] == part ? .primary : .plain)
            }
          }
        }
        Grid(columns: shape.columns, cellRows: shape.cellRows) {
          for choice in choices { choice.choice(in: scene) }
        }
      })
  }

  /// How high the choice among the parts of the day is.
  private static let partRows = 3

  /// The times of one part of the day.
  private struct PartOfTimes: Equatable {
    let part: DayPart
    let range: Range<Int>
  }

  private func parts(of slots: [Slot], in scene: Scene) -> [PartOfTimes] {
    let parts = slots.map { DayPart(scene.time(of: $0.start)) }
    return DayPart.allCases.compactMap { part in
      guard let first = parts.firstIndex(of: part), let last = parts.lastIndex(of: part) else {
        return nil
      }
      return PartOfTimes(part: part, range: first..<last + 1)
    }
  }

  private func partChoice(_ times: PartOfTimes) -> Action<Message> {
    let count = times.range.count
    return Action(
      times.part.words, .turn(to: times.range.lowerBound),
      help: Words(zh: "\(count) 个时间", en: count.counted("time")))
  }

  private func timeChoice(_ slot: Slot, _ errand: Errand, in scene: Scene) -> Action<Message> {
    let time = scene.time(of: slot.start)
    let wish: BookingWish =
      switch errand {
      case .book(let items): .reserve(items, at: slot.start)
      case .move(let code): .move(code, to: slot.start)
      }
    return Action(Words(same: "\(time)"), .booking(wish))
  }

  private func turns(
    from page: Int, of range: Range<Int>, _ capacity: Int
  ) -> [Action<Message>] {
    let pages = (range.count + capacity - 1) / capacity
    guard pages > 1 else { return [] }
    let start = range.lowerBound + page * capacity
    return [
      Action(
        Words(zh: "早一点", en: "Earlier"), key: .pageUp, .turn(to: start - capacity),
        unless: page > 0 ? nil : Words(zh: "这是最早的", en: "these are the earliest")),
      Action(
        Words(zh: "晚一点", en: "Later"), key: .pageDown, .turn(to: start + capacity),
        unless: page + 1 < pages ? nil : Words(zh: "这是最晚的", en: "these are the latest")),
    ]
  }

  /// A day whose last time has been taken meanwhile.
  private func takenDaySheet(
    _ errand: Errand, _ title: Words, in scene: Scene
  ) -> Sheet {
    let text = Words(
      zh: "这一天刚刚约满了,请选别的日子。", en: "The last time of this day has just been taken.")
    let choices = [otherDays(errand, key: .enter)]
    return Sheet(
      title: title, subtitle: Words(zh: "约满", en: "full"), lines: [scene(text)],
      choices: choices, body: tellAndChoose([scene(text)], choices, in: scene))
  }

  /// Choose another day.
  func otherDays(_ errand: Errand, key: Key? = nil) -> Action<Message> {
    Action(
      Words(zh: "选别的日子", en: "Another day"), key: key, .go(.booking(.days(errand))),
      help: Words(zh: "看看哪天有空", en: "see which are free"))
  }
}

/// How many times have room beside each other and on a page.
private struct TimeShape {
  let columns: Int
  let capacity: Int
  let cellRows: Int

  init(rows: Int, columns width: Int, isLarge: Bool, isWide: Bool) {
    let tile = Size(
      rows: isWide ? 5 : isLarge ? 4 : 3, columns: isLarge || isWide ? 13 : 10)
    columns = max(1, (width + 2) / (tile.columns + 2))
    let lines = max(1, (rows + 1) / (tile.rows + 1))
    capacity = columns * lines
    cellRows = tile.rows
  }
}
