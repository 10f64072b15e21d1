internal import Canvas
internal import EventStore
internal import HallCore
internal import Screens
internal import Terminal

extension Verb {
  static var launcher: Verb {
    Verb(
      "launcher", options: [Option.contrast], zh: "打开目录(不写动词也一样)",
      en: "the choice among the faces (the same as no verb at all)"
    ) { (session, request) throws(ToolError) in
      // Where nobody can touch anything, the words themselves are the help.
      guard Terminal.isAtHand else { return Output.lines(Verb.overview(session.language)) }
      do throws(ToolError) {
        try session.show(.launcher, request)
      } catch {
        guard case .refused(.notFounded) = error else { throw error }
        try session.welcome(request)
      }
    }
  }

  static var kiosk: Verb {
    Verb(
      "kiosk",
      options: [
        Option(
          "place", "ID", zh: "这台自助机的名称(默认 kiosk-1)", en: "the kiosk's name (default: kiosk-1)"),
        Option.contrast,
      ],
      zh: "自助机:居民取号", en: "the kiosk, for residents"
    ) { (session, request) throws(ToolError) in
      try session.show(.kiosk, request)
    }
  }

  static var desk: Verb {
    Verb("desk", options: [Option.contrast], zh: "前台", en: "the front desk") {
      (session, request) throws(ToolError) in
      try session.show(.desk, request)
    }
  }

  static var window: Verb {
    Verb("window", "WINDOW", arity: 1...1, options: [Option.contrast], zh: "窗口", en: "a window") {
      (session, request) throws(ToolError) in
      let number = try request.window(0)
      let live = try session.live(patience: EventLoop.patience)
      guard live.hall.window(number) != nil else { throw .refused(.unknownWindow(number)) }
      try session.show(.window(number), request)
    }
  }

  static var board: Verb {
    Verb("board", options: [Option.contrast], zh: "叫号大屏", en: "the board of the waiting area") {
      (session, request) throws(ToolError) in
      try session.show(.board, request)
    }
  }

  static var supervisor: Verb {
    Verb("supervisor", options: [Option.contrast], zh: "主管", en: "the supervisor's view") {
      (session, request) throws(ToolError) in
      try session.show(.supervisor, request)
    }
  }
}

extension Option {
  /// How strongly ink stands out from its ground.
  static let contrast = Option(
    "contrast", "standard|high", zh: "对比度", en: "how strongly ink stands out")
}

extension Session {
  /// Shows a face in the terminal until it is left.
  fileprivate func show(_ name: FaceName, _ request: Request) throws(ToolError) {
    let place = try request.value("place", PlaceID.self) ?? .kiosk
    let premises = SharedPremises(try live(patience: EventLoop.patience), clock: clock)
    let isLocked = name == .kiosk
    try run(name.face(place: place, isLocked: isLocked), premises, isLocked: isLocked, request)
  }

  /// Shows what can be done where there is no hall yet.
  fileprivate func welcome(_ request: Request) throws(ToolError) {
    try run(Stage(Welcome()), PreviewPremises(clock: clock), isLocked: false, request)
  }

  /// Shows the demo in the terminal until it is left.
  func showDemo(seed: UInt64, _ request: Request) throws(ToolError) {
    let premises = try DemoPremises(seed: seed, language: language)
    try run(Demo(place: .kiosk), premises, isLocked: false, request)
  }

  private func run(
    _ face: any Face, _ premises: any Premises, isLocked: Bool, _ request: Request
  ) throws(ToolError) {
    let contrast = try contrast(request)
    let terminal = try terminal(isLocked: isLocked)
    EventLoop(face, premises, terminal, self, contrast).run()
    terminal.restore()
  }

  private func contrast(_ request: Request) throws(ToolError) -> Theme.Contrast {
    guard let text = request.text("contrast") else { return .standard }
    return try Request.choice(text, Theme.Contrast.self)
  }

  private func terminal(isLocked: Bool) throws(ToolError) -> Terminal {
    do throws(TerminalError) {
      return try Terminal(isLocked: isLocked)
    } catch {
      throw .usage(error.words)
    }
  }
}

extension TerminalError {
  /// What is wrong with the terminal, and what to do.
  fileprivate var words: Words {
    switch self {
    case .notATerminal:
      Words(
        zh: "这个画面要在终端里运行,请直接启动,不要接管道",
        en: "this face needs a terminal; start it in one, without a pipe")
    case .unknownTerminal(let name):
      Words(
        zh: "不认识终端类型 \(name.cleaned(limit: 40)),请设置 TERM,例如 xterm-256color",
        en:
          "the terminal type \(name.cleaned(limit: 40)) is unknown; set TERM, for example to xterm-256color"
      )
    }
  }
}

extension PlaceID {
  /// Where a kiosk stands whose place nobody has named.
  static let kiosk: PlaceID = {
    guard let place = PlaceID(text: "kiosk-1") else { preconditionFailure("a name") }
    return place
  }()
}
