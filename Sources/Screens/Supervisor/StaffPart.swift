internal import Canvas
internal import HallCore

/// Person by person: where everybody is, what they can do, and what they have done today.
struct StaffPart: SupervisorPart {
  private let scene: Scene
  private let digest: HallDigest
  private let staff: [StaffMember]
  private let figures: [StaffID: StaffFigures]
  private let seats: [StaffID: Window]
  private let selected: Int

  init(_ supervisor: Supervisor, _ digest: HallDigest, _ scene: Scene) {
    self.scene = scene
    self.digest = digest
    staff = scene.hall.profile.staff
    figures = scene.hall.staffFigures
    seats = Dictionary(
      scene.hall.windows.compactMap { window in window.staff.map { ($0, window) } },
      uniquingKeysWith: { first, _ in first })
    selected = min(supervisor.row, max(0, staff.count - 1))
  }

  var beat: Beat { .minute }

  var actions: [Action<Supervisor.Message>] {
    guard staff.indices.contains(selected) else { return [] }
    let person = staff[selected]
    if let window = seats[person.id] {
      let number = window.number
      return [
        Action(
          Words(zh: "看 \(number) 号窗口", en: "look at window \(number)"), key: .enter,
          .look(number))
      ]
    }
    return [
      Action(
        Words(zh: "请\(person.name.zh)开窗口", en: "open a window with \(person.name.en)"),
        key: .enter, .choosePlace(person.id))
    ]
  }

  var body: any Element {
    Table(
      columns, count: staff.count, selected: selected,
      message: { Supervisor.Message.select($0) }, cell: cell)
  }

  private var columns: [TableColumn] {
    func column(_ zh: String, _ en: String, _ alignment: Alignment = .leading) -> TableColumn {
      TableColumn(title: scene(Words(zh: zh, en: en)), alignment: alignment)
    }
    let skills = TableColumn(title: scene(Words(zh: "会办", en: "Skills")), width: .share(1))
    let today = TableColumn(
      title: scene(Words(zh: "今天", en: "Today")), width: .fixed(barColumns))
    return [
      column("人", "Staff"), column("在哪里", "Where"), column("本岗", "Post"),
      column("人次", "Visits", .trailing), column("平均", "Mean", .trailing),
      column("忙", "Busy", .trailing),
    ] + (scene.isWide ? [today] : []) + [skills]
  }

  private var barColumns: Int { scene.size.columns / 6 }
  private var most: Int { figures.values.map(\.visits).max() ?? 0 }

  private func cell(_ row: Int, _ column: Int) -> [Span] {
    let person = staff[row]
    let seat = seats[person.id]
    let style: Style = seat == nil ? .muted : .text
    switch column {
    case 0: return [Span(scene(person.name), seat == nil ? .text : .bold)]
    case 1:
      return [
        Span(
          seat.map { scene($0.number.words) } ?? scene(Words(zh: "不在窗口", en: "at no window")),
          style)
      ]
    case 2: return [Span(scene(person.post.words), .muted)]
    case 3: return figures[person.id].map { [Span("\($0.visits)")] } ?? []
    case 4: return figures[person.id].map { [Span(scene(.minutes($0.handling.mean)))] } ?? []
    case 5:
      let busy = seat.flatMap { digest.figures.windows[$0.number]?.occupied }
      return busy.map { [Span("\(Int(($0 * 100).rounded()))%")] } ?? []
    case 6 where scene.isWide:
      return [
        .bar(Double(figures[person.id]?.visits ?? 0), of: Double(most), columns: barColumns)
      ]
    default:
      return [Span(person.skills.sorted().map(\.description).joined(separator: " "), style)]
    }
  }
}

extension Post {
  /// What the post is called.
  fileprivate var words: Words {
    switch self {
    case .window(let number): number.words
    case .guidance: Words(zh: "导引", en: "guidance")
    case .agentDesk: Words(zh: "帮办台", en: "agent desk")
    case .selfService: Words(zh: "自助区", en: "self-service")
    case .relief: Words(zh: "机动", en: "relief")
    }
  }
}
