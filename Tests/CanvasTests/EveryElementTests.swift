import Testing

@testable import Canvas

@Suite struct EveryElementTests {
  /// Every size up to 12×24, and some up to 80×300.
  private static let sizes: [Size] = {
    var sizes: [Size] = []
    for rows in 0...12 {
      for columns in 0...24 { sizes.append(Size(rows: rows, columns: columns)) }
    }
    var state: UInt64 = 20260302
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<20 { sizes.append(Size(rows: next(81), columns: next(301))) }
    return sizes + [Size(rows: 80, columns: 300)]
  }()

  private static let abilities = [
    Abilities.full, Abilities(repertoire: .ascii, depth: .eight),
    Abilities(repertoire: .full, depth: .none),
  ]

  @Test(arguments: EveryElement.all.indices)
  func nothingIsDrawnOutsideItsArea(_ index: Int) {
    let (name, element) = EveryElement.all[index]
    for abilities in Self.abilities {
      let stray = Self.sizes.lazy.compactMap { Self.drawnOutside($0, abilities, by: element) }.first
      #expect(stray == nil, "\(name)")
    }
  }

  /// What is wrong with the picture of an element in the middle of a larger screen; `nil` if nothing.
  private static func drawnOutside(
    _ size: Size, _ abilities: Abilities, by element: any Element
  ) -> String? {
    let screen = Size(rows: size.rows + 2, columns: size.columns + 2)
    var canvas = Canvas(screen, abilities: abilities)
    canvas.fill(Rect(screen), "~", .text)
    let area = Rect(top: 1, left: 1, rows: size.rows, columns: size.columns)
    element.draw(on: &canvas, in: area)
    let before = Cell("~", .text)
    let strays = canvas.cells.indices.contains { index in
      let point = Point(row: index / screen.columns, column: index % screen.columns)
      return canvas.cells[index] != before && !area.contains(point)
    }
    let outside = canvas.targets.filter { $0.area.intersection(area) != $0.area }
    guard strays || !outside.isEmpty else { return nil }
    return "\(size): \(outside.map(\.area))\n" + canvas.lines.joined(separator: "\n")
  }

  @Test(arguments: EveryElement.all.indices)
  func nothingWantsMoreThanItIsOffered(_ index: Int) {
    let (name, element) = EveryElement.all[index]
    let greedy = Self.sizes.first { !$0.holds(element.size(within: $0)) }
    #expect(greedy == nil, "\(name)")
  }
}
