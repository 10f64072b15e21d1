internal import Canvas
internal import HallCore

// A booking that has just been made: its code as large as it gets, when to come, and what to bring.

extension Kiosk {
  func bookedSheet(_ code: BookingCode, isMoved: Bool, in scene: Scene) -> Sheet {
    guard let booking = scene.hall.booking(code) else {
      return unknownBookingSheet(code, in: scene)
    }
    let facts = Facts(bookingFacts(booking, in: scene) + [arrival(booking, in: scene)], in: scene)
    let papers = Catalogue.shipped.papers(for: booking.items)
    let toBring = Words(zh: "来时要带", en: "What to bring")
    let hint = Words(
      zh: "请抄下这 6 位预约码,或拍张照", en: "write the six digits down, or take a photo")
    return Sheet(
      title: isMoved ? Words(zh: "改好了", en: "It is moved") : Words(zh: "约好了", en: "It is booked"),
      subtitle: hint,
      lines: [code.spoken, scene(hint)] + facts.plain + paperLines(toBring, papers, in: scene),
      aside: [done(in: scene)],
      body: Column(spacing: 1) {
        BigText(code.spoken, Style(.digitsNow), scale: frame(in: scene).numberScale).aligned()
        Row(spacing: 3) {
          facts.stretched()
          papersColumn(toBring, papers, in: scene).stretched()
        }
        .stretched()
      })
  }

  /// When a booking is and what for.
  func bookingFacts(_ booking: Booking, in scene: Scene) -> [Facts.Line] {
    [
      Facts.Line(
        caption: Words(zh: "日子", en: "Day"), text: scene.day(of: booking.start).words,
        style: .bold),
      Facts.Line(
        caption: Words(zh: "时间", en: "Time"),
        text: Words(same: "\(scene.time(of: booking.start))"), style: .bold),
      Facts.Line(
        caption: Words(zh: "办理", en: "For"), text: Words(same: scene.names(of: booking.items))),
    ]
  }

  /// How to come: from when to when, and what to do here.
  private func arrival(_ booking: Booking, in scene: Scene) -> Facts.Line {
    let settings = scene.hall.settings.booking
    let (from, to) = (
      scene.time(of: booking.start + .minutes(-settings.earlyMinutes)),
      scene.time(of: booking.start + .minutes(settings.graceMinutes))
    )
    return Facts.Line(
      caption: Words(zh: "怎么来", en: "Come"),
      text: Words(
        zh: "\(from)–\(to) 到这台机器点“预约签到”", en: "\(from)-\(to), touch “Check in” here"))
  }
}
