public import HallCore

/// A hall to be played: what it is founded on, who comes, how its people behave, and what is changed
/// against the hall as it stands.
public struct Scenario: Sendable {
  /// The hall with the changes that are built into it.
  public let founding: Founding
  /// Who comes.
  public let crowd: Crowd
  /// How people behave.
  public let habits: Habits
  /// What the hall has learnt, if that is who comes and how people behave.
  public let experience: Experience?
  /// Who is not there.
  public let away: [StaffID]
  /// What is changed.
  public let changes: [Change]

  /// One thing that is not as it is.
  public enum Change: Hashable, Sendable {
    /// Somebody is not there all day.
    case away(StaffID)
    /// A window stays closed.
    case closed(WindowNumber)
    /// Windows become one, the first: it takes what any of them took, and whoever sits there learns it;
    /// the others of their staff go to the guidance area.
    case merged([WindowNumber])
    /// A window takes other queues, and whoever usually sits there knows them.
    case takes(WindowNumber, Set<QueueLetter>)
    /// There is one window more, with all the equipment that the hall has, and somebody new there who
    /// serves its queues.
    case added(WindowNumber, Set<QueueLetter>)
    /// There is somebody more who serves some queues: without a window, to relieve the others at noon and
    /// to sit where somebody is missing.
    case hired(Set<QueueLetter>)
    /// An item is taken in another queue.
    case moved(ItemCode, QueueLetter)
    /// As many residents come as so many percent of those who come now.
    case arrivals(Int)
    /// So many percent of the residents book.
    case booking(Int)
    /// So many percent of those who are called do not come.
    case noShow(Int)
    /// The times between two residents are scattered in another way.
    case gaps(DurationLaw)
    /// Handling times are scattered in another way.
    case handling(DurationLaw)
    /// Windows call by another rule.
    case routing(Routing)
    /// There are no delays and no detours, as in queueing theory.
    case ideal
  }

  /// A hall with some changes.
  ///
  /// - Throws: ``ScenarioProblem`` if the hall does not have what is to be changed, or could not be
  ///   founded with it.
  public init(_ founding: Founding, _ changes: [Change] = []) throws(ScenarioProblem) {
    try self.init(founding, learnt: nil, changes)
  }

  /// A hall with some changes, whose residents and staff are as it has learnt them from its own days;
  /// those of its profile while it has seen none.
  ///
  /// - Throws: ``ScenarioProblem`` as for a hall of a profile.
  public init(learntBy hall: Hall, _ changes: [Change] = []) throws(ScenarioProblem) {
    try self.init(hall.founding, learnt: hall.experience.ifAny, changes)
  }

  private init(
    _ founding: Founding, learnt: Experience?, _ changes: [Change]
  ) throws(ScenarioProblem) {
    self.changes = changes
    var profile = founding.profile
    var demand = profile.demand ?? DemandSettings()
    if learnt != nil { demand = demand.notLearnt }
    var arrivals = 100
    var moves: [ItemCode: QueueLetter] = [:]
    var away: [StaffID] = []
    var closed: Set<WindowNumber> = []
    var routing = Routing.due
    var handling: DurationLaw?
    for change in changes {
      switch change {
      case .away(let id):
        guard profile.staff.contains(where: { $0.id == id }) else { throw .unknownStaff(id) }
        away.append(id)
      case .closed(let number):
        _ = try profile.place(of: number)
        closed.insert(number)
      case .merged(let numbers): try profile.merge(numbers)
      case .takes(let number, let queues): try profile.assign(queues, to: number, founding)
      case .added(let number, let queues): try profile.add(number, taking: queues, founding)
      case .hired(let queues): try profile.hire(queues, for: .relief, founding)
      case .moved(let item, let letter):
        guard profile.items.contains(item) else { throw .unknownItem(item) }
        try founding.require(letter)
        moves[item] = letter
      case .arrivals(let percent): arrivals = percent
      case .booking(let percent): demand.bookingPercent = percent
      case .noShow(let percent): demand.noShowPercent = percent
      case .gaps(let law): demand.arrivals = law
      case .handling(let law): handling = law
      case .routing(let rule): routing = rule
      case .ideal: demand.isIdeal = true
      }
    }
    // Around which mean depends on what else is changed, whatever is written first.
    if let handling { demand.handling = learnt == nil ? handling.around(demand) : handling }
    self.away = away
    experience = learnt
    self.founding = try founding.with(profile, moves)
    crowd = Crowd(founding, demand, learnt: learnt, arrivalsPercent: arrivals)
    var habits = Habits(demand, learnt: learnt)
    (habits.closed, habits.routing) = (closed, routing)
    self.habits = habits
  }
}

extension DurationLaw {
  /// The law around the mean that a demand has, unless it states its own.
  fileprivate func around(_ demand: DemandSettings) -> DurationLaw {
    guard seconds == nil, percent == nil else { return self }
    let before = demand.handling ?? (demand.isIdeal == true ? nil : HandlingLaw.usual)
    var law = self
    (law.seconds, law.percent) = (before?.seconds, before?.percent)
    return law
  }
}

/// Why a scenario cannot be played.
public enum ScenarioProblem: Error, Hashable, Sendable {
  case unknownStaff(StaffID)
  case unknownWindow(WindowNumber)
  case unknownItem(ItemCode)
  case unknownQueue(QueueLetter)
  /// A window is added that the hall has.
  case windowExists(WindowNumber)
  /// Windows are merged that are one already.
  case nothingToMerge
  /// No hall could be founded like that.
  case unfounded(ProfileProblems)

  /// What is wrong, in both languages.
  public var words: Words {
    switch self {
    case .unknownStaff(let id): Refusal.unknownStaff(id).words
    case .unknownWindow(let number): Refusal.unknownWindow(number).words
    case .unknownQueue(let letter): Refusal.unknownQueue(letter).words
    case .unknownItem(let item): Refusal.itemNotOffered(item).words
    case .windowExists(let number):
      Words(
        zh: "已经有 \(number) 号窗口了,请换个号",
        en: "there is a window \(number) already; choose another number")
    case .nothingToMerge:
      Words(
        zh: "合并至少要写两个不同的窗口", en: "a merger takes two different windows at least; name them")
    case .unfounded(let problems):
      Words(
        zh: "这样就办不成了:" + problems.problems.map(\.description).joined(separator: "; "),
        en: "no hall works like that: "
          + problems.problems.map(\.description).joined(separator: "; "))
    }
  }
}

extension Founding {
  func require(_ letter: QueueLetter) throws(ScenarioProblem) {
    guard queues.contains(where: { $0.letter == letter }) else { throw .unknownQueue(letter) }
  }

  /// The same hall with another profile, and with some items in other queues.
  fileprivate func with(
    _ profile: Profile, _ moves: [ItemCode: QueueLetter]
  ) throws(ScenarioProblem) -> Founding {
    guard profile != self.profile else { return moving(moves) }
    do {
      return try Founding(profile, catalogue: .shipped, holidays: holidays).moving(moves)
    } catch {
      throw .unfounded(error)
    }
  }
}
