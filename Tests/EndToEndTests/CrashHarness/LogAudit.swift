import Foundation
import Testing

/// The log of a hall, read once more by other means than the tool's own, to see what holds of it.
struct LogAudit {
  struct Entry {
    let seq: Int
    let kind: String
    let ticket: String?
    let window: Int?
  }

  let entries: [Entry]

  init(_ hall: TestHall) throws {
    entries = try hall.run("--json log").lines.map { line in
      let entry = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
      let body = entry["body"] as? [String: Any] ?? [:]
      return Entry(
        seq: entry["seq"] as? Int ?? 0, kind: entry["kind"] as? String ?? "",
        ticket: body["ticket"] as? String, window: body["window"] as? Int)
    }
  }

  func expectNoGaps() {
    #expect(entries.map(\.seq) == Array(1...entries.count))
  }

  /// Every acknowledged command stands in the log once, as it was acknowledged.
  func expect(_ acknowledged: [Acknowledged]) {
    #expect(Set(acknowledged.map(\.id)).count == acknowledged.count)
    #expect(Set(acknowledged.map(\.seq)).count == acknowledged.count, "an event answered two ids")
    for answer in acknowledged {
      guard answer.seq <= entries.count else {
        Issue.record("\(answer) is not in the log")
        continue
      }
      let entry = entries[answer.seq - 1]
      #expect(entry.kind == answer.event && entry.ticket == answer.ticket, "\(answer): \(entry)")
    }
  }

  /// Nothing stands in the log that nobody was told of, but for what the test itself prepared.
  func expectNothingElse(than acknowledged: [Acknowledged], after prepared: Int) {
    let known = Set(acknowledged.map(\.seq))
    let extra = entries.dropFirst(prepared).filter { !known.contains($0.seq) }
    #expect(extra.isEmpty, "\(extra.prefix(3))")
  }

  func expectTicketNumbersWithoutGaps() {
    let issued = entries.filter { $0.kind == "issued" }.compactMap(\.ticket)
    for (letter, numbers) in Dictionary(grouping: issued, by: { $0.prefix(1) }) {
      #expect(numbers.map { Int($0.dropFirst()) ?? 0 } == Array(1...numbers.count), "\(letter)")
    }
  }

  /// No ticket is at two windows, and no window has two tickets, at any moment.
  func expectOneWindowPerTicket() {
    var atWindow: [Int: String] = [:]
    var windowBefore: [Int: [String?]] = [:]
    for entry in entries {
      switch entry.kind {
      case "called":
        let (ticket, window) = (entry.ticket ?? "", entry.window ?? 0)
        #expect(!atWindow.values.contains(ticket), "\(ticket) is called twice at \(entry.seq)")
        #expect(atWindow[window] == nil, "window \(window) has two tickets at \(entry.seq)")
        windowBefore[window, default: []].append(nil)
        atWindow[window] = ticket
      case "began":
        windowBefore[entry.window ?? 0, default: []].append(entry.ticket)
      case "finished", "missed":
        windowBefore[entry.window ?? 0, default: []].append(entry.ticket)
        atWindow[entry.window ?? 0] = nil
      case "undone":
        let before = windowBefore[entry.window ?? 0]?.popLast() ?? nil
        if let before {
          #expect(
            !atWindow.contains { $0.key != entry.window && $0.value == before },
            "\(before) is undone to a second window at \(entry.seq)")
        }
        atWindow[entry.window ?? 0] = before
      case "cancelled":
        if let window = atWindow.first(where: { $0.value == entry.ticket })?.key {
          atWindow[window] = nil
        }
      default: break
      }
    }
  }
}
