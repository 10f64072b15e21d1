internal import Canvas
internal import HallCore

/// What to bring, one paper a line, in as many columns as are needed and fit; what does not fit is
/// counted.
struct PaperList: Element {
  private let lines: [String]
  private let more: (Int) -> String
  private let isAiry: Bool
  let stretch = 0

  /// - Parameters:
  ///   - papers: The papers by their names, which are Chinese in both languages.
  ///   - isAiry: Whether there is a blank row between two.
  ///   - scene: The scene, whose terminal may not be able to show these names.
  init(_ papers: [String], isAiry: Bool = false, in scene: Scene) {
    self.isAiry = isAiry
    lines = Self.lines(papers, in: scene)
    more = { scene(Words(zh: "…还有 \($0) 样,取号后到窗口问", en: "… and \($0) more; ask at the window")) }
  }

  /// The papers, or how to learn of them.
  static func lines(_ papers: [String], in scene: Scene) -> [String] {
    let count = papers.count
    if papers.isEmpty {
      return [scene(Words(zh: "什么都不用带", en: "Nothing to bring"))]
    }
    guard scene.showsChinese else {
      let words = Words(
        zh: "要带 \(count) 样材料,请问工作人员", en: "\(count.counted("paper")); the staff have the list")
      return [scene(words)]
    }
    return papers.map { "□ \($0)" }
  }

  /// Why their names are Chinese, for those who read another language; `nil` where none is shown.
  static func note(on papers: [String], in scene: Scene) -> String? {
    guard scene.language != .zh, scene.showsChinese, !papers.isEmpty else { return nil }
    return scene(Words(zh: "名称同证件上的", en: "In Chinese, as on the papers."))
  }

  private var width: Int { lines.map(\.cellWidth).max() ?? 0 }

  private func columns(in room: Size) -> Int {
    let needed = (lines.count + max(1, room.rows) - 1) / max(1, room.rows)
    return max(1, min(needed, (room.columns + 2) / (width + 2)))
  }

  func size(within offer: Size) -> Size {
    if isAiry { return Size(rows: 2 * lines.count - 1, columns: width).limited(to: offer) }
    let columns = columns(in: offer)
    let rows = (lines.count + columns - 1) / columns
    return Size(rows: rows, columns: columns * (width + 2) - 2).limited(to: offer)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard area.rows > 0 else { return }
    let columns = isAiry ? 1 : columns(in: area.size)
    let perColumn = columns == 1 ? area.rows : (lines.count + columns - 1) / columns
    let room = perColumn * columns
    let shown = lines.count > room ? room - 1 : lines.count
    let step = isAiry ? 2 : 1
    for index in 0..<max(0, shown) {
      let column = area.columns(from: index / perColumn * (width + 2), count: area.columns)
      let row = index % perColumn * step
      Text(lines[index]).draw(on: &canvas, in: column.rows(from: row, count: 1))
    }
    if shown < lines.count {
      let last = area.columns(from: (columns - 1) * (width + 2), count: area.columns)
      Text(more(lines.count - max(0, shown)), .muted)
        .draw(on: &canvas, in: last.rows(from: perColumn - 1, count: 1))
    }
  }
}
