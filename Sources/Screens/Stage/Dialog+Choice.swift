internal import Canvas
internal import HallCore

extension Dialog {
  /// A question with a few answers, each a touch target with its key.
  static func choice(
    _ title: Words, _ answers: [Action<Message>], columns: Int, dismiss: Message, in scene: Scene
  ) -> Dialog {
    Dialog(
      title,
      actions: answers + [Action(Words(zh: "不了", en: "Back"), key: .escape, dismiss)],
      body: Grid(columns: columns) {
        for answer in answers { answer.tile(in: scene, help: answer.key?.words) }
      })
  }
}
