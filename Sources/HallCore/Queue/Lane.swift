/// The waiting tickets that exactly the same windows can serve, in the order in which they are due.
///
/// A window calls the most urgent head of the lanes that it can serve, so that choosing whom to call
/// costs a look at a few heads, not at the whole hall.
struct Lane: Hashable, Sendable {
  /// Which tickets wait here.
  let key: Key
  private(set) var entries: [Entry] = []

  init(key: Key) {
    self.key = key
  }

  enum Key: Hashable, Sendable {
    /// Items of one queue that need the same equipment.
    case service(QueueLetter, equipment: Set<EquipmentID>)
    /// Tickets sent to one window.
    case window(WindowNumber)
    /// Tickets sent to one member of staff.
    case staff(StaffID)

    /// Whether residents would see one queue: equipment divides a queue into lanes that they do not
    /// know of.
    func isSameQueue(as other: Key) -> Bool {
      if case .service(let mine, _) = self, case .service(let theirs, _) = other {
        return mine == theirs
      }
      return self == other
    }
  }

  /// A waiting ticket: due time, then the order of joining.
  struct Entry: Hashable, Comparable, Sendable {
    let due: Instant
    let joined: Int
    let ticket: TicketNumber

    static func < (left: Entry, right: Entry) -> Bool {
      left.due == right.due ? left.joined < right.joined : left.due < right.due
    }
  }

  mutating func insert(_ entry: Entry) {
    // Most tickets are due after all that wait already.
    if let last = entries.last, entry < last {
      entries.insert(entry, at: position(of: entry))
    } else {
      entries.append(entry)
    }
  }

  mutating func remove(_ entry: Entry) {
    let index = position(of: entry)
    precondition(index < entries.count && entries[index] == entry, "a waiting ticket has its lane")
    entries.remove(at: index)
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }

  /// The first index whose entry does not come before `entry`.
  private func position(of entry: Entry) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < entry { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
