internal import Canvas
internal import Forecast
internal import HallCore

/// What people are told about their waits: how well the promises hold, and what the hall has learnt from
/// its days that they rest on, each figure with how much there is behind it.
struct WaitsPart: SupervisorPart {
  let scene: Scene
  private let today: PromiseCount
  private let items: [ServiceItem]
  private let selected: Int

  init(_ supervisor: Supervisor, _ digest: HallDigest, _ scene: Scene) {
    self.scene = scene
    today = digest.figures.all.promises
    items = Self.items(in: scene.hall)
    selected = min(supervisor.row, max(0, items.count - 1))
  }

  /// The items of the hall, those first of which most is known.
  static func items(in hall: Hall) -> [ServiceItem] {
    hall.profile.items.compactMap { Catalogue.shipped[$0] }.map { item in
      (item, hall.experience.handling(of: item.code, minutes: item.expectedMinutes).weight)
    }
    .sorted { ($1.1, $0.0.code) < ($0.1, $1.0.code) }.map(\.0)
  }

  var beat: Beat { .minute }
  var actions: [Action<Supervisor.Message>] { [] }

  var experience: Experience { scene.hall.experience }

  var body: any Element {
    Column {
      Text(promises)
      Spacer(rows: 1)
      Row(spacing: 3, stretch: 1) {
        Table(
          itemColumns, count: items.count, selected: selected,
          message: { Supervisor.Message.select($0) }, cell: itemCell
        ).stretched()
        habits
      }
      Spacer(rows: 1)
      people
    }
  }

  // How the promises hold.

  private var promises: [Span] {
    let before = experience.promises.count
    func share(_ count: PromiseCount) -> String {
      count.share.map { "\(Int(($0 * 100).rounded()))%" } ?? "—"
    }
    let style: Style =
      before.share.map { $0 < 0.75 ? Style(.trouble, .bold) : Style(.good, .bold) } ?? .muted
    return [
      Span(scene(Words(zh: "答应的等候,做到了 ", en: "Promised waits kept ")), .bold),
      Span(share(before), style),
      Span(
        scene(
          Words(
            zh: "(以前 \(before.given) 个号,目标 80%)  今天 \(share(today))(\(today.given) 个号)",
            en: " of \(before.given.counted("ticket")) (80% is meant)  today \(share(today))"
              + " of \(today.given)")), .muted),
    ]
  }

  // How long things take.

  private var itemColumns: [TableColumn] {
    func column(_ zh: String, _ en: String) -> TableColumn {
      TableColumn(title: scene(Words(zh: zh, en: en)), alignment: .trailing)
    }
    return [
      TableColumn(title: scene(Words(zh: "事项", en: "Item")), width: .share(1)),
      column("目录", "List"), column("一般", "Learnt"), column("八成", "8 in 10"),
      column("次数", "Seen"),
    ]
  }

  private func itemCell(_ row: Int, _ column: Int) -> [Span] {
    let item = items[row]
    let law = experience.handling(of: item.code, minutes: item.expectedMinutes)
    let seen = Int(law.weight.rounded())
    let style: Style = seen == 0 ? .muted : .text
    switch column {
    case 0: return [Span(scene(item.name), style)]
    case 1: return [Span("\(item.expectedMinutes)", .muted)]
    case 2: return [Span(minutes(law.median), seen == 0 ? .muted : .bold)]
    case 3:
      return [Span("\(minutes(law.usual.lowerBound))-\(minutes(law.usual.upperBound))", style)]
    default: return [Span("\(seen)", .muted)]
    }
  }

  private func minutes(_ span: TimeSpan) -> String { "\((span.wholeSeconds + 30) / 60)" }
}
