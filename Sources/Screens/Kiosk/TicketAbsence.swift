internal import HallCore

extension Kiosk {
  /// From which likely wait on one may go away and come back.
  private static let longWait = TimeSpan.minutes(20)

  /// Go away for a while and keep the place: offered where the wait is long.
  func absenceChoice(_ number: TicketNumber, in scene: Scene) -> [Action<Message>] {
    guard let wait = scene.waits.quote(for: number), wait.likely >= Self.longWait
    else { return [] }
    let offset = scene.hall.offset
    // Only one in ten is called sooner.
    let call = (scene.now + wait.low).timeOfDay(offset: offset).minutes
    // A time that one can remember.
    let back = TimeOfDay(minutes: max(0, call / 5 * 5))
    let until = Instant(scene.hall.day, back, offset: offset)
    guard scene.now < until else { return [] }
    return [
      Action(
        Words(zh: "稍后再来", en: "Come back later"), .stepOut(number, until: until),
        help: Words(zh: "约 \(back) 前回来", en: "back by \(back)"))
    ]
  }
}
