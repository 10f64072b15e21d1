import Testing

@testable import Canvas

@Suite struct KeypadTests {
  private func keypad(_ layout: Keypad.Layout, rowsEach: Int = 3) -> Keypad {
    Keypad(layout, delete: "删除", clear: "清空", message: { $0 }, rowsEach: rowsEach)
  }

  private func signs(_ layout: Keypad.Layout) -> [Keypad.Sign] {
    let characters = layout == .digits ? "0123456789" : "abcdefghijklmnopqrstuvwxyz"
    return characters.map { .character($0) } + [.delete, .clear]
  }

  @Test func lettersStandInTheOrderOfTheAlphabet() {
    let lines = Picture(keypad(.letters), 11, 78).lines.filter { !$0.isEmpty }
    #expect(lines.map { $0.filter { $0 != " " } } == ["ABCDEFGHIJ", "KLMNOPQRST", "UVWXYZ删除清空"])
  }

  @Test func digitsStandAsOnATelephone() {
    let lines = Picture(keypad(.digits), 15, 44).lines.filter { !$0.isEmpty }
    #expect(lines.map { $0.filter { $0 != " " } } == ["123", "456", "789", "删除0清空"])
  }

  @Test func inLargeModeThereIsRoomBesideForAFieldAndResults() {
    let size = keypad(.letters).size(within: Size(rows: 22, columns: 78))
    #expect(size.rows <= 11)
    #expect(size.columns >= 60)
  }

  /// Wherever it claims to fit, a finger must find all keys, none smaller than it needs and none
  /// touching another.
  @Test(arguments: [Keypad.Layout.digits, .letters])
  func whereItFitsEveryKeyIsLargeEnoughAndApart(_ layout: Keypad.Layout) {
    var fitting = 0
    for rows in 1...40 {
      for columns in stride(from: 1, through: 200, by: 3) {
        let room = Size(rows: rows, columns: columns)
        let keypad = keypad(layout)
        guard keypad.fits(room) else { continue }
        fitting += 1
        let targets = Picture(keypad, rows, columns).canvas.targets
        #expect(Set(targets.map(\.message)) == Set(signs(layout).map { AnyHashable($0) }))
        #expect(targets.allSatisfy { $0.area.rows >= 3 && $0.area.columns >= 5 }, "\(room)")
        for (index, target) in targets.enumerated() {
          let grown = target.area.columns(from: -1, count: target.area.columns + 2)
          let others = targets[(index + 1)...]
          #expect(others.allSatisfy { $0.area.intersection(grown).isEmpty }, "\(room)")
        }
      }
    }
    #expect(fitting > 500)
  }

  @Test func inLittleRoomAllKeysAreStillThere() {
    for layout in [Keypad.Layout.digits, .letters] {
      let targets = Picture(keypad(layout), 5, 30).canvas.targets
      #expect(targets.count == signs(layout).count)
    }
  }

  @Test func withoutColoursKeysHaveOutlines() {
    let lines = Picture(keypad(.digits), 15, 20, abilities: .monochrome).lines
    #expect(lines[0] == "╭────╮ ╭────╮ ╭────╮")
    #expect(lines[1] == "│ 1  │ │ 2  │ │ 3  │")
    #expect(lines[2] == "╰────╯ ╰────╯ ╰────╯")
  }
}
