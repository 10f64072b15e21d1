/// A kind of work that exactly the same windows can do: the items of a queue that need the same
/// equipment.
public struct ServiceLane: Hashable, Sendable {
  /// The queue.
  public let queue: QueueLetter
  /// What a window must be equipped with.
  public let equipment: Set<EquipmentID>

  /// The work of a queue that needs this equipment.
  public init(_ queue: QueueLetter, equipment: Set<EquipmentID>) {
    self.queue = queue
    self.equipment = equipment
  }
}

/// A set of the lanes of a ``Competence``.
public struct LaneSet: Hashable, Sendable {
  private var bits: UInt128 = 0

  /// No lane at all.
  public init() {}

  /// How many lanes.
  public var count: Int { bits.nonzeroBitCount }
  /// Whether there is none.
  public var isEmpty: Bool { bits == 0 }
  /// Whether a lane is in the set, by its place in the list.
  public func contains(_ lane: Int) -> Bool { bits & (1 << UInt128(lane)) != 0 }
  /// Adds a lane by its place in the list.
  public mutating func insert(_ lane: Int) { bits |= 1 << UInt128(lane) }
  /// The lanes of either set.
  public func union(_ other: LaneSet) -> LaneSet { LaneSet(bits: bits | other.bits) }
  /// The lanes of both sets.
  public func intersection(_ other: LaneSet) -> LaneSet { LaneSet(bits: bits & other.bits) }
  /// The lanes that are not in another set.
  public func subtracting(_ other: LaneSet) -> LaneSet { LaneSet(bits: bits & ~other.bits) }

  private init(bits: UInt128) { self.bits = bits }
}

extension LaneSet {
  /// How many lanes a set has room for.
  static let capacity = 128
}

/// Who can do what at which window: skills, the queues that the windows take now, and equipment.
public struct Competence: Sendable {
  /// The kinds of work of the hall's items; the plain ones first, then those that need equipment,
  /// each in the order of the queues. Should there ever be more than a ``LaneSet`` has room for, the
  /// last ones count as plain work of their queue.
  public let lanes: [ServiceLane]
  /// The people, in the order of the profile.
  public let staff: [StaffID]
  /// The windows, in the order of the profile.
  public let windows: [WindowNumber]
  private let ofStaff: [LaneSet]
  private let ofWindow: [LaneSet]
  private let places: [ServiceLane: Int]

  init(_ hall: Hall) {
    let all = hall.map.serviceLanes
    let lanes = Array(
      (all.filter(\.equipment.isEmpty) + all.filter { !$0.equipment.isEmpty })
        .prefix(LaneSet.capacity))
    self.lanes = lanes
    places = Dictionary(uniqueKeysWithValues: lanes.enumerated().map { ($1, $0) })
    staff = hall.profile.staff.map(\.id)
    windows = hall.windows.map(\.number)
    ofStaff = hall.profile.staff.map { person in
      Self.lanes(lanes) { person.skills.contains($0.queue) }
    }
    ofWindow = hall.windows.map { window in
      Self.lanes(lanes) {
        window.queues.contains($0.queue) && $0.equipment.isSubset(of: window.equipment)
      }
    }
  }

  private static func lanes(
    _ lanes: [ServiceLane], where isMeant: (ServiceLane) -> Bool
  ) -> LaneSet {
    var set = LaneSet()
    for (place, lane) in lanes.enumerated() where isMeant(lane) { set.insert(place) }
    return set
  }

  /// The place of a lane in the list; `nil` if the hall has no such work.
  public func place(of lane: ServiceLane) -> Int? {
    places[lane] ?? places[ServiceLane(lane.queue, equipment: [])]
  }

  /// The lanes that somebody can serve at a window, both by their place in the lists.
  public func lanes(staff: Int, window: Int) -> LaneSet {
    ofStaff[staff].intersection(ofWindow[window])
  }

  /// The lanes that somebody has the skill for, by their place in the list.
  public func lanes(staff: Int) -> LaneSet { ofStaff[staff] }

  /// The lanes that a window can take, by its place in the list.
  public func lanes(window: Int) -> LaneSet { ofWindow[window] }
}

extension Hall {
  /// Who can do what at which window now.
  public var competence: Competence { Competence(self) }

  /// The kind of work that an item is; `nil` if the hall does not offer it.
  public func serviceLane(of item: ItemCode) -> ServiceLane? { map.serviceLane(of: item) }
}
