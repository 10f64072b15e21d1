internal import Forecast
internal import HallCore

/// An alert in words: what is wrong, and what the supervisor can do with one key.
struct AlertWords {
  let what: Words
  let help: Words
  let message: Supervisor.Message

  /// Alerts in words; the worst crowd is told with the change that helps all who wait most.
  static func all(_ alerts: [Alert], in scene: Scene) -> [AlertWords] {
    let crowd = alerts.firstIndex { $0.cause.isCrowd }
    return alerts.enumerated().map { place, alert in
      guard place == crowd, let suggestion = scene.waits.suggestion else {
        return AlertWords(alert, in: scene.hall)
      }
      return AlertWords(alert, suggestion, in: scene.hall)
    }
  }

  private init(_ alert: Alert, _ suggestion: Suggestion, in hall: Hall) {
    what = Self.what(alert.cause, in: hall)
    let (change, minutes) = (suggestion.change.words(in: hall), suggestion.saving.wholeMinutes)
    help = Words(
      zh: "\(change.zh),每人少等 \(minutes) 分", en: "\(change.en): \(minutes) min less each")
    message = suggestion.change.message
  }

  init(_ alert: Alert, in hall: Hall) {
    what = Self.what(alert.cause, in: hall)
    if let act = alert.remedy {
      help = act.remedyWords(in: hall)
      message = .perform(act)
    } else {
      (help, message) = Self.look(alert.cause)
    }
  }

  private static func name(_ queue: QueueLetter, in hall: Hall) -> Words {
    hall.queue(queue)?.name ?? Words(same: queue.description)
  }

  private static func what(_ cause: Alert.Cause, in hall: Hall) -> Words {
    switch cause {
    case .longQueue(let queue, let waiting, let longest):
      let (name, wait) = (name(queue, in: hall), longest.wholeMinutes)
      return Words(
        zh: "\(name.zh) \(waiting) 人在等,最久 \(wait) 分",
        en: "\(name.en): \(waiting) wait, \(wait) min at most")
    case .longWait(let queue, let ticket, let wait, let count):
      let (name, minutes) = (name(queue, in: hall), wait.wholeMinutes)
      let others = count - 1
      return Words(
        zh: "\(ticket) 等了 \(minutes) 分(\(name.zh))" + (others > 0 ? ",还有 \(others) 人也久等" : ""),
        en: "\(ticket) waits \(minutes) min (\(name.en))"
          + (others > 0 ? " +\(others) more" : ""))
    case .idleWindow(let window, let idle, let queue, let canCall):
      let (name, minutes) = (name(queue, in: hall), idle.wholeMinutes)
      return canCall
        ? Words(
          zh: "\(window) 号空闲 \(minutes) 分,\(name.zh)有人可叫",
          en: "window \(window) idle \(minutes) min, could call for \(name.en)")
        : Words(
          zh: "\(window) 号空闲 \(minutes) 分,\(name.zh)排着长队",
          en: "window \(window) idle \(minutes) min beside \(name.en)")
    case .longHandling(let window, let ticket, let taken, let expected):
      return Words(
        zh: "\(window) 号 \(ticket) 办了 \(taken.wholeMinutes) 分,一般 \(expected.wholeMinutes) 分",
        en:
          "\(ticket) at window \(window): \(taken.wholeMinutes) min, \(expected.wholeMinutes) usual"
      )
    case .noShows(let missed, let called):
      return Words(
        zh: "今天叫了 \(called) 人,\(missed) 人没来", en: "\(missed) of \(called) called did not come")
    case .brokenPromises(let count, let first):
      let time = first.words(in: hall)
      return Words(
        zh: "\(count) 个预约没人能办,最近的 \(time.zh)",
        en: "\(count) \(count == 1 ? "booking" : "bookings") nobody can serve, \(time.en) first")
    case .openRota(let day, let booked, let cutOff):
      let until = cutOff.words(in: hall)
      return Words(
        zh: "\(day.weekday.words.zh) \(booked) 人已约,谁来上班还没确认(\(until.zh) 截止)",
        en: "\(day.weekday.words.en): \(booked) booked, staff to confirm by \(until.en)")
    }
  }

  /// Where to look when no act helps.
  private static func look(_ cause: Alert.Cause) -> (Words, Supervisor.Message) {
    switch cause {
    case .longQueue(let queue, _, _), .longWait(let queue, _, _, _):
      (Words(zh: "看队列 \(queue)", en: "look at queue \(queue)"), .examine(queue))
    case .idleWindow(let window, _, _, _), .longHandling(let window, _, _, _):
      (Words(zh: "看 \(window) 号窗口", en: "look at window \(window)"), .look(window))
    case .brokenPromises: (Words(zh: "看预约", en: "look at bookings"), .show(.bookings))
    case .openRota(let day, _, _):
      (
        Words(zh: "排\(day.weekday.words.zh)的班", en: "plan \(day.weekday.words.en)"), .rota(day)
      )
    case .noShows: (Words(zh: "看各队列", en: "look at the queues"), .show(.queues))
    }
  }
}

extension Alert.Cause {
  /// Whether too many wait, or too long.
  fileprivate var isCrowd: Bool {
    switch self {
    case .longQueue, .longWait: true
    case .idleWindow, .longHandling, .noShows, .brokenPromises, .openRota: false
    }
  }
}

extension Change {
  /// What a change does: `打开 4 号(陈刚)`, `陈刚 从 2 号到 4 号`.
  func words(in hall: Hall) -> Words {
    guard case .move(let from, let to, let staff) = self else {
      return acts.last?.remedyWords(in: hall) ?? Words(zh: "", en: "")
    }
    let name = hall.staffMember(staff)?.name ?? Words(same: staff.description)
    return Words(
      zh: "\(name.zh)从 \(from) 号到 \(to) 号", en: "\(name.en) from window \(from) to \(to)")
  }

  /// What makes it.
  fileprivate var message: Supervisor.Message {
    switch self {
    case .move(let from, let to, let staff): .reseat(staff, from: from, to: to)
    case .resume(let window): .perform(.open(window, nil))
    case .open(let window, let staff): .perform(.open(window, staff))
    case .take(let window, let queues): .perform(.assign(window, queues))
    }
  }
}

extension Act {
  /// What a remedy does: `打开 4 号(陈刚)`, `5 号也办 B`.
  func remedyWords(in hall: Hall) -> Words {
    switch self {
    case .open(let window, nil):
      return Words(zh: "恢复 \(window) 号", en: "resume window \(window)")
    case .open(let window, let staff?):
      let name = hall.staffMember(staff)?.name ?? Words(same: staff.description)
      return Words(zh: "打开 \(window) 号(\(name.zh))", en: "open window \(window) (\(name.en))")
    case .assign(let window, let queues):
      let added = queues.subtracting(hall.window(window)?.queues ?? [])
      let letters = added.sorted().map(\.description).joined(separator: " ")
      return Words(zh: "\(window) 号也办 \(letters)", en: "window \(window) takes \(letters) too")
    default: preconditionFailure("no remedy does anything else")
    }
  }
}
