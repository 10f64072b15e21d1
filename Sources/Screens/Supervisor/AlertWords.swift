internal import Forecast
internal import HallCore

/// An alert in words: what is wrong, and what the supervisor can do with one key: the change that helps
/// most, or where to look.
struct AlertWords {
  let what: Words
  let help: Words
  let message: Supervisor.Message

  init(_ alert: Alert, in scene: Scene) {
    what = Self.what(alert, in: scene.hall)
    if let suggestion = Self.suggestion(for: alert, in: scene) {
      help = suggestion.words(in: scene.hall)
      message = suggestion.change.message
    } else {
      (help, message) = Self.look(alert)
    }
  }

  /// What helps those whom an alert is about, or gives a window that is idle something to do.
  private static func suggestion(for alert: Alert, in scene: Scene) -> Suggestion? {
    switch alert {
    case .longQueue(let queue, _, _), .longWait(let queue, _, _, _):
      scene.waits.suggestion(for: queue)
    case .idleWindow(let window, _, let queue, canCall: false):
      scene.waits.suggestion(for: queue, at: window)
    case .idleWindow, .longHandling, .noShows, .brokenPromises, .openRota: nil
    }
  }

  private static func name(_ queue: QueueLetter, in hall: Hall) -> Words {
    hall.queue(queue)?.name ?? Words(same: queue.description)
  }

  private static func what(_ alert: Alert, in hall: Hall) -> Words {
    switch alert {
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
        en: "\(count.counted("booking")) nobody can serve, \(time.en) first")
    case .openRota(let day, let booked, let cutOff):
      let until = cutOff.words(in: hall)
      return Words(
        zh: "\(day.weekday.words.zh) \(booked) 人已约,谁来上班还没确认(\(until.zh) 截止)",
        en: "\(day.weekday.words.en): \(booked) booked, staff to confirm by \(until.en)")
    }
  }

  /// Where to look when no act helps.
  private static func look(_ alert: Alert) -> (Words, Supervisor.Message) {
    switch alert {
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
