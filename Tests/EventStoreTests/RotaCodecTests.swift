import HallCore
import Testing

@testable import EventStore

@Suite struct RotaCodecTests {
  private static let malformed: [(kind: String, body: String)] = [
    ("rotaSet", #"{"day":"2026-03-03","duties":["li-lei window 02 08:30-12:00"]}"#),
    ("rotaSet", #"{"day":"2026-03-03","duties":["li-lei window 2 8:30-12:00"]}"#),
    ("rotaSet", #"{"day":"2026-03-03","duties":["li-lei lunch 08:30-12:00"]}"#),
    ("rotaSet", #"{"day":"2026-03-03","duties":["li-lei 08:30-12:00"]}"#),
    ("rotaSet", #"{"day":"2026-03-03","duties":null}"#),
    ("leaveSet", #"{"staff":"li-lei","from":"2026-03-03","through":null,"reason":""}"#),
  ]

  @Test(arguments: malformed.indices)
  func aBodyThatIsNotExactlyRightIsMalformed(index: Int) {
    let (kind, body) = Self.malformed[index]
    #expect { try CodecTests.decode(kind, Array(body.utf8)) } throws: {
      if case .malformed(let detail)? = $0 as? UnreadableEvent { !detail.isEmpty } else { false }
    }
  }
}
