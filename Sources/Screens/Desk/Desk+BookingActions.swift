internal import Canvas
internal import HallCore

extension Desk {
  /// What can be done while bookings are shown, in the order of the footer.
  func bookingActions(
    _ book: DayBook, _ selected: Booking?, _ repairs: [Proposal], in scene: Scene
  ) -> [Action<Message>] {
    if book.isFiltering {
      return [
        Action(Words(zh: "好了", en: "done"), key: .enter, .enter),
        Action(Words(zh: "全部", en: "all"), key: .escape, .back),
      ] + bookingMoves
    }
    return (selected.map { acts(on: $0, repairs, in: scene) } ?? []) + [
      Action(
        Words(zh: "筛选", en: "filter"), key: .character("/"), .startFilter,
        help: Words(zh: "按预约码、电话后四位或事项筛选", en: "by code, last digits of the telephone, or item")),
      Action(
        Words(zh: "前一天", en: "day before"), key: .left, .turn(-1),
        unless: book.day <= scene.hall.bookableDays.lowerBound
          ? Words(zh: "过去的日子不看预约", en: "bookings of past days are not kept") : nil),
      Action(
        Words(zh: "后一天", en: "day after"), key: .right, .turn(1),
        unless: book.day >= scene.hall.bookableDays.upperBound
          ? Words(zh: "再往后还不能预约", en: "later days cannot be booked yet") : nil),
      Action(
        Words(zh: "返回", en: "back"), key: .escape, .back,
        help: Words(zh: "回到搜索和名单", en: "to the search and the list")),
      Action(
        Words(zh: "搜索和名单", en: "search and list"), key: .function(2), .hideBookings,
        isInFooter: false),
    ] + bookingMoves + helpCalls(in: scene)
  }

  private var bookingMoves: [Action<Message>] {
    [
      Action(Words(zh: "上一行", en: "the row above"), key: .up, .move(.up), isInFooter: false),
      Action(Words(zh: "下一行", en: "the row below"), key: .down, .move(.down), isInFooter: false),
      Action(
        Words(zh: "上一页", en: "the page above"), key: .pageUp, .move(.pageUp), isInFooter: false),
      Action(
        Words(zh: "下一页", en: "the page below"), key: .pageDown, .move(.pageDown),
        isInFooter: false),
    ]
  }

  /// What the desk can do with a booking.
  private func acts(
    on booking: Booking, _ proposals: [Proposal], in scene: Scene
  ) -> [Action<Message>] {
    let code = booking.code
    func refusal(_ act: Act) -> Words? { scene.refusal(of: act, by: actor)?.words }
    let isReserved = if case .reserved = booking.state { true } else { false }
    let change = isReserved ? Refusal.bookingNotConfirmed(code).words : refusal(.unbook(code))
    let repairs = proposals.map { proposal in
      Action(
        Words(zh: "改到 \(proposal.time.zh)", en: "to \(proposal.time.en)"),
        key: .character(proposal.digit), proposal.message, isInFooter: proposal.digit == "1")
    }
    return [
      Action(
        Words(zh: "签到", en: "check in"), key: .enter, Message.perform(.checkIn(code)),
        help: Words(zh: "人来了:签到,得到号码", en: "the resident has come: a ticket"),
        unless: refusal(.checkIn(code)))
    ] + repairs + [
      Action(
        Words(zh: "改期", en: "move"), key: .character("m"), .ask(.move(code)),
        help: Words(zh: "改到另一个时间", en: "to another time"), unless: change),
      Action(
        Words(zh: "取消", en: "give back"), key: .character("x"), .ask(.unbook(code)),
        help: Words(zh: "取消预约", en: "give the booking back"), unless: change),
    ]
  }
}
