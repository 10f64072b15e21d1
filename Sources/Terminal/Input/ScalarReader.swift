/// Puts the bytes of UTF-8 together, also when they come one by one. What is no UTF-8 is left out.
struct ScalarReader {
  private var value: UInt32 = 0
  /// How many bytes are to come.
  private var missing = 0
  /// The least value that needs so many bytes: a longer form than needed is no UTF-8.
  private var least: UInt32 = 0

  /// Takes a byte; gives the scalar that it completes.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if missing > 0, byte & 0xC0 == 0x80 {
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return missing == 0 && value >= least ? Unicode.Scalar(value) : nil
    }
    interrupt()
    switch byte {
    case 0x00...0x7F: return Unicode.Scalar(byte)
    case 0xC2...0xDF: begin(byte & 0x1F, 1, 0x80)
    case 0xE0...0xEF: begin(byte & 0x0F, 2, 0x800)
    case 0xF0...0xF4: begin(byte & 0x07, 3, 0x10000)
    default: break
    }
    return nil
  }

  /// Forgets a scalar that is not complete: something else has come.
  mutating func interrupt() {
    missing = 0
  }

  private mutating func begin(_ bits: UInt8, _ count: Int, _ least: UInt32) {
    value = UInt32(bits)
    missing = count
    self.least = least
  }
}
