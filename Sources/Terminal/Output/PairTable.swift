/// The pairs of colours that ncurses has been told of, by their numbers. Pair 0 is the terminal's
/// own ink and ground.
struct PairTable {
  private let capacity: Int
  private var numbers: [ColourPair: Int] = [:]

  /// A table for pairs up to a number.
  init(capacity: Int) {
    self.capacity = min(max(0, capacity), Int(Int16.max))
  }

  /// The number of a pair; `nil` if it has none yet.
  subscript(pair: ColourPair) -> Int? {
    pair == ColourPair(ink: -1, ground: -1) ? 0 : numbers[pair]
  }

  /// Whether all of these have numbers or can get them.
  func hasRoom(for pairs: [ColourPair]) -> Bool {
    Set(pairs.filter { self[$0] == nil }).count <= capacity - numbers.count
  }

  /// Gives a new pair its number; 0 if there is no room at all.
  mutating func add(_ pair: ColourPair) -> Int {
    guard numbers.count < capacity else { return 0 }
    numbers[pair] = numbers.count + 1
    return numbers.count
  }

  /// Forgets all pairs, so that their numbers can be given anew.
  mutating func removeAll() {
    numbers.removeAll()
  }
}

/// A pair of colours by ncurses's numbers; -1 for the terminal's own.
struct ColourPair: Hashable {
  let ink: Int32
  let ground: Int32
}
