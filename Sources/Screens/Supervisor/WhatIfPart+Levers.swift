internal import Canvas
internal import Forecast
internal import HallCore

// What can be different in the hours to come, line by line.

extension WhatIfPart {
  /// A line by its place: what it is about, and what it is set to.
  func cell(_ row: Int, _ column: Int) -> [Span] {
    let lever = levers[row]
    return column == 0 ? [Span(scene(name(of: lever)))] : [setting(of: lever)]
  }

  private func name(of lever: Lever) -> Words {
    switch lever {
    case .start: Words(zh: "什么时候", en: "From")
    case .closing: Words(zh: "关门", en: "Closing")
    case .arrivals: Words(zh: "来的人", en: "Visitors")
    case .window(let number): Words(zh: number.words.zh, en: "Window \(number)")
    case .staff(let staff): hall.name(of: staff)
    }
  }

  private func setting(of lever: Lever) -> Span {
    switch lever {
    case .start:
      switch question.start {
      case .now: return Span(scene(Words(zh: "现在", en: "now")))
      case .usual(let weekday):
        return Span(
          scene(Words(zh: "平常的\(weekday.words.zh)", en: "a usual \(weekday.words.en)")), .bold)
      }
    case .closing:
      if let closing = question.closing { return Span(closing.description, Style(.now, .bold)) }
      let usual = People.hours(of: hall.day, in: hall)?.upperBound
      return Span(usual?.description ?? "", .muted)
    case .arrivals:
      let percent = question.arrivalsPercent
      return percent == 100
        ? Span(scene(Words(zh: "照常", en: "as usual")), .muted)
        : Span("\(percent)%", Style(.now, .bold))
    case .window, .staff:
      if let change = lever.setting(of: question) {
        return Span(scene(change.setting(in: hall)), Style(.now, .bold))
      }
      return Span(scene(asItIs(lever)), .muted)
    }
  }

  /// What a window or somebody does as things are.
  private func asItIs(_ lever: Lever) -> Words {
    switch lever {
    case .start, .closing, .arrivals: return Words(same: "")
    case .window(let number):
      guard let window = hall.window(number), let staff = window.staff else {
        return Words(zh: "关着", en: "closed")
      }
      let letters = window.queues.sorted().map(\.description).joined()
      let name = hall.name(of: staff)
      if case .paused? = window.activity {
        return Words(zh: "\(name.zh) 暂停", en: "\(name.en) pauses")
      }
      return Words(zh: "\(name.zh) \(letters)", en: "\(name.en) \(letters)")
    case .staff(let staff):
      if hall.leave(of: staff, on: hall.day) != nil { return Words(zh: "请假", en: "on leave") }
      guard let window = hall.windows.first(where: { $0.staff == staff }) else {
        return Words(zh: "不在窗口", en: "at no window")
      }
      return window.number.words
    }
  }
}
