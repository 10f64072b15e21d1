/// Something about a rota that a supervisor should know, and may leave as it is.
public enum RotaProblem: Hashable, Sendable {
  /// Nobody can serve a kind of work while the hall is open to everybody.
  case uncovered(ServiceLane, from: TimeOfDay, to: TimeOfDay)
  /// Somebody works for long without a break at noon.
  case withoutBreak(StaffID)
  /// Somebody has duties and is on leave.
  case onLeave(StaffID)
  /// Somebody sits at a window and has no skill for what it takes now.
  case lacksSkills(StaffID, WindowNumber)
  /// Somebody is at work while the hall is closed.
  case outsideHours(StaffID, from: TimeOfDay, to: TimeOfDay)
  /// Somebody is at work before the shift begins or after it ends.
  case outsideShift(StaffID, from: TimeOfDay, to: TimeOfDay)

  /// The problem in both languages, with the names of people and equipment.
  public func words(in hall: Hall) -> Words {
    switch self {
    case .uncovered(let lane, let from, let to):
      let work = lane.words(in: hall)
      return Words(
        zh: "\(from)-\(to) 没有人能办\(work.zh)", en: "\(from)-\(to) nobody can serve \(work.en)")
    case .withoutBreak(let staff):
      return Words(
        zh: "\(hall.name(of: staff).zh)中午没有休息",
        en: "\(hall.name(of: staff).en) has no break at noon")
    case .onLeave(let staff):
      return Words(
        zh: "\(hall.name(of: staff).zh)请假,排的班没有人上",
        en: "\(hall.name(of: staff).en) is on leave; nobody does those duties"
      )
    case .lacksSkills(let staff, let window):
      return Words(
        zh: "\(hall.name(of: staff).zh)不会办 \(window) 号窗口现在的业务",
        en: "\(hall.name(of: staff).en) has no skill for what window \(window) takes now")
    case .outsideHours(let staff, let from, let to):
      return Words(
        zh: "\(from)-\(to) 大厅不开,\(hall.name(of: staff).zh)却排了班",
        en: "\(from)-\(to) the hall is closed, and \(hall.name(of: staff).en) is on duty")
    case .outsideShift(let staff, let from, let to):
      return Words(
        zh: "\(from)-\(to) 不在\(hall.name(of: staff).zh)的上班时间里",
        en: "\(from)-\(to) is outside the shift of \(hall.name(of: staff).en)")
    }
  }
}

extension ServiceLane {
  /// The kind of work as people name it: `A 队`, `queue B with the card printer`.
  public func words(in hall: Hall) -> Words {
    let names = hall.profile.equipment.filter { equipment.contains($0.id) }.map(\.name)
    guard !names.isEmpty else { return Words(zh: " \(queue) 队", en: "queue \(queue)") }
    let zh = names.map(\.zh).joined(separator: "、")
    let en = names.map(\.en).joined(separator: ", ")
    return Words(zh: " \(queue) 队要用\(zh)的事项", en: "what needs \(en) in queue \(queue)")
  }
}
