internal import Canvas
public import HallCore

/// What opens where there is no hall yet: one can be founded on the spot, or the demo looked at.
///
/// The scene shows the hall that would be founded.
public struct Welcome: Screen {
  /// Why no hall could be founded; `nil` while nobody has tried, or it went well.
  private(set) var trouble: Words?

  /// What somebody can mean.
  public enum Message: Hashable, Sendable {
    /// A hall, here.
    case found
    /// A look at the living hall.
    case demo
    /// The end.
    case leave
  }

  /// Before anything is founded.
  public init() {}

  /// Whoever has started the program at a shell.
  public var actor: Actor { .commandLine }

  /// Anybody may leave it.
  public var isLocked: Bool { false }

  /// Takes in what somebody chose, and whether the hall is there.
  public mutating func update(_ signal: Signal<Message>, in scene: Scene) -> [Effect] {
    switch signal {
    case .chosen(.found):
      trouble = nil
      return [.found]
    case .chosen(.demo): return [.show(.demo)]
    case .chosen(.leave): return [.leave]
    case .answered(let answer) where answer.effect == .found:
      switch answer.outcome {
      case .refused(let refusal): trouble = refusal.words
      case .failed(let words): trouble = words
      case .done, .history, .exported, .contacts, .visitor, .noContact: break
      }
      return []
    case .answered, .typed, .happened, .ticked: return []
    }
  }

  /// What is missing, and what can be done about it.
  public func page(in scene: Scene) -> Page<Message> {
    Page(
      theme: .board, actions: actions(in: scene),
      body: FirstFit {
        whole(in: scene, brand: 2)
        whole(in: scene, brand: 1)
        plain(in: scene)
      }
      .aligned(.center, vertical: .center))
  }
}

extension Welcome {
  private func actions(in scene: Scene) -> [Action<Message>] {
    let name = scene.hall.profile.name
    return [
      Action(
        Words(zh: "建立大厅", en: "Found a hall"), key: .character("1"), .found,
        help: Words(zh: "在这台电脑上建立\(name.zh)", en: "found \(name.en) here"),
        isInFooter: false),
      Action(
        Words(zh: "看看演示", en: "See the demo"), key: .character("2"), .demo,
        help: Words(zh: "几分钟看完大厅的一天,什么也不留下", en: "a day in minutes; leaves no trace"),
        isInFooter: false),
      Action(Words(zh: "离开", en: "leave"), key: .character("q"), .leave),
    ]
  }

  private func whole(in scene: Scene, brand: Int) -> any Element {
    Column(spacing: 1) {
      BigText("ONEDOOR", Style(.accent), scale: brand)
      words(in: scene)
      Grid(columns: 2, cellRows: 5) {
        for (index, action) in actions(in: scene).filter({ !$0.isInFooter }).enumerated() {
          Tile(
            "\(index + 1)  \(scene(action.label))", help: scene(Self.tileHelp(action)),
            kind: index == 0 ? .primary : .plain, message: action.message)
        }
      }
    }
    .sized(columns: min(scene.size.columns - 6, 56 + 16 * brand))
  }

  private func plain(in scene: Scene) -> any Element {
    Column {
      words(in: scene)
      for (index, action) in actions(in: scene).filter({ !$0.isInFooter }).enumerated() {
        Text([Span("\(index + 1)  ", Style(.footerKey)), Span(scene(action.label), .bold)])
          .touchable(action.message)
      }
    }
  }

  private func words(in scene: Scene) -> any Element {
    Column {
      Text(scene(Words(zh: "这里还没有大厅", en: "There is no hall here yet")), .bold)
      Paragraph(scene(Self.offer(scene.hall.profile)), .muted)
      if let trouble {
        Spacer(rows: 1)
        Paragraph("▲ " + scene(trouble), Style(.trouble))
      }
    }
  }

  private static func offer(_ profile: Profile) -> Words {
    let (windows, people) = (profile.windows.count, profile.staff.count)
    return Words(
      zh: "可以建立\(profile.name.zh)(\(windows) 个窗口,\(people) 位工作人员),也可以先看看演示",
      en:
        "Found \(profile.name.en) (\(windows.counted("window")), \(people) staff), or see the demo first"
    )
  }

  private static func tileHelp(_ action: Action<Message>) -> Words {
    action.message == .found
      ? Words(zh: "就在这台电脑上", en: "on this machine")
      : Words(zh: "几分钟看完一天", en: "a day in minutes")
  }
}
