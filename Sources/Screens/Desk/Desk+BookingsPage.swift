internal import Canvas
internal import HallCore

// The bookings of a day: the list, and everything about the selected one.

extension Desk {
  func bookingsPage(_ book: DayBook, in scene: Scene) -> Page<Message> {
    let hall = scene.hall
    let ofDay = hall.bookings(on: book.day)
    let rows = book.rows(of: ofDay, in: hall)
    let selected = book.place(in: rows).map { rows[$0] }
    let repairs = selected.map { proposals(for: $0, in: scene) } ?? []
    let actions = bookingActions(book, selected, repairs, in: scene)
    let today = book.day == hall.day ? ofDay : hall.bookings(on: hall.day)
    return Page(
      theme: .staff, actions: actions, dialog: dialog(in: scene), isTyping: book.isFiltering,
      beat: isPulsing(in: scene) ? .pulse : .minute, toast: toast,
      body: bookingsBody(
        book, rows, selected, bookingsHeader(today, in: scene),
        card: bookingCard(book, selected, repairs, in: scene), in: scene))
  }

  private func bookingsBody(
    _ book: DayBook, _ rows: [Booking], _ selected: Booking?, _ header: Header,
    card: any Element, in scene: Scene
  ) -> any Element {
    Column {
      header
      TroubleLine(scene)
      helpLine(in: scene)
      Row(spacing: 3, stretch: 1) {
        Column(stretch: 1) {
          dayLine(book, count: rows.count, in: scene)
          bookingTable(book, rows, selected, in: scene).stretched()
          if !scene.isWide, scene.hasRoomForCards {
            Spacer(rows: 1)
            card.sized(rows: 6)
          }
        }.stretched(7)
        if scene.isWide { card.stretched(4) }
      }.padded(Insets(left: 1, bottom: 1, right: 1))
    }
  }

  /// How today stands: how many are booked, have come, are late.
  private func bookingsHeader(_ today: [Booking], in scene: Scene) -> Header {
    let come = today.count { if case .checkedIn = $0.state { true } else { false } }
    let open = today.count { $0.state == .booked }
    let late = today.count { (scene.lateness(of: $0)?.wholeMinutes ?? 0) > 0 }
    let counts = Words(
      zh: "今天 已到 \(come) · 还没到 \(open) · 迟 \(late)",
      en: "today \(come) here · \(open) to come · \(late) late")
    return Header(
      [
        Span(scene(Words(zh: "前台 · 预约", en: "Front desk · bookings")), Style(.header, .bold)),
        Span("  " + scene(scene.hall.profile.name), Style(.header)),
      ],
      aside: [
        Span(scene(counts) + "   ", Style(.header)),
        Span(scene.time.description, Style(.header, .bold)),
      ])
  }

  private func dayLine(_ book: DayBook, count: Int, in scene: Scene) -> any Element {
    let today = scene.hall.day
    let near = book.day.number - today.number
    let name = (0...1).contains(near) ? scene(book.day.words(from: today)) + "  " : ""
    return Row(spacing: 1) {
      Text(" ‹ ", .bold).touchable(Message.turn(-1))
      Text([Span(name, .bold), Span(scene(book.day.words), .bold)])
      Text(" › ", .bold).touchable(Message.turn(1))
      if book.isFiltering {
        TextField(
          book.filter.text,
          placeholder: scene(Words(zh: "预约码、电话后四位、事项", en: "code, last digits, item")),
          isActive: sheet == nil
        ).stretched()
      } else {
        let shown =
          book.filter.isEmpty
          ? Words(zh: "/ 筛选", en: "/ to filter")
          : Words(zh: "只看“\(book.filter.text)”", en: "only “\(book.filter.text)”")
        Text(scene(shown), book.filter.isEmpty ? .muted : .now)
          .touchable(Message.startFilter)
        Text("").stretched()
      }
      Text(scene(Words(zh: "\(count) 个预约", en: count.counted("booking"))), .muted, .trailing)
    }.sized(rows: 1)
  }

  private func bookingTable(
    _ book: DayBook, _ rows: [Booking], _ selected: Booking?, in scene: Scene
  ) -> any Element {
    guard !rows.isEmpty else {
      return Text(
        scene(
          book.filter.isEmpty
            ? Words(zh: "这一天没有预约", en: "Nobody has booked for this day")
            : Words(zh: "没有这样的预约,Esc 看全部", en: "No such booking; Esc shows all")), .muted)
    }
    let columns = BookingColumn.all(in: scene)
    return Table(
      columns.map { $0.heading(in: scene) }, count: rows.count,
      selected: rows.firstIndex { $0.code == selected?.code },
      message: { Message.pick(rows[$0].code) },
      cell: { columns[$1].cell(of: rows[$0], book, in: scene) })
  }
}

/// A column of the list of bookings.
enum BookingColumn {
  case time, code, item, window, standing, contact

  /// The columns that there is room for.
  static func all(in scene: Scene) -> [BookingColumn] {
    scene.isVast
      ? [.time, .code, .item, .window, .standing, .contact]
      : [.time, .code, .item, .standing, .contact]
  }

  /// What stands at its head.
  func heading(in scene: Scene) -> TableColumn {
    let (title, width): (Words, TableColumn.Width) =
      switch self {
      case .time: (Words(zh: "时间", en: "Time"), .fitting)
      case .code: (Words(zh: "预约码", en: "code"), .fixed(7))
      case .item: (Words(zh: "事项", en: "item"), .share(1))
      case .window: (Words(zh: "窗口", en: "window"), .fitting)
      case .standing: (Words(zh: "怎样了", en: "standing"), .fitting)
      case .contact: (Words(zh: "联系", en: "contact"), .fitting)
      }
    return TableColumn(title: scene(title), width: width)
  }

  /// What it says of a booking.
  func cell(of booking: Booking, _ book: DayBook, in scene: Scene) -> [Span] {
    switch self {
    case .time:
      let day = scene.day(of: booking.start)
      let name = day == book.day ? "" : scene(day.shortWords) + " "
      return [Span(name + scene.time(of: booking.start).description, .bold)]
    case .code: return [Span(booking.code.spoken, .muted)]
    case .item: return [Span(scene.names(of: booking.items))]
    case .window: return [Span(booking.window?.description ?? "–", .muted)]
    case .standing: return [standing(of: booking, in: scene)]
    case .contact: return [Span(contact(of: booking, book, in: scene), .muted)]
    }
  }

  private func standing(of booking: Booking, in scene: Scene) -> Span {
    let words = scene(scene.standing(of: booking))
    if booking.isBroken { return Span("▲ " + words, Style(.trouble)) }
    if scene.lateness(of: booking) != nil {
      return Span((scene.isBeyondGrace(booking) ? "▲ " : "") + words, .now)
    }
    switch booking.state {
    case .booked: return Span(words)
    case .checkedIn, .reserved, .cancelled, .missed, .lapsed: return Span(words, .muted)
    }
  }

  /// The contact where it is short, else the last digits of it alone.
  private func contact(of booking: Booking, _ book: DayBook, in scene: Scene) -> String {
    guard let contact = book.contact(of: booking, in: scene) else { return "" }
    return contact.cellWidth > 16 ? contact.lastWord : contact
  }
}
