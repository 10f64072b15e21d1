/// How often something happened out of how often it could have, the later days weighing more.
public struct Share: Hashable, Sendable {
  /// How often it could have happened; earlier days count less.
  public internal(set) var cases = 0.0
  var hits = 0.0

  /// The share, together with `prior`, which counts as `strength` cases.
  func value(prior: Double, strength: Double) -> Double {
    (hits + strength * prior) / (cases + strength)
  }

  mutating func add(_ isHit: Bool) {
    cases += 1
    if isHit { hits += 1 }
  }

  mutating func fade(_ share: Double) {
    cases *= share
    hits *= share
  }
}
