import Testing

@testable import HallCore

@Suite struct BookingCodeTests {
  @Test func aWrongDigitIsNeverAnotherBooking() {
    var codes = Set<String>()
    for digits in stride(from: 0, to: BookingCode.count, by: 7) {
      let code = BookingCode(digits: digits).description
      #expect(code.count == 6 && BookingCode(text: code) != nil)
      codes.insert(code)
      var bytes = Array(code.utf8)
      for place in bytes.indices {
        let right = bytes[place]
        for wrong in UInt8(ascii: "0")...UInt8(ascii: "9") where wrong != right {
          bytes[place] = wrong
          guard BookingCode(text: String(decoding: bytes, as: UTF8.self)) != nil else { continue }
          Issue.record("\(code) with \(wrong) at \(place)")
        }
        bytes[place] = right
      }
    }
    #expect(codes.count == 14_286)
  }

  @Test func twoNeighboursChangedOverAreNeverAnotherBooking() {
    for digits in stride(from: 0, to: BookingCode.count, by: 3) {
      let bytes = Array(BookingCode(digits: digits).description.utf8)
      for place in 1..<6 where bytes[place] != bytes[place - 1] {
        var swapped = bytes
        swapped.swapAt(place, place - 1)
        guard BookingCode(text: String(decoding: swapped, as: UTF8.self)) != nil else { continue }
        Issue.record("\(digits) at \(place)")
      }
    }
  }

  @Test func aCodeIsReadWithAndWithoutItsSpace() throws {
    let code = BookingCode(digits: 7)
    #expect(code.description.hasPrefix("00007"))
    #expect(BookingCode(text: code.spoken) == code)
    #expect(BookingCode(exactly: code.spoken) == nil)
    #expect(BookingCode(exactly: code.description) == code)
  }

  @Test(arguments: [
    "", "1", "00007", "0000731", "abcdef", "00 0073", "०००००७", "-00007", "000\u{301}073",
  ])
  func whatIsNoCodeIsNone(text: String) {
    #expect(BookingCode(text: text) == nil)
  }

  @Test func codesOfOneHourAreSpreadOverAll() {
    let codes = (1...500).map { BookingCode(drawnFrom: $0).value }
    #expect(Set(codes).count > 490)
    #expect(Set(codes.map { $0 / 100_000 }).count == 10)
  }
}
