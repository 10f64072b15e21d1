/// The columns of `Assets/catalogue.tsv`.
///
/// `baishiyi` and `qujing` record which items the founding report speaks of in those places. They
/// are for whoever edits the file and for the tests; which items a hall offers is the business of
/// its own profile, so the product does not read them.
private enum ItemColumn: Int, TableColumn {
  case code, letter, domainZh, domainEn, nameZh, nameEn, pinyin, initials, kind
  case statutoryDays, promisedDays, materials, minutes, tiers, channels, baishiyi, qujing
  case nameBasis, daysBasis

  static let titles = [
    "code", "prefix", "domain_zh", "domain_en", "name_zh", "name_en", "pinyin", "initials", "kind",
    "statutory_days", "promised_days", "materials", "minutes", "tiers", "channels", "baishiyi",
    "qujing", "name_basis", "days_basis",
  ]
}

private enum EventColumn: Int, TableColumn {
  case id, zh, en, items
  static let titles = ["id", "zh", "en", "items"]
}

private enum AliasColumn: Int, TableColumn {
  case alias, pinyin, items
  static let titles = ["alias", "pinyin", "items"]
}

private let itemFile = "Assets/catalogue.tsv"

extension Catalogue {
  /// The items, their domains, and the place of each code.
  static func parseItems(
    _ bytes: [UInt8]
  ) throws(TableError) -> ([ServiceItem], [Domain], [ItemCode: Int]) {
    let rows = try tableRows(of: bytes, file: itemFile, as: ItemColumn.self)
    var items: [ServiceItem] = []
    var domains: [Domain] = []
    var places: [ItemCode: Int] = [:]
    items.reserveCapacity(rows.count)
    places.reserveCapacity(rows.count)
    var seen = SeenSets()
    for row in rows {
      let item = try ServiceItem(row, &seen)
      if let other = places[item.code] {
        throw row.wrong(
          .code, "\(item.code) is already on line \(other + 2); every item needs its own code")
      }
      let domain = Domain(letter: item.queue, name: item.domain)
      if domains.last != domain, !domains.contains(domain) {
        try check(domain, against: domains, row)
        domains.append(domain)
      }
      places[item.code] = items.count
      items.append(item)
    }
    if items.isEmpty {
      throw TableError(
        file: itemFile, line: 2, column: nil, problem: "is missing; write at least one item")
    }
    return (items, domains, places)
  }

  /// One letter stands for one domain, both ways, or a ticket number would not say where to go.
  private static func check(
    _ domain: Domain, against others: [Domain], _ row: TableRow<ItemColumn>
  ) throws(TableError) {
    if let other = others.first(where: { $0.letter == domain.letter }) {
      let (column, zh, en) = (ItemColumn.letter, other.name.zh, other.name.en)
      throw row.wrong(column, "\(domain.letter) is the letter of \(zh) (\(en)); take another")
    }
    let isKnown = { (other: Domain) in
      other.name.zh == domain.name.zh || other.name.en == domain.name.en
    }
    if let other = others.first(where: isKnown) {
      let name = "\(other.name.zh) (\(other.name.en))"
      throw row.wrong(.letter, "\(name) has the letter \(other.letter); write that one")
    }
  }

