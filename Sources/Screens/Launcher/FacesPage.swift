internal import Canvas
internal import HallCore

/// The faces as tiles, under the hall's name and how it stands.
struct FacesPage {
  private let scene: Scene

  init(_ scene: Scene) {
    self.scene = scene
  }

  private static let choices: [Choice] = [
    Choice(
      "1", Words(zh: "取号机", en: "Kiosk"), Words(zh: "居民自己取号", en: "take a ticket"),
      .show(.kiosk)),
    Choice(
      "2", Words(zh: "前台", en: "Desk"), Words(zh: "引导、取号、答疑", en: "guide and answer"),
      .show(.desk)),
    Choice("3", Words(zh: "窗口", en: "Window"), Words(zh: "叫号和办理", en: "call and serve"), .windows),
    Choice(
      "4", Words(zh: "叫号屏", en: "Board"), Words(zh: "等候区都看得见", en: "calls, seen from afar"),
      .show(.board)),
    Choice(
      "5", Words(zh: "值班主任", en: "Supervisor"), Words(zh: "大厅一眼看全", en: "the hall at a glance"),
      .show(.supervisor)),
    Choice(
      "6", Words(zh: "演示", en: "Demo"), Words(zh: "几分钟看完一天", en: "a day in minutes"),
      .show(.demo)),
  ]

  private struct Choice {
    let key: Character
    let name: Words
    let help: Words
    let message: Launcher.Message

    init(_ key: Character, _ name: Words, _ help: Words, _ message: Launcher.Message) {
      (self.key, self.name, self.help, self.message) = (key, name, help, message)
    }

    var action: Action<Launcher.Message> {
      Action(
        name, key: .character(key), message,
        help: Words(zh: "\(name.zh):\(help.zh)", en: "\(name.en): \(help.en)"), isInFooter: false)
    }
  }

  /// A demonstration is not chosen from within itself.
  private var choices: [Choice] {
    Self.choices.filter { scene.pace == nil || $0.message != .show(.demo) }
  }

  var page: Page<Launcher.Message> {
    Page(
      theme: .board,
      actions: choices.map(\.action) + [
        Action(Words(zh: "离开", en: "leave"), key: .character("q"), .leave)
      ],
      body: body)
  }

  private var body: any Element {
    FirstFit {
      whole(brand: 4, tileRows: 11, spacing: 4)
      whole(brand: 2, tileRows: 7, spacing: 2)
      whole(brand: 1, tileRows: 5, spacing: 1)
      whole(brand: 1, tileRows: 4, spacing: 1)
      named(tiles(rows: 3, hasHelp: true))
      named(lines)
      lines
    }
    .aligned(.center, vertical: .center)
  }

  /// The house's own name large, the hall's name, and the tiles.
  private func whole(brand: Int, tileRows: Int, spacing: Int) -> any Element {
    Column {
      BigText("ONEDOOR", Style(.accent), scale: brand)
      Spacer(rows: spacing)
      HallNameplate(scene)
      Spacer(rows: spacing)
      HallStanding(scene)
      Spacer(rows: spacing)
      tiles(rows: tileRows, hasHelp: true)
    }
    .sized(columns: min(scene.size.columns - 6, 56 + 32 * brand))
  }

  /// The hall's name and how it stands over the choices.
  private func named(_ choices: any Element) -> any Element {
    Column {
      HallNameplate(scene)
      HallStanding(scene)
      Spacer(rows: 1)
      choices
    }
    .sized(columns: min(scene.size.columns - 2, 96))
  }

  private func tiles(rows: Int, hasHelp: Bool) -> any Element {
    Grid(columns: 3, cellRows: rows) {
      for choice in choices {
        Tile(
          "\(choice.key)  \(scene(choice.name))", help: hasHelp ? scene(choice.help) : "",
          message: choice.message)
      }
    }
  }

  /// One line a face, where there is no room for tiles.
  private var lines: any Element {
    Column {
      for choice in choices {
        Text([
          Span("\(choice.key)  ", Style(.footerKey)), Span(scene(choice.name), .bold),
          Span("  \(scene(choice.help))", .muted),
        ])
        .touchable(choice.message)
      }
    }
  }
}
