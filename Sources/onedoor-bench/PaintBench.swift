/// T1 to T3: from a key to the last byte that is painted for it, side by side with the field's
/// programs, which are asked in turn. Between two keys everybody rests.
enum PaintBench {
  private static let rounds = 320

  /// What a program painted in all rounds.
  private struct Painting {
    let program: TerminalProgram
    let pty: Pty
    var times: [Int] = []
    var bytes: [Int] = []

    init(_ program: TerminalProgram, columns: Int, rows: Int, home: Folder) throws {
      self.program = program
      pty = try program.start(columns: columns, rows: rows, home: home)
    }

    mutating func press(_ key: String) throws {
      let answer = try pty.press(key)
      guard answer.bytes > 0 else { return }
      times.append(answer.nanoseconds)
      bytes.append(answer.bytes)
    }

    /// A program that does not answer is not quick.
    func samples() throws -> Samples {
      guard times.count * 10 >= rounds * 9 else {
        throw BenchError("\(program.name) answers \(times.count) of \(rounds) keys")
      }
      return Samples(times)
    }
  }

  // MARK: Moves

  /// T1 and T2: the highlight moves in a list of 140 items, 120 × 40 cells.
  static func measureMoves(_ folder: Folder) throws -> [Figure] {
    let faces = try TerminalProgram.faces(in: folder).filter { !$0.moves.isEmpty }
    let peers = TerminalProgram.installed([.dialog, .whiptail, .htop, .echo])
    var paintings = try (faces + peers).map {
      try Painting($0, columns: 120, rows: 40, home: folder)
    }
    for painting in paintings {
      for key in painting.program.toList { _ = try painting.pty.press(key) }
    }
    try inTurn(&paintings, pressing: \.moves)
    let dialog = paintings.first { $0.program.name == TerminalProgram.dialog.name }
    return try paintings.flatMap {
      try timeFigures($0, beside: dialog) + byteFigures($0, beside: dialog)
        + writeFigures($0.program, home: folder)
    }
  }

  private static func timeFigures(
    _ painting: Painting, beside dialog: Painting?
  ) throws -> [Figure] {
    let times = try painting.samples()
    let peer = try dialog?.samples()
    return [("p50", 0.5), ("p99", 0.99)].map { name, share in
      let (our, their) = (times.percentile(share), peer?.percentile(share))
      return Figure(
        "T1 key to paint \(name), \(painting.program.name)", "\(Samples.milliseconds(our)) ms",
        peer: their.map { "dialog \(Samples.milliseconds($0)) ms" } ?? "-",
        ratio: their.map { Double(our) / Double($0) }, toReach: painting.program.toReach("<= 1"))
    }
  }

  private static func byteFigures(
    _ painting: Painting, beside dialog: Painting?
  ) throws -> [Figure] {
    let program = painting.program
    let bytes = Samples(painting.bytes).median
    let peer = dialog.map { Samples($0.bytes).median }
    var figures = [
      Figure(
        "T2 bytes a move, \(program.name)", "\(bytes)", peer: peer.map { "dialog \($0)" } ?? "-",
        ratio: peer.map { Double(bytes) / Double($0) }, toReach: program.toReach("<= 1"))
    ]
    if let idle = program.idle {
      // A minute that turns meanwhile is painted in one of the two rounds at most.
      let unchanged = try (0..<2).map { _ in
        try (0..<20).map { _ in try painting.pty.press(idle).bytes }.max() ?? 0
      }
      figures.append(
        Figure(
          "T2 bytes without a change, \(program.name)", "\(unchanged.min() ?? 0)",
          toReach: program.toReach("0")))
    }
    return figures
  }

  /// How often a program writes to its terminal for a move. It is watched at another time than that
  /// at which it is timed, because watching slows it down.
  private static func writeFigures(_ program: TerminalProgram, home: Folder) throws -> [Figure] {
    let log = "\(home.path)/writes"
    guard let watched = program.watched(writing: log) else { return [] }
    let pty = try watched.start(home: home)
    for key in program.toList { _ = try pty.press(key) }
    let before = TerminalProgram.terminalWrites(in: log)
    let moves = try (0..<32).filter {
      try pty.press(program.moves[$0 % program.moves.count]).bytes > 0
    }
    let writes = Double(TerminalProgram.terminalWrites(in: log) - before) / Double(moves.count)
    return [
      Figure(
        "T2 writes a move, \(program.name)", rounded(writes, 2), toReach: program.toReach("1"))
    ]
  }

  // MARK: Pages

  /// T3: from page to page, beside a whole repaint of htop's.
  static func measurePages(_ folder: Folder) throws -> [Figure] {
    let faces = try TerminalProgram.faces(in: folder).filter { !$0.pages.isEmpty }
    let peers = TerminalProgram.installed([.htop])
    return try [(120, 40, 4), (300, 80, 16)].flatMap { columns, rows, limit in
      var paintings = try (faces + peers).map {
        try Painting($0, columns: columns, rows: rows, home: folder)
      }
      try inTurn(&paintings, pressing: \.pages)
      let htop = paintings.first { $0.program.name == TerminalProgram.htop.name }
      return try paintings.map { painting in
        let (times, peer) = (try painting.samples(), try htop?.samples())
        return Figure(
          "T3 page, \(columns) x \(rows), \(painting.program.name)",
          "p50 \(Samples.milliseconds(times.median)) p99 "
            + "\(Samples.milliseconds(times.percentile(0.99))) ms, "
            + "\(Samples(painting.bytes).median) bytes",
          peer: peer.map { "htop p99 \(Samples.milliseconds($0.percentile(0.99))) ms" } ?? "-",
          ratio: peer.map { Double(times.percentile(0.99)) / Double($0.percentile(0.99)) },
          toReach: painting.program.toReach("p99 <= \(limit) ms"))
      }
    }
  }

  /// Gives every program its next key, in turn.
  private static func inTurn(
    _ paintings: inout [Painting], pressing keys: KeyPath<TerminalProgram, [String]>
  ) throws {
    for round in 0..<rounds {
      for index in paintings.indices {
        let own = paintings[index].program[keyPath: keys]
        try paintings[index].press(own[round % own.count])
      }
    }
  }
}
