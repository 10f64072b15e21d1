import Foundation
import Testing

/// A disk of one and a half megabytes is filled with tickets until there is no room; then room is
/// made, and the same process goes on.
@Test(arguments: ["en", "zh"])
func aFullDiskLosesNothingThatWasAcknowledged(_ language: String) throws {
  let hall = try TestHall(isFounded: false)
  let script = """
    mount -t tmpfs -o size=1536k none "$HOME" && cd "$HOME" &&
    "$ONEDOOR" --db hall.db --clock $CLOCK found >/dev/null &&
    head -c 600000 /dev/zero >ballast && echo ready &&
    "$ONEDOOR" --db hall.db --clock $CLOCK --json --lang \(language) batch
    echo "batch $?"
    "$ONEDOOR" --db hall.db --clock $CLOCK check; echo "check $?"
    "$ONEDOOR" --db hall.db --clock $CLOCK --json log
    """
  let batch = try ChildProcess(
    "/usr/bin/unshare", ["-rm", "sh", "-c", script].map { Array($0.utf8) },
    environment: hall.environment.merging(["ONEDOOR": Tool.path, "CLOCK": hall.clock]) { $1 })
  #expect(try batch.line() == "ready")

  var acknowledged: [(ticket: String, seq: String)] = []
  var refusals = 0
  func take() throws -> Bool {
    batch.write("take LDJY-001\n")
    let answer = try #require(try batch.line())
    guard answer.hasPrefix(#"{"ahead""#) else {
      #expect(answer.hasPrefix(#"{"failure":"full","message":"#), "\(answer)")
      #expect(answer.contains(language == "en" ? "make room and try again" : "请腾出空间后再试"))
      refusals += 1
      return false
    }
    acknowledged.append((value("ticket", in: answer), value("seq", in: answer)))
    return true
  }
  while try take() { #expect(acknowledged.count < 20_000) }
  let beforeFull = acknowledged.count
  #expect(beforeFull > 0)
  // Trying again changes nothing as long as there is no room.
  for _ in 1...3 where try take() {}
  batch.write("--db ballast-is-gone status\n")
  _ = try batch.line()
  try makeRoom(batch.id)
  for _ in 1...50 { #expect(try take()) }
  batch.closeInput()

  let rest = try Run(of: batch, #_sourceLocation)
  #expect(rest.lines.contains("check 0"), "\(rest.lines.prefix(3)) \(rest.errors)")
  let issued = rest.lines.filter { $0.contains(#""kind":"issued""#) }
    .map { (value("ticket", in: $0), value("seq", in: $0)) }
  #expect(issued.map(\.0) == acknowledged.map(\.ticket))
  #expect(issued.map(\.1) == acknowledged.map(\.seq))
  #expect(refusals > 0)
}

/// Removes the ballast from the disk that only the process and its children see.
private func makeRoom(_ shell: pid_t) throws {
  let removal = try ChildProcess(
    "/bin/sh", ["-c", ": >/proc/\(shell)/cwd/ballast"].map { Array($0.utf8) }, environment: [:])
  removal.closeInput()
  #expect(removal.wait() == .exited(0))
}

/// A field of a flat JSON object, as text.
private func value(_ name: String, in object: String) -> String {
  guard let start = object.range(of: "\"\(name)\":") else { return "" }
  return String(object[start.upperBound...].prefix { !",}".contains($0) })
}
