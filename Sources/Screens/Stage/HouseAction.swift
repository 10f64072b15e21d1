internal import Canvas
internal import HallCore

/// What every face of staff can do, whatever it shows.
enum HouseAction: Hashable, Sendable, CaseIterable {
  case help, closeHelp, language, contrast, redraw, suspend, leave

  /// The action of a key.
  init?(_ key: Key) {
    switch key {
    case .function(1), .character("?"): self = .help
    case .function(8): self = .language
    case .function(7): self = .contrast
    case .control("l"): self = .redraw
    case .control("z"): self = .suspend
    case .control("q"), .character("q"): self = .leave
    default: return nil
    }
  }

  /// Whether it can be done on a locked face as well: it shows nothing new and leaves nothing.
  var isHarmless: Bool { self == .redraw }

  /// Its key on the help page.
  var key: Words {
    switch self {
    case .help: Words(same: "?  F1")
    case .closeHelp: Words(same: "Esc")
    case .language: Words(same: "F8")
    case .contrast: Words(same: "F7")
    case .redraw: Words(same: "Ctrl-L")
    case .suspend: Words(same: "Ctrl-Z")
    case .leave: Words(same: "Q  Ctrl-Q")
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
