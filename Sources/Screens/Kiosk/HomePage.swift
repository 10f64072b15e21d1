internal import Canvas
internal import HallCore

// Home: what a resident comes for. Where there is room, every way to an item begins on it, so that a
// ticket takes three touches: what it is about, the item, 取号. Elsewhere a few places lead on. While no
// tickets are given out, booking and check-in come first.

extension Kiosk {
  func homeSheet(in scene: Scene) -> Sheet {
    let frame = frame(in: scene)
    let queues = scene.hall.founding.queues
    guard let shelves = HomeShelves(frame, domains: queues.count, isHome: true) else {
      return placesSheet(in: scene)
    }
    let isOpen = givesTickets(in: scene)
    let first = (isOpen ? [] : bookings) + (basket.isEmpty ? [] : [basketAction])
    let items = itemShelves(first: first, shelves, in: scene)
    let places = places(in: scene).filter { place in
      !items.choices.contains { $0.message == place.message }
    }
    let heading =
      isOpen
      ? Words(zh: "取号:选一项,或选一类", en: "Take a ticket: choose an item or a subject")
      : Words(zh: "现在取不了号,可以先约个时间", en: "No tickets now; you can book a time")
    return Sheet(
      choices: items.choices + places,
      body: Column {
        Text(scene(heading), Style(.accent, .bold))
        items.body.stretched()
        placesRow(places, shelves, in: scene)
      })
  }

  /// The ways to an item, shelf by shelf: those that most people come for, the subjects, and where there
  /// is room the occasions in life. Where there is none, these have a tile among the subjects.
  func itemShelves(
    first: [Action<Message>] = [], _ shelves: HomeShelves, in scene: Scene
  ) -> (choices: [Action<Message>], body: any Element) {
    let usual = Array(
      (first + usualChoices(in: scene)).prefix(shelves.usual.rows * shelves.usual.columns))
    let room = shelves.domains.rows * shelves.domains.columns
    let occasions = shelves.occasions.rows == 0 ? [] : occasionChoices(shelves, in: scene)
    let domains =
      occasions.isEmpty
      ? domainChoices(scene.hall.founding.queues, room: room - 1) + [occasionsPlace]
      : domainChoices(scene.hall.founding.queues, room: room)
    let body = Column(spacing: 1) {
      if !usual.isEmpty {
        shelf(
          Words(zh: "常办", en: "Often asked for"), usual, shelves.usual.columns, shelves, scene)
      }
      shelf(Words(zh: "分类", en: "By subject"), domains, shelves.domains.columns, shelves, scene)
      if !occasions.isEmpty {
        shelf(
          Words(zh: "一件事", en: "By occasion"), occasions, shelves.occasions.columns, shelves,
          scene)
      }
    }
    return (usual + domains + occasions, body)
  }

  private func shelf(
    _ title: Words, _ choices: [Action<Message>], _ columns: Int, _ shelves: HomeShelves,
    _ scene: Scene
  ) -> any Element {
    Column {
      if shelves.hasTitles { Text(scene(title), .muted) }
      Grid(columns: columns, cellRows: shelves.tileRows) {
        for choice in choices {
          choice.choice(
            in: scene, hasHelp: shelves.tileRows > 3,
            kind: [.go(.basket), .go(.booking(.items))].contains(choice.message)
              && choice == choices.first ? .primary : .plain)
        }
      }
    }
  }

  /// The other places side by side; the one with the longest name has the room that it needs.
  private func placesRow(
    _ places: [Action<Message>], _ shelves: HomeShelves, in scene: Scene
  ) -> any Element {
    Row(spacing: shelves.hasTitles ? 2 : 1) {
      for place in places {
        // While no tickets are given out, a booking is what there is.
        let isFirst = place.message == bookings[0].message && !givesTickets(in: scene)
        let tile = place.choice(
          in: scene, hasHelp: shelves.tileRows > 3, kind: isFirst ? .primary : .plain, stretch: 1)
        if place.message == .callStaff, !shelves.hasTitles {
          tile.sized(columns: max(14, scene(place.label).cellWidth + 2))
        } else {
          tile
        }
      }
    }
    .sized(rows: shelves.tileRows)
  }

