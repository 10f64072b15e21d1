internal import Canvas
internal import HallCore

extension Keypad {
  /// Small digits for a dialog of the staff's, who have a keyboard too: each is the key that it stands for.
  static func ofDialog(
    in scene: Scene, message: @escaping @Sendable (Key) -> some Hashable & Sendable
  ) -> Keypad {
    Keypad(
      .digits, delete: scene(Words(zh: "退一格", en: "back")),
      clear: scene(Words(zh: "重来", en: "clear")),
      message: { sign in
        switch sign {
        case .character(let digit): message(.character(digit))
        case .delete: message(.backspace)
        case .clear: message(.delete)
        }
      }, rowsEach: 1)
  }
}
