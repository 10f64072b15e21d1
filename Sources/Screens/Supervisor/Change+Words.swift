internal import Forecast
internal import HallCore

extension Change {
  /// What a change does: `打开 4 号(陈刚)`, `5 号也办 B`, `陈刚从 2 号到 4 号`.
  func words(in hall: Hall) -> Words {
    switch self {
    case .resume(let window):
      return Words(zh: "恢复 \(window) 号", en: "resume window \(window)")
    case .open(let window, let staff):
      let name = hall.name(of: staff)
      return Words(zh: "打开 \(window) 号(\(name.zh))", en: "open window \(window) (\(name.en))")
    case .move(let from, let to, let staff):
      let name = hall.name(of: staff)
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
    case .close(let window): return Words(zh: "关 \(window) 号", en: "close window \(window)")
    case .leave(let staff, _, _):
      let name = hall.name(of: staff)
      return Words(zh: "\(name.zh)不在", en: "\(name.en) is away")
    }
  }

  /// What it makes of its window or person, where that is named already: `陈刚来开`, `也办 B`.
  func setting(in hall: Hall) -> Words {
    switch self {
    case .resume: return Words(zh: "继续叫号", en: "calls again")
    case .open(_, let staff):
      let name = hall.name(of: staff)
      return Words(zh: "\(name.zh)来开", en: "opened by \(name.en)")
    case .move(let from, _, let staff):
      let name = hall.name(of: staff)
      return Words(zh: "\(name.zh)从 \(from) 号来开", en: "\(name.en) from window \(from)")
    case .take(let window, let queues):
      let letters = letters(queues.subtracting(hall.window(window)?.queues ?? []))
      return Words(zh: "也办 \(letters)", en: "takes \(letters) too")
    case .merge(_, let second, _):
      return Words(zh: "和 \(second) 号合办", en: "shares with window \(second)")
    case .close: return Words(zh: "关", en: "closed")
    case .leave: return Words(zh: "不在", en: "away")
    }
  }

  private func letters(_ queues: Set<QueueLetter>) -> String {
    queues.sorted().map(\.description).joined(separator: " ")
  }

  /// What makes it.
  var message: Supervisor.Message {
    if acts.count == 1, let act = acts.first { .perform(act) } else { .performAll(acts) }
  }
}
