internal import HallCore

extension Simulation {
  /// How many days a hall is played before the first one, so that it has something to go by.
  private static let learning = 20
  /// Every so-many-th resident of those days is promised a wait, so that the ends find their place.
  private static let promisingEach = 5

  /// Has everybody told how long the wait will be who is about to take a ticket, as a hall tells it that
  /// knows its days: from what the scenario's hall has learnt, else from some weeks before the first day.
  ///
  /// A hall learns when a day ends, and each day is played by itself, so all of them begin with the same
  /// knowledge.
  public mutating func promiseWaits() {
    experience = scenario.experience ?? experienceBefore()
    quoting = { $1.wait(in: $0, at: $2)?.quote($0.experience.promises) }
  }

  /// What the hall learns in the weeks before the first day.
  private func experienceBefore() -> Experience? {
    guard let first = days.first else { return nil }
    // Weeks with holidays have fewer days, so there is room for twice as many.
    let start = Day(number: first.number - 2 * Self.learning - 7)
    let before = Simulation(scenario, seed: seed, from: start, days: 3 * Self.learning).days
      .filter { $0 < first }.suffix(Self.learning)
    guard let morning = before.first else { return nil }
    var life = HallLife(scenario, seed: seed, from: morning, days: before.count)
    for _ in before { _ = life.playDay(promisingEach: Self.promisingEach) }
    return life.experience
  }
}
