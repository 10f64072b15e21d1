import Foundation
import Testing

@testable import HallCore

/// Damaged images either are refused, or give a hall that is in order and goes on working.
@Suite struct ImageFuzzTests {
  /// How often each image is damaged; `ONEDOOR_DAMAGES` does it as often as it says.
  private static let damages =
    ProcessInfo.processInfo.environment["ONEDOOR_DAMAGES"].flatMap { Int($0) } ?? 120

  @Test func aMutatedImageIsRefusedOrMakesAHallThatWorks() throws {
    var random = SplitMix64(seed: 4)
    var readable = 0
    for seed in 0..<40 {
      var source = RandomHall(seed: 9000 + UInt64(seed))
      try source.play(40 + 5 * seed)
      let image = source.hall.image
      for _ in 0..<Self.damages {
        let bytes = mutated(image, by: &random)
        guard let hall = try? Hall(source.founding, image: bytes) else { continue }
        readable += 1
        let problems = Invariants.problems(of: hall)
        #expect(problems.isEmpty, "\(problems)")
        #expect(try Hall(source.founding, image: hall.image) == hall)
        try work(in: hall)
      }
    }
    #expect(readable > Self.damages)
  }

  /// An image with a few of its bytes changed, removed, added or doubled, or cut off.
  private func mutated(_ image: [UInt8], by random: inout SplitMix64) -> [UInt8] {
    var image = image
    for _ in 0..<Int.random(in: 1...3, using: &random) where !image.isEmpty {
      let place = Int.random(in: 0..<image.count, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: image[place] = UInt8.random(in: .min ... .max, using: &random)
      case 1, 2: image[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 3, 4: image[place] = UInt8.random(in: 0...3, using: &random)
      case 5: image.remove(at: place)
      case 6: image.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
      default:
        let end = min(image.count, place + Int.random(in: 1...40, using: &random))
        image.insert(contentsOf: image[place..<end], at: place)
        if Bool.random(using: &random) { image.removeLast(end - place) }
      }
    }
    return image
  }

  /// What every window may do next, whatever is going on there, then a night and a day.
  private func work(in hall: Hall) throws {
    var hall = hall
    func act(_ act: Act, after minutes: Int = 0) throws {
      let command = Command(act, by: .supervisor, at: hall.now + .minutes(minutes))
      guard let events = try? decide(command, in: hall) else { return }
      for event in events { try hall.evolve(event) }
    }
    for window in hall.windows.map(\.number) {
      for next: Act in [
        .undo(window), .begin(window), .finish(window, .completed), .call(window, nil),
        .recall(window), .miss(window), .undo(window),
      ] { try act(next) }
    }
    for ticket in hall.allTickets.map(\.number) {
      try act(.resume(ticket))
      try act(.reinstate(ticket))
    }
    for window in hall.windows.map(\.number) { try act(.close(window)) }
    let problems = Invariants.problems(of: hall)
    #expect(problems.isEmpty, "\(problems)")
    try act(.tick, after: 2 * 24 * 60)
    #expect(hall.ticketCount == 0)
  }
}
