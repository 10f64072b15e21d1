import Foundation
import Glibc
import Testing

/// A program in a real terminal of a fixed size: keys, bytes and touches go in, its screen comes out.
///
/// The terminal is a pane of a tmux server of its own, which a control client commands through pipes.
/// tmux keeps no key, no status line and no mouse for itself, and its variables do not reach the
/// program. All of it goes when the session is let go; when the tests crash, with the client's input.
final class TerminalSession {
  /// An empty folder of the session's own; the program's home.
  let home: String
  private let client: ChildProcess
  private let environment: [String: String]

  /// How long anything that is waited for may take, in milliseconds.
  var patience = ChildProcess.patience

  /// Starts a command in a new terminal.
  ///
  /// - Parameters:
  ///   - command: The program's path and its arguments.
  ///   - environment: Variables beside those of every session, or instead of them.
  init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("onedoor-terminal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    home = folder.path
    self.environment = [
      "HOME": home, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "TERM": "xterm-256color",
    ].merging(environment) { $1 }
    client = try ChildProcess(
      "/usr/bin/tmux", Self.arguments(home: home, columns, rows).map { Array($0.utf8) },
      environment: ["HOME": home, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    // What tmux is told before it has a session has no pane to be done in.
    while let line = try client.line(), !line.hasPrefix("%session-changed") {}
    try restart(command)
  }

  /// Starts the tool on a hall's database and with its clock, in a new terminal.
  convenience init(
    _ hall: TestHall, _ words: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    try self.init(
      [Tool.path] + hall.common + words, columns: columns, rows: rows, environment: environment)
  }

  deinit {
    endProcesses()
    _ = try? command("kill-server")
    client.closeInput()
    client.wait()
    try? FileManager.default.removeItem(atPath: home)
  }

  /// Ends what runs in the terminal and starts another command there, on a cleared screen.
  func restart(_ command: [String]) throws {
    endProcesses()
    let words = ["/usr/bin/env", "-i"] + environment.map { "\($0)=\($1)" } + command
    let quoted = ([home] + words).map(Self.quoted).joined(separator: " ")
    try self.command("respawn-pane -k -c \(quoted)")
  }

  /// Gives the terminal another size, in cells; the program is told.
  func resize(columns: Int, rows: Int) throws {
    try command("resize-window -x \(columns) -y \(rows)")
  }
}

// MARK: - What goes in

extension TerminalSession {
  /// Types a text.
  func type(_ text: String) throws { try send(Array(text.utf8)) }

  /// Presses keys, one after the other.
  func press(_ keys: TerminalKey...) throws {
    for key in keys { try command("send-keys \(key.name)") }
  }

  /// Sends bytes to the program as they are.
  func send(_ bytes: [UInt8]) throws {
    for start in stride(from: 0, to: bytes.count, by: 500) {
      let codes = bytes[start..<min(start + 500, bytes.count)].map { String($0, radix: 16) }
      try command("send-keys -H \(codes.joined(separator: " "))")
    }
  }

  /// Touches a cell, or clicks on it: the report of a press and a release, as xterm's SGR mode has
  /// them.
  func tap(column: Int, row: Int) throws {
    try type("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
  }

  /// Touches the middle of a text that is on the screen, or will be soon.
  func tap(_ text: String, _ place: SourceLocation = #_sourceLocation) throws {
    let cells = try #require(try wait(for: text, place).cells(of: text), sourceLocation: place)
    try tap(column: cells.columns.lowerBound + cells.columns.count / 2, row: cells.row)
  }

  /// Turns the wheel over a cell by one notch.
  func wheel(up: Bool, column: Int, row: Int) throws {
    try type("\u{1B}[<\(up ? 64 : 65);\(column + 1);\(row + 1)M")
  }
}

// MARK: - What comes out

extension TerminalSession {
  /// The screen as it is now.
  func screen() throws -> TerminalScreen { TerminalScreen(lines: try command("capture-pane -p")) }

  /// The lines of the screen with the sequences that colour them.
  func colouredLines() throws -> [String] { try command("capture-pane -p -e") }

  /// Waits until a text is on the screen.
  @discardableResult
  func wait(
    for text: String, _ place: SourceLocation = #_sourceLocation
  ) throws -> TerminalScreen {
    try wait(until: "it shows \(text)", place) { $0.contains(text) }
  }

  /// Waits until the screen is as it should be. A picture may reach the terminal in pieces: it counts
  /// once two looks show the same, and the program has rested between them. What it wrote before that
  /// has a moment to arrive before the second look.
  ///
  /// - Throws: when it does not become so in time; the message says what was waited for and shows
  ///   the screen.
  @discardableResult
  func wait(
    until hope: String, _ place: SourceLocation = #_sourceLocation,
    _ condition: (TerminalScreen) throws -> Bool
  ) throws -> TerminalScreen {
    let deadline = DispatchTime.now() + .milliseconds(patience)
    var last = try screen()
    repeat {
      let (isWhole, before) = (try isResting(), last)
      usleep(10_000)
      last = try screen()
      if try isWhole && last == before && condition(last) { return last }
    } while DispatchTime.now() < deadline
    throw ChildProcess.Failure("\(place): waited in vain until \(hope)\n\(last)")
  }

  /// The state that the program has put its terminal into.
  func modes() throws -> TerminalModes {
    let flags = try fields("alternate_on", "mouse_any_flag", "cursor_flag")
    return TerminalModes(
      isAlternateScreen: flags[0] == "1", reportsMouse: flags[1] == "1",
      showsCursor: flags[2] == "1")
  }

  /// Looks again and again until a condition holds; `false` when it does not in time.
  private func poll(_ condition: () throws -> Bool) rethrows -> Bool {
    let deadline = DispatchTime.now() + .milliseconds(patience)
    while try !condition() {
      guard DispatchTime.now() < deadline else { return false }
      usleep(10_000)
    }
    return true
  }
}

// MARK: - The process

extension TerminalSession {
  /// The process in the terminal.
  func process() throws -> pid_t {
    guard let id = try pid_t(fields("pane_pid")[0]) else {
      throw ChildProcess.Failure("there is no process in the terminal")
    }
    return id
  }

  /// How the program ended; `nil` as long as it runs.
  func ending() throws -> ChildProcess.Ending? {
    let end = try fields("pane_dead", "pane_dead_status", "pane_dead_signal", "pid")
    guard end[0] == "1" else { return nil }
    if let signal = Int32(end[2]) { return .killed(signal) }
    if let code = Int32(end[1]) { return .exited(code) }
    // tmux, while it tells the system of a terminal's end, misses that of the process. It looks when
    // it is told again.
    if let server = pid_t(end[3]) { kill(server, SIGCHLD) }
    return nil
  }

  /// Waits for the program's end.
  @discardableResult
  func waitForEnd(_ place: SourceLocation = #_sourceLocation) throws -> ChildProcess.Ending {
    var end: ChildProcess.Ending?
    _ = try poll {
      end = try ending()
      return end != nil
    }
    guard let end else {
      throw ChildProcess.Failure("\(place): the program goes on\n\(try screen())")
    }
    return end
  }

  /// Whether the program, and whatever it has started, neither computes nor waits for its turn to: a
  /// shell rests while the face that it has started paints.
  private func isResting() throws -> Bool {
    var family = [try process()]
    var seen = 0
    while seen < family.count {
      let member = family[seen]
      if Self.status(of: member)?.first == "R" { return false }
      family += Self.children(of: member)
      seen += 1
    }
    return true
  }

  /// The processes that the program has started and that live.
  func children() throws -> [pid_t] { Self.children(of: try process()) }

  private static func children(of parent: pid_t) -> [pid_t] {
    let list = try? String(
      contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8)
    return (list ?? "").split(separator: " ").compactMap { pid_t($0) }
  }

  /// Sends the program a signal: `SIGKILL` is what nobody can prepare for.
  func signal(_ signal: Int32) throws { kill(try process(), signal) }

  /// Takes the terminal away, as a closed window or a lost connection does, and waits until the
  /// program has gone too.
  ///
  /// - Throws: when it has not gone in time. It is killed then.
  func hangUp(_ place: SourceLocation = #_sourceLocation) throws {
    let orphan = try process()
    // The server stays, for whoever else is in the terminal's session.
    try command("new-window -d cat")
    try command("kill-pane")
    let hasGone = poll { Self.processes(of: orphan).isEmpty }
    for process in Self.processes(of: orphan) { kill(process, SIGKILL) }
    guard hasGone else {
      throw ChildProcess.Failure("\(place): the program outlives its terminal")
    }
  }

  /// Kills what runs in the terminal, with everything that it has started.
  private func endProcesses() {
    guard let leader = try? process() else { return }
    for process in Self.processes(of: leader) { kill(process, SIGKILL) }
  }

  /// The living processes of a terminal's session; its leader is the process that was started there.
  private static func processes(of leader: pid_t) -> [pid_t] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap(pid_t.init).filter { process in
      guard let words = status(of: process), words.count > 3 else { return false }
      return words[0] != "Z" && words[3] == "\(leader)"
    }
  }

  /// What the system tells of a process: its state, parent, group, session and so on.
  private static func status(of process: pid_t) -> [Substring]? {
    let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // They stand after the name in brackets.
    return stat?.split(separator: ")").last?.split(separator: " ")
  }
}

// MARK: - tmux

extension TerminalSession {
  /// Gives tmux a command and waits for its answer.
  @discardableResult
  private func command(_ text: String) throws -> [String] {
    client.write(text + "\n")
    var answer: [String]?
    var number: Substring = ""
    while let line = try client.line() {
      let words = line.split(separator: " ")
      if answer == nil {
        // The last word tells answers to this client from what else tmux reports.
        guard words.first == "%begin", words.count == 4, words[3] == "1" else { continue }
        (answer, number) = ([], words[2])
      } else if words.count == 4, words[2] == number, words[0] == "%end" {
        return answer ?? []
      } else if words.count == 4, words[2] == number, words[0] == "%error" {
        throw ChildProcess.Failure("tmux: \(answer ?? []) to \(text.prefix(200))")
      } else {
        answer?.append(line)
      }
    }
    throw ChildProcess.Failure("the terminal has gone")
  }

  private func fields(_ names: String...) throws -> [String] {
    let formats = names.map { "#{\($0)}" }.joined(separator: "|")
    let line = try command("display-message -p \"\(formats)\"").first ?? ""
    return line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  /// A word as tmux reads it back, whatever it holds.
  private static func quoted(_ word: String) -> String {
    let bytes = word.utf8.map { byte in
      let octal = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - octal.count) + octal
    }
    return "\"\(bytes.joined())\""
  }

  /// The words that start tmux with a server of its own and a first, idle pane.
  private static func arguments(home: String, _ columns: Int, _ rows: Int) -> [String] {
    let options = [
      ["-g", "status", "off"], ["-g", "prefix", "None"], ["-g", "mouse", "off"],
      ["-s", "escape-time", "0"], ["-g", "default-terminal", "xterm-256color"],
      ["-g", "remain-on-exit", "on"], ["-g", "remain-on-exit-format", ""],
    ]
    var words = ["-u", "-S", "\(home)/tmux", "-f", "/dev/null", "-C"]
    for option in options { words += ["set"] + option + [";"] }
    words += ["new-session", "-f", "no-output", "-x", "\(columns)", "-y", "\(rows)", "cat", ";"]
    return words + ["set", "destroy-unattached", "on"]
  }
}
