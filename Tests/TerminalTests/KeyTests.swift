import Canvas
import Testing

@testable import Terminal

@Suite struct KeyTests {
  /// What comes of bytes, read in pieces.
  private func keys(
    _ pieces: [UInt8]..., described: [String: Key] = [:], thenNothing: Bool = true
  ) -> [Key] {
    var reader = InputReader(keys: described)
    var inputs: [Input] = []
    for piece in pieces {
      reader.read(piece, on: Size(rows: 24, columns: 80), into: &inputs)
    }
    if thenNothing { reader.decide(into: &inputs) }
    return inputs.map { input in
      guard case .key(let key) = input else {
        Issue.record("\(input) is no key")
        return .escape
      }
      return key
    }
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test func textComesCharacterByCharacter() {
    #expect(keys("A é医😀") == ["A", " ", "é", "医", "😀"].map { .character($0) })
  }

  @Test func textMayComeByteByByte() {
    let bytes = Array("医".utf8)
    #expect(keys([bytes[0]], [bytes[1]], [bytes[2]]) == [.character("医")])
  }

  @Test func aCombiningMarkComesAsACharacterOfItsOwn() {
    #expect(keys("e\u{301}") == [.character("e"), .character("\u{301}")])
  }

  @Test func whatIsNoTextIsLeftOut() {
    // A lone continuation, a form longer than needed, a surrogate, one past the last scalar, a cut
    // scalar, a private one, an unassigned one, a mark of byte order, a C1 control and NUL.
    for bytes: [UInt8] in [
      [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE5, 0x8C],
      [0xEE, 0x80, 0x80], [0xCD, 0xB8], [0xEF, 0xBB, 0xBF], [0xC2, 0x9B], [0x00], [0xFF],
    ] {
      #expect(keys(bytes + [UInt8(ascii: "x")]) == [.character("x")], "\(bytes)")
    }
  }

  @Test func enterTabAndBackspaceHaveMoreThanOneByte() {
    #expect(keys("\r") == [.enter])
    #expect(keys("\n") == [.enter])
    #expect(keys("\t") == [.tab])
    #expect(keys([0x7F]) == [.backspace])
    #expect(keys([0x08]) == [.backspace])
  }

  @Test func ctrlAndALetterAreThatLetter() {
    #expect(keys([0x03]) == [.control("c")])
    #expect(keys([0x11, 0x1A]) == [.control("q"), .control("z")])
    #expect(keys([0x1C, 0x1D, 0x1E, 0x1F]) == [])
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}O"])
  func arrowsComeInTwoForms(start: String) {
    #expect(keys(start + "A" + start + "B") == [.up, .down])
    #expect(keys(start + "C" + start + "D") == [.right, .left])
    #expect(keys(start + "H" + start + "F") == [.home, .end])
  }

  @Test func functionKeysComeInTheFormsOfAllTerminals() {
    #expect(keys("\u{1B}OP\u{1B}[11~\u{1B}[[A") == [.function(1), .function(1), .function(1)])
    #expect(keys("\u{1B}[15~\u{1B}[17~\u{1B}[24~") == [.function(5), .function(6), .function(12)])
    #expect(keys("\u{1B}[5~\u{1B}[6~\u{1B}[2~\u{1B}[3~") == [.pageUp, .pageDown, .insert, .delete])
    #expect(keys("\u{1B}[Z") == [.backTab])
  }

  @Test func theTerminalsOwnDescriptionGoesFirst() {
    #expect(keys(Array("\u{1B}[H".utf8), described: ["\u{1B}[H": .pageUp]) == [.pageUp])
    #expect(keys(Array("\u{1B}A".utf8), described: ["\u{1B}A": .up]) == [.up])
    #expect(keys([0x08], described: ["\u{08}": .left]) == [.left])
  }

  @Test func escapeIsAKeyWhenNothingFollows() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}q") == [.escape, .character("q")])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}O") == [.escape, .character("O")])
  }

  @Test func aKeyMayComeByteByByte() {
    #expect(keys([0x1B], [0x5B], [0x41]) == [.up])
    #expect(keys([0x1B], thenNothing: false) == [])
  }

  @Test func theRestOfAKeyIsWaitedForLongerThanWhatMayFollowEscape() {
    var reader = InputReader(reports: "\u{1B}[M")
    var inputs: [Input] = []
    func patience(after text: String) -> Int32 {
      reader.read(Array(text.utf8), on: Size(rows: 24, columns: 80), into: &inputs)
      defer { reader.decide(into: &inputs) }
      return reader.patience
    }
    let escape = patience(after: "\u{1B}")
    #expect(escape < 50, "whoever presses Escape would notice")
    #expect(patience(after: "q\u{1B}") == escape)
    for begun in ["\u{1B}[", "\u{1B}O", "\u{1B}[<0;10", "\u{1B}[1", "\u{1B}[M!", "\u{1B}\u{1B}["] {
      // Two packets of a slow line may come as far apart.
      #expect(patience(after: begun) >= 200, "\(begun.debugDescription)")
    }
  }

  @Test func sequencesThatMeanNothingTypeNothing() {
    for text in [
      "\u{1B}[I", "\u{1B}[O", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[1;5A", "\u{1B}[27;5;9~",
      "\u{1B}[?1;2c", "\u{1B}[1;2P", "\u{1B}[M",
      "\u{1B}[" + String(repeating: "9", count: 500) + "~",
      "\u{1B}[12;40R", "\u{1B}[0 q",
    ] {
      #expect(keys(text + "x") == [.character("x")], "\(text.debugDescription)")
    }
  }

  @Test func aSequenceThatIsCutShortDoesNotSwallowWhatFollows() {
    #expect(keys("\u{1B}[12\rx") == [.enter, .character("x")])
    #expect(keys("\u{1B}[12医") == [.character("医")])
    #expect(keys("\u{1B}[1\u{1B}[A") == [.up])
  }

  @Test func whateverComesTheReaderIsInStepAfterwards() {
    var state: UInt64 = 42
    var reader = InputReader(reports: "\u{1B}[M")
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Half of it is what sequences are made of.
        let random = UInt8(truncatingIfNeeded: state >> 40)
        let parts = Array("\u{1B}\u{1B}[[<M;0123456789~ABOm".utf8)
        bytes.append(state >> 63 == 0 ? random : parts[Int(random) % parts.count])
      }
      var inputs: [Input] = []
      reader.read(bytes, on: Size(rows: 24, columns: 80), into: &inputs)
      reader.decide(into: &inputs)
      #expect(!reader.isUndecided)
      for case .pointer(let pointer) in inputs {
        #expect(Rect(Size(rows: 24, columns: 80)).contains(pointer.point))
      }
      inputs = []
      reader.read(Array("医".utf8), on: Size(rows: 24, columns: 80), into: &inputs)
      #expect(inputs == [.key(.character("医"))])
    }
  }
}
