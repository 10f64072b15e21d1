import Foundation
import Testing

@testable import onedoor

@Test(arguments: [
  "{}", "[]", "7", "-7", "0", "\"x\"", "true", "false", "null", " \t\r\n{ } ",
  #"{"a":[1,2,{"b":"c"}],"d":null}"#, #""\"\\\/\b\f\n\r\t\u0041\ud83d\ude00""#, "\"失业\"",
  String(repeating: "[", count: 64).dropLast() + "1" + String(repeating: "]", count: 63),
])
func whatIsJSONHasNoFault(_ text: String) {
  #expect(JSONSyntax.fault(in: Array(text.utf8)) == nil)
}

@Test(arguments: [
  ("", 1, 1, JSONSyntax.Problem.notJSON), ("x", 1, 1, .notJSON), ("{", 1, 2, .notJSON),
  ("{\"a\"}", 1, 5, .notJSON), ("{\"a\":}", 1, 6, .notJSON), ("{\"a\":1,}", 1, 8, .notJSON),
  ("[1,]", 1, 4, .notJSON), ("[1 2]", 1, 4, .notJSON), ("[1]]", 1, 4, .notJSON),
  ("[\n 1,\n x]", 3, 2, .notJSON), ("tru", 1, 4, .notJSON), ("nul!", 1, 4, .notJSON),
  ("\"a", 1, 3, .notJSON), ("\"a\nb\"", 1, 3, .notJSON), (#""\x""#, 1, 3, .notJSON),
  (#""\u12""#, 1, 4, .notJSON), (#""\u+123""#, 1, 4, .notJSON), (#""\ud800""#, 1, 2, .notJSON),
  (#""\ud800\u0041""#, 1, 2, .notJSON), (#""\udc00""#, 1, 2, .notJSON), ("01", 1, 1, .notJSON),
  ("-", 1, 1, .notJSON), ("+1", 1, 1, .notJSON), (".5", 1, 1, .notJSON), ("NaN", 1, 1, .notJSON),
  ("1.5", 1, 1, .notWhole), ("1e3", 1, 1, .notWhole), ("1234567890123456", 1, 1, .notWhole),
  (#"{"a":1,"b":2,"a":3}"#, 1, 14, .repeatedKey),
  (#"{"a":{"b":1},"c":{"b":1,"b":2}}"#, 1, 25, .repeatedKey),
])
func aFaultHasItsPlace(_ text: String, _ line: Int, _ column: Int, _ problem: JSONSyntax.Problem) {
  let fault = JSONSyntax.fault(in: Array(text.utf8))
  #expect(fault == JSONSyntax.Fault(line: line, column: column, problem: problem), "\(text)")
}

@Test func bytesThatAreNotUTF8AreFoundWhereTheyStand() {
  let bytes = Array("{\"失\":\n\"x".utf8) + [0xC3, 0x28]
  #expect(
    JSONSyntax.fault(in: bytes) == JSONSyntax.Fault(line: 2, column: 3, problem: .notUTF8))
}

/// Whatever the checker lets pass, the decoder reads: edits of a good text at every place.
@Test func whatHasNoFaultCanBeDecoded() throws {
  let good = Array(#"{"a":[0,-12,"x\u00e9\n",{}],"b":{"c":null,"d":true}}"#.utf8)
  for place in good.indices {
    for byte in [0x20, 0x22, 0x2C, 0x2D, 0x30, 0x5B, 0x5C, 0x7B, 0x7D, 0x65, 0x00, 0xFF] as [UInt8]
    {
      var edited = good
      edited[place] = byte
      guard JSONSyntax.fault(in: edited) == nil else { continue }
      #expect(throws: Never.self, "\(String(decoding: edited, as: UTF8.self))") {
        try JSONDecoder().decode(JSONTree.self, from: Data(edited))
      }
    }
  }
}

@Test func keysThatNothingReadsAreFoundByTheirPath() throws {
  func tree(_ text: String) throws -> JSONTree {
    try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }
  let stated = try tree(#"{"a":1,"b":{"c":1,"x":2},"d":[{"e":1},{"e":1,"y":{"z":1}}],"w":[]}"#)
  let understood = try tree(#"{"a":1,"b":{"c":1},"d":[{"e":1},{"e":1}],"more":1}"#)
  #expect(stated.keys(missingIn: understood) == ["b.x", "d[1].y", "w"])
  #expect(understood.keys(missingIn: understood).isEmpty)
}
