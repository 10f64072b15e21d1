extension Refusal {
  /// What to do when a rota or a leave is refused.
  var wordsOfRota: Words {
    switch self {
    case .dayIsPast(let day):
      Words(
        zh: "\(day.words.zh)已经过去,请换今天以后的一天",
        en: "\(day.words.en) is past; choose today or a later day")
    case .rotaNotPlanned(let day):
      Words(
        zh: "\(day.words.zh)没有排过班,按常规上班",
        en: "nothing is planned for \(day.words.en); the usual rota holds")
    case .dutyWithoutTime(let staff, let from):
      Words(
        zh: "\(staff) 从 \(from) 起的班没有时长,请把结束写在后面",
        en: "the duty of \(staff) at \(from) takes no time; let it end later than it begins")
    case .dutyOutsideHours(let staff, let from, let to):
      Words(
        zh: "\(staff) 的 \(from)-\(to) 不在开放时间,请按当天的时段来排",
        en: "\(from)-\(to) of \(staff) lies outside the hours of the day; keep to its sessions")
    case .dutiesOverlap(let staff, let time):
      Words(
        zh: "\(staff) 在 \(time) 排了两个班,请去掉一个",
        en: "\(staff) has two duties at \(time); leave one out")
    case .windowTaken(let window, let time):
      Words(
        zh: "\(window) 号窗口在 \(time) 排了两个人,请换一个",
        en: "window \(window) has two people at \(time); move one of them")
    case .breakWithoutWork(let staff):
      Words(
        zh: "\(staff) 只排了休息,请再排工作或去掉",
        en: "\(staff) has a break and no work; add some or leave it out")
    case .staffOnLeave(let staff, let day):
      Words(
        zh: "\(staff) 在 \(day.words.zh)请假,请换人或先销假",
        en: "\(staff) is on leave on \(day.words.en); choose somebody else or cancel the leave")
    default: wordsOfLeave
    }
  }

  private var wordsOfLeave: Words {
    switch self {
    case .swapWithThemselves(let staff):
      Words(zh: "\(staff) 不能和自己换班,请选另一位", en: "\(staff) cannot swap alone; choose somebody else")
    case .nothingToSwap(let first, let second):
      Words(
        zh: "\(first) 和 \(second) 那天都没有班,不用换",
        en: "neither \(first) nor \(second) is on duty then; there is nothing to swap")
    case .leaveEndsFirst(let from, let through):
      Words(
        zh: "请假到 \(through),却从 \(from) 开始,请核对日期",
        en: "the leave would end on \(through), before it begins on \(from); check the days")
    case .alreadyOnLeave(let staff, let from, let through):
      Words(
        zh: "\(staff) 从 \(from) 到 \(through) 已请假,请先销假",
        en: "\(staff) is on leave from \(from) through \(through) already; cancel that first")
    case .notOnLeave(let staff, let day):
      Words(
        zh: "\(staff) 在 \(day.words.zh)没有请假,不用销假",
        en: "\(staff) is not on leave on \(day.words.en); there is nothing to cancel")
    default: preconditionFailure("not about the rota")
    }
  }
}
