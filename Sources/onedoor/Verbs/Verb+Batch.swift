internal import HallCore

extension Verb {
  static var batch: Verb {
    Verb(
      "batch", zh: "从标准输入逐行读命令,逐行回答", en: "read one command a line from standard input, answer each"
    ) { (session, _) throws(ToolError) in
      let doors = Session.Doors(defaults: session)
      while let line = readLine() {
        let words = CommandLineWords.split(line)
        guard !words.isEmpty else { continue }
        _ = Tool.run(words, doors)
        Output.flush()
      }
    }
  }
}

/// Splits a line into words as a shell does: spaces separate, quotes keep together, `#` begins a
/// remark.
enum CommandLineWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for sign in line {
      if let open = quote {
        if sign == open { quote = nil } else { word?.append(sign) }
      } else if sign == "\"" || sign == "'" {
        quote = sign
        word = word ?? ""
      } else if sign == " " || sign == "\t" {
        if let done = word { words.append(done) }
        word = nil
      } else if sign == "#" && word == nil {
        break
      } else {
        word = (word ?? "") + String(sign)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}
