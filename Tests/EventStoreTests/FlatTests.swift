import HallCore
import Testing

@testable import EventStore

@Suite struct FlatTests {
  private func reading<Value>(
    _ text: String, _ body: (inout FlatReader) throws(FlatReader.Malformed) -> Value
  ) throws -> Value {
    try Array(text.utf8).withUnsafeBytes {
      var reader = FlatReader($0)
      let value = try body(&reader)
      try reader.finish()
      return value
    }
  }

  @Test func everyCharacterIsWrittenAndReadBack() throws {
    let texts =
      (0...0x7F).map { "a\(UnicodeScalar(UInt8($0)))b" } + [
        "", "\"", "\\", "\\\"\\", "\\u0041", "中文", "👩‍👩‍👧", "e\u{301}", "\u{2028}", "\u{FFFF}",
        "\u{10FFFF}",
      ]
    for text in texts {
      var writer = FlatWriter()
      writer.field("text", text)
      writer.field("more", [text, text])
      let body = String(decoding: writer.finish(), as: UTF8.self)
      let read = try reading(body) { (reader) throws(FlatReader.Malformed) in
        [try reader.string("text")] + (try reader.strings("more"))
      }
      #expect(read.map { Array($0.utf8) } == Array(repeating: Array(text.utf8), count: 3))
    }
  }

  @Test(arguments: [Int.min, Int.min + 1, -10, -1, 0, 1, 9, 10, 1_772_413_200_000, Int.max])
  func everyNumberIsWrittenAndReadBack(number: Int) throws {
    var writer = FlatWriter()
    writer.field("number", number)
    let body = String(decoding: writer.finish(), as: UTF8.self)
    let read = try reading(body) { (reader) throws(FlatReader.Malformed) in
      try reader.int("number")
    }
    #expect(read == number)
  }

  @Test func anObjectWithoutFieldsIsWrittenAndReadBack() throws {
    var writer = FlatWriter()
    #expect(writer.finish() == Array("{}".utf8))
    try reading("{}") { (_) throws(FlatReader.Malformed) in }
  }

  @Test(arguments: [
    #"{"text":"\n"}"#, #"{"text":"\u000A"}"#, #"{"text":"\u0020"}"#, #"{"text":"\u00+1"}"#,
    #"{"text":"\u00"}"#, #"{"text":"\"}"#, #"{"text":"\/"}"#, #"{"text":"a}"#, #"{"text":a}"#,
    "{\"text\":\"a\nb\"}", "{\"text\":\"\\\"\u{1}\"}", #"{"text":"\u4e2d"}"#, #"{"txet":"a"}"#,
  ])
  func thereIsOneWayToWriteAText(body: String) {
    #expect(throws: FlatReader.Malformed.self) {
      try reading(body) { (reader) throws(FlatReader.Malformed) in try reader.string("text") }
    }
  }

  @Test(arguments: ["-0", "00", "01", "-01", "+1", "1.", "1e2", "", "-", "9223372036854775808"])
  func thereIsOneWayToWriteANumber(text: String) {
    #expect(throws: FlatReader.Malformed.self) {
      try reading(#"{"number":\#(text)}"#) { (reader) throws(FlatReader.Malformed) in
        try reader.int("number")
      }
    }
  }
}
