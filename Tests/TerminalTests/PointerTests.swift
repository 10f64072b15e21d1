import Canvas
import Testing

@testable import Terminal

@Suite struct PointerTests {
  private func inputs(_ text: String, reports: String? = nil) -> [Input] {
    inputs(Array(text.utf8), reports: reports)
  }

  private func inputs(_ bytes: [UInt8], reports: String? = nil) -> [Input] {
    var reader = InputReader(reports: reports)
    var inputs: [Input] = []
    reader.read(bytes, on: Size(rows: 24, columns: 80), into: &inputs)
    return inputs
  }

  private func pointer(_ act: Pointer.Act, _ row: Int, _ column: Int) -> Input {
    .pointer(Pointer(act, at: Point(row: row, column: column)))
  }

  @Test func aTouchGoesDownAndUpWhereItIs() {
    #expect(
      inputs("\u{1B}[<0;5;3M\u{1B}[<0;6;3m") == [pointer(.press, 2, 4), pointer(.release, 2, 5)])
  }

  @Test func manyTouchesAtOnceComeAllAndInOrder() {
    let one = "\u{1B}[<0;5;3M\u{1B}[<0;5;3m"
    let touch = [pointer(.press, 2, 4), pointer(.release, 2, 4)]
    #expect(inputs(String(repeating: one, count: 20)) == (0..<20).flatMap { _ in touch })
  }

  @Test func theWheelTurnsBothWays() {
    #expect(
      inputs("\u{1B}[<64;1;1M\u{1B}[<65;80;24M")
        == [pointer(.wheelUp, 0, 0), pointer(.wheelDown, 23, 79)])
  }

  @Test func otherButtonsAndMovementAreNoTouch() {
    for code in [1, 2, 32, 33, 35, 66, 67, 128, 129, 99_999] {
      #expect(inputs("\u{1B}[<\(code);5;3M\u{1B}[<\(code);5;3m") == [], "\(code)")
    }
  }

  @Test func aTouchWithShiftIsATouch() {
    #expect(inputs("\u{1B}[<4;5;3M") == [pointer(.press, 2, 4)])
  }

  @Test func aTouchOutsideTheScreenIsNone() {
    for place in [
      "0;1", "1;0", "81;1", "1;25", "98683;2", "99999999999999999999;1", "1", "", "1;2;3",
    ] {
      #expect(inputs("\u{1B}[<0;\(place)M") == [], "\(place)")
    }
  }

  @Test func aReleaseWithoutAPressIsNone() {
    #expect(inputs("\u{1B}[<0;5;3m") == [])
  }

  @Test func olderTerminalsReportInThreeBytes() {
    let press: [UInt8] = [0x1B, 0x5B, 0x4D, 32, 33 + 4, 33 + 2]
    let release: [UInt8] = [0x1B, 0x5B, 0x4D, 35, 33 + 4, 33 + 2]
    #expect(
      inputs(press + release, reports: "\u{1B}[M")
        == [pointer(.press, 2, 4), pointer(.release, 2, 4)])
    #expect(
      inputs([0x1B, 0x5B, 0x4D, 96, 33, 33], reports: "\u{1B}[M") == [pointer(.wheelUp, 0, 0)])
    #expect(inputs([0x1B, 0x5B, 0x4D, 32, 255, 255], reports: "\u{1B}[M") == [])
    #expect(inputs([0x1B, 0x5B, 0x4D, 0, 33, 33], reports: "\u{1B}[M") == [])
  }
}
