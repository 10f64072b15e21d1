internal import Canvas
internal import HallCore

/// What the board shows at a moment.
struct BoardPage {
  private let board: Board
  /// In the language whose turn it is.
  private let scene: Scene
  /// The call that stands large, if there has been one.
  private let latest: RecentCall?
  /// Those before it, the newest first.
  private let earlier: [RecentCall]

  init(_ board: Board, _ scene: Scene) {
    self.board = board
    self.scene = Self.inTurn(scene)
    let pending = Set(board.pending)
    let calls = scene.hall.latestCalls(limit: Self.memory + pending.count)
    let latest =
      calls.first { $0.call == board.shown?.call } ?? calls.first { !pending.contains($0.call) }
    self.latest = latest
    earlier = calls.filter { $0 != latest && !pending.contains($0.call) }
  }

  /// How many calls are remembered at most: as many as the widest screen shows.
  private static let memory = 16

  /// How long each language and each notice has its turn, in milliseconds.
  private static let turn: Int64 = 6000

  /// The languages take turns, where the terminal has the glyphs of both.
  private static func inTurn(_ scene: Scene) -> Scene {
    var scene = scene
    if scene.abilities.repertoire == .full, scene.uptime / turn % 2 == 1 {
      scene.language = scene.language == .zh ? .en : .zh
    }
    return scene
  }

  var page: Page<Board.Message> {
    let isPulsing = latest != nil && board.shown?.isPulsing(at: scene.uptime) == true
    return Page(
      theme: .board,
      actions: [Action(Words(zh: "离开", en: "leave"), key: .character("q"), .leave)],
      beat: isPulsing ? .pulse : .second, hasFooter: false, body: body)
  }

  private var body: any Element {
    Column(stretch: 1) {
      Header(scene(scene.hall.profile.name), in: scene)
      if scene.trouble != nil { voice }
      Spacer(rows: 1)
      center.stretched()
      if !isClosed {
        EarlierCalls(earlier, scene)
        BoardQueues(board.queues(in: scene), scene)
        if scene.size.rows >= 20 { NextBookings(scene) }
      }
      notice
    }
  }

  /// The largest thing: the latest call, when the hall opens, or the time until somebody is called.
  private var center: any Element {
    if isClosed { return closed }
    guard let latest else {
      return Billboard(
        [scene.time.description], Style(.digits),
        below: [scene(Words(zh: "请在这里等候叫号", en: "please wait here for your number"))])
    }
    return Billboard(
      ["\(latest.ticket) → \(latest.window)", "\(latest.ticket)→\(latest.window)"],
      style(of: latest), below: Self.request(latest, scene))
  }

  /// A call in both languages; in one, where the terminal has glyphs for no more.
  private static func request(_ call: RecentCall, _ scene: Scene) -> [String] {
    let words = Words(
      zh: "请 \(call.ticket) 到 \(call.window) 号窗口",
      en: "\(call.ticket), please go to window \(call.window)")
    return scene.abilities.repertoire == .full ? [words.zh, words.en] : [words.en]
  }

  /// Amber while somebody is awaited; a new call is in turn inverse and as if it were old.
  private func style(of call: RecentCall) -> Style {
    if let shown = board.shown, shown.call == call.call, shown.isPulsing(at: scene.uptime) {
      return shown.isBright(at: scene.uptime)
        ? Style(.digitsNow, .inverse) : Style(.digits)
    }
    return Style(call.isBeingCalled ? .digitsNow : .digits)
  }

  // Outside opening hours.

  /// Whether nobody is let in and nobody is left.
  private var isClosed: Bool {
    let hall = scene.hall
    guard hall.isDayOver || hall.session(at: scene.now) == nil else { return false }
    return hall.waitingCount == 0 && hall.windows.allSatisfy { $0.ticket == nil }
  }

  private var closed: any Element {
    let today = scene.hall.schedule(on: scene.now.day(offset: scene.hall.offset))
    let words = Words.closed(today.closure) ?? Words(zh: "现在关门", en: "closed now")
    guard let next = scene.hall.nextOpening(after: scene.now) else {
      return Billboard(["-"], Style(.digits), below: [scene(words)])
    }
    let when = Words.opening(next, from: scene.now.day(offset: scene.hall.offset))
    let opens = Words(
      zh: "\(words.zh),\(when.zh) 开门", en: "\(words.en); opens \(when.en)")
    return Billboard([next.time.description], Style(.digits), below: [scene(opens)])
  }

  // What the hall has to say.

  /// Said when the log cannot be read: what stands here may be old.
  private var voice: any Element {
    Text(
      "▲ "
        + scene(
          Words(
            zh: "屏幕暂时没有更新,请听窗口叫号",
            en: "this screen is not up to date; please listen for your number")),
      Style(.trouble, .inverse), .center
    )
    .on(Style(.trouble, .inverse))
  }

  private var notice: any Element {
    let notices = scene.hall.profile.notices
    let turn = Int(scene.uptime / Self.turn / 2)
    let words = notices.isEmpty ? "" : scene(notices[turn % notices.count])
    return Text(words, .muted, .center).aligned().padded(Insets(vertical: 0, horizontal: 2))
  }
}

extension RecentCall {
  /// Who is called where, whenever.
  var call: Board.Call { Board.Call(ticket: ticket, window: window) }
}
