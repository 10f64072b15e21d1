internal import EventStore
internal import HallCore

extension Verb {
  static var items: Verb {
    Verb(
      "items", "[SEARCH]", arity: 0...20, zh: "查事项:代码、汉字、拼音、首字母、英文",
      en: "find items by code, characters, pinyin, initials or English words"
    ) { (session, request) throws(ToolError) in
      let query = request.arguments.joined(separator: " ")
      let offered = try session.offeredItems()
      let matches = Catalogue.shipped.search(query, among: offered)
      let events = Catalogue.shipped.lifeEvents(matching: query)
      guard !matches.isEmpty || !events.isEmpty else {
        throw ItemWords.unknown(query, in: nil)
      }
      if session.isJSON {
        for match in matches { Output.line(Output.json(ItemCard(match.item))) }
        for event in events { Output.line(Output.json(LifeEventCard(event))) }
        return
      }
      var table = Table([.left, .right, .left])
      for item in matches.map(\.item) {
        let minutes = "\(item.expectedMinutes) min"
        table.add([item.code.description, minutes, "\(item.name.zh)  \(item.name.en)"])
      }
      for event in events {
        table.add([event.id, "", "\(event.name.zh)  \(event.name.en)"])
      }
      Output.lines(table.lines)
    }
  }

  static var item: Verb {
    Verb(
      "item", "CODE", arity: 1...1, zh: "一个事项的详情,或一件事的清单",
      en: "one item in full, or the items of a life event"
    ) { (session, request) throws(ToolError) in
      let text = request.arguments[0]
      if let event = Catalogue.shipped.lifeEvents.first(where: { $0.id == text }) {
        let cards = event.items.compactMap { Catalogue.shipped[$0] }.map(ItemCard.init)
        for card in cards { session.print(card, card.oneLine) }
        return
      }
      guard let item = ItemCode(text: text).flatMap({ Catalogue.shipped[$0] }) else {
        throw ItemWords.unknown(text, in: nil)
      }
      let card = ItemCard(item)
      if session.isJSON {
        Output.line(Output.json(card))
      } else {
        Output.lines(card.lines(session.language))
      }
    }
  }
}

extension Session {
  /// The items that the hall offers; all of the catalogue where there is no hall yet.
  fileprivate func offeredItems() throws(ToolError) -> Set<ItemCode>? {
    do throws(ToolError) {
      return Set(try live().hall.profile.items)
    } catch {
      if case .refused(.notFounded) = error { return nil }
      throw error
    }
  }
}

/// A life event among the items that were found.
private struct LifeEventCard: Encodable {
  let lifeEvent: String
  let name: Words
  let items: [ItemCode]

  init(_ event: LifeEvent) {
    lifeEvent = event.id
    name = event.name
    items = event.items
  }
}

/// What there is to know of an item.
struct ItemCard: Encodable {
  let code: ItemCode
  let queue: QueueLetter
  let domain: Words
  let name: Words
  let pinyin: String
  let initials: String
  let kind: String
  let statutoryDays: Int
  let promisedDays: Int
  /// Whether the days are our estimate and not what a law or an authority states.
  let daysAreEstimated: Bool
  let materials: [String]
  let expectedMinutes: Int
  let channels: [String]
  private let channelWords: [Words]

  private enum CodingKeys: CodingKey {
    case code, queue, domain, name, pinyin, initials, kind, statutoryDays, promisedDays
    case daysAreEstimated, materials, expectedMinutes, channels
  }

  init(_ item: ServiceItem) {
    code = item.code
    queue = item.queue
    domain = item.domain
    name = item.name
    pinyin = item.pinyin
    initials = item.initials
    kind = item.kind.rawValue
    statutoryDays = item.statutoryDays
    promisedDays = item.promisedDays
    daysAreEstimated = item.daysBasis.isEstimate
    materials = item.materials
    expectedMinutes = item.expectedMinutes
    let sorted = ServiceItem.Channel.allCases.filter(item.channels.contains)
    channels = sorted.map(\.rawValue)
    channelWords = sorted.map(\.words)
  }

  var oneLine: Words {
    Words(zh: "\(code)  \(name.zh)", en: "\(code)  \(name.en)")
  }

  func lines(_ language: Language) -> [String] {
    let zh = language == .zh
    let estimate = daysAreEstimated ? (zh ? "(本厅估计,非法定)" : " (our estimate, not the law)") : ""
    let days =
      kind == "immediate"
      ? (zh ? "当场办结\(estimate)" : "done on the spot\(estimate)")
      : (zh
        ? "法定 \(statutoryDays) 个工作日,承诺 \(promisedDays) 个工作日\(estimate)"
        : "\(statutoryDays.counted("working day")) by law, \(promisedDays) promised\(estimate)")
    return [
      "\(code)  \(name[language])",
      (zh ? "类别    " : "domain    ") + "\(queue)  \(domain[language])",
      (zh ? "时限    " : "time      ") + days,
      (zh
        ? "窗口    约 \(expectedMinutes) 分钟(估计)"
        : "window    about \(expectedMinutes.counted("minute")) (estimate)"),
      (zh ? "材料    " : "bring     ") + materials.joined(separator: "、"),
      (zh ? "办法    " : "ways      ")
        + channelWords.map { $0[language] }.joined(separator: zh ? "、" : ", "),
    ]
  }
}
