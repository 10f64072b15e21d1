import Foundation
import Testing

/// Every face is given bytes that mean nothing, mean too much or mean harm, and sizes between them. It
/// neither crashes nor hangs nor grows, the kiosk is never left, and afterwards a question that has one
/// answer gets it. `ONEDOOR_STORM_BYTES` says how many bytes, `ONEDOOR_SEED` which ones.
@Test(arguments: FaceInTests.all)
func aFaceOutlivesWhateverComesIn(_ face: FaceInTests) throws {
  var (seed, left) = (Amount.seed, Amount.stormBytes)
  while left > 0 {
    let bytes = min(left, 1_000_000)
    do {
      let starts = try weather(face, bytes, seed)
      if Amount.isLong { print("\(face), seed \(seed): \(bytes) bytes, started \(starts) times") }
    } catch {
      let again = "ONEDOOR_SEED=\(seed) ONEDOOR_STORM_BYTES=\(bytes)"
      Issue.record("\(again) for \(face): \(error)")
    }
    (seed, left) = (seed + 1, left - bytes)
  }
}

/// Sends a face a storm of so many bytes. Where staff may leave it, it is started again.
///
/// - Returns: How often it was started.
private func weather(_ face: FaceInTests, _ bytes: Int, _ seed: UInt64) throws -> Int {
  let hall = try TestHall(isInMemory: true)
  try hall.prepare(
    "open 1", "open 3", Array(repeating: "take LDJY-001", count: 9).joined(separator: "\n"),
    "take SHBZ-001", "call 3", "call 1")
  var storm = ByteStorm(seed: seed, sparesLeaving: !face.isLocked)
  var trial = try Trial(of: face, in: hall)
  var (sent, starts, early) = (0, 1, 0)
  while sent < bytes {
    var gust: [UInt8] = []
    while gust.count < 2000 { gust += storm.next() }
    sent += gust.count
    let isThere = try trial.terminal.send(gust)
    storm.columns = storm.number(1...storm.number(1...300))
    storm.rows = storm.number(1...storm.number(1...80))
    trial.terminal.resize(columns: storm.columns, rows: storm.rows)
    if isThere, try trial.picture() != nil {
      if early == 0, sent > bytes / 4 { early = trial.residentPages }
    } else {
      try trial.expectLeft()
      trial = try Trial(of: face, in: hall)
      (starts, early) = (starts + 1, 0)
    }
  }
  try trial.expectAnswers()
  if early > 0 {
    let grown = (trial.residentPages - early) * 4096 / 1_000_000
    guard grown < 24 else { throw ChildProcess.Failure("it grew by \(grown) MB") }
  }
  try trial.expectGoodEnd()
  guard try hall.run("check").code == 0 else { throw ChildProcess.Failure("the log is unsound") }
  return starts
}

/// A face under fire.
private struct Trial {
  let face: FaceInTests
  let terminal: PseudoTerminal

  init(of face: FaceInTests, in hall: TestHall) throws {
    self.face = face
    terminal = try hall.showBarely(face)
    for mode in PseudoTerminal.Mode.allCases where !terminal.isOn(mode) {
      throw failure("it has not switched \(mode) on")
    }
  }

  /// Presses keys, and gives a whole picture of then or of a moment before; `nil` if the face has been
  /// left. Ctrl-L asks for one in every face, whatever it shows; where the next one begins, the first
  /// one is over.
  func picture(pressing keys: String = "") throws -> ArraySlice<UInt8>? {
    terminal.forget()
    guard try terminal.send(Array(keys.utf8)) else { return nil }
    for number in 1...2 {
      func isAnswered(_ terminal: PseudoTerminal) -> Bool {
        terminal.isLeft || terminal.clearings.count >= number
      }
      // What is typed at the moment of a Ctrl-Z, or when a demo is left, is dropped: it is pressed again.
      for attempt in 1...40 where !isAnswered(terminal) {
        guard try terminal.send([0x0C]) else { return nil }
        if terminal.becomes(within: 500, isAnswered) { break }
        guard attempt < 40 else { throw failure("it paints nothing") }
      }
      if terminal.isLeft { return nil }
    }
    let clearings = terminal.clearings
    return terminal.output[clearings[0].upperBound..<clearings[1].lowerBound]
  }

