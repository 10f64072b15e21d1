internal import Canvas
internal import HallCore

// The dialogs of bookings: choose a time, ask for the telephone number, tell the code.

extension Desk {
  func form(_ form: BookingForm, in scene: Scene) -> Dialog<Message> {
    if let code = form.kept, let booking = scene.hall.booking(code) {
      return asking(form, booking, in: scene)
    }
    return choosing(form, in: scene)
  }

  // First the time.

  private func choosing(_ form: BookingForm, in scene: Scene) -> Dialog<Message> {
    let times = form.times(in: scene)
    let shown = form.shown(of: times, in: scene)
    let names = Words(same: scene.names(of: form.items(in: scene.hall)))
    let title: Words
    let label: Words
    switch form.purpose {
    case .book:
      title = Words(zh: "约什么时候:\(names.zh)", en: "Book a time: \(names.en)")
      label = Words(zh: "约这个时间", en: "Take this time")
    case .move(let code):
      title = Words(zh: "\(code.spoken) 改到什么时候", en: "Move \(code.spoken) to…")
      label = Words(zh: "改到这个时间", en: "Move it here")
    }
    let none = noTime(form, times, shown, in: scene)
    return Dialog(
      title,
      actions: [
        Action(label, key: .enter, .goOn, unless: none),
        Action(Words(zh: "不了", en: "Back"), key: .escape, .dismiss),
        Action(Words(zh: "前一天", en: "Day before"), key: .left, Message.turn(-1)),
        Action(Words(zh: "后一天", en: "Day after"), key: .right, Message.turn(1)),
        Action(
          Words(zh: "上一个时间", en: "the time before"), key: .up, Message.type(.up),
          isInFooter: false),
        Action(
          Words(zh: "下一个时间", en: "the time after"), key: .down, Message.type(.down),
          isInFooter: false),
      ], isTyping: true,
      body: Column {
        days(form, times, in: scene)
        timeLine(form, times, in: scene)
        if let none, shown.isEmpty {
          Paragraph(scene(none), Style(.dialog))
        } else {
          List(
            count: shown.count, selected: min(form.place, shown.count - 1), columns: 6,
            message: { Message.chooseTime(shown[$0].start) }, turn: { .point($0) },
            row: { Text(scene.time(of: shown[$0].start).description, Style(.dialog, .bold)) })
        }
      })
  }

  /// The days that can be booked, with how many times are free.
  private func days(
    _ form: BookingForm, _ times: FreeTimes, in scene: Scene
  ) -> any Element {
    Grid(columns: 5, spacing: Size(rows: 0, columns: 0), cellRows: 1) {
      for day in times.days {
        let isShown = day == form.day
        let count = times.on(day).count
        let name = day == scene.hall.day ? day.words(from: scene.hall.day) : day.shortWords
        let style = isShown ? Style(.selection, .bold) : Style(count > 0 ? .dialog : .dialogMuted)
        Text([
          Span((isShown ? "▸" : " ") + scene(name), style),
          Span(" \(count)", isShown ? style : Style(.dialogMuted)),
        ])
        .on(style)
        .touchable(Message.chooseDay(day))
      }
    }
  }

  /// Which day the times are of, how many are free, and the digits that are typed.
  private func timeLine(
    _ form: BookingForm, _ times: FreeTimes, in scene: Scene
  ) -> any Element {
    let count = times.on(form.day).count
    let hint = Words(
      zh: "空 \(count) 个时间 · 也可以打数字,比如 1430",
      en: "\(count) free · or type digits, such as 1430")
    let typed = Words(zh: "打了 \(form.digits)", en: "typed \(form.digits)")
    return Row(spacing: 2) {
      Text(scene(form.day.words), Style(.dialog, .bold))
      Text(scene(form.digits.isEmpty ? hint : typed), Style(.dialogMuted)).stretched()
    }.padded(Insets(vertical: 1))
  }

  /// Why none of the times that are shown can be taken; `nil` if one can.
  private func noTime(
    _ form: BookingForm, _ times: FreeTimes, _ shown: [Slot], in scene: Scene
  ) -> Words? {
    if !shown.isEmpty { return nil }
    if !form.digits.isEmpty, !times.on(form.day).isEmpty {
      return Words(zh: "没有这样的时间,按退格重打", en: "no such time; Backspace takes the digits back")
    }
    if times.isEmpty {
      return Words(
        zh: "这些天都约满了:请取号,或请主管排人",
        en: "every day is full: give a ticket, or ask a supervisor for more people")
    }
    let day = times.first(from: form.day)
    let next = times.on(day).isEmpty ? times.first(from: scene.hall.day) : day
    return Words(
      zh: "这一天没有空的时间,最近有空的是\(next.words.zh)",
      en: "nothing is free on this day; \(next.words.en) has free times")
  }

