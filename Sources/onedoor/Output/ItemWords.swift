internal import HallCore

/// How people name items on the command line.
enum ItemWords {
  /// The items that a word means in a hall: an item by code or whole name, or a life event's bundle.
  ///
  /// - Throws: a usage error that suggests the nearest items, when the word means none.
  static func items(_ text: String, in hall: Hall) throws(ToolError) -> [ItemCode] {
    let catalogue = Catalogue.shipped
    if let code = ItemCode(text: text) {
      guard catalogue[code] != nil else { throw unknown(text, in: hall) }
      return [code]
    }
    if let event = catalogue.lifeEvents.first(where: { event in
      event.id == text || event.name.zh == text
    }) {
      let offered = Set(hall.profile.items)
      return event.items.filter(offered.contains)
    }
    let named = catalogue.items.filter { item in
      item.name.zh == text || item.name.en.lowercased() == text.lowercased()
    }
    guard let item = named.first else { throw unknown(text, in: hall) }
    return [item.code]
  }

  /// The error for a word that means no item, with what may have been meant.
  static func unknown(_ text: String, in hall: Hall?) -> ToolError {
    let clean = text.cleaned(limit: 40)
    let offered = hall.map { Set($0.profile.items) }
    let close = Catalogue.shipped.search(clean, among: offered, limit: 3).map(\.item)
    let nearCode = nearest(
      to: clean.uppercased(),
      in: (hall?.profile.items ?? Catalogue.shipped.items.map(\.code))
        .map(\.description))
    let near = nearCode.flatMap(ItemCode.init(text:)).flatMap { Catalogue.shipped[$0] }
    let shown = close.isEmpty ? [near].compactMap { $0 } : close
    guard !shown.isEmpty else {
      return .usage(
        Words(
          zh: "没有事项 \(clean),onedoor items 列出全部事项",
          en: "there is no item \(clean); onedoor items lists them"))
    }
    let zh = shown.map { "\($0.code) \($0.name.zh)" }.joined(separator: "、")
    let en = shown.map { "\($0.code) \($0.name.en)" }.joined(separator: ", ")
    return .usage(
      Words(zh: "没有事项 \(clean),是不是 \(zh)?", en: "there is no item \(clean); did you mean \(en)?"))
  }
}
