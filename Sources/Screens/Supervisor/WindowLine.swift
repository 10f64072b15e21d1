internal import Canvas
internal import HallCore

/// A window as a line of a table. It is an object because it holds the whole scene, and a table asks for
/// its lines cell by cell.
final class WindowLine {
  let window: Window
  let figures: WindowFigures?
  private let scene: Scene
  private let state: Words
  /// Since when it has been in its state; `nil` while it is closed.
  private let since: Instant?
  /// How long the item in hand is expected to take.
  private let expected: TimeSpan?

  init(_ window: Window, _ digest: HallDigest, _ scene: Scene) {
    self.window = window
    self.scene = scene
    figures = digest.figures.windows[window.number]
    let ticket = window.ticket.flatMap { scene.hall.ticket($0) }
    switch (window.activity, ticket?.state) {
    case (.idle(let start)?, _): (state, since) = (Words(zh: "空闲", en: "idle"), start)
    case (.paused(let start)?, _): (state, since) = (Words(zh: "暂停", en: "paused"), start)
    case (_, .called(let call)?): (state, since) = (Words(zh: "叫号", en: "calling"), call.at)
    case (_, .serving(_, let start)?): (state, since) = (Words(zh: "办理", en: "serving"), start)
    default: (state, since) = (Words(zh: "关着", en: "closed"), nil)
    }
    if case .serving? = ticket?.state {
      expected = ticket.flatMap { scene.hall.expectedHandling(of: $0.currentItem) }
    } else {
      expected = nil
    }
  }

  /// Whether it is open, so that its clock runs.
  var isOpen: Bool { since != nil }

  private var isLong: Bool {
    guard let expected, let since else { return false }
    let limit = expected.milliseconds * Int64(scene.hall.settings.alerts.handlingPercent) / 100
    return (scene.now - since).milliseconds > limit
  }

  private var style: Style { isOpen ? .text : .muted }

  var staffName: String { window.staff.map { scene.name(of: $0) } ?? "—" }

  var stateWords: String { scene(state) }

  /// Why it pauses, if it does and somebody said why.
  var pauseReason: String? {
    guard case .paused? = window.activity, !window.pauseReason.isEmpty else { return nil }
    return scene(PauseReason.words(for: window.pauseReason))
  }

  // Cells.

  var numberCell: [Span] { [Span("\(window.number)", isOpen ? .bold : .muted)] }
  var staffCell: [Span] { [Span(staffName, style)] }
  var stateCell: [Span] { [Span(stateWords, style)] }
  var ticketCell: [Span] { [Span(window.ticket?.description ?? "", .bold)] }

  /// How long it has been so; what takes much longer than expected has a mark.
  var clockCell: [Span] {
    guard let since else { return [] }
    let clock = (scene.now - since).onClock
    return isLong ? [Span("▲ " + clock, Style(.trouble))] : [Span(clock, style)]
  }

  var expectedCell: [Span] { expected.map { [Span(scene(.minutes($0)), .muted)] } ?? [] }
  var signCell: [Span] { [Span(scene.sign(over: window.number), style)] }

  var takesCell: [Span] {
    let letters = window.queues.sorted().map(\.description)
    return [Span(letters.joined(), style)]
  }

  /// How many have been handled today, as a bar beside the windows that handled most.
  func todayCell(most: Int, columns: Int) -> [Span] {
    guard let visits = figures?.visits, visits > 0 else { return [] }
    let number = "\(visits)"
    let blanks = String(repeating: " ", count: max(0, 3 - number.count))
    let bar = Span.bar(Double(visits), of: Double(most), columns: max(1, columns - 4))
    return [Span(blanks + number + " ", style), bar]
  }

  var meanCell: [Span] {
    guard let handling = figures?.handling, handling.count > 0 else { return [] }
    return [Span(scene(.minutes(handling.mean)), style)]
  }

  var missedCell: [Span] {
    guard let missed = figures?.missed, missed > 0 else { return [] }
    return [Span("\(missed)", style)]
  }

  var occupiedCell: [Span] {
    figures?.occupied.map { [Span("\(Int(($0 * 100).rounded()))%", style)] } ?? []
  }
}

/// The windows of the hall as a table.
struct WindowTable {
  private let lines: [WindowLine]
  private let scene: Scene

  init(_ digest: HallDigest, _ scene: Scene) {
    self.scene = scene
    lines = scene.hall.windows.map { WindowLine($0, digest, scene) }
  }

  /// Whether somebody sits at a window, so that a clock runs.
  var hasClock: Bool { lines.contains(where: \.isOpen) }

  private var most: Int { lines.compactMap(\.figures?.visits).max() ?? 0 }

  private typealias Cell = (TableColumn, (WindowLine) -> [Span])

  private func column(
    _ title: Words, _ width: TableColumn.Width = .fitting, _ alignment: Alignment = .leading,
    _ cell: @escaping (WindowLine) -> [Span]
  ) -> Cell {
    (TableColumn(title: scene(title), width: width, alignment: alignment), cell)
  }

  private var basic: [Cell] {
    [
      column(Words(zh: "窗口", en: "No."), .fitting, .trailing) { $0.numberCell },
      column(Words(zh: "人", en: "Staff")) { $0.staffCell },
      column(Words(zh: "状态", en: "State")) { $0.stateCell },
      column(Words(zh: "号", en: "Ticket")) { $0.ticketCell },
      column(Words(zh: "时长", en: "Clock"), .fitting, .trailing) { $0.clockCell },
    ]
  }

  private var more: [Cell] {
    [
      column(Words(zh: "约", en: "Expected"), .fitting, .trailing) { $0.expectedCell },
      column(Words(zh: "平均", en: "Mean"), .fitting, .trailing) { $0.meanCell },
      column(Words(zh: "过号", en: "Missed"), .fitting, .trailing) { $0.missedCell },
      column(Words(zh: "忙", en: "Busy"), .fitting, .trailing) { $0.occupiedCell },
    ]
  }

  private func today(_ columns: Int) -> Cell {
    column(Words(zh: "今天", en: "Today"), .fixed(columns)) { [most] in
      $0.todayCell(most: most, columns: columns)
    }
  }

  /// To be read, with a bar of the day.
  func overview(columns: Int) -> any Element {
    let cells =
      columns < 76 ? basic + [today(columns < 54 ? 13 : 10)] : basic + more + [today(columns / 6)]
    return Table(cells.map(\.0), count: lines.count) { row, column in
      cells[column].1(lines[row])
    }
  }

  /// To choose from, with what each window takes.
  func choice(columns: Int, selected: Int) -> any Element {
    let isNarrow = columns < 100
    let takes = column(Words(zh: "办理", en: "Takes"), isNarrow ? .share(1) : .fitting) {
      $0.takesCell
    }
    let sign = column(Words(zh: "名称", en: "Sign"), .share(1)) { $0.signCell }
    let cells =
      isNarrow
      ? basic + more.dropFirst() + [takes] : basic + more + [today(columns / 10), takes, sign]
    return Table(
      cells.map(\.0), count: lines.count, selected: selected,
      message: { Supervisor.Message.select($0) },
      cell: { row, column in cells[column].1(lines[row]) })
  }

  /// The line of a window.
  subscript(row: Int) -> WindowLine? { lines.indices.contains(row) ? lines[row] : nil }
}
