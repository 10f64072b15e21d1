/// What a hall knows of the days to come: the rotas that are planned, who is away, and how often
/// each has worked for bookings alone, which is kept so that weekends can be shared out fairly.
struct RotaBook: Hashable, Sendable {
  /// The planned days, today and later ones.
  var planned: [Day: [Duty]] = [:]
  /// Leave that is not over, in order.
  var leaves: [Leave] = []
  /// On how many days that are over each was on duty in a session by booking.
  var weekendDuties: [StaffID: Int] = [:]

  func isOnLeave(_ staff: StaffID, on day: Day) -> Bool {
    leaves.contains { $0.staff == staff && $0.contains(day) }
  }

  /// Drops what lies before a day.
  mutating func forget(before day: Day) {
    if planned.contains(where: { $0.key < day }) {
      planned = planned.filter { $0.key >= day }
    }
    leaves.removeAll { $0.through < day }
  }
}
