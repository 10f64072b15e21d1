import Foundation
import Testing

/// The system calls that a commit makes are made to fail one after the other, by strace.
@Test(arguments: [
  ("fdatasync", "EIO"), ("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("ftruncate", "EIO"),
])
func whatWasAcknowledgedSurvivesErrorsOfTheDisk(_ call: String, _ error: String) throws {
  var failures = 0
  for count in 1...14 {
    let hall = try TestHall()
    let lines = ["open 1"] + Array(repeating: "take LDJY-001", count: 4) + ["call 1", "begin 1"]
    let run = try hall.shell(
      """
      printf '%s\\n' \(lines.enumerated().map { "'--id c\($0) \($1)'" }.joined(separator: " ")) |
        strace -o /dev/null -e trace=\(call) -e inject=\(call):error=\(error):when=\(count) \\
          "$ONEDOOR" --db hall.db --clock $CLOCK --json batch
      """)
    let failed = run.lines.filter { $0.hasPrefix(#"{"failure":"#) }
    failures += failed.count
    #expect(run.code == 0 || run.code == 1 || run.code == 3)
    let name = error == "ENOSPC" ? "full" : "failing"
    #expect(failed.allSatisfy { $0.hasPrefix(#"{"failure":"\#(name)""#) }, "\(failed)")
    try expectAcknowledged(run.lines, in: hall, "\(call) \(error) \(count)")
    // Sent again with their ids, all are done, and none twice.
    try hall.prepare(lines.enumerated().map { "--id c\($0) \($1)" }.joined(separator: "\n"))
    #expect(try hall.run("log").lines.count == 8, "\(call) \(error) \(count)")
    let check = try hall.run("--json check")
    #expect(check.code == 0 && check.output.contains(#""rebuiltDays":[]"#))
  }
  #expect(failures > 0 || call == "ftruncate", "nothing failed: does strace work here?")
}

private func expectAcknowledged(_ answers: [String], in hall: TestHall, _ place: String) throws {
  let log = try hall.run("--json log").lines
  for answer in answers where answer.contains(#""seq":"#) {
    let seq = answer.firstRange(of: /"seq":\d+/).map { String(answer[$0]) } ?? ""
    #expect(log.filter { $0.hasPrefix("{\(seq),") }.count == 1, "\(place): \(answer)")
  }
  for answer in answers where answer.contains(#""ticket":"A"#) && answer.contains("ahead") {
    let ticket = answer.firstRange(of: /"ticket":"A\d+"/).map { String(answer[$0]) } ?? ""
    #expect(log.filter { $0.contains("issued") && $0.contains(ticket) }.count == 1, "\(place)")
  }
}
