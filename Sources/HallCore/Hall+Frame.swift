// What a hall holds behind a reference: all that is large and seldom changes. A hall is handed on with
// every question and every act, and so stays small.

extension Hall {
  /// What stays as it was founded.
  struct Ground: Hashable, Sendable {
    let founding: Founding
    let map: LaneMap
  }

  /// What changes a few times a day at most.
  struct Frame: Hashable, Sendable {
    var day: Day
    var isDayOver = false
    var dayEnds: Instant
    var calendar: OpeningCalendar
    var today: DaySchedule
    var rotas = RotaBook()
    var experience: Experience

    init(_ founding: Founding, at: Instant) {
      day = at.day(offset: founding.profile.utcOffset)
      dayEnds = Instant(day.next, .midnight, offset: founding.profile.utcOffset)
      calendar = OpeningCalendar(founding)
      today = calendar.schedule(on: day)
      experience = Experience(founding)
    }
  }

  /// What the hall was founded on.
  public var founding: Founding { _read { yield ground.value.founding } }

  /// What the hall was founded with.
  public var profile: Profile { _read { yield ground.value.founding.profile } }

  /// The figures that supervisors may choose.
  public var settings: Settings { _read { yield ground.value.founding.profile.settings } }

  /// How far the hall's clock is ahead of UTC.
  public var offset: UTCOffset { ground.value.founding.profile.utcOffset }

  var map: LaneMap { _read { yield ground.value.map } }

  /// The business day.
  public internal(set) var day: Day {
    get { frame.value.day }
    set { frame.change { $0.day = newValue } }
  }

  /// Whether the business day has been closed; the next one begins at midnight.
  public internal(set) var isDayOver: Bool {
    get { frame.value.isDayOver }
    set { frame.change { $0.isDayOver = newValue } }
  }

  /// The moment at which the business day ends.
  var dayEnds: Instant {
    get { frame.value.dayEnds }
    set { frame.change { $0.dayEnds = newValue } }
  }

  /// What decides when the hall is open.
  var calendar: OpeningCalendar {
    _read { yield frame.value.calendar }
    set { frame.change { $0.calendar = newValue } }
  }

  /// The schedule of the business day, ready because every ticket asks for it.
  var today: DaySchedule {
    _read { yield frame.value.today }
    set { frame.change { $0.today = newValue } }
  }

  var rotas: RotaBook {
    _read { yield frame.value.rotas }
    set { frame.change { $0.rotas = newValue } }
  }

  /// What the hall has learnt from the days before.
  public internal(set) var experience: Experience {
    _read { yield frame.value.experience }
    set { frame.change { $0.experience = newValue } }
  }
}
