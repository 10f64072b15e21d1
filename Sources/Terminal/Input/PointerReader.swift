internal import Canvas

/// Reads a terminal's reports of touches, clicks and the wheel. Only the first button counts.
///
/// Source: "Mouse Tracking" in xterm's `ctlseqs`.
struct PointerReader {
  /// Whether the first button is down: short reports do not say which one comes up.
  private var isDown = false

  /// A report of the form `ESC [ < code ; column ; row M`, or `m` when a button comes up.
  mutating func long(_ bytes: some Sequence<UInt8>, final: UInt8) -> Pointer? {
    var numbers = [0]
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        numbers[numbers.count - 1] = min(
          numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0")), 99_999)
      case UInt8(ascii: ";"): numbers.append(0)
      default: return nil
      }
    }
    guard numbers.count == 3 else { return nil }
    let point = Point(row: numbers[2] - 1, column: numbers[1] - 1)
    switch final {
    case UInt8(ascii: "M"): return pointer(numbers[0], at: point)
    case UInt8(ascii: "m"): return numbers[0] & ~0x1C == 0 ? release(at: point) : nil
    default: return nil
    }
  }

  /// A report of three bytes, each 32 more than what it says.
  mutating func short(_ code: UInt8, column: UInt8, row: UInt8) -> Pointer? {
    guard code >= 32 else { return nil }
    let point = Point(row: Int(row) - 33, column: Int(column) - 33)
    if (code - 32) & ~0x1C == 3 { return release(at: point) }
    return pointer(Int(code) - 32, at: point)
  }

  /// Shift, Alt and Ctrl (bits 2 to 4) change nothing; movement and other buttons are no touch.
  private mutating func pointer(_ code: Int, at point: Point) -> Pointer? {
    switch code & ~0x1C {
    case 0:
      isDown = true
      return Pointer(.press, at: point)
    case 64: return Pointer(.wheelUp, at: point)
    case 65: return Pointer(.wheelDown, at: point)
    default: return nil
    }
  }

  private mutating func release(at point: Point) -> Pointer? {
    guard isDown else { return nil }
    isDown = false
    return Pointer(.release, at: point)
  }
}
