internal import HallCore

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
  /// What to bring, without repeats; the catalogue knows materials in Chinese only.
  let materials: [String]

  init(_ ticket: Ticket, seq: Int, in hall: Hall) {
    self.ticket = ticket.number
    self.seq = seq
    items = ticket.items
    ahead = hall.ahead(of: ticket.number)
    windows = hall.windows(for: ticket.number)
    due = ticket.due.iso8601(offset: hall.offset)
    var seen: Set<String> = []
    materials = ticket.items.compactMap { Catalogue.shipped[$0] }.flatMap(\.materials)
      .filter { seen.insert($0).inserted }
  }

  /// The same in words.
  var words: Words {
    let numbers = windows.map(\.description)
    return Words(
      zh: "\(ticket)  前面还有 \(ahead) 人  "
        + (numbers.isEmpty ? "还没有能办的窗口开着" : numbers.joined(separator: "、") + " 号窗口")
        + (materials.isEmpty ? "" : "  请备好:" + materials.joined(separator: "、")),
      en: "\(ticket)  \(ahead) ahead  "
        + (numbers.isEmpty
          ? "no window for it is open yet"
          : (numbers.count == 1 ? "window " : "windows ") + numbers.joined(separator: ", "))
        + (materials.isEmpty ? "" : "  bring: " + materials.joined(separator: "、")))
  }
}
