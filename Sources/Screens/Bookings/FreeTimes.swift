internal import HallCore

/// The free times for some items, day by day, and among them those that somebody looks at.
struct FreeTimes {
  /// The days that can be booked, the ones without a free time too.
  let days: [Day]
  private let slots: [Day: [Slot]]

  init(for items: [ItemCode], channel: BookingChannel, in scene: Scene) {
    let free = scene.hall.freeSlots(for: items, channel: channel, at: scene.now)
    slots = Dictionary(grouping: free) { scene.day(of: $0.start) }
    days = scene.hall.bookableDays.days
  }

  /// Whether there is none at all.
  var isEmpty: Bool { slots.isEmpty }

  /// The free times of a day, the earliest first.
  func on(_ day: Day) -> [Slot] { slots[day] ?? [] }

  /// The first day with a free time from a day on; that day itself where there is none.
  func first(from day: Day) -> Day { days.first { $0 >= day && slots[$0] != nil } ?? day }
}

extension ClosedRange<Day> {
  /// The days, one after the other.
  var days: [Day] { (lowerBound.number...upperBound.number).map { Day(number: $0) } }
}
