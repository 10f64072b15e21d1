import Testing

@testable import HallCore

/// Free slots told a second time, slot by slot and booking by booking.
@Suite struct FreeSlotsTests {
  @Test(arguments: 1...4)
  func freeSlotsAreThoseThatAreFoundByLookingAtEveryBooking(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var hall = Play(seed == 1 ? TestHalls.baishiyi : TestHalls.small).hall
    let items = hall.profile.items
    var found = 0
    for round in 0..<60 {
      let basket = [items[Int.random(in: items.indices, using: &random)]]
      let act: Act
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        let staff = hall.profile.staff[Int.random(in: hall.profile.staff.indices, using: &random)]
          .id
        let day = Day(number: hall.day.number + Int.random(in: 0...6, using: &random))
        act = .setLeave(staff, from: day, through: day)
      case 1:
        let day = Day(number: hall.day.number + Int.random(in: 0...6, using: &random))
        act = .except(day, .closed(reason: .told("x")))
      case 2 where hall.bookingCount > 0:
        let booking = hall.allBookings[Int.random(in: 0..<hall.bookingCount, using: &random)]
        act = .unbook(booking.code)
      default:
        let free = hall.freeSlots(for: basket, channel: .desk, at: hall.now)
        guard !free.isEmpty else { continue }
        let slot = free[Int.random(in: 0..<min(30, free.count), using: &random)]
        act = .book(basket, at: slot.start, VisitorID(bits: random.next()), seed: random.next())
      }
      let command = Command(act, by: .desk, at: hall.now)
      guard let events = try? decide(command, in: hall) else { continue }
      for event in events { try hall.evolve(event) }
      guard round.isMultiple(of: 12) else { continue }
      for channel in [BookingChannel.public, .desk] {
        let item = items[Int.random(in: items.indices, using: &random)]
        let free = hall.freeSlots(for: [item], channel: channel, at: hall.now).map(\.start)
        #expect(free == plainly(free: item, channel, in: hall))
        found += free.count
      }
    }
    #expect(found > 500)
  }

  private func plainly(free item: ItemCode, _ channel: BookingChannel, in hall: Hall) -> [Instant] {
    let days = hall.bookableDays
    return (days.lowerBound.number...days.upperBound.number).flatMap { number -> [Instant] in
      let day = Day(number: number)
      let rota = hall.rota(on: day)
      let windows = rota.windows
      return hall.schedule(on: day).sessions.flatMap { session -> [Instant] in
        guard isOpen(session, rota, hall) else { return [] }
        let starts = stride(from: session.from.minutes, to: session.to.minutes, by: 15)
        return starts.filter { start in
          let moment = Instant(day, TimeOfDay(minutes: start), offset: hall.offset)
          let notice = channel == .public ? hall.settings.booking.noticeMinutes : 0
          return moment >= hall.now + .minutes(notice)
            && hall.windows.contains { window in
              let stretches = windows[window.number] ?? []
              return isFree(window, stretches, item, from: start, day, session, channel, hall)
            }
        }
        .map { Instant(day, TimeOfDay(minutes: $0), offset: hall.offset) }
      }
    }
  }

  private func isOpen(_ session: DaySession, _ rota: Rota, _ hall: Hall) -> Bool {
    guard session.admission == .booking, !rota.isPlanned else { return true }
    let start = Instant(rota.day, session.from, offset: hall.offset)
    return hall.now < start + .minutes(-60 * hall.settings.booking.cutOffHours)
  }

  private func isFree(
    _ window: Window, _ stretches: [Rota.Stretch], _ item: ItemCode, from start: Int, _ day: Day,
    _ session: DaySession,
    _ channel: BookingChannel, _ hall: Hall
  ) -> Bool {
    let slots = Array(stride(from: session.from.minutes, through: session.to.minutes - 15, by: 15))
    func stretch(_ slot: Int) -> Rota.Stretch? {
      stretches.first { $0.from.minutes <= slot && slot + 15 <= $0.to.minutes }
    }
    let length = max(1, ((hall.map.minutes(of: item) ?? 0) + 14) / 15)
    let wanted = (0..<length).map { start + 15 * $0 }
    guard let letter = hall.map.queue(of: item), window.queues.contains(letter),
      wanted.allSatisfy(slots.contains)
    else { return false }
    let needs = hall.profile.equipment.filter { $0.items.contains(item) }.map(\.id)
    guard window.equipment.isSuperset(of: needs) else { return false }
    for slot in wanted {
      guard let staff = stretch(slot)?.staff,
        hall.staffMember(staff)?.skills.contains(letter) == true
      else { return false }
    }
    let (opens, closes) = (
      Instant(day, session.from, offset: hall.offset), Instant(day, session.to, offset: hall.offset)
    )
    let booked = hall.allBookings.filter {
      $0.window == window.number && opens <= $0.start && $0.start < closes
    }
    var limit = slots.filter { stretch($0) != nil }.count * (100 - session.walkInShare) / 100
    if channel == .public { limit = limit * (100 - hall.settings.booking.deskPercent) / 100 }
    let used = booked.reduce(0) { $0 + $1.minutes / 15 }
    let from = Instant(day, TimeOfDay(minutes: start), offset: hall.offset)
    let to = from + .minutes(15 * length)
    return used + length <= limit && !booked.contains { $0.start < to && from < $0.end }
  }
}
