internal import Canvas
internal import HallCore

// Who has booked for this window: whoever sits there knows what comes, and who has come.

extension Counter {
  /// Today's bookings for which this window's time is kept and that are still to be served, in the
  /// order of their times. Whoever is so late as to have lost the place is left out.
  func expected(in scene: Scene) -> [Booking] {
    scene.hall.expectedBookings(at: number).filter { !scene.isBeyondGrace($0) }
  }

  /// Those who are booked next and are still to come, in one line; nothing where nobody is. Those who
  /// have come stand among the next already.
  func expectedLine(in scene: Scene) -> any Element {
    let bookings = expected(in: scene).filter { $0.state == .booked }
    guard !bookings.isEmpty else { return Text("") }
    return Text(
      [Span(scene(Words(zh: "预约  ", en: "Booked  ")), .muted)]
        + bookings.prefix(2).flatMap { booking in
          [
            Span("\(scene.time(of: booking.start)) ", .bold),
            Span(scene.names(of: booking.items)),
            Span(" \(scene(arrival(of: booking, in: scene)))   ", style(of: booking, in: scene)),
          ]
        })
  }

  /// Those who are booked next, a row each.
  func expectedRows(_ bookings: [Booking], in scene: Scene) -> any Element {
    Column {
      Text(scene(Words(zh: "约在这个窗口的", en: "Booked for this window")), .muted)
      for booking in bookings {
        Row(spacing: 2) {
          Text(scene.time(of: booking.start).description, .bold).sized(columns: 5)
          Text(scene.names(of: booking.items)).stretched()
          Text(scene(arrival(of: booking, in: scene)), style(of: booking, in: scene), .trailing)
        }
      }
    }
  }

  /// Whether somebody has come: `A012 已到`, `还没来`, `迟 8 分`.
  private func arrival(of booking: Booking, in scene: Scene) -> Words {
    if case .checkedIn(let ticket) = booking.state {
      return Words(zh: "\(ticket) 已到", en: "\(ticket) is here")
    }
    return scene.lateness(of: booking) == nil
      ? Words(zh: "还没来", en: "not yet here") : scene.standing(of: booking)
  }

  private func style(of booking: Booking, in scene: Scene) -> Style {
    if case .checkedIn = booking.state { return Style(.good) }
    return Style(scene.lateness(of: booking) == nil ? .muted : .now)
  }
}
