internal import Canvas
internal import Forecast
internal import HallCore

/// What people are told about their waits: how well the promises hold, and what the hall has learnt from
/// its days that they rest on, each figure with how much there is behind it.
struct WaitsPart: SupervisorPart {
  private let scene: Scene
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

  private var experience: Experience { scene.hall.experience }

  var body: any Element {
    Column {
      Text(promises)
      Spacer(rows: 1)
      Row(spacing: 3, stretch: 1) {
        Table(
          itemColumns, count: items.count, selected: selected,
          message: { Supervisor.Message.select($0) }, cell: itemCell
        ).stretched()
        people.sized(columns: scene.isWide ? 44 : 26)
      }
      Paragraph(scene(habits), .muted)
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
            en: " (\(before.given) tickets before today; 80% is meant)  today \(share(today))"
              + " (\(today.given))")), .muted),
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

  // Who takes how long.

  private var people: any Element {
    let staff = scene.hall.profile.staff.filter { experience.weight(of: $0.id) > 0 }
    return Column {
      if staff.isEmpty {
        Paragraph(
          scene(
            Words(
              zh: "还没有过去的日子可学:先按目录的时间估计。",
              en: "No day to learn from yet: the catalogue's minutes stand in.")), .muted)
      } else {
        Table(peopleColumns, count: staff.count) { row, column in
          personCell(staff[row], column)
        }
      }
    }
  }

  private var peopleColumns: [TableColumn] {
    [
      TableColumn(title: scene(Words(zh: "人", en: "Staff")), width: .share(1)),
      TableColumn(title: scene(Words(zh: "用时", en: "Takes")), alignment: .trailing),
      TableColumn(title: scene(Words(zh: "次数", en: "Seen")), alignment: .trailing),
    ]
  }

  private func personCell(_ person: StaffMember, _ column: Int) -> [Span] {
    let pace = LearnedDuration(
      location: 10 + experience.pace(of: person.id), deviation: 0, weight: 0)
    switch column {
    case 0: return [Span(scene(person.name))]
    case 1:
      // Against 2¹⁰ milliseconds for somebody at the usual pace.
      let percent = Int((Double(pace.median.milliseconds) / 10.24).rounded()) - 100
      return [Span(percent > 0 ? "+\(percent)%" : "\(percent)%", .bold)]
    default: return [Span("\(Int(experience.weight(of: person.id).rounded()))", .muted)]
    }
  }

  // What else is reckoned with.

  private var habits: Words {
    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
    let (coming, turning) = (
      experience.comingTime.median.wholeSeconds, experience.turningTime.median.wholeSeconds
    )
    let (missed, back) = (percent(experience.noShowShare), percent(experience.reinstatedShare))
    let (left, aside) = (percent(experience.leavingShare), percent(experience.detourShare))
    let days = experience.days
    return Words(
      zh: "也算进去:叫号到人到 \(coming) 秒,办完到叫下一位 \(turning) 秒,过号 \(missed)(\(back) 会回来),等不及走开"
        + " \(left),转出或挂起 \(aside)。学了 \(days) 天。",
      en:
        "Also reckoned with: \(coming) s from a call to its visitor, \(turning) s to the next call,"
        + " \(missed) not coming (\(back) of them come back), \(left) leaving, \(aside) sent on or held."
        + " Learnt from \(days) \(days == 1 ? "day" : "days")."
    )
  }
}
