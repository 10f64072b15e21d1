import HallCore
import Testing

@testable import onedoor

@Test func aClockThatStandsStillShowsItsStart() throws {
  let clock = try HallClock(text: "2026-03-02T09:00:00+08:00,0")
  #expect(clock.now == Instant(iso8601: "2026-03-02T09:00:00+08:00"))
}

@Test func aClockGoesForwardAndNotPastTheYear9998() throws {
  let start = try #require(Instant(iso8601: "2026-03-02T09:00:00+08:00"))
  #expect(try HallClock(text: "2026-03-02T09:00:00+08:00").now >= start)
  let last = try HallClock(text: "9998-12-31T23:59:59+08:00,100000")
  #expect(last.now.iso8601(offset: try #require(UTCOffset("+14:00"))).hasPrefix("999"))
}

@Test(arguments: [
  "", ",", "x", "2026-03-02", "2026-03-02T09:00:00+08:00,fast", "2026-03-02T09:00:00+08:00,1,2",
])
func aClockThatCannotBeReadIsWrongUsage(_ text: String) {
  #expect(throws: ToolError.self) { try HallClock(text: text) }
}
