import Foundation
import HallCore
import Testing

/// A command that the tool has acknowledged, and its answer.
struct Acknowledged {
  let id: String
  let command: String
  let seq: Int
  let event: String
  let ticket: String?
}

/// One writer of the crash harness: a process that reads commands from a pipe, and the driver that
/// feeds it in a closed loop. When the process is killed it is started again, and the command that
/// was not acknowledged is sent again with the same id.
final class Writer {
  let window: Int
  private let hall: TestHall
  private var process: ChildProcess
  private var random: SplitMix64
  private var sent = 0
  /// The command that waits for its answer.
  private var open: (id: String, command: String)?
  private(set) var acknowledged: [Acknowledged] = []
  private(set) var refusals = 0
  private(set) var retries = 0
  /// The last ticket that was called here; only a guess at what is at the window.
  private var ticket: String?
  private var state = State.idle

  private enum State { case idle, called, serving }

  init(window: Int, seed: UInt64, in hall: TestHall) throws {
    (self.window, self.hall) = (window, hall)
    random = SplitMix64(seed: seed &+ UInt64(window) &* 7919)
    process = try hall.start(["--json", "batch"])
  }

  func kill() { process.end(with: SIGKILL) }

  func finish() {
    process.closeInput()
    process.wait()
  }

  /// Sends the next command unless one is waiting already, so that a kill can meet it at work.
  func send() {
    if open == nil {
      sent += 1
      open = ("w\(window)-\(sent)", nextCommand())
    }
    guard let open else { return }
    process.write("--id \(open.id) \(open.command)\n")
  }

  /// Takes the answer; starts the process again if it is dead, and sends the command again.
  func receive() throws {
    while true {
      guard let open else { return }
      if let line = try process.line() {
        try take(line, for: open)
        self.open = nil
        return
      }
      process = try hall.start(["--json", "batch"])
      retries += 1
      send()
    }
  }

  private func take(_ line: String, for open: (id: String, command: String)) throws {
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    guard let seq = answer["seq"] as? Int else {
      #expect(answer["refusal"] is String, "\(line)")
      refusals += 1
      state = .idle
      return
    }
    let event = answer["event"] as? String ?? "issued"
    acknowledged.append(
      Acknowledged(
        id: open.id, command: open.command, seq: seq, event: event,
        ticket: answer["ticket"] as? String))
    switch event {
    case "called": (state, ticket) = (.called, answer["ticket"] as? String)
    case "began": state = .serving
    case "finished", "missed": state = .idle
    case "undone": state = state == .serving ? .called : .serving
    default: break
    }
  }

  private func nextCommand() -> String {
    let roll = Int.random(in: 0..<100, using: &random)
    if roll < 40 { return "take LDJY-00\(1 + roll % 9)" }
    if roll < 45, let ticket { return "cancel \(ticket)" }
    if roll < 52 { return "undo \(window)" }
    switch state {
    case .idle: return "call \(window)"
    case .called: return roll < 60 ? "miss \(window)" : "begin \(window)"
    case .serving: return "finish \(window)"
    }
  }
}
