internal import Canvas
internal import Forecast
internal import HallCore

// What else is reckoned with, each with how often it was seen.

extension WaitsPart {
  /// Something that the hall has learnt beside items and people.
  enum Habit: CaseIterable {
    case coming, turning, missing, patience, returning, leaving, detour, pausing, pause, days

    /// How many there are.
    static var count: Int { allCases.count }

    var words: Words {
      switch self {
      case .coming: Words(zh: "叫号到人到", en: "To the window")
      case .turning: Words(zh: "办完到叫下位", en: "To next call")
      case .missing: Words(zh: "过号", en: "Not coming")
      case .patience: Words(zh: "叫多久算过号", en: "Missed after")
      case .returning: Words(zh: "过号后又来", en: "Coming back")
      case .leaving: Words(zh: "等不及走开", en: "Walking off")
      case .detour: Words(zh: "转出或挂起", en: "Sent on, held")
      case .pausing: Words(zh: "办完后暂停", en: "Then a pause")
      case .pause: Words(zh: "暂停多久", en: "Pausing for")
      case .days: Words(zh: "学了几天", en: "Days learnt")
      }
    }
  }

  /// The habits as a table.
  var habits: any Element {
    let habits = Habit.allCases
    return Table(
      [
        TableColumn(
          title: scene(Words(zh: "也算进去", en: "Reckoned with")), width: .share(1)),
        TableColumn(title: scene(Words(zh: "一般", en: "Usual")), alignment: .trailing),
        TableColumn(title: scene(Words(zh: "次数", en: "Seen")), alignment: .trailing),
      ], count: habits.count
    ) { cell(of: habits[$0], $1) }
    .sized(columns: scene.isWide ? 44 : 27)
  }

  private func cell(of habit: Habit, _ column: Int) -> [Span] {
    let (seen, unit) = evidence(of: habit)
    switch column {
    case 0: return [Span(scene(habit.words), seen == 0 ? .muted : .text)]
    case 1: return [Span(figure(of: habit), seen == 0 ? .muted : .bold)]
    default: return [Span(scene.isWide ? scene(unit) : "\(seen)", .muted)]
    }
  }

  private func figure(of habit: Habit) -> String {
    switch habit {
    case .coming: scene(seconds(experience.comingTime))
    case .turning: scene(seconds(experience.turningTime))
    case .missing: percent(experience.noShowShare)
    case .patience: scene(seconds(experience.patienceTime))
    case .returning: percent(experience.reinstatedShare)
    case .leaving: percent(experience.leavingShare)
    case .detour: percent(experience.detourShare)
    case .pausing: percent(experience.pauseShare)
    case .pause: scene(.minutes(experience.pauseTime.median))
    case .days: ""
    }
  }

  private func seconds(_ length: LearnedDuration) -> Words {
    let count = length.median.wholeSeconds
    return Words(zh: "\(count) 秒", en: "\(count) s")
  }

  /// A share in hundredths; the small ones to a tenth of them.
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10)%" : "\(Int((share * 100).rounded()))%"
  }

  /// How often it was seen, or could have been, and the same in words: `412 tickets`.
  private func evidence(of habit: Habit) -> (count: Int, words: Words) {
    func tell(_ weight: Double, _ zh: String, _ one: String, _ many: String) -> (Int, Words) {
      let count = Int(weight.rounded())
      return (count, Words(zh: "\(count) \(zh)", en: "\(count.counted(one, many))"))
    }
    func calls(_ weight: Double) -> (Int, Words) { tell(weight, "次叫号", "call", "calls") }
    func misses(_ weight: Double) -> (Int, Words) { tell(weight, "次过号", "missed", "missed") }
    func works(_ weight: Double) -> (Int, Words) { tell(weight, "次办理", "served", "served") }
    return switch habit {
    case .coming: calls(experience.comingTime.weight)
    case .turning: calls(experience.turningTime.weight)
    case .missing: calls(experience.noShows.cases)
    case .patience: misses(experience.patienceTime.weight)
    case .returning: misses(experience.reinstatements.cases)
    case .leaving: tell(experience.tickets, "个号", "ticket", "tickets")
    case .detour: works(experience.detours.cases)
    case .pausing: works(experience.pauses.cases)
    case .pause: tell(experience.pauseTime.weight, "次暂停", "pause", "pauses")
    case .days: tell(Double(experience.days), "天", "day", "days")
    }
  }
}
