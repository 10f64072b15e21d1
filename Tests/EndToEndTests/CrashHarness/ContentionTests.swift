import Foundation
import Testing

/// Eight windows press Next at the same moment, again and again, until the queue is empty: each ticket
/// is called exactly once, in the order in which they are due, and every window gets some.
@Test func eightWindowsThatCallAtOnceShareOneQueueFairly() throws {
  let hall = try TestHall(isFounded: false, isInMemory: true)
  // So many that a window whose process is late on a busy machine finds some left all the same.
  let tickets = 400
  let windows = 1...8
  #expect(try hall.run(["found", "--profile", try contentionProfile(in: hall)]).code == 0)
  try hall.prepare(windows.map { "open \($0)" }.joined(separator: "\n"))
  try hall.prepare(Array(repeating: "take LDJY-001", count: tickets).joined(separator: "\n"))

  // Each works alone as fast as it can, from a file and to a file; nobody waits but for the lock. They
  // begin together, once all have answered.
  for window in windows {
    let round = "call \(window)\nbegin \(window)\nfinish \(window) --outcome advised\n"
    try String(repeating: round, count: tickets / 2)
      .write(toFile: "\(hall.folder)/in-\(window)", atomically: true, encoding: .utf8)
  }
  _ = try hall.shell(
    """
    windows="\(windows.map(String.init).joined(separator: " "))"
    exec 9>gate; flock 9
    for window in $windows; do
      { echo status; flock -s gate cat in-$window; } |
        "$ONEDOOR" --db hall.db --clock $CLOCK --json batch >out-$window 2>/dev/null 9>&- &
    done
    for window in $windows; do until [ -s out-$window ]; do sleep 0.01; done; done
    flock -u 9
    wait
    """)
  var shares: [Int] = []
  var calls: [String] = []
  for window in windows {
    let answers = try String(contentsOfFile: "\(hall.folder)/out-\(window)", encoding: .utf8)
    let called = answers.split(separator: "\n").filter { $0.contains(#""event":"called""#) }
    calls += called.compactMap { $0.firstRange(of: /A\d+/).map { String(answers[$0]) } }
    shares.append(called.count)
  }
  #expect(calls.count == tickets)
  #expect(Set(calls).count == tickets, "a ticket was called twice")
  #expect(shares.allSatisfy { $0 > 0 }, "\(shares)")
  let audit = try LogAudit(hall)
  audit.expectNoGaps()
  audit.expectOneWindowPerTicket()
  let order = audit.entries.filter { $0.kind == "called" }.compactMap(\.ticket)
  #expect(
    order == (1...tickets).map { "A" + ("000\($0)").suffix(3) }, "not in the order of due times")
  #expect(try hall.run("check").code == 0)
}

/// A hall with eight windows that all take queue A.
private func contentionProfile(in hall: TestHall) throws -> String {
  func name(_ text: String) -> String { #"{"zh": "\#(text)", "en": "\#(text)"}"# }
  let windows = (1...8).map { #"{"number": \#($0), "name": \#(name("w\($0)")), "queues": ["A"]}"# }
  let staff = (1...8).map {
    #"{"id": "s\#($0)", "name": \#(name("s\($0)")), "skills": ["A"], "post": "window \#($0)"}"#
  }
  let text = """
    {"id": "contention", "name": \(name("eight")), "utcOffset": "+08:00", "items": ["LDJY-001"],
     "windows": [\(windows.joined(separator: ","))], "staff": [\(staff.joined(separator: ","))],
     "hours": [{"days": ["mon"], "from": "08:00", "to": "18:00", "admission": "walk-in"}]}
    """
  let path = hall.folder + "/eight.json"
  try text.write(toFile: path, atomically: true, encoding: .utf8)
  return path
}
