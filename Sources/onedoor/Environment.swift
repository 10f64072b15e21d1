internal import Glibc
internal import HallCore

/// What the environment says.
enum Environment {
  /// Chinese where the environment's language is Chinese, else English.
  static var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variable(name) { return value.hasPrefix("zh") ? .zh : .en }
    }
    return .en
  }

  /// `$XDG_STATE_HOME/onedoor/hall.db`, else `~/.local/state/onedoor/hall.db`.
  static var databasePath: String {
    // The XDG specification has relative paths passed over.
    let stated = variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let state = stated ?? (variable("HOME") ?? "") + "/.local/state"
    return state + "/onedoor/hall.db"
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
