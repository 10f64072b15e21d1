internal import HallCore

extension Verb {
  static var help: Verb {
    Verb("help", "[VERB]", arity: 0...1, zh: "帮助", en: "help") {
      (session, request) throws(ToolError) in
      if let name = request.arguments.first {
        guard let verb = all.first(where: { $0.name == name }) else {
          throw unknown(name)
        }
        Output.lines(verb.helpLines(session.language))
      } else {
        Output.lines(overview(session.language))
      }
    }
  }

  /// The error for a name that is no verb.
  static func unknown(_ name: String) -> ToolError {
    let clean = name.cleaned(limit: 40)
    let close = nearest(to: clean, in: all.map(\.name))
    return .usage(
      Words(
        zh: "没有命令 \(clean)"
          + (close.map { ",是不是 \($0)?" } ?? ",onedoor --help 列出全部命令"),
        en: "there is no verb \(clean)"
          + (close.map { "; did you mean \($0)?" } ?? "; onedoor --help lists them")))
  }

  static func overview(_ language: Language) -> [String] {
    let title = Words(
      zh: "OneDoor:一个服务大厅的前台。用法:onedoor [选项] 命令 …",
      en: "OneDoor runs the front desk of a service hall. Usage: onedoor [options] VERB …")
    var verbs = Table([.left, .left])
    for verb in all {
      let usage = verb.usage.isEmpty ? "" : " " + verb.usage
      verbs.add(["  " + verb.name + usage, verb.summary[language]])
    }
    let codes = Words(
      zh: "退出码:0 办成;1 大厅规则不允许;2 用法不对;3 数据库出错。",
      en: "Exit codes: 0 done; 1 refused by a rule of the hall; 2 wrong usage; 3 the store failed.")
    return [title[language], ""] + verbs.lines + [""] + optionLines(Option.common, language)
      + ["", codes[language]]
  }

  /// What `--help` after this verb prints.
  func helpLines(_ language: Language) -> [String] {
    var table = Table([.left, .left])
    for note in notes { table.add(["  " + note.form, note.words[language]]) }
    return ["onedoor \(synopsis)", summary[language], ""]
      + Self.optionLines(options + Option.common, language)
      + (notes.isEmpty ? [] : [""] + table.lines)
  }

  private static func optionLines(_ options: [Option], _ language: Language) -> [String] {
    var table = Table([.left, .left])
    for option in options { table.add(["  " + option.synopsis, option.summary[language]]) }
    return table.lines
  }
}
