internal import EventStore
internal import HallCore

/// Bookings as an iCalendar stream.
///
/// Source: RFC 5545. Times are in UTC, lines end in CR LF and are folded at 75 bytes.
enum ICalendar {
  static func lines(_ bookings: [Booking], in hall: Hall, as id: HallID, at now: Instant)
    -> [String]
  {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OneDoor//OneDoor//EN"]
    let events = bookings.flatMap { event($0, in: hall, as: id, at: now) }
    return (head + events + ["END:VCALENDAR"]).flatMap(fold)
  }

  private static func event(
    _ booking: Booking, in hall: Hall, as id: HallID, at now: Instant
  ) -> [String] {
    let names = booking.items.compactMap { Catalogue.shipped[$0]?.name.zh }
    return [
      "BEGIN:VEVENT", "UID:\(booking.code)-\(booking.start.day(offset: .utc))@\(id).onedoor",
      "DTSTAMP:\(stamp(now))", "DTSTART:\(stamp(booking.start))", "DTEND:\(stamp(booking.end))",
      "SUMMARY:\(escaped(names.joined(separator: "、")))",
      "LOCATION:\(escaped(hall.profile.name.zh))",
      "STATUS:\(status(booking.state))", "END:VEVENT",
    ]
  }

  private static func status(_ state: Booking.State) -> String {
    switch state {
    case .reserved: "TENTATIVE"
    case .booked, .checkedIn: "CONFIRMED"
    case .cancelled, .missed, .lapsed: "CANCELLED"
    }
  }

  /// A moment in UTC: `20260307T013000Z`.
  private static func stamp(_ moment: Instant) -> String {
    moment.iso8601(offset: .utc).prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }

  /// Text with the signs escaped that would end it.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\;,".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// A line in pieces of at most 75 bytes, never cut inside a character; each but the first begins
  /// with a space.
  static func fold(_ line: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var bytes = 0
    for character in line {
      let size = character.utf8.count
      if bytes + size > 75 {
        pieces.append(piece)
        (piece, bytes) = (" ", 1)
      }
      piece.append(character)
      bytes += size
    }
    return pieces + [piece]
  }
}
