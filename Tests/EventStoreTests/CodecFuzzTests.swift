import HallCore
import Testing

@testable import EventStore

@Suite struct CodecFuzzTests {
  /// A body with a few of its bytes changed, removed, added or doubled.
  private func mutated(_ body: [UInt8], by random: inout SplitMix64) -> [UInt8] {
    let signs = Array(#""\{}[]:,0123456789-+.eEntrufalsd AZaz"#.utf8) + [0, 0x1F, 0x7F, 0x80, 0xFF]
    var body = body
    for _ in 0..<Int.random(in: 1...3, using: &random) where !body.isEmpty {
      let place = Int.random(in: 0..<body.count, using: &random)
      let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
      switch Int.random(in: 0..<6, using: &random) {
      case 0: body[place] = UInt8.random(in: .min ... .max, using: &random)
      case 1: body[place] = sign
      case 2: body.remove(at: place)
      case 3: body.insert(sign, at: place)
      case 4: body[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      default:
        let end = min(body.count, place + Int.random(in: 1...12, using: &random))
        body.insert(contentsOf: body[place..<end], at: place)
      }
    }
    return body
  }

  @Test func whatIsReadFromAMutatedBodyIsWrittenAsTheSameBytes() {
    var random = SplitMix64(seed: 1)
    let goldens = CodecTests.goldens.filter { $0.kind != "founded" }
    var readable = 0
    for _ in 0..<100_000 {
      let golden = goldens[Int.random(in: 0..<goldens.count, using: &random)]
      let body = mutated(Array(golden.body.utf8), by: &random)
      guard let fact = try? CodecTests.decode(golden.kind, body) else { continue }
      readable += 1
      let again = FactCodec.encode(fact)
      if again.kind.rawValue != golden.kind || again.body != body {
        Issue.record("read \(String(decoding: body, as: UTF8.self)) as \(fact)")
      }
    }
    #expect(readable > 1000)
  }

  @Test func aMutatedFoundingIsRefusedOrMakesAHallThatWorks() throws {
    var random = SplitMix64(seed: 2)
    let golden = Array(TestHall.body.utf8)
    var readable = 0
    for _ in 0..<3000 {
      let body = mutated(golden, by: &random)
      guard case .founded(let founding)? = try? CodecTests.decode("founded", body) else { continue }
      readable += 1
      let (kind, again) = FactCodec.encode(.founded(founding))
      #expect(try CodecTests.decode(kind.rawValue, again) == .founded(founding))
      let script = try Script(in: .inMemory(), founding: founding)
      try? script.fillDay()
      try? script.sleep()
    }
    #expect(readable > 100)
  }

  /// Damage may look like any fact; a hall that takes one in refuses it or goes on working.
  @Test func aHallSurvivesEveryReadableFact() throws {
    var random = SplitMix64(seed: 3)
    let store = try EventStore.inMemory()
    let script = try Script(in: store)
    try script.fillDay()
    let goldens = CodecTests.goldens.filter { $0.kind != "founded" }
    var taken = 0
    for _ in 0..<200 {
      var hall = script.live.hall
      for _ in 0..<100 {
        let golden = goldens[Int.random(in: 0..<goldens.count, using: &random)]
        let text = golden.body
          .replacing("A001", with: "A00\(Int.random(in: 1...5, using: &random))")
          .replacing(#""window":1"#, with: #""window":\#(Int.random(in: 1...3, using: &random))"#)
        let fact = try CodecTests.decode(golden.kind, Array(text.utf8))
        var next = hall
        guard (try? next.evolve(Event(at: hall.now, by: .hall, fact))) != nil else { continue }
        hall = next
        taken += 1
        _ = hall.waiting
        _ = hall.asOf(hall.now + .minutes(3 * 24 * 60))
        _ = hall.allTickets.map { hall.visit(of: $0.number) }
      }
    }
    #expect(taken > 1000)
  }
}
