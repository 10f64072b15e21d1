import Canvas
import Foundation
import HallCore

@testable import Screens

/// How many random hands a face is given to: as many as `ONEDOOR_SHAKES` says, else a few.
func randomHands(_ few: Int) -> ClosedRange<Int> {
  1...max(1, ProcessInfo.processInfo.environment["ONEDOOR_SHAKES"].flatMap { Int($0) } ?? few)
}

extension Journey {
  /// Presses, touches, resizes and waits at random, the same way for the same seed: nothing that
  /// anybody does may stop a face.
  mutating func shake(seed: UInt64, times: Int = 400) {
    var numbers = SplitMix64(seed: seed)
    func below(_ limit: Int) -> Int { Int(numbers.next() % UInt64(max(1, limit))) }
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .space, .function(1), .function(8), .function(7), .control("l"),
    ]
    for _ in 0..<times {
      switch below(10) {
      case 0: resize(rows: 1 + below(90), columns: 1 + below(310))
      case 1: wait(seconds: 1 + below(3))
      case 2...4: press(named[below(named.count)])
      case 5, 6:
        let letters = Array("0123456789abcdefghijklmnoprstuvwxyz?/中é")
        press(.character(letters[below(letters.count)]))
      case 7 where !canvas.targets.isEmpty:
        let target = canvas.targets[below(canvas.targets.count)]
        touch(target.area.center)
      default: touch(Point(row: below(scene.size.rows), column: below(scene.size.columns)))
      }
    }
  }
}
