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

  /// Who is ahead, how long that may take, and which windows it leads to:
  /// `前面 3 人 · 约 12 分,09:54 左右 · 3、4 号窗口`.
  func outlook(ahead: Int, wait: TimeSpan?, windows: [WindowNumber]) -> Words {
    let people = Words(zh: "前面 \(ahead) 人", en: "\(ahead) ahead")
    guard !windows.isEmpty else {
      return Words(
        zh: "\(people.zh) · 能办的窗口还没开", en: "\(people.en) · no window for it is open yet")
    }
    let places = list(windows)
    guard let wait else {
      return Words(zh: "\(people.zh) · \(places.zh)", en: "\(people.en) · \(places.en)")
    }
    let minutes = max(1, (wait.wholeSeconds + 59) / 60)
    let time = (now + wait).timeOfDay(offset: hall.offset)
    return Words(
      zh: "\(people.zh) · 约 \(minutes) 分,\(time) 左右 · \(places.zh)",
      en: "\(people.en) · about \(minutes) min, towards \(time) · \(places.en)")
  }

  /// The outlook of a ticket that waits.
  func outlook(of ticket: TicketNumber) -> Words {
    outlook(
      ahead: hall.ahead(of: ticket), wait: hall.expectedWait(for: ticket, at: now),
      windows: hall.windows(for: ticket))
  }

  /// The outlook of a ticket that would be taken now.
  func outlook(ofNew item: ItemCode, _ priority: PriorityClass) -> Words {
    outlook(
      ahead: hall.ahead(ofNew: item, priority: priority, at: now),
      wait: hall.expectedWait(ofNew: item, priority: priority, at: now),
      windows: hall.windows(forNew: item))
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

  /// Whether this hall offers an item.
  func offers(_ item: ItemCode) -> Bool { hall.expectedHandling(of: item) != nil }

  /// How an item is done: `社会保障 · 即办件 · 约 10 分`, `承诺 5 个工作日(估计)`.
  func terms(of item: ServiceItem) -> Words {
    let minutes = item.expectedMinutes
    let start = Words(
      zh: "\(item.domain.zh) · 窗口约 \(minutes) 分",
      en: "\(item.domain.en) · about \(minutes) min at the window")
    guard item.kind == .promised else {
      return Words(zh: "\(start.zh) · 当场办好", en: "\(start.en) · done at once")
    }
    let days = item.promisedDays
    let basis =
      item.daysBasis.isEstimate ? Words(zh: "(估计)", en: " (our estimate)") : Words(same: "")
    return Words(
      zh: "\(start.zh) · \(days) 个工作日内办好\(basis.zh)",
      en: "\(start.en) · within \(days) working days\(basis.en)")
  }

  /// In which ways other than at the window an item can be done; `nil` if in none.
  func otherWays(of item: ServiceItem) -> Words? {
    let ways = ServiceItem.Channel.allCases.filter { $0 != .window && item.channels.contains($0) }
    guard !ways.isEmpty else { return nil }
    return Words(
      zh: "也可以:" + ways.map(\.words.zh).joined(separator: "、"),
      en: "also: " + ways.map(\.words.en).joined(separator: ", "))
  }

  /// What to bring for some items, each paper once.
  func papers(for items: [ItemCode]) -> any Element {
    var papers: [String] = []
    for paper in items.compactMap({ item($0) }).flatMap(\.materials) where !papers.contains(paper) {
      papers.append(paper)
    }
    let title = self(Words(zh: "要带 ", en: "Bring "))
    guard showsChinese else {
      return Text(
        self(
          Words(
            zh: title + "\(papers.count) 样",
            en: "Bring \(papers.count) papers; their names are in Chinese only")))
    }
    return Row(spacing: 1) {
      Text(title, .muted)
      Flow { for paper in papers { Text("☐ " + paper) } }.stretched()
    }
  }
}
