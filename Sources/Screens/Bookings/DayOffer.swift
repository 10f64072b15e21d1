internal import HallCore

/// What a day has for somebody who wants to book some items, in the words of a calendar.
enum DayOffer: Hashable, Sendable {
  /// Many times are free.
  case free
  /// Only a few are.
  case few
  /// None is.
  case full
  /// There is too little time left today.
  case past
  /// The day opens on demand, and its rota is being made.
  case cutOff
  /// The hall stays closed, perhaps for a holiday or another reason.
  case closed(Words?)

  /// From how many free times on there are many.
  private static let many = 5

  /// What a day has.
  ///
  /// - Parameter count: How many times are free on it.
  init(of day: Day, free count: Int, in scene: Scene) {
    let schedule = scene.hall.schedule(on: day)
    let loads = scene.hall.load(on: day)
    let notice = scene.now + .minutes(scene.hall.settings.booking.noticeMinutes)
    let isPast = schedule.sessions.allSatisfy {
      Instant(day, $0.to, offset: scene.hall.offset) <= notice
    }
    let cutOff = TimeSpan.minutes(-60 * scene.hall.settings.booking.cutOffHours)
    let isCutOff =
      !loads.isEmpty && loads.allSatisfy { $0.isOnDemand && $0.start + cutOff <= scene.now }
    self =
      if count > 0 {
        count < Self.many ? .few : .free
      } else if schedule.sessions.isEmpty {
        .closed(schedule.closure)
      } else if isPast || day == scene.hall.day && scene.hall.isDayOver {
        .past
      } else {
        isCutOff ? .cutOff : .full
      }
  }

  /// Whether something can be booked.
  var isFree: Bool { self == .free || self == .few }

  /// In a word or two; why the hall stays closed is on a line of its own.
  var words: Words {
    switch self {
    case .free: Words(zh: "有空", en: "free")
    case .few: Words(zh: "快满了", en: "few left")
    case .full: Words(zh: "约满", en: "full")
    case .past: Words(zh: "来不及", en: "too late")
    case .cutOff: Words(zh: "已截止", en: "too late")
    case .closed(let why):
      why.map { Words(zh: "闭馆\n\($0.zh)", en: "closed\n\($0.en)") }
        ?? Words(zh: "闭馆", en: "closed")
    }
  }

  /// Why a day cannot be chosen, and what to do; `nil` if it can.
  func refusal(of day: Day) -> Words? {
    let name = day.words
    switch self {
    case .free, .few: return nil
    case .full:
      return Words(
        zh: "\(name.zh)约满了,请选别的日子", en: "\(name.en) is full; choose another day")
    case .past:
      return Words(
        zh: "今天来不及预约了,请选别的日子,急办请取号",
        en: "it is too late to book for today; choose another day, or take a ticket")
    case .cutOff:
      return Words(
        zh: "\(name.zh)已停止预约,请选别的日子",
        en: "bookings for \(name.en) have closed; choose another day")
    case .closed(let why):
      return Words(
        zh: "\(name.zh)闭馆" + (why.map { "(\($0.zh))" } ?? "") + ",请选别的日子",
        en: "closed on \(name.en)" + (why.map { " (\($0.en))" } ?? "") + "; choose another day")
    }
  }
}

extension Scene {
  /// The days that can be booked, with how many times are free on each for some items.
  func offers(
    for items: [ItemCode], channel: BookingChannel
  ) -> [(day: Day, offer: DayOffer)] {
    let times = FreeTimes(for: items, channel: channel, in: self)
    return times.days.map { day in
      (day, DayOffer(of: day, free: times.on(day).count, in: self))
    }
  }
}

extension Day {
  /// The date alone, as short as it gets, for the tile of a day: `3月9日`, `9 Mar`.
  var tileWords: Words {
    let (_, month, dayOfMonth) = civil
    let name = words.en.split(separator: " ").last ?? ""
    return Words(zh: "\(month)月\(dayOfMonth)日", en: "\(dayOfMonth) \(name.prefix(3))")
  }
}
