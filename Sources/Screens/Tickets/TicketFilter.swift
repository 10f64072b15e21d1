internal import HallCore

/// Which tickets of a list are shown: those whose number, queue or items fit what somebody typed.
struct TicketFilter: Hashable, Sendable {
  /// What was typed.
  private(set) var text = ""
  /// The number that it begins, in capitals; `nil` if it is none.
  private var number: String?
  private var queues: Set<QueueLetter> = []
  private var items: Set<ItemCode> = []

  /// Shows every ticket.
  init() {}

  /// Shows what fits a text: a number or its digits, a queue's letter or name, or an item by
  /// anything that finds it.
  init(_ text: String, in hall: Hall) {
    self.text = text
    let word = text.filter { $0 != " " }
    guard !word.isEmpty else { return }
    let capitals = word.uppercased()
    if capitals.dropFirst().allSatisfy({ ("0"..."9").contains($0) }) { number = capitals }
    for queue in hall.founding.queues
    where queue.letter.description == capitals || queue.name.zh.contains(word)
      || word.count > 2 && queue.name.en.uppercased().contains(capitals)
    {
      queues.insert(queue.letter)
    }
    guard word.count > 1, number == nil else { return }
    items = Set(Catalogue.shipped.search(text, among: Set(hall.profile.items)).map(\.item.code))
  }

  /// Whether it hides nothing.
  var isEmpty: Bool { !text.contains { $0 != " " } }

  /// Whether a ticket is shown.
  func shows(_ ticket: Ticket, in hall: Hall) -> Bool {
    if isEmpty { return true }
    if let number, fits(number, ticket.number) { return true }
    if queues.contains(hall.queue(of: ticket)) { return true }
    return ticket.items.dropFirst(ticket.itemsDone).contains(where: items.contains)
  }

  /// `A01` begins `A012`, `a12` is `A012`, and `12` are digits of it.
  private func fits(_ typed: String, _ number: TicketNumber) -> Bool {
    let text = number.description
    if TicketNumber(text: typed) == number || text.hasPrefix(typed) && typed.count > 1 {
      return true
    }
    return typed.first?.isNumber == true && text.contains(typed)
  }
}
