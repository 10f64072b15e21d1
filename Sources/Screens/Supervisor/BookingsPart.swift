internal import Canvas
internal import HallCore

/// The days that can be booked: when each is open and why, how full it is, and the promises that
/// cannot be kept.
struct BookingsPart: SupervisorPart {
  private let scene: Scene
  private let days: [DayLine]
  private let broken: [Booking]
  private let selected: Int

  /// How many days are shown.
  static let dayCount = 14

  /// A day of the table.
  private struct DayLine {
    let schedule: DaySchedule
    let booked: Int
    let bookable: Int
    let broken: Int
  }

  init(_ supervisor: Supervisor, _ scene: Scene) {
    self.scene = scene
    let hall = scene.hall
    let broken = hall.brokenBookings
    self.broken = broken
    days = (0..<Self.dayCount).map { ahead in
      let day = Day(number: hall.day.number + ahead)
      let load = hall.load(on: day)
      return DayLine(
        schedule: hall.schedule(on: day), booked: load.reduce(0) { $0 + $1.booked },
        bookable: load.reduce(0) { $0 + $1.bookable },
        broken: broken.count { scene.day(of: $0.start) == day })
    }
    selected = min(max(0, supervisor.row), Self.dayCount - 1)
  }

  var beat: Beat { .minute }

  private var day: Day { days[selected].schedule.day }

  var actions: [Action<Supervisor.Message>] {
    let schedule = days[selected].schedule
    let close = Act.except(day, .closed(reason: .none))
    let isClosed = schedule.sessions.isEmpty
    let back = Act.except(day, nil)
    return [
      Action(
        Words(zh: "排班", en: "rota"), key: .enter, Supervisor.Message.rota(day),
        help: Words(zh: "看这一天的排班", en: "the rota of this day")),
      Action(
        Words(zh: "闭馆", en: "close"), key: .character("x"), .ask(.closing(day)),
        help: Words(zh: "这一天闭馆", en: "the hall stays closed that day"),
        unless: isClosed
          ? Words(zh: "这一天本来就不开放", en: "the hall is closed that day anyway")
          : scene.refusal(of: close, by: .supervisor)?.words),
      Action(
        Words(zh: "加开", en: "open more"), key: .character("o"), .ask(.hours(day)),
        help: Words(zh: "这一天再开一个时段", en: "one more session on that day")),
      Action(
        Words(zh: "照常", en: "as usual"), key: .character("t"), .ask(.sure(back)),
        help: Words(zh: "收回这一天的临时安排", en: "takes back what was arranged for that day"),
        unless: scene.refusal(of: back, by: .supervisor)?.words),
    ]
  }

  var body: any Element {
    Column {
      Table(
        columns, count: days.count, selected: selected,
        message: { Supervisor.Message.select($0) }, cell: cell
      )
      .sized(rows: min(Self.dayCount + 1, max(4, scene.size.rows - 6 - min(3, broken.count))))
      Spacer(rows: scene.size.rows > 30 ? 1 : 0)
      promises.stretched()
    }
  }

  private var barColumns: Int { scene.isWide ? scene.size.columns / 6 : 6 }

  private var columns: [TableColumn] {
    func title(_ zh: String, _ en: String) -> String { scene(Words(zh: zh, en: en)) }
    return [
      TableColumn(title: title("日", "Day")),
      TableColumn(title: title("已约", "Booked"), alignment: .trailing),
      TableColumn(title: "", width: .fixed(barColumns)),
      TableColumn(title: title("要改期", "To move"), alignment: .trailing),
      TableColumn(title: title("时段", "Sessions"), width: .share(1)),
      TableColumn(title: title("缘由", "Why"), width: .share(1)),
    ]
  }

  private func cell(_ row: Int, _ column: Int) -> [Span] {
    let line = days[row]
    let isClosed = line.schedule.sessions.isEmpty
    switch column {
    case 0: return [Span(scene(line.schedule.day.shortWords), isClosed ? .muted : .bold)]
    case 1:
      return isClosed
        ? [] : [Span("\(line.booked)/\(line.bookable)", line.booked > 0 ? .text : .muted)]
    case 2: return [.bar(Double(line.booked), of: Double(line.bookable), columns: barColumns)]
    case 3: return line.broken > 0 ? [Span("▲ \(line.broken)", Style(.trouble))] : []
    case 4: return [Span(scene(line.schedule.sessionWords), isClosed ? .muted : .text)]
    default: return [Span(scene(line.schedule.basisWords), .muted)]
    }
  }

  /// The promises that cannot be kept, and what to do about them.
  private var promises: any Element {
    let room = max(1, scene.size.rows - Self.dayCount - 6)
    return Column {
      if broken.isEmpty {
        Text([
          Span("✓ ", Style(.good)),
          Span(scene(Words(zh: "约好的都办得了", en: "every promise can be kept")), .muted),
        ])
      } else {
        let count = broken.count
        Paragraph([
          Span("▲ ", Style(.trouble)),
          Span(
            scene(
              Words(
                zh: "\(count) 个预约没人能办:请前台打电话改期,或者安排人来",
                en: "nobody can serve \(count.counted("booking")): "
                  + "the desk calls them, or put somebody on duty")), .bold),
        ])
        for booking in broken.prefix(room) {
          Text([
            Span("  \(scene(booking.start.words(in: scene.hall)))  ", .text),
            Span("\(booking.code.spoken)  ", .bold),
            Span(scene.names(of: booking.items) + "  ", .muted),
            Span(scene(scene.standing(of: booking)), Style(.trouble)),
          ])
        }
      }
    }
  }
}
