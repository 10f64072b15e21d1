internal import Canvas
internal import HallCore

/// How often in a row somebody has typed a code or a telephone number that leads to no booking. After
/// some times the kiosk takes no more for a while, so that nobody finds the bookings of others by
/// trying.
struct Guesses: Hashable, Sendable {
  /// How many were wrong in a row.
  private var wrong = 0
  /// When the last one was, in milliseconds of the scene's uptime.
  private var last: Int64 = 0

  /// How many wrong ones are taken.
  static let limit = 5
  /// How long no more are taken then, and after how long an old one is forgotten, in milliseconds.
  static let pause: Int64 = 300_000

  /// Notes a wrong one.
  mutating func fail(at uptime: Int64) {
    wrong = uptime - last < Self.pause ? min(wrong + 1, Self.limit) : 1
    last = uptime
  }

  /// Notes that somebody has found a booking.
  mutating func succeed() { wrong = 0 }

  /// How many minutes no more are taken; `nil` while they are.
  func minutesToWait(at uptime: Int64) -> Int? {
    let left = last + Self.pause - uptime
    return wrong >= Self.limit && left > 0 ? Int((left + 59_999) / 60_000) : nil
  }
}

extension Kiosk {
  /// That no more codes and numbers are taken for now.
  func pausedSheet(minutes: Int, in scene: Scene) -> Sheet {
    let text = Words(
      zh: "这台机器上连着输错了 \(Guesses.limit) 次。请呼叫工作人员替您签到,或者 \(minutes) 分钟后再试。",
      en:
        "\(Guesses.limit) tries in a row were wrong on this machine. Call the staff to check you in, "
        + "or try again in \(minutes) min.")
    let choices: [Action<Message>] = [
      callStaff(in: scene), Action(Words(zh: "返回首页", en: "Back to the start"), .home),
    ]
    return Sheet(
      title: Words(zh: "请找工作人员签到", en: "Please ask the staff"),
      subtitle: Words(zh: "可以这样", en: "What you can do"), lines: [scene(text)],
      choices: choices, body: tellAndChoose([scene(text)], choices, in: scene))
  }
}
