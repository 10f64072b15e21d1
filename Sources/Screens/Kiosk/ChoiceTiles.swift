internal import Canvas
internal import HallCore

extension Kiosk {
  /// Choices as equal tiles, a page of them at a time; those of the page have the keys 1 to 9.
  struct Choices {
    /// The choices of the page that is shown.
    var shown: [Action<Message>]
    /// Where the pages before and after it begin.
    var aside: [Action<Message>]
    /// Which page it is, if there are several.
    var counted: Words?
    /// The tiles.
    var tiles: any Element

    /// A line about the choices and, if there are several pages, which one it is.
    func counted(after words: Words) -> Words {
      counted.map { Words(zh: "\(words.zh) · \($0.zh)", en: "\(words.en) · \($0.en)") } ?? words
    }
  }

  /// The page of choices that holds the one that was turned to.
  ///
  /// - Parameters:
  ///   - count: How many choices there are.
  ///   - body: The room for tiles.
  ///   - width: The least width of a tile.
  ///   - least: The least height of a tile; `nil` for that of the mode.
  ///   - most: How many may stand side by side in large mode.
  ///   - choice: Makes the choice of an index, with a key or none.
  func choices(
    _ count: Int, in body: Size, width: Int, least: Int? = nil, most: Int = 2, _ scene: Scene,
    choice: (Int, Key?) -> Action<Message>
  ) -> Choices {
    guard !frame(in: scene).isList else {
      // A plain list turns its pages itself.
      return Choices(
        shown: (0..<count).map { choice($0, Key(digit: $0 + 1)) }, aside: [], tiles: Spacer())
    }
    let shape = ChoiceShape(
      count, in: body, width: width, least: least ?? (isLarge ? 4 : 3), across: isLarge ? most : nil
    )
    let page = min(max(0, turned), max(0, count - 1)) / shape.capacity
    let first = page * shape.capacity
    let end = min(count, first + shape.capacity)
    let shown = (first..<end).map { choice($0, Key(digit: $0 - first + 1)) }
    let pages = (count + shape.capacity - 1) / max(1, shape.capacity)
    return Choices(
      shown: shown, aside: pages > 1 ? turns(from: page, of: pages, shape.capacity) : [],
      counted: pages > 1
        ? Words(zh: "第 \(page + 1) 页,共 \(pages) 页", en: "page \(page + 1) of \(pages)") : nil,
      tiles: Grid(columns: shape.columns, cellRows: shape.cellRows) {
        for action in shown { action.choice(in: scene, hasHelp: shape.cellRows > 3) }
      })
  }

  /// Choices with names of a few characters, which need less room.
  func shortChoices(
    _ count: Int, in scene: Scene, choice: (Int, Key?) -> Action<Message>
  ) -> Choices {
    choices(
      count, in: frame(in: scene).body(), width: isLarge ? 24 : 17, most: 3, scene, choice: choice)
  }

  private func turns(from page: Int, of pages: Int, _ capacity: Int) -> [Action<Message>] {
    [
      Action(
        Words(zh: "上一页", en: "Previous"), key: .pageUp, .turn(to: (page - 1) * capacity),
        unless: page > 0 ? nil : Words(zh: "这是第一页", en: "this is the first page")),
      Action(
        Words(zh: "下一页", en: "Next"), key: .pageDown, .turn(to: (page + 1) * capacity),
        unless: page + 1 < pages ? nil : Words(zh: "这是最后一页", en: "this is the last page")),
    ]
  }
}

extension Action {
  /// The action as a tile that shows its digit, if a digit is its key.
  func choice(
    in scene: Scene, hasHelp: Bool = true, kind: Tile.Kind = .plain, stretch: Int = 0
  ) -> Tile {
    Tile(
      scene(label), help: hasHelp ? help.map { scene($0) } ?? "" : "", mark: key?.digit ?? "",
      kind: kind,
      stretch: stretch, isEnabled: refusal == nil, message: message)
  }

  /// The same action where its tile stands in the page and not in a row of choices below it.
  var besideFooter: Action {
    Action(label, key: key, message, help: help, unless: refusal, isInFooter: false)
  }
}

extension Key {
  /// The key of a digit from 1 to 9; `nil` for other numbers.
  init?(digit: Int) {
    guard (1...9).contains(digit), let character = String(digit).first else { return nil }
    self = .character(character)
  }

  /// The digit, if it is the key of one.
  fileprivate var digit: String? {
    guard case .character(let character) = self, ("1"..."9").contains(character) else { return nil }
    return String(character)
  }
}
