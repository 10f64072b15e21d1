internal import Canvas

// What can be done on a page, side by side below what it says.

extension Kiosk {
  /// How high the choices below a text are.
  static let choiceRows = 4

  /// The choices of a page side by side; the first one may be what most people want there.
  func choiceRow(
    _ choices: [Action<Message>], hasPrimary: Bool = true, in scene: Scene
  ) -> any Element {
    Row(spacing: 2) {
      for (index, choice) in choices.enumerated() {
        let isPrimary = hasPrimary && index == 0
        choice.choice(in: scene, kind: isPrimary ? .primary : .plain, stretch: isPrimary ? 3 : 2)
      }
    }
    .sized(rows: Self.choiceRows)
  }

  /// A page that says something and offers a few ways on.
  func tellAndChoose(
    _ lines: [String], _ choices: [Action<Message>], in scene: Scene
  ) -> any Element {
    Column(spacing: 1) {
      for line in lines { Paragraph(line) }
      Spacer(rows: 0)
      choiceRow(choices, in: scene)
      Spacer()
    }
  }
}
