internal import Canvas
internal import HallCore

extension Key {
  /// What the key is called.
  var words: Words {
    switch self {
    case .character(" "): Words(zh: "空格", en: "Space")
    case .character(let character): Words(same: String(character).uppercased())
    case .control(let character): Words(same: "Ctrl-\(String(character).uppercased())")
    case .function(let number): Words(same: "F\(number)")
    case .enter: Words(zh: "回车", en: "Enter")
    case .escape: Words(same: "Esc")
    case .tab: Words(same: "Tab")
    case .backTab: Words(same: "Shift-Tab")
    case .backspace: Words(zh: "退格", en: "Backspace")
    case .delete: Words(same: "Del")
    case .insert: Words(same: "Ins")
    case .up: Words(same: "↑")
    case .down: Words(same: "↓")
    case .left: Words(same: "←")
    case .right: Words(same: "→")
    case .home: Words(same: "Home")
    case .end: Words(same: "End")
    case .pageUp: Words(same: "PgUp")
    case .pageDown: Words(same: "PgDn")
    }
  }
}
