/// Which lane serves what, and by when each class is due, worked out once when a hall is founded.
struct LaneMap: Hashable, Sendable {
  /// A lane for each set of items that the same windows can serve, one a window, one a person.
  let emptyLanes: [Lane]
  /// The items that the hall offers, queue by queue.
  let codes: [ItemCode]
  private let items: ItemTable<Place>
  private let queues: [QueueLetter: Int]
  private let windows: [WindowNumber: Int]
  private let staff: [StaffID: Int]
  private let skills: [StaffID: Set<QueueLetter>]
  /// The place of each window in the list of the profile, by its number.
  private let places: [Int?]
  /// The target waits in the order of the classes.
  private let targets: [TimeSpan]

  private struct Place: Hashable, Sendable {
    let queue: QueueLetter
    let lane: Int
    let minutes: Int
    let quota: Int?
  }

  init(_ founding: Founding) {
    var lanes: [Lane] = []
    func add(_ key: Lane.Key) -> Int {
      lanes.append(Lane(key: key))
      return lanes.count - 1
    }
    var items: [ItemCode: Place] = [:]
    var codes: [ItemCode] = []
    var queues: [QueueLetter: Int] = [:]
    for queue in founding.queues {
      var laneOfNeeds: [Set<EquipmentID>: Int] = [:]
      let plain = add(.service(queue.letter, equipment: []))
      laneOfNeeds[[]] = plain
      queues[queue.letter] = plain
      for (item, minutes) in queue.minutes.sorted(by: { $0.key < $1.key }) {
        let needs = Set(
          founding.profile.equipment.filter { $0.items.contains(item) }.map(\.id))
        let lane = laneOfNeeds[needs] ?? add(.service(queue.letter, equipment: needs))
        laneOfNeeds[needs] = lane
        items[item] = Place(
          queue: queue.letter, lane: lane, minutes: minutes,
          quota: founding.profile.dailyQuotas[queue.letter])
        codes.append(item)
      }
    }
    self.items = ItemTable(items)
    self.codes = codes
    self.queues = queues
    windows = Dictionary(
      uniqueKeysWithValues: founding.profile.windows.map { ($0.number, add(.window($0.number))) })
    staff = Dictionary(
      uniqueKeysWithValues: founding.profile.staff.map { ($0.id, add(.staff($0.id))) })
    skills = Dictionary(uniqueKeysWithValues: founding.profile.staff.map { ($0.id, $0.skills) })
    emptyLanes = lanes
    var places = [Int?](repeating: nil, count: 100)
    for (place, window) in founding.profile.windows.enumerated() {
      places[window.number.value] = place
    }
    self.places = places
    targets = PriorityClass.allCases.map(founding.profile.settings.targetWait)
  }

  /// The wait within which a class ought to be called.
  func targetWait(_ priority: PriorityClass) -> TimeSpan { targets[priority.place] }

  /// The place of a window in the list of the profile; `nil` if the hall does not have it.
  func place(of window: WindowNumber) -> Int? { places[window.value] }

  /// The queue of an item; `nil` if the hall does not offer it.
  func queue(of item: ItemCode) -> QueueLetter? { items[item]?.queue }
  /// The lane of an item; `nil` if the hall does not offer it.
  func lane(of item: ItemCode) -> Int? { items[item]?.lane }
  /// How many tickets the queue of an item may give out on a day; `nil` if there is no limit.
  func quota(of item: ItemCode) -> Int? { items[item]?.quota }
  /// The expected minutes of an item; `nil` if the hall does not offer it.
  func minutes(of item: ItemCode) -> Int? { items[item]?.minutes }
  /// The kind of work that an item is; `nil` if the hall does not offer it.
  func serviceLane(of item: ItemCode) -> ServiceLane? {
    guard let lane = lane(of: item), case .service(let queue, let needs) = emptyLanes[lane].key
    else { return nil }
    return ServiceLane(queue, equipment: needs)
  }
  /// The kinds of work that the hall's items are, in the order of the queues.
  var serviceLanes: [ServiceLane] {
    let used = Set(codes.compactMap(lane(of:)))
    return emptyLanes.indices.compactMap { index in
      guard used.contains(index), case .service(let queue, let needs) = emptyLanes[index].key
      else { return nil }
      return ServiceLane(queue, equipment: needs)
    }
  }
  /// The lane of tickets sent to a queue.
  func lane(of queue: QueueLetter) -> Int? { queues[queue] }
  /// The lane of tickets sent to a window.
  func lane(of window: WindowNumber) -> Int? { windows[window] }
  /// The lane of tickets sent to a member of staff.
  func lane(of staff: StaffID) -> Int? { self.staff[staff] }

  /// The lanes that a window can call from with this person: their skills, its queues and its
  /// equipment, and what is sent to either.
  func lanes(window: Window, staff: StaffID) -> [Int] {
    let queues = window.queues.intersection(skills[staff] ?? [])
    return emptyLanes.indices.filter { index in
      switch emptyLanes[index].key {
      case .service(let queue, let needs):
        queues.contains(queue) && needs.isSubset(of: window.equipment)
      case .window(let number): number == window.number
      case .staff(let id): id == staff
      }
    }
  }
}

extension Ticket {
  /// Its entry in the lane where it waits.
  var entry: Lane.Entry { Lane.Entry(due: due, joined: joined, ticket: number) }
}

extension Hall {
  /// The lane in which a ticket waits, or would wait if it waited now.
  func lane(of ticket: Ticket) -> Int { lane(of: ticket.currentItem, on: ticket.route) }

  /// The lane in which a ticket of a route waits for an item.
  func lane(of item: ItemCode, on route: Ticket.Route) -> Int {
    let chosen: Int? =
      switch route {
      case .item: nil
      case .queue(let letter): map.lane(of: letter)
      case .window(let number): leadsSomewhere(route) ? map.lane(of: number) : nil
      case .staff(let id): leadsSomewhere(route) ? map.lane(of: id) : nil
      }
    guard let lane = chosen ?? map.lane(of: item) else {
      preconditionFailure("the hall offers every item of its tickets")
    }
    return lane
  }
}