  /// A few big places, where there is only room for these.
  private func placesSheet(in scene: Scene) -> Sheet {
    let frame = frame(in: scene)
    let take: Action<Message> =
      basket.isEmpty
      ? Action(
        Words(zh: "取号", en: "Take a ticket"), .go(.domains),
        help: Words(zh: "现在就办", en: "to be served today"))
      : Action(
        Words(zh: "取号", en: "Take a ticket"), .go(.basket),
        help: Words(zh: "已选 \(basket.count) 项", en: "\(basket.count) chosen so far"))
    let others = [occasionsPlace] + places(in: scene).filter { !bookings.contains($0) }
    let places = givesTickets(in: scene) ? [take] + bookings + others : bookings + [take] + others
    return Sheet(
      choices: places + (frame.isList ? usualChoices(in: scene) : []),
      body: Grid(columns: 3, cellRows: frame.isVast ? 9 : 5) {
        for (index, place) in places.enumerated() {
          place.choice(in: scene, kind: index == 0 ? .primary : .plain)
        }
      })
  }

  /// Book a time, and check in to a booking.
  private var bookings: [Action<Message>] { [bookingChoice(), checkInChoice] }

  private var occasionsPlace: Action<Message> {
    Action(
      Words(zh: "一件事", en: "An occasion in life"), .go(.lifeEvents),
      help: Words(zh: "出生、入学、退休…", en: "birth, school, work …"))
  }

  /// What one can come for besides an item by its subject.
  private func places(in scene: Scene) -> [Action<Message>] {
    bookings + [
      Action(
        Words(zh: "找事项", en: "Find an item"), .go(.search(.take)),
        help: Words(zh: "拼音、汉字都行", en: "by name or pinyin")),
      Action(
        Words(zh: "要带什么", en: "What to bring"), .go(.search(.bring)),
        help: Words(zh: "不取号也能查", en: "no ticket needed")),
      Action(
        Words(zh: "我的号", en: "My ticket"), .go(.lookup),
        help: Words(zh: "前面还有几人", en: "how many before me")),
      callStaff(in: scene),
    ]
  }

  func usualChoices(in scene: Scene) -> [Action<Message>] {
    itemsByDemand(in: scene).prefix(Self.usualCount).enumerated().map { index, code in
      itemChoice(code, way, Key(digit: index + 1))
    }
  }

  /// The occasions that have room on their shelf, and the way to the others.
  private func occasionChoices(_ shelves: HomeShelves, in scene: Scene) -> [Action<Message>] {
    let all = offeredLifeEvents(in: scene.hall).map {
      lifeEventChoice($0, nil, in: scene.hall)
    }
    return shelved(
      all, room: shelves.occasions.rows * shelves.occasions.columns, more: .go(.lifeEvents))
  }

  /// As many choices as have room, and the way to the others if there are more.
  func shelved(
    _ choices: [Action<Message>], room: Int, more: Message
  ) -> [Action<Message>] {
    guard choices.count > room else { return choices }
    let others = Action(
      Words(zh: "更多…", en: "More …"), more,
      help: Words(zh: "一共 \(choices.count) 个", en: "\(choices.count) in all"))
    return choices.prefix(room - 1) + [others]
  }

  /// What is to be known now: trouble, closed doors, or how many wait.
  func news(in scene: Scene) -> Span {
    if scene.trouble != nil {
      let words = Words(
        zh: "▲ 现在取不了号,请到前台", en: "▲ no tickets now; please go to the desk")
      return Span(scene(words), Style(.trouble, .bold))
    }
    let hall = scene.hall
    if givesTickets(in: scene) {
      let count = hall.waitingCount
      let words = Words(zh: "正在等候 \(count) 人", en: "\(count) waiting now")
      return Span(scene(words), .muted)
    }
    return Span(scene(closedWords(in: scene)), Style(.now, .bold))
  }

  /// That no tickets are given out now, and when they are again.
  func closedWords(in scene: Scene) -> Words {
    let hall = scene.hall
    let opens = hall.nextOpening(after: scene.now).map { Words.opening($0, from: hall.day) }
    let isBooking = !hall.isDayOver && hall.admission(at: scene.now) == .booking
    let now =
      isBooking
      ? Words(zh: "现在只接待预约", en: "bookings only now")
      : Words.closed(hall.schedule(on: scene.now.day(offset: hall.offset)).closure)
        ?? Words(zh: "现在不开放", en: "closed now")
    guard let opens else { return now }
    return Words(
      zh: "\(now.zh),\(opens.zh) 起取号", en: "\(now.en); tickets from \(opens.en)")
  }
}
