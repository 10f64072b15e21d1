internal import Canvas
internal import HallCore

// Home: the six things that a resident comes for; below them what most people come for, and where
// there is room all the ways to an item.

extension Kiosk {
  func homeSheet(in scene: Scene) -> Sheet {
    let frame = frame(in: scene)
    let (across, width) = (frame.isLarge ? 2 : 3, frame.body().columns)
    let places = sixPlaces(in: scene)
    let rows = frame.body(hasFoot: false).rows
    let hasRoom = frame.isList || !frame.isLarge && rows >= 18
    let usual = !hasRoom ? [] : usualChoices(in: scene)
    let domains = frame.isWide && !frame.isLarge ? domainChoices(scene.hall.founding.queues) : []
    let events = frame.isWide && !frame.isLarge ? firstLifeEvents(in: scene) : []
    return Sheet(
      choices: places + usual + domains + events,
      body: Column(spacing: 1) {
        Grid(
          columns: across, spacing: ChoiceShape.spacing(across, in: width),
          cellRows: frame.isVast ? 9 : frame.isLarge || frame.isWide ? 5 : 4
        ) {
          for (index, place) in places.enumerated() {
            place.choice(in: scene, kind: index == 0 ? .primary : .plain)
          }
        }
        if !usual.isEmpty {
          shelf(
            Words(zh: "常办", en: "Often asked for"), usual, columns: 4,
            rowsEach: rows >= 20 && !frame.isWide ? 4 : 3, width, scene)
        }
        if !domains.isEmpty {
          shelf(Words(zh: "分类", en: "By subject"), domains, columns: 7, width, scene)
        }
        if !events.isEmpty {
          shelf(Words(zh: "一件事", en: "By occasion"), events, columns: 6, width, scene)
        }
      })
  }

  private func shelf(
    _ title: Words, _ choices: [Action<Message>], columns: Int, rowsEach: Int = 3,
    _ width: Int, _ scene: Scene
  ) -> any Element {
    Column {
      Text(scene(title), .muted)
      Grid(
        columns: columns, spacing: ChoiceShape.spacing(columns, in: width),
        cellRows: frame(in: scene).isVast ? 5 : rowsEach
      ) {
        for choice in choices { choice.choice(in: scene, hasHelp: false) }
      }
    }
  }

  private func sixPlaces(in scene: Scene) -> [Action<Message>] {
    let count = basket.count
    return [
      basket.isEmpty
        ? Action(
          Words(zh: "取号", en: "Take a ticket"), .go(.domains),
          help: Words(zh: "现在就办", en: "to be served today"))
        : Action(
          Words(zh: "取号", en: "Take a ticket"), .go(.basket),
          help: Words(zh: "已选 \(count) 项", en: "\(count) chosen so far")),
      Action(
        Words(zh: "一件事", en: "An occasion in life"), .go(.lifeEvents),
        help: Words(zh: "出生、入学、退休…", en: "birth, school, work …")),
      Action(
        Words(zh: "找事项", en: "Find an item"), .go(.search(.take)),
        help: Words(zh: "拼音、汉字都行", en: "by name or pinyin")),
      Action(
        Words(zh: "要带什么", en: "What to bring"), .go(.search(.bring)),
        help: Words(zh: "先查材料,不用取号", en: "no ticket needed")),
      Action(
        Words(zh: "我的号", en: "My ticket"), .go(.lookup),
        help: Words(zh: "前面还有几人", en: "how many before me")),
      callStaff(in: scene),
    ]
  }

  private func usualChoices(in scene: Scene) -> [Action<Message>] {
    let items = everyday.isEmpty ? Self.everydayItems(in: scene.hall) : everyday
    return items.prefix(8).enumerated().compactMap { index, code in
      Catalogue.shipped[code].map {
        Action($0.name, key: Key(digit: index + 1), .go(.item(code, .take)))
      }
    }
  }

  /// A line of occasions and the way to the others; all of them where there is room.
  private func firstLifeEvents(in scene: Scene) -> [Action<Message>] {
    let all = offeredLifeEvents(in: scene.hall)
    let isVast = frame(in: scene).isVast
    guard !isVast, all.count > 6 else { return all.map { lifeEventChoice($0, nil) } }
    let more = Action(Words(zh: "更多…", en: "More …"), Message.go(.lifeEvents))
    return all.prefix(5).map { lifeEventChoice($0, nil) } + [more]
  }

  /// What is to be known now: trouble, closed doors, or how many wait.
  func news(in scene: Scene) -> Span {
    if scene.trouble != nil {
      let words = Words(
        zh: "▲ 现在取不了号,请到前台", en: "▲ no tickets now; please go to the desk")
      return Span(scene(words), Style(.trouble, .bold))
    }
    let hall = scene.hall
    if !hall.isDayOver, hall.admission(at: scene.now) == .walkIn {
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
      : Words(zh: "现在不开放", en: "closed now")
    guard let opens else { return now }
    return Words(
      zh: "\(now.zh),\(opens.zh) 起取号", en: "\(now.en); tickets from \(opens.en)")
  }
}
