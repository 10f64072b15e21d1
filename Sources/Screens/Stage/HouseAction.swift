internal import Canvas
internal import HallCore

/// What every face of staff can do, whatever it shows.
enum HouseAction: Hashable, Sendable, CaseIterable {
  case help, closeHelp, language, contrast, redraw, suspend, leave

  /// The action of a key. What closes the help is a key of the help page alone.
  init?(_ key: Key) {
    let action = Self.allCases.first { $0 != .closeHelp && $0.keys.contains(key) }
    guard let action else { return nil }
    self = action
  }

  /// Whether it can be done on a locked face as well: it shows nothing new and leaves nothing.
  var isHarmless: Bool { self == .redraw }

  /// Its keys, the one that people are told first at the beginning.
  var keys: [Key] {
    switch self {
    case .help: [.character("?"), .function(1)]
    case .closeHelp: [.escape]
    case .language: [.function(8)]
    case .contrast: [.function(7)]
    case .redraw: [.control("l")]
    case .suspend: [.control("z")]
    case .leave: [.character("q"), .control("q")]
    }
  }

  /// What it does.
  var words: Words {
    switch self {
    case .help: Words(zh: "这一页帮助", en: "this help")
    case .closeHelp: Words(zh: "关上帮助", en: "close the help")
    case .language: Words(zh: "中文 / English", en: "English / Chinese")
    case .contrast: Words(zh: "对比强一些或弱一些", en: "stronger or weaker contrast")
    case .redraw: Words(zh: "把屏幕重画一遍", en: "paint the screen anew")
    case .suspend: Words(zh: "暂时回到命令行,用 fg 回来", en: "back to the shell; fg returns")
    case .leave: Words(zh: "离开", en: "leave")
    }
  }
}
