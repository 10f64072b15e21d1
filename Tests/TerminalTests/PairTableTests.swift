import Testing

@testable import Terminal

@Suite struct PairTableTests {
  private func pair(_ ink: Int32, _ ground: Int32) -> ColourPair {
    ColourPair(ink: ink, ground: ground)
  }

  @Test func eachPairHasItsNumber() {
    var table = PairTable(capacity: 63)
    #expect(table[pair(1, 2)] == nil)
    #expect(table.add(pair(1, 2)) == 1)
    #expect(table.add(pair(2, 1)) == 2)
    #expect(table[pair(1, 2)] == 1)
    #expect(table[pair(2, 1)] == 2)
  }

  @Test func theTerminalsOwnColoursNeedNone() {
    let table = PairTable(capacity: 0)
    #expect(table[pair(-1, -1)] == 0)
    #expect(table.hasRoom(for: [pair(-1, -1)]))
  }

  @Test func aFullTableSaysSo() {
    var table = PairTable(capacity: 2)
    _ = table.add(pair(1, 1))
    #expect(table.hasRoom(for: [pair(1, 1), pair(2, 2), pair(2, 2)]))
    #expect(!table.hasRoom(for: [pair(2, 2), pair(3, 3)]))
    _ = table.add(pair(2, 2))
    #expect(table.add(pair(3, 3)) == 0)
    table.removeAll()
    #expect(table[pair(1, 1)] == nil)
    #expect(table.add(pair(3, 3)) == 1)
  }
}