  /// The life events; every item of theirs must be `known`.
  static func parseLifeEvents(
    _ bytes: [UInt8], known: [ItemCode: Int]
  ) throws(TableError) -> [LifeEvent] {
    var events: [LifeEvent] = []
    for row in try tableRows(of: bytes, file: "Assets/life-events.tsv", as: EventColumn.self) {
      let id = try row.required(.id)
      guard id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) else {
        throw row.wrong(.id, "must be small letters and hyphens, like new-firm")
      }
      if let other = events.firstIndex(where: { $0.id == id }) {
        throw row.wrong(.id, "\(id) is already on line \(other + 2); every event needs its own id")
      }
      let name = Words(zh: try row.required(.zh), en: try row.required(.en))
      events.append(LifeEvent(id: id, name: name, items: try codes(row, .items, known)))
    }
    return events
  }

  /// The everyday names; every item of theirs must be `known`.
  static func parseAliases(
    _ bytes: [UInt8], known: [ItemCode: Int]
  ) throws(TableError) -> [Alias] {
    var aliases: [Alias] = []
    for row in try tableRows(of: bytes, file: "Assets/aliases.tsv", as: AliasColumn.self) {
      let name = try row.required(.alias)
      if let other = aliases.firstIndex(where: { $0.name == name }) {
        throw row.wrong(.alias, "\(name) is already on line \(other + 2); join the two lines")
      }
      let pinyin = try row.pinyin(.pinyin)
      aliases.append(Alias(name: name, pinyin: pinyin, items: try codes(row, .items, known)))
    }
    return aliases
  }

  /// A list of codes of items that exist.
  private static func codes<Column>(
    _ row: TableRow<Column>, _ column: Column, _ known: [ItemCode: Int]
  ) throws(TableError) -> [ItemCode] {
    _ = try row.required(column)
    var codes: [ItemCode] = []
    for text in try row.list(column) {
      guard let code = ItemCode(text: text), known[code] != nil else {
        let shown = text.cleaned(limit: 40)
        throw row.wrong(column, "\"\(shown)\" is no item of \(itemFile); write a code from there")
      }
      codes.append(code)
    }
    return codes
  }
}

/// Sets that earlier rows have written: hundreds of rows share a handful of them, and to build each
/// anew took a third of the time of reading.
private struct SeenSets {
  private var tiers: [String: Set<ServiceItem.Tier>] = [:]
  private var channels: [String: Set<ServiceItem.Channel>] = [:]

  mutating func tiers(_ row: TableRow<ItemColumn>) throws(TableError) -> Set<ServiceItem.Tier> {
    let text = try row.required(.tiers)
    if let set = tiers[text] { return set }
    var set: Set<ServiceItem.Tier> = []
    for part in try row.list(.tiers) {
      set.insert(try row.choice(part, in: .tiers) { $0.words.zh })
    }
    tiers[text] = set
    return set
  }

  mutating func channels(
    _ row: TableRow<ItemColumn>
  ) throws(TableError) -> Set<ServiceItem.Channel> {
    let text = try row.required(.channels)
    if let set = channels[text] { return set }
    var set: Set<ServiceItem.Channel> = []
    for part in try row.list(.channels) {
      set.insert(try row.choice(part, in: .channels) { $0.words.zh })
    }
    channels[text] = set
    return set
  }
}

extension ServiceItem {
  fileprivate init(
    _ row: TableRow<ItemColumn>, _ seen: inout SeenSets
  ) throws(TableError) {
    code = try row.value(.code)
    queue = try row.value(.letter)
    domain = Words(zh: try row.required(.domainZh), en: try row.required(.domainEn))
    name = Words(zh: try row.required(.nameZh), en: try row.required(.nameEn))
    pinyin = try row.pinyin(.pinyin)
    initials = try row.text(.initials)
    if !Self.fits(initials, pinyin) {
      throw row.wrong(.initials, "must be the first letters of \"\(pinyin)\"")
    }
    kind = try row.choice(try row.text(.kind), in: .kind) { $0.rawValue }
    statutoryDays = try row.number(.statutoryDays, of: "days")
    promisedDays = try row.number(.promisedDays, of: "days")
    if promisedDays > statutoryDays {
      throw row.wrong(
        .promisedDays, "\(promisedDays) is longer than the \(statutoryDays) days of the law")
    }
    materials = try row.text(.materials).isEmpty ? [] : row.list(.materials)
    expectedMinutes = try row.number(.minutes, of: "minutes")
    if expectedMinutes == 0 {
      throw row.wrong(.minutes, "is 0; every item takes at least 1 minute")
    }
    tiers = try seen.tiers(row)
    channels = try seen.channels(row)
    nameBasis = try row.choice(try row.text(.nameBasis), in: .nameBasis) { $0.rawValue }
    daysBasis = try row.choice(try row.text(.daysBasis), in: .daysBasis) { $0.rawValue }
  }
  /// Whether `initials` are the first letters of the syllables of `pinyin`.
  private static func fits(_ initials: String, _ pinyin: String) -> Bool {
    var left = initials.utf8[...]
    var before: UInt8 = 0x20
    for byte in pinyin.utf8 {
      if before == 0x20 && left.popFirst() != byte { return false }
      before = byte
    }
    return left.isEmpty
  }
}
