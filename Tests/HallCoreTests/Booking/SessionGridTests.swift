import Testing

@testable import HallCore

@Suite struct SessionGridTests {
  @Test(arguments: 1...40)
  func runsAreWhereAllTheirBitsAre(length: Int) {
    var random = SplitMix64(seed: UInt64(length))
    for density in 1...4 {
      var bits: UInt128 = .max
      for _ in 1...density { bits &= ~(UInt128(random.next()) << 64 | UInt128(random.next())) }
      bits = ~bits
      let runs = bits.runs(of: length)
      for place in 0..<128 {
        let isRun = (place..<place + length).allSatisfy { $0 < 128 && bits >> $0 & 1 == 1 }
        #expect((runs >> place & 1 == 1) == isRun)
      }
    }
  }

  @Test(arguments: [(0, 0), (0, 1), (5, 9), (0, 128), (127, 128), (64, 128)])
  func slotsAreTheirBits(from: Int, to: Int) {
    let bits = UInt128.slots(from..<to)
    #expect((0..<128).allSatisfy { (bits >> $0 & 1 == 1) == (from..<to).contains($0) })
  }

  /// A hall that is open on one day from `from` to `to`, with slots of `step` minutes.
  private func slots(_ from: String, _ to: String, step: Int, item: String) -> [String] {
    var profile = TestHalls.small.profile
    guard let from = TimeOfDay(from), let to = TimeOfDay(to) else {
      return []
    }
    let items = item.split(separator: "+").compactMap { ItemCode(text: String($0)) }
    profile.hours = [Session(days: [.mon], from: from, to: to, admission: .walkIn, walkInShare: 0)]
    profile.settings.booking.slotMinutes = step
    profile.settings.booking.deskPercent = 0
    let hall = Play(TestHalls.founding(of: profile)).hall
    return hall.freeSlots(for: items, on: hall.day...hall.day, channel: .desk, at: hall.now)
      .map { "\(Rendering(hall: hall).time($0.start))-\(Rendering(hall: hall).time($0.end))" }
  }

  /// LDJY-001 takes 8 minutes, with LDJY-003 it is 18.
  @Test(arguments: [
    (
      "09:00", "10:00", 15, "LDJY-001",
      ["09:00-09:15", "09:15-09:30", "09:30-09:45", "09:45-10:00"]
    ),
    ("09:00", "10:00", 20, "LDJY-001", ["09:00-09:20", "09:20-09:40", "09:40-10:00"]),
    ("09:00", "10:00", 45, "LDJY-001", ["09:00-09:45"]),
    ("09:10", "10:00", 15, "LDJY-001", ["09:10-09:25", "09:25-09:40", "09:40-09:55"]),
    ("09:00", "10:00", 15, "LDJY-001+LDJY-003", ["09:00-09:30", "09:15-09:45", "09:30-10:00"]),
    ("09:00", "09:10", 15, "LDJY-001", []),
    ("09:00", "09:15", 15, "LDJY-001+LDJY-003", []),
    ("23:30", "24:00", 15, "LDJY-001", ["23:30-23:45", "23:45-00:00"]),
    ("00:00", "00:30", 15, "LDJY-001", ["00:00-00:15", "00:15-00:30"]),
  ])
  func slotsFillTheirSessionAndEndWithIt(
    from: String, to: String, step: Int, item: String, expected: [String]
  ) {
    #expect(slots(from, to, step: step, item: item) == expected)
  }
}
