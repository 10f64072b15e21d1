// Search compares code points, not characters: names are folded once when the catalogue is read,
// and a query is folded once, so that every comparison is of plain numbers.

/// Folded text: what search compares.
typealias CodePoints = [UInt32]

/// The space that separates words of folded text.
let wordSpace: UInt32 = 0x20

extension String {
  /// This text as search sees it: full-width signs as ASCII, capitals as small letters, `ü` as `v`
  /// as Chinese keyboards type it, punctuation as spaces, and one space between two words.
  func folded() -> CodePoints {
    var folded: CodePoints = []
    folded.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      let point = Self.fold(scalar.value)
      if point == wordSpace && (folded.isEmpty || folded.last == wordSpace) { continue }
      folded.append(point)
    }
    if folded.last == wordSpace { folded.removeLast() }
    return folded
  }

  private static func fold(_ value: UInt32) -> UInt32 {
    let narrow = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
    switch narrow {
    case 0x30...0x39, 0x61...0x7A: return narrow
    case 0x41...0x5A: return narrow + 0x20
    case 0xDC, 0xFC: return 0x76  // Ü, ü
    case 0..<0x80, 0xA0, 0xB7, 0x2000...0x206F, 0x3000...0x303F: return wordSpace
    default: return narrow
    }
  }
}

extension CodePoints {
  /// These code points without the spaces.
  var joined: CodePoints { filter { $0 != wordSpace } }

  /// Whether `other` stands at `start`.
  func holds(_ other: CodePoints, at start: Int) -> Bool {
    guard start + other.count <= count else { return false }
    var index = 0
    while index < other.count {
      if self[start + index] != other[index] { return false }
      index += 1
    }
    return true
  }

  /// Whether `other` stands anywhere.
  func holds(_ other: CodePoints) -> Bool {
    guard other.count <= count else { return false }
    var start = 0
    while start <= count - other.count {
      if holds(other, at: start) { return true }
      start += 1
    }
    return false
  }

  /// Whether all of `other` stand here in order, with anything between them.
  func holdsInOrder(_ other: CodePoints) -> Bool {
    var found = 0
    for point in self where found < other.count && point == other[found] { found += 1 }
    return found == other.count
  }

  /// Whether `query` stands at `start` but for exactly one slip of the hand: a letter left out, put
  /// in, wrong, or two swapped. What follows the query does not matter.
  ///
  /// One slip can be found in one pass: at the first difference, each of the four explains it or
  /// none does.
  func holdsWithOneSlip(_ query: CodePoints, at start: Int) -> Bool {
    var typed = 0
    while typed < query.count && start + typed < count && self[start + typed] == query[typed] {
      typed += 1
    }
    guard typed < query.count else { return false }
    let here = start + typed
    func rest(from next: Int, at place: Int) -> Bool {
      holds(CodePoints(query[Swift.min(next, query.count)...]), at: place)
    }
    if rest(from: typed + 1, at: here) { return true }  // put in
    guard here < count else { return false }
    if rest(from: typed + 1, at: here + 1) { return true }  // wrong
    if rest(from: typed, at: here + 1) { return true }  // left out
    return typed + 1 < query.count && here + 1 < count
      && query[typed] == self[here + 1] && query[typed + 1] == self[here]
      && rest(from: typed + 2, at: here + 2)  // swapped
  }
}
