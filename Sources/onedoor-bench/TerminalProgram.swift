internal import Glibc
internal import HallCore

/// A program that the bench runs at a terminal: a face of the house, or a peer.
struct TerminalProgram {
  let name: String
  /// The program's path and its arguments.
  var command: [String]
  /// Keys that lead from its first screen to its longest list.
  var toList: [String] = []
  /// Keys that move the highlight of that list, to be pressed over and over; none without a list.
  var moves: [String] = []
  /// A key that changes nothing there.
  var idle: String?
  /// Keys that each paint another page, to be pressed over and over from the first screen on; none
  /// without pages.
  var pages: [String] = []
  /// Whether it is of this house, and has a figure to reach.
  private(set) var isFace = false

  /// Starts it and waits for its first whole frame.
  func start(columns: Int = 120, rows: Int = 40, home: Folder) throws -> Pty {
    let pty = try Pty(command, columns: columns, rows: rows, home: home)
    _ = try pty.firstFrame()
    return pty
  }
}

// MARK: - The house's faces

extension TerminalProgram {
  /// The faces over a hall's database, with a clock that starts at a moment.
  static func faces(of database: String, at moment: Instant) throws -> [TerminalProgram] {
    let offset = try BenchHall.founding().profile.utcOffset
    let common = [
      try Process.onedoor(), "--db", database, "--clock", moment.iso8601(offset: offset),
    ]
    return faces.map { face in
      var face = face
      face.command = common + face.command
      face.isFace = true
      return face
    }
  }

  /// The faces over a new hall in which people wait.
  static func faces(in folder: Folder) throws -> [TerminalProgram] {
    let database = "\(folder.path)/busy.db"
    try BenchHall.foundBusy(at: database)
    return try faces(of: database, at: BenchHall.start())
  }

  /// A face is one line: its name, the words that open it, and its keys.
  private static let faces = [
    TerminalProgram(
      name: "kiosk", command: ["kiosk"], moves: [right, right, left, left], idle: f12,
      pages: ["1", home]),
    TerminalProgram(
      name: "desk", command: ["desk"], toList: [down], moves: upAndDown, idle: f12),
    TerminalProgram(
      name: "window", command: ["window", "3"], toList: ["c"], moves: upAndDown, idle: f12),
    TerminalProgram(name: "board", command: ["board"]),
    TerminalProgram(
      name: "supervisor", command: ["supervisor"], toList: ["4"], moves: upAndDown, idle: f12,
      pages: ["2", "3", "4", "1"]),
  ]
}

// MARK: - Keys

extension TerminalProgram {
  // As a terminal sends them to a program that has asked for its keypad.
  private static let down = "\u{1B}OB"
  private static let up = "\u{1B}OA"
  private static let right = "\u{1B}OC"
  private static let left = "\u{1B}OD"
  private static let home = "\u{1B}OH"
  /// Means nothing to any face.
  private static let f12 = "\u{1B}[24~"
  private static let upAndDown = Array(repeating: down, count: 8) + Array(repeating: up, count: 8)
}

// MARK: - Peers

extension TerminalProgram {
  /// The field's usual menu, in C.
  static let dialog = TerminalProgram(
    name: "dialog", command: ["/usr/bin/dialog"] + menu, moves: upAndDown)

  /// The same from another house.
  static let whiptail = TerminalProgram(
    name: "whiptail", command: ["/usr/bin/whiptail"] + menu, moves: upAndDown)

  /// A full screen of figures, which renews itself as seldom as it can; Ctrl-L paints all of it.
  static let htop = TerminalProgram(
    name: "htop", command: ["/usr/bin/htop", "--delay=100"], moves: upAndDown, pages: ["\u{C}"])

  /// What the way there and back takes: a program that sends every key back as it is.
  static let echo = TerminalProgram(
    name: "echo", command: ["/bin/sh", "-c", "stty raw -echo; echo; exec cat"], moves: ["x"])

  /// 140 items of the catalogue in a menu that fills a screen of 120 × 40 cells.
  private static let menu: [String] =
    ["--menu", "OneDoor", "38", "116", "30"]
    + Catalogue.shipped.items.prefix(140).flatMap { ["\($0.code)", $0.name.zh] }

  /// What this program has to reach: nothing, if it is a peer.
  func toReach(_ figure: String) -> String { isFace ? figure : "-" }

  /// Those of the programs that are there; of others it is said how to get them.
  static func installed(_ programs: [TerminalProgram]) -> [TerminalProgram] {
    programs.filter { program in
      if access(program.command[0], X_OK) == 0 { return true }
      Bench.remark(
        "\(program.name) is not installed and left out; sh Assets/setup.sh bench installs it")
      return false
    }
  }
}

// MARK: - Writes

extension TerminalProgram {
  /// The same program, whose calls to write are logged; `nil` where nothing can watch it.
  func watched(writing log: String) -> TerminalProgram? {
    let watch = ["/usr/bin/strace", "-f", "-y", "-e", "trace=write,writev", "-o", log]
    guard access(watch[0], X_OK) == 0 else {
      Bench.remark(
        "strace is not installed, so writes are not counted; sh Assets/setup.sh installs it")
      return nil
    }
    var watched = self
    watched.command = watch + command
    return watched
  }

  /// How many calls in such a log went to a terminal.
  static func terminalWrites(in log: String) -> Int {
    guard let file = fopen(log, "r") else { return 0 }
    defer { fclose(file) }
    var count = 0
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, Int32(line.count), file) != nil {
      if strstr(line, "</dev/pts/") != nil { count += 1 }
    }
    return count
  }
}
