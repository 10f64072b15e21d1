/// The act that founds a hall: its profile, what the catalogue of that day says of its items, and the
/// holidays that were known.
///
/// The log keeps all of it, so that a later catalogue or calendar never changes what an old log means.
public struct Founding: Codable, Hashable, Sendable {
  /// The profile as it was accepted.
  public let profile: Profile
  /// The queues that follow from the profile's items, in the order of their letters.
  public let queues: [Queue]
  /// The State's holidays as they were known; `nil` in a log of before halls knew of them.
  public let holidays: HolidayTable?

  /// A queue: a letter, its domain and the items taken in it.
  public struct Queue: Codable, Hashable, Sendable {
    /// The letter on its tickets.
    public let letter: QueueLetter
    /// The domain that it serves.
    public let name: Words
    /// The expected handling time of each of its items, in minutes.
    public let minutes: [ItemCode: Int]
  }

  /// Reads what a log holds; it was without problems when it was written, so anything that a hall
  /// could not work with is damage.
  public init(from decoder: any Decoder) throws {
    let stored = try decoder.container(keyedBy: CodingKeys.self)
    profile = try stored.decode(Profile.self, forKey: .profile)
    queues = try stored.decode([Queue].self, forKey: .queues)
    holidays = try stored.decodeIfPresent(HolidayTable.self, forKey: .holidays)
    let settings = profile.settings
    let figures = settings.targetWaitMinutes.values + settings.figures.map(\.value)
    guard Set(profile.windows.map(\.number)).count == profile.windows.count,
      Set(profile.staff.map(\.id)).count == profile.staff.count,
      Set(queues.map(\.letter)).count == queues.count,
      profile.hours.allSatisfy({ $0.from < $0.to }),
      figures.allSatisfy({ (0...10_000).contains($0) }),
      settings.booking.slotMinutes >= BookingSettings.shortestSlot,
      profile.demand?.problems(offering: Set(profile.items)).isEmpty != false,
      queues.allSatisfy({ $0.minutes.values.allSatisfy { (1...10_000).contains($0) } })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .profile, in: stored, debugDescription: "no hall can have been founded on this")
    }
  }

  /// Founds on a profile that has no problems with this catalogue.
  ///
  /// - Throws: ``ProfileProblems`` with everything that is wrong, if anything is.
  public init(
    _ profile: Profile, catalogue: Catalogue, holidays: HolidayTable? = .shipped
  ) throws(ProfileProblems) {
    let problems = profile.problems(catalogue: catalogue)
    guard problems.isEmpty else { throw ProfileProblems(problems) }
    self.profile = profile
    self.holidays = holidays
    let offered = Dictionary(
      grouping: profile.items.compactMap { catalogue[$0] }, by: \.queue)
    queues = offered.keys.sorted().compactMap { letter in
      guard let items = offered[letter], let first = items.first else { return nil }
      let minutes = items.map { ($0.code, $0.expectedMinutes) }
      return Queue(
        letter: letter, name: first.domain, minutes: Dictionary(uniqueKeysWithValues: minutes))
    }
  }
}

extension Founding {
  private init(_ profile: Profile, queues: [Queue], holidays: HolidayTable?) {
    self.profile = profile
    self.queues = queues
    self.holidays = holidays
  }

  /// The same with some items taken in other queues of the hall; what the hall does not have is left
  /// as it is.
  public func moving(_ moves: [ItemCode: QueueLetter]) -> Founding {
    let letters = Set(queues.map(\.letter))
    let known = moves.filter { letters.contains($0.value) }
    let minutes = queues.reduce(into: [:]) { all, queue in
      all.merge(queue.minutes.filter { known[$0.key] != nil }) { $1 }
    }
    let changed = queues.map { queue in
      Queue(
        letter: queue.letter, name: queue.name,
        minutes: queue.minutes.filter { known[$0.key] == nil }
          .merging(minutes.filter { known[$0.key] == queue.letter }) { $1 })
    }
    return Founding(profile, queues: changed, holidays: holidays)
  }
}
