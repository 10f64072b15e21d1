internal import Canvas
internal import HallCore

/// The content of one page of the kiosk. Head, foot and the plain list for small screens are made
/// from it, so that they are the same everywhere.
struct Sheet {
  /// What the page is, in a few words; `nil` on the home page.
  var title: Words?
  /// One line more about it.
  var subtitle: Words?
  /// What it says, line by line: the whole of it where there is only room for a plain list.
  var lines: [String] = []
  /// What can be done on it, in order.
  var choices: [Action<Kiosk.Message>] = []
  /// What can be done besides, in the middle of the foot.
  var aside: [Action<Kiosk.Message>] = []
  /// Whether somebody can type.
  var isTyping = false
  /// Its body where there is room.
  var body: any Element = Spacer()
}

extension Kiosk {
  /// What can be done on every page, at the same places.
  func standing(_ sheet: Sheet, in scene: Scene) -> [Action<Message>] {
    var actions: [Action<Message>] = []
    if spot != nil { actions += [back, home] }
    if !sheet.choices.contains(where: { $0.message == .callStaff }) {
      actions.append(callStaff(in: scene))
    }
    if let language = language(in: scene) { actions.append(language) }
    actions.append(large)
    return actions
  }

  private var back: Action<Message> {
    Action(Words(zh: "返回", en: "Back"), key: .escape, .back)
  }

  private var home: Action<Message> {
    Action(Words(zh: "首页", en: "Home"), key: .home, .home)
  }

  /// Calls somebody of the staff; says so where they are on their way.
  func callStaff(in scene: Scene) -> Action<Message> {
    let isComing = scene.hall.helpRequests.contains { $0.place == place }
    return isComing
      ? Action(
        Words(zh: "马上有人来", en: "On their way"), key: .function(9), .callStaff,
        help: Words(zh: "请在这里稍等", en: "please wait here"))
      : Action(
        Words(zh: "呼叫工作人员", en: "Call staff"), key: .function(9), .callStaff,
        help: Words(zh: "马上有人来", en: "somebody comes to you"))
  }

  /// The other language; not where Chinese cannot be shown.
  private func language(in scene: Scene) -> Action<Message>? {
    guard scene.abilities.repertoire == .full else { return nil }
    let names = Words(zh: Language.en.ownName, en: Language.zh.ownName)
    return Action(names, key: .function(8), .language)
  }

  private var large: Action<Message> {
    Action(
      isLarge ? Words(zh: "小字", en: "Smaller") : Words(zh: "大字", en: "Larger"),
      key: .function(7), .large)
  }

  /// The whole page around a sheet.
  func assembled(_ sheet: Sheet, in scene: Scene) -> any Element {
    let frame = frame(in: scene)
    guard !frame.isList else { return plainList(sheet, in: scene) }
    return Column(spacing: 1) {
      head(sheet, in: scene)
      sheet.body.stretched()
      if spot != nil { foot(sheet, in: scene) }
    }
    .padded(Insets(horizontal: frame.margin))
  }

  private func head(_ sheet: Sheet, in scene: Scene) -> any Element {
    let target = Size(rows: KioskFrame.headRows, columns: KioskFrame.headTarget)
    return Row(spacing: frame(in: scene).gap) {
      Column { headLines(sheet, in: scene) }.stretched()
      if let language = language(in: scene) {
        language.tile(in: scene).sized(rows: target.rows, columns: target.columns)
      }
      large.tile(in: scene).sized(rows: target.rows, columns: target.columns)
      Text(scene.time.description, Style(.header, .bold)).aligned(vertical: .center)
        .sized(rows: target.rows, columns: KioskFrame.clock)
    }
    .sized(rows: KioskFrame.headRows)
  }

  /// The three lines at the top left: where one is, and what is to be known now.
  private func headLines(_ sheet: Sheet, in scene: Scene) -> [any Element] {
    let name = scene(scene.hall.profile.name)
    guard let title = sheet.title else {
      // A long name needs the line of the motto.
      let isLong = name.cellWidth > frame(in: scene).headColumns
      let motto = scene.hall.profile.motto.map { scene($0) } ?? ""
      return [
        Paragraph(name, Style(.header, .bold)).sized(rows: isLong ? 2 : 1),
        Text(motto, .muted).sized(rows: isLong ? 0 : 1), Text([news(in: scene)]),
      ]
    }
    let isTrouble = scene.trouble != nil
    let last = sheet.subtitle.map { Span(scene($0), .muted) } ?? Span("")
    return [
      Text(name, .muted), Text(scene(title), .bold), Text([isTrouble ? news(in: scene) : last]),
    ]
  }

  private func foot(_ sheet: Sheet, in scene: Scene) -> any Element {
    let basket = basket.isEmpty || spot == .basket ? [] : [basketAction]
    return Row(spacing: 2) {
      back.tile(in: scene).sized(rows: KioskFrame.headRows, columns: 10)
      home.tile(in: scene).sized(rows: KioskFrame.headRows, columns: 10)
      Row(spacing: 2) {
        for action in sheet.aside + basket {
          action.tile(in: scene, kind: action.message == .finish ? .primary : .plain, stretch: 1)
        }
      }
      .stretched()
      callStaff(in: scene).choice(in: scene, hasHelp: false)
        .sized(rows: KioskFrame.headRows, columns: 16)
    }
    .sized(rows: KioskFrame.headRows)
  }
}

extension Language {
  /// What those who speak it call it.
  fileprivate var ownName: String {
    switch self {
    case .zh: "中文"
    case .en: "English"
    }
  }
}
