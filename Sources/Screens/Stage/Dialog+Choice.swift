internal import Canvas
internal import HallCore

extension Dialog {
  /// A question with a few answers, each a touch target with its key, and perhaps a sentence before
  /// them.
  static func choice(
    _ title: Words, _ answers: [Action<Message>], columns: Int, lead: Words? = nil,
    dismiss: Message, in scene: Scene
  ) -> Dialog {
    Dialog(
      title,
      actions: answers + [Action(Words(zh: "不了", en: "Back"), key: .escape, dismiss)],
      body: Column(spacing: 1) {
        if let lead { Paragraph(scene(lead), Style(.dialogMuted)) }
        Grid(columns: columns, cellRows: 3) {
          for answer in answers {
            Tile(
              scene(answer.label), mark: answer.key.map { scene($0.words) } ?? "",
              isEnabled: answer.refusal == nil, message: answer.message)
          }
        }
      })
  }
}
