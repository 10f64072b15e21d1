internal import Canvas
internal import HallCore

extension Counter {
  func dialog(_ now: WindowNow, in scene: Scene) -> Dialog<Message>? {
    switch sheet {
    case nil: nil
    case .outcome: outcomes(in: scene)
    case .hold: holds(in: scene)
    case .until(let digits): until(digits, in: scene)
    case .pause: pauses(in: scene)
    case .pick(let search): picking(search, now, in: scene)
    case .transfer(let search): transferring(search, in: scene)
    case .note(let place, let text, let returns):
      noting(place, text, returns: returns, in: scene)
    }
  }

  /// Answers that are chosen by their place, `1` first.
  private func numbered(_ choices: [(Words, Message)]) -> [Action<Message>] {
    zip("123456789", choices).map { digit, choice in
      Action(choice.0, key: .character(digit), choice.1, isInFooter: false)
    }
  }

  private func outcomes(in scene: Scene) -> Dialog<Message> {
    .choice(
      Words(zh: "办得怎样", en: "How did it come out?"),
      numbered(Outcome.allCases.map { ($0.words, .perform(.finish(number, $0))) }),
      columns: 3, dismiss: .dismiss, in: scene)
  }

  private func holds(in scene: Scene) -> Dialog<Message> {
    let steps = [10, 20, 30, 60].map { minutes in
      (Words(zh: "\(minutes) 分后回来", en: "back in \(minutes) min"), Message.holdFor(minutes))
    }
    return .choice(
      Words(zh: "挂起,等什么", en: "Hold until…"),
      numbered(
        [
          (
            Words(zh: "材料本人带着", en: "visitor has papers"),
            .perform(.hold(number, .visitor))
          ),
          (
            Words(zh: "材料留在这里", en: "papers stay here"),
            .perform(.hold(number, .window))
          ),
        ] + steps + [(Words(zh: "到几点回来…", en: "until a time…"), .ask(.until))]), columns: 3,
      dismiss: .dismiss, in: scene)
  }

  private func pauses(in scene: Scene) -> Dialog<Message> {
    .choice(
      Words(zh: "暂停叫号,为什么", en: "Pause: why?"),
      numbered(
        PauseReason.allCases.map { ($0.words, .perform(.pause(number, reason: $0.words.zh))) }),
      columns: 3, dismiss: .dismiss, in: scene)
  }
}
