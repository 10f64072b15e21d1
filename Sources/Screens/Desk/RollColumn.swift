internal import Canvas
internal import HallCore

/// A column of the list of everybody who is in the hall with a ticket.
enum RollColumn {
  case number, item, queue, priority, standing, windows, issued, waited, due

  /// The columns that there is room for.
  static func all(in scene: Scene) -> [RollColumn] {
    scene.isVast
      ? [.number, .item, .queue, .priority, .standing, .windows, .issued, .waited, .due]
      : [.number, .item, .priority, .standing, .waited, .due]
  }

  /// What stands at its head.
  func heading(in scene: Scene) -> TableColumn {
    let (title, width, alignment): (Words, TableColumn.Width, Alignment) =
      switch self {
      case .number: (Words(zh: "号", en: "No."), .fixed(5), .leading)
      case .item: (Words(zh: "事项", en: "Item"), .share(1), .leading)
      case .queue: (Words(zh: "队", en: "queue"), .fitting, .leading)
      case .priority: (Words(zh: "类别", en: "class"), .fitting, .leading)
      case .standing:
        // Beside the search the item needs the room more.
        (Words(zh: "怎样了", en: "standing"), scene.isVast ? .fitting : .fixed(13), .leading)
      case .windows: (Words(zh: "能办的窗口", en: "windows"), .fitting, .leading)
      case .issued: (Words(zh: "取号", en: "taken"), .fitting, .trailing)
      case .waited: (Words(zh: "等了", en: "waited"), .fitting, .trailing)
      case .due: (Words(zh: "应叫", en: "due"), .fitting, .trailing)
      }
    return TableColumn(title: scene(title), width: width, alignment: alignment)
  }

  /// What it says of a ticket.
  func cell(of ticket: Ticket, _ roll: TicketRoll, in scene: Scene) -> [Span] {
    let isWaiting = if case .waiting = ticket.state { true } else { false }
    func time(_ moment: Instant) -> String {
      moment.timeOfDay(offset: scene.hall.offset).description
    }
    switch self {
    case .number: return [Span(ticket.number.description, .bold)]
    case .item: return [Span(scene.name(of: ticket.currentItem))]
    case .queue: return [Span(scene.hall.queue(of: ticket).description, .muted)]
    case .priority: return [Span(scene(ticket.priority.word))]
    case .standing: return [Span(scene(roll.standing(of: ticket)), isWaiting ? .text : .muted)]
    case .issued: return [Span(time(ticket.issued), .muted)]
    case .windows, .waited, .due:
      guard isWaiting else { return [] }
      switch self {
      case .windows:
        let windows = scene.hall.windows(for: ticket.number)
        return [Span(windows.map(\.description).joined(separator: " "), .muted)]
      case .waited: return [Span(scene(.minutes(ticket.waited(by: scene.now))))]
      default:
        return ticket.due < scene.now
          ? [Span("▲ " + time(ticket.due), .now)] : [Span(time(ticket.due), .muted)]
      }
    }
  }
}
