/// Who comes to a hall and how they behave there, as far as its profile states it: what a simulation
/// plays. The hall itself does not need it.
public struct DemandSettings: Codable, Hashable, Sendable {
  /// How many residents come in each hour of the clock on a usual day: 24 figures from midnight on.
  public var perHour: [Double]?
  /// How busy a day of the week is, in percent of a usual day; 100 where a day is not named.
  public var weekdays: [Weekday: Int]?
  /// How often an item is asked for against the others that are named; no other is asked for.
  public var items: [ItemCode: Int]?
  /// The share of residents of each class, in percent; the others are walk-ins.
  public var classes: [PriorityClass: Int]?
  /// How many come for an occasion in life with several items, in percent.
  public var basketPercent: Int?
  /// How many book a time before they come, in percent.
  public var bookingPercent: Int?
  /// How many do not come when they are called, in percent.
  public var noShowPercent: Int?
  /// How many give up waiting after a while, in percent.
  public var leavePercent: Int?
  /// How the times between two residents are scattered.
  public var arrivals: DurationLaw?
  /// How handling times are scattered.
  public var handling: DurationLaw?
  /// Whether it is the hall of queueing theory: whoever is called is there at once, nobody gives up
  /// or is sent on, and clerks lose no time between two residents.
  public var isIdeal: Bool?

  /// Nothing is stated.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case perHour, weekdays, items, classes, basketPercent, bookingPercent, noShowPercent
    case leavePercent, arrivals, handling
    case isIdeal = "ideal"
  }
}

extension DemandSettings {
  /// Reads what is stated.
  public init(from decoder: any Decoder) throws {
    let stated = try decoder.container(keyedBy: CodingKeys.self)
    perHour = try stated.decodeIfPresent([Double].self, forKey: .perHour)
    let days = Weekday.allCases.map(\.rawValue).joined(separator: ", ")
    weekdays = try stated.figures(
      forKey: .weekdays, form: "one of \(days)", read: Weekday.init(rawValue:))
    items = try stated.figures(forKey: .items, form: ItemCode.form) { ItemCode(exactly: $0) }
    let classes = PriorityClass.allCases.map(\.rawValue).joined(separator: ", ")
    self.classes = try stated.figures(
      forKey: .classes, form: "one of \(classes)", read: PriorityClass.init(rawValue:))
    basketPercent = try stated.decodeIfPresent(Int.self, forKey: .basketPercent)
    bookingPercent = try stated.decodeIfPresent(Int.self, forKey: .bookingPercent)
    noShowPercent = try stated.decodeIfPresent(Int.self, forKey: .noShowPercent)
    leavePercent = try stated.decodeIfPresent(Int.self, forKey: .leavePercent)
    arrivals = try stated.decodeIfPresent(DurationLaw.self, forKey: .arrivals)
    handling = try stated.decodeIfPresent(DurationLaw.self, forKey: .handling)
    isIdeal = try stated.decodeIfPresent(Bool.self, forKey: .isIdeal)
  }
}

extension DemandSettings {
  /// What keeps this from being played in a hall that offers some items; empty when it can be.
  func problems(offering offered: Set<ItemCode>) -> [ProfileProblem] {
    var problems: [ProfileProblem] = []
    func note(_ name: String, _ message: String) {
      problems.append(ProfileProblem(path: "demand.\(name)", message: message))
    }
    if let perHour {
      if perHour.count != 24 { note("perHour", "holds \(perHour.count); state 24 hours") }
      for (hour, people) in perHour.enumerated() where !(0...1_000_000).contains(people) {
        note("perHour[\(hour)]", "is not from 0 to 1000000")
      }
    }
    for (day, percent) in (weekdays ?? [:]).sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where !(0...1000).contains(percent) {
      note("weekdays.\(day.rawValue)", "\(percent) is not from 0 to 1000")
    }
    if let items {
      if items.isEmpty { note("items", "is empty; name the items, or leave it out") }
      for (item, weight) in items.sorted(by: { $0.key < $1.key }) {
        if !offered.contains(item) { note("items.\(item)", "is not among the hall's items") }
        if !(1...1_000_000).contains(weight) {
          note("items.\(item)", "\(weight) is not from 1 to 1000000")
        }
      }
    }
    let percentages =
      PriorityClass.allCases.map { ("classes.\($0.rawValue)", classes?[$0]) } + [
        ("basketPercent", basketPercent), ("bookingPercent", bookingPercent),
        ("noShowPercent", noShowPercent), ("leavePercent", leavePercent),
      ]
    for (name, percent) in percentages {
      if let percent, !(0...100).contains(percent) { note(name, "\(percent) is not from 0 to 100") }
    }
    let shares = (classes ?? [:]).values.filter { (0...100).contains($0) }.reduce(0, +)
    if shares > 100 { note("classes", "add up to \(shares), more than 100") }
    for (name, law) in [("arrivals", arrivals), ("handling", handling)] {
      for problem in law?.problems ?? [] { note("\(name).\(problem.name)", problem.message) }
    }
    if let arrivals, arrivals.seconds != nil || arrivals.percent != nil {
      note("arrivals", "states a mean; that follows from perHour")
    }
    return problems
  }
}
