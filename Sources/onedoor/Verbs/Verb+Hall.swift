internal import EventStore
internal import HallCore

extension Verb {
  static var found: Verb {
    Verb(
      "found",
      options: [
        Option(
          "profile", "NAME|FILE", zh: "baishiyi、baoan,或自己的文件(默认 baishiyi)",
          en: "baishiyi, baoan, or a file of your own (default: baishiyi)")
      ],
      zh: "建立大厅", en: "create the hall"
    ) { (session, request) throws(ToolError) in
      let profile = try ProfileFile.load(request.text("profile") ?? "baishiyi")
      let live = try session.found(profile)
      let founding = live.hall.founding
      session.print(
        HallSummary(id: live.id, live.hall),
        Words(
          zh: "\(founding.profile.name.zh) 建好了:\(live.hall.windows.count) 个窗口、"
            + "\(founding.profile.staff.count) 名工作人员、\(founding.profile.items.count) 个事项",
          en: "founded \(founding.profile.name.en): \(live.hall.windows.count.counted("window")), "
            + "\(founding.profile.staff.count) staff, \(founding.profile.items.count.counted("item"))"
        ))
    }
  }

  static var check: Verb {
    Verb(
      "check", zh: "检查数据库,重建可以重建的", en: "verify the database, rebuild what can be rebuilt"
    ) { (session, _) throws(ToolError) in
      let store = try session.store()
      let reports = try tooling { () throws(CommandFailure) in try store.check() }
      for report in reports { session.print(CheckSummary(report), report.words) }
    }
  }
}

extension CheckReport {
  /// What the check found, and what it has put right.
  fileprivate var words: Words {
    var repairs: [Words] = []
    if !rebuiltDays.isEmpty {
      let days = rebuiltDays.map(\.description)
      repairs.append(
        Words(
          zh: "已重建 \(days.joined(separator: "、")) 的办事记录",
          en: "rebuilt the visits of \(days.joined(separator: ", "))"))
    }
    if rebuiltSnapshot { repairs.append(Words(zh: "已重建快照", en: "rebuilt the snapshot")) }
    if strays > 0 {
      repairs.append(Words(zh: "已删除 \(strays) 行多余记录", en: "removed \(strays.counted("stray row"))"))
    }
    if repairs.isEmpty { repairs = [Words(zh: "完好", en: "sound")] }
    return Words(
      zh: "\(hall):\(events) 条记录、\(days) 天、\(visits) 次办事,"
        + repairs.map(\.zh).joined(separator: ","),
      en:
        "\(hall): \(events.counted("event")), \(days.counted("day")), \(visits.counted("visit")); "
        + repairs.map(\.en).joined(separator: ", "))
  }
}

private struct HallSummary: Encodable {
  let hall: String
  let name: Words
  let windows: Int
  let staff: Int
  let items: Int

  init(id: HallID, _ hall: Hall) {
    self.hall = id.description
    name = hall.profile.name
    windows = hall.windows.count
    staff = hall.profile.staff.count
    items = hall.profile.items.count
  }
}

private struct CheckSummary: Encodable {
  let hall: String
  let events: Int
  let days: Int
  let visits: Int
  let rebuiltDays: [Day]
  let rebuiltSnapshot: Bool
  let strays: Int

  init(_ report: CheckReport) {
    hall = report.hall.description
    events = report.events
    days = report.days
    visits = report.visits
    rebuiltDays = report.rebuiltDays
    rebuiltSnapshot = report.rebuiltSnapshot
    strays = report.strays
  }
}
