internal import HallCore

extension Verb {
  static var batch: Verb {
    Verb(
      "batch",
      zh: "从标准输入逐行读命令,逐行回答;退出码是最后一次失败的退出码",
      en: "read one command a line and answer each at once; ends with the last failure's exit code"
    ) { (session, _) throws(ToolError) in
      guard !session.isInBatch else {
        throw .usage(
          Words(zh: "batch 里不能再用 batch", en: "a batch cannot hold another batch"))
      }
      let doors = Session.Doors(defaults: session)
      var failure: Int32 = 0
      var lines = InputLines(descriptor: 0)
      while let line = try lines.next() {
        let code = try answer(line, doors)
        if code != 0 { failure = code }
      }
      if failure != 0 { throw .answered(failure) }
    }
  }

  /// Does what a line says and answers at once; gives its exit code.
  ///
  /// - Throws: when nobody takes the answers any more, which ends the batch.
  private static func answer(
    _ line: InputLines.Line, _ doors: Session.Doors
  ) throws(ToolError) -> Int32 {
    let code: Int32
    do throws(ToolError) {
      let words = try CommandLineWords.split(try line.text())
      guard !words.isEmpty else { return 0 }
      code = Tool.run(words, doors)
    } catch {
      Output.report(error, doors.language, isJSON: doors.isJSON)
      code = error.exitCode
    }
    try Output.flush()
    return code
  }
}

/// Splits a line into words as a shell does: spaces separate, quotes keep together, `#` begins a
/// remark.
enum CommandLineWords {
  /// - Throws: a usage error for a quote that is not closed.
  static func split(_ line: String) throws(ToolError) -> [String] {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    for sign in line.unicodeScalars {
      if let open = quote {
        if sign == open { quote = nil } else { word?.append(sign) }
      } else if sign == "\"" || sign == "'" {
        quote = sign
        word = word ?? .init()
      } else if sign == " " || sign == "\t" {
        if let done = word { words.append(String(done)) }
        word = nil
      } else if sign == "#" && word == nil {
        break
      } else {
        word = word ?? .init()
        word?.append(sign)
      }
    }
    if let quote {
      throw .usage(
        Words(zh: "引号 \(quote) 没有收尾", en: "a quote is not closed; put another \(quote) after it"))
    }
    if let done = word { words.append(String(done)) }
    return words
  }
}
