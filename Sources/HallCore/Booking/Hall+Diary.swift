extension Hall {
  /// Lays out the slots of the days that can be booked, from the calendar and the rota. It is asked
  /// for when a day opens, and whenever one of the two has changed.
  mutating func layOutDiary() {
    var staffing = Staffing()
    let grids = rotas(through: bookableDays.upperBound).flatMap { sessionGrids($0, &staffing) }
    let needs = needs
    diary.lay(grids, from: Instant(day, .midnight, offset: offset), needs: needs)
  }

  /// Gives a window to the bookings that have lost theirs, once slots are free again.
  mutating func seatBookings() {
    let needs = needs
    diary.seat(needs: needs)
  }

  /// What a booking asks of a window, without the hall itself, which is being changed then.
  private var needs: (Booking) -> SessionGrid.Need {
    let (map, step) = (map, settings.booking.slotMinutes)
    return { map.need(of: $0.items, minutes: $0.minutes, step: step) }
  }

  /// Most days have the same people at the same windows in the same sessions: what these can do is
  /// worked out once.
  private struct Staffing {
    var stations: [Key: [SessionGrid.Station]] = [:]

    struct Key: Hashable {
      let session: DaySession
      let windows: [WindowNumber: [Rota.Stretch]]
    }
  }

  private func sessionGrids(_ rota: Rota, _ staffing: inout Staffing) -> [SessionGrid] {
    let booking = settings.booking
    let windows = rota.windows
    return schedule(on: rota.day).sessions.map { session in
      let start = Instant(rota.day, session.from, offset: offset)
      let isOnDemand = session.admission == .booking && !rota.isPlanned
      let key = Staffing.Key(session: session, windows: windows)
      let stations = staffing.stations[key] ?? stations(windows, in: session)
      staffing.stations[key] = stations
      return SessionGrid(
        day: rota.day, start: start, step: .minutes(booking.slotMinutes),
        count: session.minutes / booking.slotMinutes,
        cutOff: isOnDemand ? start + .minutes(-60 * booking.cutOffHours) : nil,
        stations: stations)
    }
  }

  private func stations(
    _ windows: [WindowNumber: [Rota.Stretch]], in session: DaySession
  ) -> [SessionGrid.Station] {
    let step = settings.booking.slotMinutes
    let count = min(session.minutes / step, SessionGrid.limit)
    let stations = windows.compactMap { number, stretches in
      window(number).map { window in
        var able = [UInt128](repeating: 0, count: map.emptyLanes.count)
        var onDuty: UInt128 = 0
        for stretch in stretches {
          // A slot counts if the same person is there for all of it.
          let first = max(0, (stretch.from.minutes - session.from.minutes + step - 1) / step)
          let last = min(count, (stretch.to.minutes - session.from.minutes) / step)
          guard first < last else { continue }
          let bits = UInt128.slots(first..<last)
          onDuty |= bits
          for lane in map.lanes(window: window, staff: stretch.staff) { able[lane] |= bits }
        }
        return SessionGrid.Station(
          window: number, able: able, onDuty: onDuty, walkInShare: session.walkInShare,
          deskPercent: settings.booking.deskPercent)
      }
    }
    return stations.sorted { ($0.breadth, $0.window) < ($1.breadth, $1.window) }
  }
}

extension LaneMap {
  /// What items of so many minutes in all ask of a window.
  func need(of items: [ItemCode], minutes: Int, step: Int) -> SessionGrid.Need {
    SessionGrid.Need(
      lanes: Array(Set(items.compactMap { lane(of: $0) })).sorted(),
      length: max(1, (minutes + step - 1) / step))
  }
}
