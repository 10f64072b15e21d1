public import HallCore

/// How the hours to come may go: what many plays of them have in common.
public struct Outlook: Hashable, Sendable {
  /// What became of everybody who had not been called yet, and of those who came, in all plays.
  public private(set) var visits = VisitTally()
  /// The plays, in the order of their seeds.
  private(set) var courses: [Course] = []

  /// How many wait at a moment.
  public struct Band: Hashable, Sendable {
    /// One play in ten has no more.
    public let low: Int
    /// Half of the plays have no more.
    public let middle: Int
    /// Nine plays in ten have no more.
    public let high: Int
  }

  mutating func add(_ course: Course) {
    courses.append(course)
    visits.add(course.visits)
  }

  /// How many plays it rests on.
  public var plays: Int { courses.count }

  /// How many wait at each moment.
  public var bands: [Band] {
    guard let first = courses.first else { return [] }
    return first.waiting.indices.map { place in
      let counts = courses.map { $0.waiting[place] }.sorted()
      func point(_ tenths: Int) -> Int { counts[(counts.count - 1) * tenths / 10] }
      return Band(low: point(1), middle: point(5), high: point(9))
    }
  }

  /// How many come or wait, are finished and go without, in a play.
  public var people: (came: Double, finished: Double, lost: Double) {
    let count = Double(max(1, courses.count))
    return (
      Double(visits.came) / count, Double(visits.finished) / count, Double(visits.lost) / count
    )
  }

  /// When the last one has been served, on average; `nil` if nobody is served any more.
  public var end: Instant? {
    let ends = courses.compactMap(\.end)
    guard let first = ends.first else { return nil }
    let sum = ends.reduce(0) { $0 + ($1 - first).milliseconds }
    return first + TimeSpan(milliseconds: sum / Int64(ends.count))
  }

  /// For how long people wait, all together, in each play.
  var waited: [TimeSpan] { courses.map(\.waited) }
}
