internal import Forecast
internal import HallCore

/// One thing that can be different in the hours to come.
enum Lever: Hashable {
  /// Where the hours begin.
  case start
  /// When the hall closes for everybody.
  case closing
  /// How many come.
  case arrivals
  /// What a window does.
  case window(WindowNumber)
  /// Whether somebody is there.
  case staff(StaffID)

  /// All of a hall.
  static func all(in hall: Hall) -> [Lever] {
    [.start, .closing, .arrivals] + hall.windows.map { .window($0.number) }
      + hall.profile.staff.map { .staff($0.id) }
  }

  /// How far the closing time is moved at once, and how far at most.
  private static let closingStep = 30
  private static let closingReach = 4 * closingStep
  /// How much the number of people is changed at once, and how far.
  private static let arrivalsStep = 10
  private static let arrivalsReach = 50...200

  /// Sets it to what comes next, or before that, where there is anything else.
  ///
  /// - Parameters:
  ///   - hall: The hall where the hours begin.
  ///   - starts: Where they can begin.
  func turn(
    _ question: inout WhatIf, by step: Int, in hall: Hall, from starts: [WhatIf.Start]
  ) {
    switch self {
    case .start:
      let place = starts.firstIndex(of: question.start) ?? 0
      guard !starts.isEmpty else { return }
      question = WhatIf()
      question.start = starts[(place + step + starts.count) % starts.count]
    case .closing:
      guard let hours = People.hours(of: hall.day, in: hall) else { return }
      let usual = hours.upperBound.minutes
      let begun = max(hours.lowerBound, hall.now.timeOfDay(offset: hall.offset)).minutes
      let reach = usual - Self.closingReach...min(usual + Self.closingReach, 1439)
      let minutes = (question.closing?.minutes ?? usual) + step * Self.closingStep
      guard reach.contains(minutes), minutes > begun else { return }
      question.closing = minutes == usual ? nil : TimeOfDay(minutes: minutes)
    case .arrivals:
      let percent = question.arrivalsPercent + step * Self.arrivalsStep
      if Self.arrivalsReach.contains(percent) { question.arrivalsPercent = percent }
    case .window, .staff:
      // Nobody can be in two places: whom another lever has moved is not there to be chosen.
      let others = question.changes.filter { $0.lever != self }
      let changed = others.reduce(hall) { $1.made(in: $0, at: $0.now) ?? $0 }
      let settings = settings(in: changed).filter { change in
        if case .move(let from, _, _) = change {
          !others.contains { $0.lever == .window(from) }
        } else {
          true
        }
      }
      let place = setting(of: question).flatMap(settings.firstIndex(of:)).map { $0 + 1 } ?? 0
      let next = (place + step + settings.count + 1) % (settings.count + 1)
      question.changes.removeAll { $0.lever == self }
      if next > 0 { question.changes.append(settings[next - 1]) }
    }
  }

  /// What the lever is set to, by the last of the changes that add up; `nil` where it is as it is.
  func setting(of question: WhatIf) -> Change? { question.changes.last { $0.lever == self } }

  /// Everything else that a window or somebody could do.
  private func settings(in hall: Hall) -> [Change] {
    switch self {
    case .start, .closing, .arrivals: return []
    case .window(let number):
      let queues = Set(hall.founding.queues.map(\.letter))
      let changes = Advice.changes(in: hall, for: queues).filter { $0.lever == self }
      return (hall.window(number)?.staff == nil ? [] : [.close(number)]) + changes
    case .staff(let staff):
      guard hall.leave(of: staff, on: hall.day) == nil else { return [] }
      let window = hall.windows.first { $0.staff == staff }
      return [.leave(staff, from: window?.number, on: hall.day)]
    }
  }
}

extension Change {
  /// What it is a setting of.
  var lever: Lever {
    switch self {
    case .resume(let window), .open(let window, _), .move(_, let window, _),
      .take(let window, _), .merge(let window, _, _), .close(let window):
      .window(window)
    case .leave(let staff, _, _): .staff(staff)
    }
  }
}
