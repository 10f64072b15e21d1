extension Catalogue {
  /// Finds items by code, characters, pinyin, initials, English words or everyday names; one slip of
  /// the hand in pinyin is forgiven. The ranking is the table in `Match.swift`.
  ///
  /// - Parameters:
  ///   - text: What somebody typed; the first 64 characters count. Empty finds every item.
  ///   - codes: The items to search, such as those that a hall offers; `nil` for all.
  ///   - limit: At most this many matches; 0 or less gives none.
  /// - Returns: The matches, the closest first.
  public func search(
    _ text: String, among codes: Set<ItemCode>? = nil, limit: Int = .max
  ) -> [Match] {
    let cleaned = text.cleaned(limit: 64)
    let query = SearchQuery(cleaned)
    // Signs that folding drops, such as a lone bracket, are in no name.
    if query.signs.isEmpty && !cleaned.isEmpty { return [] }
    let byAlias = aliasHits(query)
    var hits: [(index: Int, hit: Hit)] = []
    for (index, item) in items.enumerated() where codes?.contains(item.code) ?? true {
      let own = closeness(of: query, to: itemKeys[index]).map { Hit(closeness: $0) }
      let best = [own, byAlias[index]].compactMap(\.self).min()
      if let best { hits.append((index, best)) }
    }
    hits.sort { $0.hit != $1.hit ? $0.hit < $1.hit : $0.index < $1.index }
    return hits.prefix(max(0, limit)).map { index, hit in
      Match(
        item: items[index], closeness: hit.closeness,
        alias: hit.alias.map { aliases[$0].name })
    }
  }

  /// Finds life events by id, Chinese name or English words, the closest first.
  ///
  /// - Parameter text: What somebody typed; the first 64 characters count. Empty finds every event.
  public func lifeEvents(matching text: String) -> [LifeEvent] {
    let cleaned = text.cleaned(limit: 64)
    let query = SearchQuery(cleaned)
    if query.signs.isEmpty { return cleaned.isEmpty ? lifeEvents : [] }
    var hits: [(rank: Int, index: Int)] = []
    for (index, event) in lifeEvents.enumerated() {
      let id = event.id.folded().joined
      let zh = event.name.zh.folded().joined
      let english = [wordSpace] + event.name.en.folded()
      let tests = [
        id == query.signs || zh == query.signs || english == query.phrase,
        id.holds(query.signs, at: 0) || zh.holds(query.signs, at: 0),
        zh.holds(query.signs),
        query.words.allSatisfy(english.holds),
        query.signs.count > 1 && zh.holdsInOrder(query.signs),
      ]
      if let rank = tests.firstIndex(of: true) { hits.append((rank, index)) }
    }
    return hits.sorted { $0 < $1 }.map { lifeEvents[$0.index] }
  }

  /// How an item was found.
  private struct Hit: Comparable {
    var closeness: Match.Closeness
    /// The place of the item in the alias's list.
    var place = 0
    /// The index of the alias.
    var alias: Int?

    static func < (left: Hit, right: Hit) -> Bool {
      (left.closeness, left.place) < (right.closeness, right.place)
    }

    static func == (left: Hit, right: Hit) -> Bool {
      (left.closeness, left.place) == (right.closeness, right.place)
    }
  }

  private func closeness(of query: SearchQuery, to keys: ItemKeys) -> Match.Closeness? {
    if query.signs.isEmpty { return .all }
    let startsCode = keys.code.holds(query.signs, at: 0)
    if startsCode && keys.code.count == query.signs.count { return .code }
    let fit = keys.name.fit(query.signs)
    if fit == .whole || keys.english == query.phrase { return .name }
    if fit == .wholeInitials { return .initials }
    if startsCode { return .codeStart }
    switch fit {
    case .start: return .nameStart
    case .initialsStart: return .initialsStart
    case .inside: return .inside
    case .initialsInside: return .initialsInside
    default: break
    }
    if query.words.allSatisfy(keys.english.holds) { return .english }
    if fit == .inOrder { return .inOrder }
    guard query.mayHoldSlip else { return nil }
    let name = keys.name
    if name.pinyin.holdsWithOneSlip(query.signs, at: 0) { return .slipAtStart }
    let isInside = name.syllables.contains { name.pinyin.holdsWithOneSlip(query.signs, at: $0) }
    return isInside ? .slipInside : nil
  }

  /// The best that the aliases say of each item, by its index.
  private func aliasHits(_ query: SearchQuery) -> [Int: Hit] {
    guard !query.signs.isEmpty else { return [:] }
    var hits: [Int: Hit] = [:]
    for (index, alias) in aliases.enumerated() {
      guard let closeness = closeness(of: query, toAlias: aliasKeys[index]) else { continue }
      for (place, code) in alias.items.enumerated() {
        guard let item = places[code] else { continue }
        let hit = Hit(closeness: closeness, place: place, alias: index)
        if let other = hits[item], other <= hit { continue }
        hits[item] = hit
      }
    }
    return hits
  }

  private func closeness(of query: SearchQuery, toAlias keys: NameKeys) -> Match.Closeness? {
    switch keys.fit(query.signs) {
    case .whole, .wholeInitials: return .alias
    case .start, .initialsStart, .inside: return .aliasPart
    case .initialsInside, .inOrder, nil: break
    }
    let slips = query.mayHoldSlip && keys.pinyin.holdsWithOneSlip(query.signs, at: 0)
    return slips ? .slipInside : nil
  }
}
