internal import Canvas
internal import HallCore

/// The next booked times, and where to check in: how many are still to come, and nothing of them.
struct NextBookings: Element {
  private let text: String

  /// For how long ahead it tells.
  private static let ahead = TimeSpan.minutes(30)

  init(_ scene: Scene) {
    let hall = scene.hall
    let starts = hall.bookings(on: hall.day).filter { booking in
      booking.state == .booked && !scene.isBeyondGrace(booking)
        && booking.start <= scene.now + Self.ahead
    }.map { scene.time(of: $0.start) }
    guard let first = starts.first, let last = starts.last else {
      text = ""
      return
    }
    let times = first == last ? "\(first)" : "\(first)–\(last)"
    let count = starts.count
    text = scene(
      Words(
        zh: "预约 \(times) 的 \(count) 位居民,请先到自助机或前台签到",
        en: "Booked for \(times) (\(count)): please check in at a kiosk or the front desk"))
  }

  /// Nothing, where nobody is to come soon or the screen is small.
  func size(within offer: Size) -> Size {
    Size(rows: text.isEmpty || offer.rows < 1 ? 0 : 1, columns: offer.columns).limited(to: offer)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    Text(text, .now, .center).draw(on: &canvas, in: area.inset(Insets(horizontal: 2)))
  }
}
