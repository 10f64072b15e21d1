internal import Forecast
internal import HallCore

extension Suggestion {
  /// What is to be done, and what it does for each of those who wait: `打开 4 号(陈刚),每人少等 6 分`.
  func words(in hall: Hall) -> Words {
    let (change, minutes) = (change.words(in: hall), saving.wholeMinutes)
    return isRescue
      ? Words(zh: "\(change.zh),现在没人办", en: "\(change.en): nobody does it now")
      : Words(zh: "\(change.zh),每人少等 \(minutes) 分", en: "\(change.en): -\(minutes) min each")
  }
}

extension Change {
  /// What a change does: `打开 4 号(陈刚)`, `5 号也办 B`, `陈刚从 2 号到 4 号`.
  func words(in hall: Hall) -> Words {
    switch self {
    case .resume(let window):
      return Words(zh: "恢复 \(window) 号", en: "resume window \(window)")
    case .open(let window, let staff):
      let name = name(of: staff, in: hall)
      return Words(zh: "打开 \(window) 号(\(name.zh))", en: "open window \(window) (\(name.en))")
    case .move(let from, let to, let staff):
      let name = name(of: staff, in: hall)
      return Words(
        zh: "\(name.zh)从 \(from) 号到 \(to) 号", en: "\(name.en) from window \(from) to \(to)")
    case .take(let window, let queues):
      let letters = letters(queues.subtracting(hall.window(window)?.queues ?? []))
      return Words(zh: "\(window) 号也办 \(letters)", en: "window \(window) takes \(letters) too")
    case .merge(let first, let second, let queues):
      let letters = letters(queues)
      return Words(
        zh: "\(first) 号和 \(second) 号都办 \(letters)",
        en: "windows \(first) and \(second) both take \(letters)")
    }
  }

  private func name(of staff: StaffID, in hall: Hall) -> Words {
    hall.staffMember(staff)?.name ?? Words(same: staff.description)
  }

  private func letters(_ queues: Set<QueueLetter>) -> String {
    queues.sorted().map(\.description).joined(separator: " ")
  }

  /// What makes it.
  var message: Supervisor.Message {
    if acts.count == 1, let act = acts.first { .perform(act) } else { .performAll(acts) }
  }
}
