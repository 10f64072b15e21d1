internal import Forecast
internal import HallCore

/// Which days of which hall are played.
struct SimulationRun {
  let hall: Hall
  /// Whether residents and staff are those that the hall has learnt.
  let isLearnt: Bool
  /// Whether residents are told their wait.
  let hasPromises: Bool
  /// Whether days count on which only those come who have booked.
  let hasAllDays: Bool
  let days: Int
  let seed: UInt64
  let from: Day
  let jobs: Int

  /// From how many days the hall has learnt; `nil` where it is not asked.
  var learntDays: Int? { isLearnt ? hall.experience.days : nil }

  /// Plays the days with some changes, on several threads.
  func play(
    _ changes: [Scenario.Change], _ language: Language
  ) throws(ToolError) -> SimulationResult {
    let scenario: Scenario
    do {
      scenario =
        isLearnt
        ? try Scenario(learntBy: hall, changes) : try Scenario(hall.founding, changes)
    } catch {
      throw .usage(error.words)
    }
    var simulation = Simulation(
      scenario, seed: seed, from: from, days: days, evenByBooking: hasAllDays,
      settledIn: hall)
    guard !simulation.days.isEmpty else {
      throw .usage(
        hasAllDays
          ? Words(
            zh: "从 \(from) 起没有开放的日子,请用 --from 换一天",
            en: "from \(from) on the hall is not open; begin on another day with --from")
          : Words(
            zh: "从 \(from) 起没有对大家开放的日子,请用 --from 换一天,或用 --all-days 算上只接待预约的日子",
            en:
              "from \(from) on the hall is not open for everybody; begin on another day with --from, "
              + "or count days by booking with --all-days"))
    }
    if hasPromises { simulation.promiseWaits() }
    let played = simulation
    let title = Words(zh: "模拟中", en: "simulating")
    var bar = ProgressBar(title[language], of: simulation.days.count)
    defer { bar.clear() }
    let results = try WorkerThreads.results(
      of: simulation.days.count, jobs: jobs, { played.day($0) }, progress: { bar.show($0) })
    return results.reduce(into: SimulationResult(scenario.founding)) { $0.add($1) }
  }

  /// What was played.
  func title(_ result: SimulationResult) -> Words {
    let name = result.founding.profile.name
    let (first, last) = (result.days.first?.day ?? from, result.days.last?.day ?? from)
    let count = result.days.count
    return Words(
      zh: "\(name.zh) · \(count) 天,\(first) 至 \(last) · 种子 \(seed)",
      en: "\(name.en) · \(count.counted("day")), \(first) to \(last) · seed \(seed)"
    )
  }
}
