internal import Canvas
internal import HallCore

extension Keypad {
  /// Digits for a dialog of the staff's, who have a keyboard too: each is the key that it stands for. Two
  /// lines of them leave every key the height of a finger on a small screen.
  static func ofDialog(
    in scene: Scene, message: @escaping @Sendable (Key) -> some Hashable & Sendable
  ) -> any Element {
    Keypad(
      .digits, delete: scene(Words(zh: "退一格", en: "back")),
      clear: scene(Words(zh: "重来", en: "clear")),
      message: { sign in
        switch sign {
        case .character(let digit): message(.character(digit))
        case .delete: message(.backspace)
        case .clear: message(.delete)
        }
      }
    ).sized(rows: 7)
  }
}
