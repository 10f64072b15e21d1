internal import Forecast
internal import HallCore

extension Supervisor {
  /// The question about the hours to come, and how far it has been played.
  struct Trial: Sendable {
    /// What is asked.
    var question = WhatIf()
    /// The hours that are shown: the last question that was asked, played as far as it is.
    var shown: Rehearsal?
    /// What is being played.
    fileprivate var rehearsal: Rehearsal?
    /// Which change would help most besides.
    fileprivate var contest: Contest?
    /// The changes that would help most.
    var suggestions: [Suggestion] = []
    /// When it was begun, and the hall's last event then.
    fileprivate var begun: (at: Instant, event: Instant)?
    /// Whether more is to be played as soon as nobody wants anything else.
    fileprivate var isWaiting = false

    /// Whether there is more to be played.
    var isPlaying: Bool { rehearsal?.isDone == false || contest?.isDone == false }
  }

  /// How often the hours are played at once, so that a key need never wait for long.
  private static let plays = (rehearsal: 3, contest: 6)

  /// Takes in what is meant on the page.
  mutating func tryOut(_ message: Message, in scene: Scene) {
    switch message {
    case .turnLever(let step):
      let levers = Lever.all(in: scene.hall)
      guard levers.indices.contains(row) else { return }
      let hall = trial.shown?.hall ?? scene.hall
      levers[row].turn(
        &trial.question, by: step, in: hall,
        from: WhatIf.Start.all(in: scene.hall, at: scene.now))
    case .adopt(let place):
      guard trial.suggestions.indices.contains(place) else { return }
      // It helps that much after all that is asked about already, at the same window too.
      trial.question.changes.append(trial.suggestions[place].change)
    case .resetLevers:
      let start = trial.question.start
      trial.question = WhatIf()
      trial.question.start = start
    default: break
    }
  }

  /// Begins to play what the page asks, or goes on with it, as long as it is looked at.
  mutating func rehearse(in scene: Scene) -> [Effect] {
    guard tab == .whatIf else { return [] }
    if isStale(in: scene) { begin(in: scene) }
    guard trial.isPlaying, !trial.isWaiting else { return [] }
    trial.isWaiting = true
    return [.yield]
  }

  /// Whether what was played is not what is asked now. The hours from now on are played anew when a minute
  /// has passed in which something has happened, and every five minutes when nothing has.
  private func isStale(in scene: Scene) -> Bool {
    guard let begun = trial.begun, trial.rehearsal?.question ?? trial.question == trial.question
    else { return true }
    // However fast the hall's clock runs, what has been begun is played to its end.
    guard !trial.isPlaying else { return false }
    func isPast(_ span: TimeSpan) -> Bool {
      begun.at.milliseconds / span.milliseconds != scene.now.milliseconds / span.milliseconds
    }
    return switch trial.question.start {
    case .now:
      isPast(Rehearsal.step) || isPast(.minutes(1)) && begun.event != scene.hall.now
    case .usual: begun.at.day(offset: scene.hall.offset) != scene.hall.day
    }
  }

  private mutating func begin(in scene: Scene) {
    let starts = WhatIf.Start.all(in: scene.hall, at: scene.now)
    if !starts.contains(trial.question.start), let first = starts.first {
      trial.question = WhatIf()
      trial.question.start = first
    }
    trial.begun = (scene.now, scene.hall.now)
    trial.rehearsal = Rehearsal(trial.question, in: scene.hall, at: scene.now)
    trial.contest = nil
    if trial.shown?.question != trial.question || trial.rehearsal == nil {
      trial.shown = trial.rehearsal
      trial.suggestions = []
    }
  }

  /// Plays a little more.
  mutating func goOnRehearsing() {
    guard trial.isWaiting else { return }
    trial.isWaiting = false
    guard tab == .whatIf else { return }
    if trial.rehearsal?.isDone == false {
      for _ in 0..<Self.plays.rehearsal { trial.rehearsal?.play() }
      guard let rehearsal = trial.rehearsal else { return }
      // The same question played anew takes the place of the old picture once it is as sharp.
      if trial.shown?.isDone != true || rehearsal.isDone { trial.shown = rehearsal }
      if rehearsal.isDone { trial.contest = Contest(rehearsal) }
    } else {
      for _ in 0..<Self.plays.contest { trial.contest?.play() }
      if let contest = trial.contest, contest.isDone { trial.suggestions = contest.suggestions }
    }
  }

  /// A change that has been carried out is not asked about any more.
  mutating func carriedOut(_ act: Act) {
    trial.question.changes.removeAll { $0.acts.last == act }
    trial.begun = nil
  }
}
