/// A Chinese name in the forms in which people type it.
struct NameKeys: Sendable {
  /// The characters, without punctuation.
  let characters: CodePoints
  /// The pinyin without spaces.
  let pinyin: CodePoints
  /// Where in `pinyin` each syllable starts.
  let syllables: [Int]
  /// The first letter of each syllable.
  let initials: CodePoints

  /// The keys of a name whose `pinyin` has one space between two syllables.
  init(name: String, pinyin spaced: String) {
    characters = name.folded().joined
    var pinyin: CodePoints = []
    var syllables = [0]
    pinyin.reserveCapacity(spaced.utf8.count)
    for byte in spaced.utf8 {
      if byte == 0x20 { syllables.append(pinyin.count) } else { pinyin.append(UInt32(byte)) }
    }
    self.pinyin = pinyin
    self.syllables = syllables
    initials = syllables.map { pinyin[$0] }
  }

  /// How a query can fit a name, the closest first.
  enum Fit: Int {
    case whole, wholeInitials, start, initialsStart, inside, initialsInside, inOrder
  }

  /// The closest way in which `query`, folded and without spaces, fits the name.
  func fit(_ query: CodePoints) -> Fit? {
    let startsName = characters.holds(query, at: 0)
    let startsPinyin = pinyin.holds(query, at: 0)
    if startsName && characters.count == query.count { return .whole }
    if startsPinyin && pinyin.count == query.count { return .whole }
    let startsInitials = initials.holds(query, at: 0)
    if startsInitials && initials.count == query.count { return .wholeInitials }
    if startsName || startsPinyin { return .start }
    if startsInitials { return .initialsStart }
    if characters.holds(query) { return .inside }
    if syllables.contains(where: { pinyin.holds(query, at: $0) }) { return .inside }
    if initials.holds(query) { return .initialsInside }
    // One sign cannot have gaps.
    guard query.count > 1 else { return nil }
    return characters.holdsInOrder(query) || initials.holdsInOrder(query) ? .inOrder : nil
  }
}

/// An item in the forms in which people type it.
struct ItemKeys: Sendable {
  /// The code in small letters, without the hyphen.
  let code: CodePoints
  /// The Chinese name.
  let name: NameKeys
  /// The English name in small letters, a space before every word.
  let english: CodePoints

  init(_ item: ServiceItem) {
    code = item.code.description.folded().joined
    name = NameKeys(name: item.name.zh, pinyin: item.pinyin)
    english = [wordSpace] + item.name.en.folded()
  }
}

/// What somebody typed, folded once for all comparisons.
struct SearchQuery {
  /// The signs without spaces.
  let signs: CodePoints
  /// The words, each with a space before it.
  let words: [CodePoints]
  /// The words again as one run: a space before every word.
  let phrase: CodePoints
  /// Whether the query can be pinyin with a slip in it. With fewer than four letters, one slip makes
  /// anything out of anything.
  let mayHoldSlip: Bool

  init(_ text: String) {
    let folded = text.folded()
    signs = folded.joined
    words = folded.split(separator: wordSpace).map { [wordSpace] + $0 }
    phrase = [wordSpace] + folded
    mayHoldSlip = signs.count >= 4 && signs.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