  /// Presses keys that have one meaning wherever one is, and waits for the picture that they lead to.
  @discardableResult
  func ask(_ keys: String, _ isAnswer: (ArraySlice<UInt8>) -> Bool) throws -> ArraySlice<UInt8> {
    let deadline = DispatchTime.now() + .milliseconds(ChildProcess.patience)
    var picture = try picture(pressing: keys)
    while let shown = picture, DispatchTime.now() < deadline {
      if isAnswer(shown) { return shown }
      picture = try self.picture()
    }
    throw failure("\(keys.debugDescription) is not answered")
  }

  private func failure(_ complaint: String) -> ChildProcess.Failure {
    let end = terminal.isLeft ? " and it has been left" : ""
    return ChildProcess.Failure("\(complaint)\(end): \(terminal.recentWords)")
  }

  /// Makes sure that keys do what they do. Each question is asked twice, because the first answer may
  /// have stood there already.
  func expectAnswers() throws {
    terminal.resize(columns: 120, rows: 40)
    _ = try picture()
    try terminal.drain()
    // Out of help, forms and dialogs, whatever is open.
    let out = String(repeating: "\u{1B}", count: 6)
    switch face.words {
    case "kiosk":
      let home = out + "\u{1B}[H"
      let (english, chinese) = ("My ticket", "我的号")
      try ask(home) { $0.has(english) || $0.has(chinese) }
      let isChinese = try ask(home) { $0.has(english) || $0.has(chinese) }.has(chinese)
      for round in 0...1 {
        try ask("\u{1B}[19~") { $0.has(isChinese == (round == 0) ? english : chinese) }
      }
    case "launcher":
      // It may show any face by now, which leads back to it; then it is left itself.
      break
    default:
      // A demo has its help where its faces begin.
      let help = face.words == "demo" ? "\u{1B}[17~\(out)?" : "\(out)\u{1B}OP"
      for _ in 1...2 {
        try ask(help) { $0.has("Ctrl-Z") }
        try ask("\u{1B}") { !$0.has("Ctrl-Z") }
      }
    }
  }

  /// Makes sure that the face has been left by somebody who may leave it. If a Ctrl-C or Ctrl-\ comes
  /// while the terminal is the shell's after a Ctrl-Z, it is a signal and ends it.
  func expectLeft() throws {
    guard !face.isLocked else { throw failure("nobody may leave it") }
    try expectEnd([.exited(0), .killed(SIGINT), .killed(SIGQUIT)])
  }

  /// Ends the face, as staff do or whoever looks after a kiosk.
  func expectGoodEnd() throws {
    try terminal.drain()
    if face.isLocked {
      terminal.signal(SIGTERM)
      return try expectEnd([.killed(SIGTERM)])
    }
    // A launcher's face, a demo's face in it, and the launcher.
    for _ in 1...3 where !terminal.isLeft { _ = try picture(pressing: "\u{11}") }
    guard terminal.isLeft else { throw failure("Ctrl-Q does not leave it") }
    try expectEnd([.exited(0)])
  }

  private func expectEnd(_ good: [ChildProcess.Ending]) throws {
    let end = try terminal.waitForEnd()
    guard good.contains(end) else { throw failure("it ended: \(end)") }
    for mode in PseudoTerminal.Mode.allCases where terminal.isOn(mode) {
      throw failure("it has left \(mode) on")
    }
    guard terminal.hasItsModes else { throw failure("it leaves other modes") }
  }

  /// The memory that it has now.
  var residentPages: Int {
    let text = try? String(contentsOfFile: "/proc/\(terminal.process)/statm", encoding: .utf8)
    return text?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}

extension FaceInTests {
  /// Whether nobody may leave it.
  fileprivate var isLocked: Bool { words == "kiosk" }
}

extension PseudoTerminal {
  /// Where the screen has been cleared, as it is for every whole picture.
  fileprivate var clearings: [Range<Int>] { places(of: "\u{1B}[2J") }
}

extension ArraySlice<UInt8> {
  /// Whether a picture has a text in one piece.
  fileprivate func has(_ text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }
}
