import HallCore
import Testing

@testable import Forecast

@Test func stepsComeInTheOrderOfTheirTimeAndOfTwoAtOnceTheOnePlannedFirst() throws {
  var random = SplitMix64(seed: 5)
  var agenda = Agenda()
  var planned: [(at: Int64, place: Int)] = []
  for place in 0..<200 {
    let at = Int64.random(in: 0..<40, using: &random)
    planned.append((at, place))
    agenda.plan(.clerk(place, turn: 0), at: Instant(milliseconds: at))
  }
  let expected = planned.sorted { ($0.at, $0.place) < ($1.at, $1.place) }.map(\.place)
  var taken: [Int] = []
  while let (_, step) = agenda.next(by: Instant(milliseconds: 40)) {
    guard case .clerk(let place, _) = step else { continue }
    taken.append(place)
  }
  #expect(taken == expected)
}

@Test func aStepIsTakenWhenItIsDueAndNotBefore() {
  var agenda = Agenda()
  agenda.plan(.morning, at: Instant(milliseconds: 10))
  #expect(agenda.next(by: Instant(milliseconds: 9)) == nil)
  let next = agenda.next(by: Instant(milliseconds: 10))
  #expect(next?.at == Instant(milliseconds: 10))
  #expect(next?.step == .morning)
  #expect(agenda.next(by: Instant(milliseconds: 99)) == nil)
}
