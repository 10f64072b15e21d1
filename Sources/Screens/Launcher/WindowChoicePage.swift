internal import Canvas
internal import HallCore

/// The windows with who sits there. A number opens one as soon as it can mean no other.
struct WindowChoicePage {
  private let scene: Scene
  private let begun: Int?
  private let turned: Int
  /// Those whose number begins with what was typed.
  private let windows: [Window]

  init(_ scene: Scene, begun: Int?, page: Int) {
    self.scene = scene
    self.begun = begun
    turned = page
    windows = Self.windows(beginning: begun, in: scene.hall)
  }

  private static func windows(beginning digits: Int?, in hall: Hall) -> [Window] {
    let all = hall.windows.sorted { $0.number < $1.number }
    guard let digits else { return all }
    return all.filter { $0.number.value == digits || $0.number.value / 10 == digits }
  }

  var page: Page<Launcher.Message> {
    Page(
      theme: .board, actions: numbers + turns + [back],
      body: Column(stretch: 1) {
        Header(scene(scene.hall.profile.name), in: scene)
        Column(stretch: 1) {
          Spacer(rows: 1)
          Text(scene(Words(zh: "哪个窗口?", en: "Which window?")), .bold)
          Text(scene(Words(zh: "按号码,或触摸", en: "press its number, or touch it")), .muted)
          Spacer(rows: 1)
          tiles
        }
        .padded(Insets(horizontal: 2))
      })
  }

  // What can be done.

  private var numbers: [Action<Launcher.Message>] {
    let whole = begun.flatMap { WindowNumber($0) }.flatMap { scene.hall.window($0) }
    let enter = whole.map { window in
      Action(window.number.words, key: .enter, Launcher.Message.show(.window(window.number)))
    }
    let digits = (0...9).compactMap { digit -> Action<Launcher.Message>? in
      let number = (begun ?? 0) * 10 + digit
      let found = number == 0 ? [] : Self.windows(beginning: number, in: scene.hall)
      guard let first = found.first, number < 100 else { return nil }
      return Action(
        scene.list(found.map(\.number)), key: .character(Character("\(digit)")),
        found.count == 1 ? .show(.window(first.number)) : .begin(number), isInFooter: begun != nil)
    }
    return (enter.map { [$0] } ?? []) + digits
  }

  private var turns: [Action<Launcher.Message>] {
    guard pages > 1 else { return [] }
    return [
      Action(
        Words(zh: "上一页", en: "page before"), key: .pageUp,
        .turn((shown + pages - 1) % pages)),
      Action(Words(zh: "下一页", en: "next page"), key: .pageDown, .turn((shown + 1) % pages)),
    ]
  }

  private var back: Action<Launcher.Message> {
    Action(Words(zh: "返回", en: "back"), key: .escape, .back)
  }

  // What is shown.

  /// Tiles as large as lets all windows stand on one page, else small ones on several.
  private var tile: Size {
    let sizes = [
      Size(rows: 8, columns: 56), Size(rows: 6, columns: 38), Size(rows: 5, columns: 30),
    ]
    return sizes.first { capacity($0) >= windows.count } ?? Size(rows: 4, columns: 26)
  }

  private func across(_ tile: Size) -> Int { max(1, (scene.size.columns - 2) / tile.columns) }
  private func capacity(_ tile: Size) -> Int {
    max(1, (scene.size.rows - 6) / tile.rows) * across(tile)
  }
  private var pages: Int { (windows.count + capacity(tile) - 1) / capacity(tile) }
  private var shown: Int { min(turned, max(0, pages - 1)) }

  private var tiles: any Element {
    Grid(columns: across(tile), cellRows: tile.rows - 1) {
      for window in windows.dropFirst(shown * capacity(tile)).prefix(capacity(tile)) {
        Tile(
          "\(window.number)  \(who(at: window))", help: scene.sign(over: window.number),
          message: Launcher.Message.show(.window(window.number)))
      }
    }
  }

  private func who(at window: Window) -> String {
    window.staff.map(scene.name(of:)) ?? scene(Words(zh: "关着", en: "closed"))
  }
}
