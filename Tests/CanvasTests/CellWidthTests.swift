import Canvas
import Foundation
import Testing

/// glibc declares it for X/Open alone, which Swift does not ask for.
@_silgen_name("wcwidth") private func wcwidth(_ character: Int32) -> Int32

@Suite struct CellWidthTests {
  @Test func everyScalarIsAsWideAsTheCLibrarySays() throws {
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    var differences: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = max(0, Int(wcwidth(Int32(bitPattern: value))))
      if scalar.cellWidth != expected {
        differences.append("U+\(String(value, radix: 16)): \(scalar.cellWidth), not \(expected)")
      }
    }
    #expect(differences.prefix(5) == [])
  }

  @Test func aTextIsAsWideAsItsGlyphs() {
    #expect("白市驿 A013".cellWidth == 11)
    #expect("e\u{301}".cellWidth == 1)
    #expect("".cellWidth == 0)
  }
}