  // Then how to reach the resident.

  private func asking(
    _ form: BookingForm, _ booking: Booking, in scene: Scene
  ) -> Dialog<Message> {
    let time = booking.start.words(in: scene.hall)
    let missing = Words(zh: "请先打电话号码", en: "type the telephone number first")
    return Dialog(
      Words(zh: "\(time.zh) 留着了,怎么联系", en: "\(time.en) is kept; how to reach them?"),
      actions: [
        Action(
          Words(zh: "约好", en: "Book"), key: .enter, .goOn,
          unless: form.phone.isEmpty ? missing : nil),
        Action(
          form.field == .phone
            ? Words(zh: "填姓名", en: "Name") : Words(zh: "填电话", en: "Telephone"),
          key: .tab, .switchField),
        Action(Words(zh: "换个时间", en: "Other time"), key: .escape, .back),
      ], isTyping: true,
      body: Column {
        if case .reserved(let until) = booking.state {
          let time = scene.time(of: until)
          Text(
            scene(
              Words(
                zh: "\(scene.names(of: booking.items)) · 留到 \(time)",
                en: "\(scene.names(of: booking.items)) · kept until \(time)")), Style(.dialogMuted))
        }
        Spacer(rows: 1)
        field(
          Words(zh: "电话", en: "Telephone"),
          form.text(of: .phone),
          Words(zh: "手机号码", en: "digits only"), isActive: form.field == .phone, in: scene)
        field(
          Words(zh: "姓名", en: "Name"), form.text(of: .name),
          Words(zh: "可以不写", en: "may stay empty"), isActive: form.field == .name, in: scene)
        Spacer(rows: 1)
        Keypad.ofDialog(in: scene) { Message.type($0) }
      })
  }

  private func field(
    _ caption: Words, _ text: String, _ hint: Words, isActive: Bool, in scene: Scene
  ) -> any Element {
    Row(spacing: 1) {
      Text((isActive ? "▸ " : "  ") + scene(caption), Style(.dialog, isActive ? .bold : []))
        .sized(columns: 12)
      TextField(text, placeholder: scene(hint), isActive: isActive).stretched()
    }
    .touchable(isActive ? Message.type(.end) : Message.switchField)
  }

  // And the code, or the end.

  func booked(_ code: BookingCode, in scene: Scene) -> Dialog<Message> {
    let booking = scene.hall.booking(code)
    let early = scene.hall.settings.booking.earlyMinutes
    return Dialog(
      Words(zh: "请告诉居民,预约码是", en: "Please tell the resident this code"),
      actions: [
        Action(Words(zh: "好了", en: "Done"), key: .enter, .dismiss),
        Action(Words(zh: "好了", en: "Done"), key: .escape, .dismiss, isInFooter: false),
      ],
      body: Column {
        BigText(code.spoken, Style(.dialog, .bold), scale: 1)
        Spacer(rows: 1)
        if let booking {
          Text(
            scene(booking.start.words(in: scene.hall)) + "  " + scene.names(of: booking.items),
            Style(.dialog, .bold))
          Paragraph(
            scene(
              Words(
                zh: "提前 \(early) 分内到,报这六个数字签到",
                en: "Come up to \(early) min early and check in with these six digits")),
            Style(.dialogMuted))
        }
      })
  }

  /// A booking that is given back frees its time for others, so this asks first.
  func unbooking(_ code: BookingCode, in scene: Scene) -> Dialog<Message> {
    let booking = scene.hall.booking(code)
    let time = booking?.start.words(in: scene.hall) ?? Words(same: "")
    let names = booking.map { scene.names(of: $0.items) } ?? ""
    return Dialog(
      Words(zh: "取消预约 \(code.spoken)?", en: "Give back booking \(code.spoken)?"),
      actions: [
        Action(Words(zh: "留着", en: "Keep it"), key: .escape, .dismiss),
        Action(
          Words(zh: "取消预约", en: "Give it back"), key: .character("y"), .perform(.unbook(code)),
          unless: scene.refusal(of: .unbook(code), by: actor)?.words),
      ],
      body: Paragraph(
        scene(
          Words(
            zh: "\(time.zh) \(names)。取消以后时间给别人,再来要重新预约",
            en:
              "\(time.en), \(names). Its time goes to others then; to come after all is to book anew"
          )),
        Style(.dialog)))
  }
}
