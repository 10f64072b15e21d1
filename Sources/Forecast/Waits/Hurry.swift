/// Those who may come while others wait, and have a shorter target wait: they may be due first.
struct Hurry {
  /// The target wait, in milliseconds.
  var target = 0.0
  /// How many of them come in a minute.
  var perMinute = 0.0
  /// What they come for: how likely each is, added up, and the piece of work.
  private(set) var likelihoods: [Double] = []
  private(set) var works: [Range<Int>] = []

  mutating func add(_ work: Range<Int>, likelihood: Double) {
    likelihoods.append((likelihoods.last ?? 0) + likelihood)
    works.append(work)
  }

  /// Draws who comes until a moment: in each step at most one, and in steps so short that two in one
  /// would be rare. Whoever would come after that is due after all who wait now.
  func draw(until end: Double, by chance: inout Chance, into comers: inout [HallPlay.Comer]) {
    guard perMinute > 0, let all = likelihoods.last, all > 0 else { return }
    let step = min(60_000, 0.1 * 60_000 / perMinute)
    var time = 0.0
    while time < end {
      let bits = chance.bits()
      if Chance.share(bits) < perMinute * step / 60_000 {
        let place = Chance.share(bits >> 16) * all
        let arrival = time + Chance.share(bits >> 32) * step
        comers.append(
          HallPlay.Comer(arrival: arrival, due: arrival + target, jobs: works[index(of: place)]))
      }
      time += step
    }
  }

  private func index(of place: Double) -> Int {
    var (low, high) = (0, likelihoods.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if likelihoods[middle] > place { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
