internal import Canvas
internal import HallCore

// What residents ask, answered in a line each.

extension Scene {
  /// Whether the terminal can show Chinese: the papers of items have no other names.
  var showsChinese: Bool { abilities.repertoire == .full }

  /// `3、4 号窗口`, `windows 3, 4`.
  func list(_ windows: [WindowNumber]) -> Words {
    let names = windows.map(\.description)
    return Words(
      zh: names.joined(separator: "、") + " 号窗口",
      en: (windows.count == 1 ? "window " : "windows ") + names.joined(separator: ", "))
  }

  /// Who is ahead, about how long that may take, and which windows it leads to:
  /// `前面 3 人 · 约 12-18 分 · 3、4 号窗口`.
  func outlook(ahead: Int, wait: WaitQuote?, windows: [WindowNumber]) -> Words {
    let people = Words(zh: "前面 \(ahead) 人", en: "\(ahead) ahead")
    guard let wait, !windows.isEmpty else {
      return Words(
        zh: "\(people.zh) · 能办的窗口还没开", en: "\(people.en) · no window for it is open yet")
    }
    let places = list(windows)
    let time = wait.said
    return Words(
      zh: "\(people.zh) · \(time.zh) · \(places.zh)",
      en: "\(people.en) · \(time.en) · \(places.en)")
  }

  /// The outlook of a ticket that waits.
  func outlook(of ticket: TicketNumber) -> Words {
    outlook(
      ahead: hall.ahead(of: ticket), wait: waits.quote(for: ticket),
      windows: hall.windows(for: ticket))
  }

  /// The outlook of a ticket that would be taken now.
  func outlook(ofNew item: ItemCode, _ priority: PriorityClass) -> Words {
    outlook(
      ahead: hall.ahead(ofNew: item, priority: priority, at: now),
      wait: waits.quote(ofNew: item, priority: priority),
      windows: hall.windows(ofNew: item).open)
  }

  /// What to tell those who come for an item that this hall does not offer:
  /// `这里不办,请到区级大厅`.
  func elsewhere(_ item: ServiceItem) -> Words {
    let tiers = ServiceItem.Tier.allCases.filter(item.tiers.contains).map(\.words)
    guard !tiers.isEmpty else { return Words(zh: "这里不办", en: "not offered here") }
    return Words(
      zh: "这里不办,请到" + tiers.map(\.zh).joined(separator: "、") + "级大厅",
      en: "not offered here; go to a hall of the " + tiers.map(\.en).joined(separator: " or "))
  }

  /// How an item is done: `社会保障 · 窗口约 10 分 · 5 个工作日(法定 20 个) 估`.
  func terms(of item: ServiceItem) -> Words {
    let days = item.doneIn
    let mark = item.promisedDays > 0 && item.daysBasis.isEstimate ? Facts.mark : Words(same: "")
    return Words(
      zh: "\(item.domain.zh) · 窗口约 \(item.expectedMinutes) 分 · \(days.zh)\(mark.zh)",
      en: "\(item.domain.en) · about \(item.expectedMinutes) min · \(days.en)\(mark.en)")
  }

  /// What to bring for some items, each paper once.
  func papers(for items: [ItemCode]) -> any Element {
    let papers = PaperList.lines(Catalogue.shipped.papers(for: items), in: self)
    return Row(spacing: 1) {
      Text(self(Words(zh: "要带 ", en: "Bring ")), .muted)
      Flow { for paper in papers { Text(paper) } }.stretched()
    }
  }
}
