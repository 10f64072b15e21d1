import Foundation
import Testing

/// Terminals that have no colours, no lines, no Chinese, or are none at all.
@Suite struct PoorTerminalTests {
  @Test func withoutColoursEveryFaceShowsTheSameWords() throws {
    let hall = try TestHall()
    try hall.prepare("open 3")
    for face in FaceInTests.all {
      let terminal = try hall.show(face, environment: ["NO_COLOR": "1"])
      let colour = /\u{1B}\[([0-9]+;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;[0-9]+)*m/
      let coloured = try terminal.colouredLines().filter { $0.firstMatch(of: colour) != nil }
      #expect(coloured.isEmpty, "\(face): \(coloured.first ?? "")")
      #expect(try hall.show(face).colouredLines().contains { $0.firstMatch(of: colour) != nil })
    }
  }

  @Test(arguments: ["linux", "vt100"])
  func whereNoChineseCanBeShownEveryFaceSpeaksEnglishInASCII(_ kind: String) throws {
    let hall = try TestHall()
    try hall.prepare("open 3", "take LDJY-001", "call 3")
    let terminal = try TerminalSession(["/bin/cat"], environment: ["TERM": kind])
    for face in FaceInTests.all {
      try terminal.restart(hall.command(face.words, lang: "zh"))
      let sign = face.words == "board" ? "A001, please go to window 3" : face.sign
      let screen = try terminal.wait(for: sign)
      let strange = screen.text.unicodeScalars.first { !$0.isASCII }
      #expect(strange == nil, "\(face) on \(kind):\n\(screen)")
    }
  }

  @Test func aPlainLocaleDoesNotKeepChineseAway() throws {
    let hall = try TestHall()
    try hall.prepare("open 3")
    let terminal = try TerminalSession(["/bin/cat"], environment: ["LC_ALL": "C", "LANG": "C"])
    for face in FaceInTests.all {
      try terminal.restart(hall.command(face.words, lang: "zh"))
      try terminal.wait(until: "\(face) shows Chinese") { screen in
        screen.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      }
    }
  }

  @Test func whereThereIsNoTerminalOneLineSaysSo() throws {
    let hall = try TestHall()
    let complaint = "onedoor: this face needs a terminal; start it in one, without a pipe"
    for face in FaceInTests.all where !["launcher", "demo"].contains(face.words) {
      let run = try hall.run(face.words)
      #expect(run.code == 2 && run.output.isEmpty && run.errors == complaint + "\n", "\(face)")
      // In a terminal, but not with both ends.
      for pipe in ["</dev/null", "| cat"] {
        let words = hall.command(face.words, lang: "en").map { "'\($0)'" }.joined(separator: " ")
        let terminal = try TerminalSession([
          "/bin/bash", "-c", "\(words) \(pipe); echo \"code ${PIPESTATUS[0]}\"; exec cat",
        ])
        let lines = try terminal.wait(for: "code").lines.filter { !$0.isEmpty }
        #expect(lines == [complaint, "code 2"], "\(face) \(pipe)")
      }
    }
  }

  @Test func aTerminalThatNobodyKnowsIsRefusedInOneLine() throws {
    let hall = try TestHall()
    for kind in [
      "", "no-such-terminal", "dumb", "../../etc/passwd", String(repeating: "x", count: 5000),
    ] {
      let shell = ["/bin/sh", "-c", "\"$@\"; echo code $?; exec cat", "sh"]
      let terminal = try TerminalSession(
        shell + hall.command("desk", lang: "en"), columns: 200, environment: ["TERM": kind])
      let lines = try terminal.wait(for: "code").lines.filter { !$0.isEmpty }
      #expect(lines.count == 2 && lines.last == "code 2", "\(kind.prefix(20))")
      #expect(lines[0].hasPrefix("onedoor: the terminal type \(kind.prefix(20))"), "\(lines)")
    }
  }
}
