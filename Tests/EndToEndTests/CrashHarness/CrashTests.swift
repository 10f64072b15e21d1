import Foundation
import HallCore
import Testing

/// Writers that are killed at random moments lose nothing that they have acknowledged, and do nothing
/// twice. `ONEDOOR_KILLS` sets how many are killed, `ONEDOOR_SEED` repeats a run.
@Test func killedWritersLoseNothingAndDoNothingTwice() throws {
  let variables = ProcessInfo.processInfo.environment
  let kills = variables["ONEDOOR_KILLS"].flatMap(Int.init) ?? 200
  let seed = variables["ONEDOOR_SEED"].flatMap(UInt64.init) ?? .random(in: 0...UInt64.max)
  print("ONEDOOR_SEED=\(seed) ONEDOOR_KILLS=\(kills)")
  var random = SplitMix64(seed: seed)

  // The clock goes sixty times as fast and starts again with each process.
  let hall = try TestHall(clock: "2026-03-02T09:00:00+08:00,60", isInMemory: true)
  let windows = 1...4
  try hall.prepare(windows.map { "open \($0)" }.joined(separator: "\n"))
  // All four windows can take what all four take in.
  try hall.prepare("assign 4 A", "assign 2 A")
  let prepared = try LogAudit(hall).entries.count
  let writers = try windows.map { try Writer(window: $0, seed: seed, in: hall) }

  var killed = 0
  var largestLog = 0
  while killed < kills {
    // Everybody has a command under way when somebody is killed, sometimes before it was read,
    // sometimes after it was answered.
    for writer in writers { writer.send() }
    if Int.random(in: 0..<3, using: &random) > 0,
      let victim = writers.randomElement(using: &random)
    {
      usleep(UInt32.random(in: 0...4000, using: &random))
      victim.kill()
      killed += 1
    }
    for writer in writers { try writer.receive() }
    largestLog = max(largestLog, fileSize(hall.database + "-wal"))
  }
  for writer in writers { writer.finish() }

  let acknowledged = writers.flatMap(\.acknowledged)
  let audit = try LogAudit(hall)
  audit.expectNoGaps()
  audit.expect(acknowledged)
  audit.expectNothingElse(than: acknowledged, after: prepared)
  audit.expectTicketNumbersWithoutGaps()
  audit.expectOneWindowPerTicket()
  let check = try hall.run("--json check")
  #expect(check.code == 0 && check.output.contains(#""rebuiltDays":[]"#), "\(check.errors)")
  // A checkpoint comes after a thousand pages of four kilobytes, and what came meanwhile.
  #expect(largestLog < 16 << 20)
  let called = audit.entries.count { $0.kind == "called" }
  #expect(called > kills / 20, "the windows did some work")
  #expect(writers.allSatisfy { !$0.acknowledged.isEmpty })
  let retries = writers.map(\.retries).reduce(0, +)
  let refusals = writers.map(\.refusals).reduce(0, +)
  print(
    "\(acknowledged.count) acknowledged, \(refusals) refused, \(killed) killed, \(retries) retried")
}

private func fileSize(_ path: String) -> Int {
  let attributes = try? FileManager.default.attributesOfItem(atPath: path)
  return attributes?[.size] as? Int ?? 0
}
