internal import EventStore
internal import HallCore
internal import Screens

/// What a resident is told with a new ticket.
struct TicketReceipt: Encodable {
  let ticket: TicketNumber
  let seq: Int
  let items: [ItemCode]
  /// How many will be called before, if nothing changes.
  let ahead: Int
  /// The open windows that can serve it now.
  let windows: [WindowNumber]
  let due: String
  /// What was promised about the wait, in minutes; nothing if nothing could be.
  let wait: Wait?
  /// What to bring, without repeats; the catalogue knows materials in Chinese only.
  let materials: [String]

  /// A promised wait, in minutes.
  struct Wait: Encodable {
    let low: Int
    let likely: Int
    let high: Int

    var quote: WaitQuote? {
      WaitQuote(low: .minutes(low), likely: .minutes(likely), high: .minutes(high))
    }
  }

  /// The receipt for the event that issued a ticket, to a walk-in or for a booking; `nil` for any
  /// other event.
  ///
  /// A command that is sent again may be answered on a later day, when the same number can belong to
  /// somebody else: then nothing of today is told.
  init?(_ recorded: RecordedEvent, in hall: Hall) {
    let number: TicketNumber
    let due: Instant
    var quote: WaitQuote?
    switch recorded.event.fact {
    case .issued(let issued, let items, _, let first, _, let promised):
      (number, self.items, due) = (issued, items, first)
      quote = promised
    case .checkedIn(let code, let issued, let first, let promised):
      (number, self.items, due) = (issued, hall.booking(code)?.items ?? [], first)
      quote = promised
    default: return nil
    }
    let isOfToday = recorded.event.at.day(offset: hall.offset) == hall.day
    ticket = number
    seq = recorded.seq
    ahead = isOfToday ? hall.ahead(of: number) : 0
    windows = isOfToday ? hall.windows(for: number) : []
    self.due = due.iso8601(offset: hall.offset)
    wait = quote.map {
      Wait(
        low: $0.low.wholeMinutes, likely: $0.likely.wholeMinutes, high: $0.high.wholeMinutes)
    }
    materials = Catalogue.shipped.papers(for: items)
  }

  /// The same in words.
  var words: Words {
    let numbers = windows.map(\.description)
    let said = wait?.quote?.said
    return Words(
      zh: "\(ticket)  前面还有 \(ahead) 人  " + (said.map { $0.zh + "  " } ?? "")
        + (numbers.isEmpty ? "还没有能办的窗口开着" : numbers.joined(separator: "、") + " 号窗口")
        + (materials.isEmpty ? "" : "  请备好:" + materials.joined(separator: "、")),
      en: "\(ticket)  \(ahead) ahead  " + (said.map { $0.en + "  " } ?? "")
        + (numbers.isEmpty
          ? "no window for it is open yet"
          : (numbers.count == 1 ? "window " : "windows ") + numbers.joined(separator: ", "))
        + (materials.isEmpty ? "" : "  bring: " + materials.joined(separator: "、")))
  }
}
