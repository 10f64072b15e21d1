/// Keys to type with a finger: digits as on a telephone, or the letters in the order of the alphabet,
/// which everybody knows.
public struct Keypad: Element {
  private let layout: Layout
  private let delete: String
  private let clear: String
  private let rowsEach: Int
  private let message: (Sign) -> AnyHashable

  /// Which keys there are.
  public enum Layout: Hashable, Sendable {
    /// 1 to 9 and 0.
    case digits
    /// A to Z.
    case letters
  }

  /// What a key does.
  public enum Sign: Hashable, Sendable {
    /// Types a digit, or a letter in lower case.
    case character(Character)
    /// Takes back the last one.
    case delete
    /// Takes back everything.
    case clear
  }

  /// Keys to type with.
  ///
  /// - Parameters:
  ///   - layout: Which keys.
  ///   - delete: The word on the key that takes back one sign.
  ///   - clear: The word on the key that takes back everything.
  ///   - message: What touching a key means.
  ///   - rowsEach: The height of a key where there is room.
  public init<Message: Hashable & Sendable>(
    _ layout: Layout, delete: String, clear: String, message: @escaping (Sign) -> Message,
    rowsEach: Int = 3
  ) {
    self.layout = layout
    self.delete = delete
    self.clear = clear
    self.rowsEach = max(1, rowsEach)
    self.message = { AnyHashable(message($0)) }
  }

  /// A key: what is on it, what it does, and how many places it takes.
  private struct Key {
    let label: String
    let sign: Sign
    let places: Int
  }

  private var keys: [Key] {
    let delete = Key(label: delete, sign: .delete, places: layout == .digits ? 1 : 2)
    let clear = Key(label: clear, sign: .clear, places: layout == .digits ? 1 : 2)
    func typing(_ characters: String) -> [Key] {
      characters.map { character in
        Key(
          label: character.uppercased(), sign: .character(character), places: 1)
      }
    }
    switch layout {
    case .digits: return typing("123456789") + [delete] + typing("0") + [clear]
    case .letters: return typing("abcdefghijklmnopqrstuvwxyz") + [delete, clear]
    }
  }

  /// How the keys stand in some room.
  private struct Arrangement {
    let perLine: Int
    let lines: Int
    let key: Size
    let gap: Size

    var size: Size {
      Size(
        rows: lines * (key.rows + gap.rows) - gap.rows,
        columns: perLine * (key.columns + gap.columns) - gap.columns)
    }
  }

  /// The first arrangement that a finger hits, in the order of beauty; else the one whose keys are
  /// highest.
  private func arrangement(in room: Size) -> Arrangement {
    // 26 letters and two double keys fill 30 places: in lines of any of these no double key is torn.
    let (places, choices) =
      switch layout {
      case .digits: (12, [3, 6, 12, 4, 2, 1])
      case .letters: (30, [10, 15, 6, 30, 5, 2])
      }
    let least = layout == .digits ? 6 : 5
    let most = layout == .digits ? 14 : 9
    let candidates = choices.map { perLine in
      let lines = places / perLine
      let gap = room.columns >= perLine * 3 ? 1 : 0
      let width = min(most, (room.columns + gap) / perLine - gap)
      let airy = lines * (rowsEach + 1) - 1 <= room.rows ? 1 : 0
      let height = min(rowsEach, airy == 1 ? rowsEach : room.rows / lines)
      return Arrangement(
        perLine: perLine, lines: lines, key: Size(rows: height, columns: width),
        gap: Size(rows: airy, columns: gap))
    }
    return candidates.first { $0.key.columns >= least && $0.key.rows >= rowsEach }
      ?? candidates.filter { $0.key.columns >= 1 && $0.key.rows >= 1 }
      .max { min($0.key.rows, 3) * $0.key.columns < min($1.key.rows, 3) * $1.key.columns }
      ?? candidates[0]
  }

  /// The room of all keys.
  public func size(within offer: Size) -> Size {
    arrangement(in: offer).size.limited(to: offer)
  }

  /// Whether a finger hits every key.
  public func fits(_ room: Size) -> Bool {
    let form = arrangement(in: room)
    return form.key.rows >= min(3, rowsEach) && form.key.columns >= 5
  }

  /// Draws the keys line by line.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let form = arrangement(in: area.size)
    guard form.key.rows > 0, form.key.columns > 0 else { return }
    var place = 0
    for key in keys {
      let line = area.rows(
        from: place / form.perLine * (form.key.rows + form.gap.rows), count: form.key.rows)
      let width = key.places * (form.key.columns + form.gap.columns) - form.gap.columns
      let offset = place % form.perLine * (form.key.columns + form.gap.columns)
      Tile(key.label, meaning: message(key.sign))
        .draw(on: &canvas, in: line.columns(from: offset, count: width))
      place += key.places
    }
  }
}
