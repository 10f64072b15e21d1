import Testing

@testable import HallCore

/// The small hall with one rule broken, and what is said of it.
struct BrokenProfile: Sendable, CustomTestStringConvertible {
  let problems: [String]
  let breaking: @Sendable (inout Profile) -> Void

  init(_ problems: String..., breaking: @escaping @Sendable (inout Profile) -> Void) {
    self.problems = problems
    self.breaking = breaking
  }

  var testDescription: String { problems.joined(separator: "; ") }

  static let all = names + lists + windows + people + hours + figures + demand

  private static let names = [
    BrokenProfile("name.zh: is empty; write it in both languages") { $0.name.zh = "" },
    BrokenProfile("name.en: is empty; write it in both languages") { $0.name.en = " \n" },
    BrokenProfile(
      "name.en: holds control characters, outer spaces or more than 80 characters"
    ) { $0.name.en = "bell\u{7}" },
    BrokenProfile(
      "name.en: holds control characters, outer spaces or more than 80 characters"
    ) { $0.name.en = String(repeating: "x", count: 81) },
    BrokenProfile(
      "motto.zh: holds control characters, outer spaces or more than 80 characters"
    ) { $0.motto = Words(zh: " 一", en: "one") },
    BrokenProfile("motto.en: is empty; write it in both languages") {
      $0.motto = Words(zh: "一", en: "")
    },
    BrokenProfile("zones[0].name.en: is empty; write it in both languages") {
      $0.zones[0].name.en = ""
    },
    BrokenProfile("equipment[0].name.zh: is empty; write it in both languages") {
      $0.equipment[0].name.zh = ""
    },
    BrokenProfile("windows[2].name.en: is empty; write it in both languages") {
      $0.windows[2].name.en = ""
    },
    BrokenProfile("staff[3].name.en: is empty; write it in both languages") {
      $0.staff[3].name.en = ""
    },
  ]

  private static let lists = [
    BrokenProfile("zones[1].id: counter is there twice") { $0.zones.append($0.zones[0]) },
    BrokenProfile("equipment[1].id: printer is there twice") {
      $0.equipment.append($0.equipment[0])
    },
    BrokenProfile("equipment[0].items: LDJY-004 is not among the hall's items") {
      $0.equipment[0].items.formUnion(codes("LDJY-004"))
    },
    BrokenProfile("items[7]: LDJY-001 is there twice") { $0.items += codes("LDJY-001") },
    BrokenProfile("items[7]: ZZZZ-999 is not in the catalogue") { $0.items += codes("ZZZZ-999") },
    BrokenProfile(
      "items[7]: no window can do SHJZ-001 (queue D)", "staff: nobody has the skill for queue D"
    ) { $0.items += codes("SHJZ-001") },
    BrokenProfile("items[4]: no window can do SHBZ-017 (queue B)") {
      $0.windows[2].equipment = nil
      $0.windows[3].equipment = []
    },
  ]

  private static let windows = [
    BrokenProfile("windows[4].number: 4 is there twice") { $0.windows.append($0.windows[3]) },
    BrokenProfile("windows[3].queues: is empty; a window serves a queue") {
      $0.windows[3].queues = []
      $0.windows[3].equipment = []
    },
    BrokenProfile("windows[3].queues: no item of the hall is in queue D") {
      $0.windows[3].queues.formUnion(letters("D"))
    },
    BrokenProfile("windows[0].zone: there is no zone attic") {
      $0.windows[0].zone = ZoneID(text: "attic")
    },
    BrokenProfile("windows[0].equipment: there is no equipment anvil") {
      $0.windows[0].equipment = Set([EquipmentID(text: "anvil")].compactMap { $0 })
    },
  ]

  private static let people = [
    BrokenProfile("staff[5].id: an is there twice") {
      $0.staff.append($0.staff[0])
      $0.staff[5].post = .relief
    },
    BrokenProfile("staff[4].shift: ends before it begins; let it end later") {
      $0.staff[4].shift = Shift(from: TimeOfDay(minutes: 600), to: TimeOfDay(minutes: 600))
    },
    BrokenProfile("staff[4].skills: is empty; name the queues") { $0.staff[4].skills = [] },
    BrokenProfile("staff[4].skills: no item of the hall is in queue D") {
      $0.staff[4].skills.formUnion(letters("D"))
    },
    BrokenProfile("staff[4].post: there is no window 9") {
      $0.staff[4].post = Post(text: "window 9") ?? .relief
    },
    BrokenProfile("staff[3].post: window 1 has somebody already") {
      $0.staff[3].post = Post(text: "window 1") ?? .relief
    },
    BrokenProfile("staff[4].post: eve has no skill that window 3 serves") {
      $0.staff[2].post = .guidance
      $0.staff[4].post = Post(text: "window 3") ?? .relief
    },
    BrokenProfile("staff: nobody has the skill for queue C") {
      $0.staff.removeLast()
      for index in $0.staff.indices { $0.staff[index].skills.subtract(letters("C")) }
    },
    BrokenProfile(
      "staff: is empty; a hall has at least one member of staff",
      "staff: nobody has the skill for queue A", "staff: nobody has the skill for queue B",
      "staff: nobody has the skill for queue C"
    ) { $0.staff = [] },
  ]

  private static let hours = [
    BrokenProfile("hours: is empty; say when the hall is open") { $0.hours = [] },
    BrokenProfile("hours[2].days: is empty; name the weekdays") { $0.hours[2].days = [] },
    BrokenProfile("hours[2].days[1]: sat is there twice") { $0.hours[2].days.append(.sat) },
    BrokenProfile("hours[2]: ends at 09:00, not after it begins at 09:00") {
      $0.hours[2].to = $0.hours[2].from
    },
    BrokenProfile("hours[2]: overlaps hours[0] on Friday", "hours[2]: overlaps hours[0] on Monday")
    {
      $0.hours[2].days = [.fri, .sat, .mon]
    },
    BrokenProfile("hours[2].name.en: is empty; write it in both languages") {
      $0.hours[2].name = Words(zh: "周六", en: "")
    },
    BrokenProfile("hours: holds 41; a hall has at most 40 rules") {
      $0.hours = Array(repeating: $0.hours[2], count: 41)
    },
    BrokenProfile("hours[2]: ends on 2026-03-07, not after it begins on 2026-03-07") {
      $0.hours[2].begins = Day("2026-03-07")
      $0.hours[2].ends = Day("2026-03-07")
    },
    BrokenProfile("hours[3]: overlaps hours[2] on Saturday, first on 2026-06-27") {
      var last = $0.hours[2]
      last.repeats = .lastOfMonth
      last.begins = Day("2026-05-31")
      $0.hours.append(last)
    },
    BrokenProfile("hours[4]: overlaps hours[3] on Sunday, first on 2026-03-29") {
      $0.hours += dated(.sun, "every 2 weeks from 2026-03-01", "every 3 weeks from 2026-03-08")
    },
    BrokenProfile("hours[4]: overlaps hours[3] on Sunday, first on 2026-05-31") {
      $0.hours += dated(.sun, "5th of month", "last of month", begins: "2026-04-01")
    },
    BrokenProfile("hours[4]: overlaps hours[3] on 2026-03-07 if it is a make-up workday") {
      let evening = (TimeOfDay(minutes: 1140), TimeOfDay(minutes: 1200))
      for ends in ["2026-03-09", "2026-03-10"] {
        var rule = $0.hours[1]
        (rule.from, rule.to) = evening
        (rule.days, rule.begins, rule.ends) = ([.fri], Day("2026-03-07"), Day(ends))
        $0.hours.append(rule)
      }
    },
    BrokenProfile("hours[3]: overlaps hours[2] on Saturday") {
      $0.hours.append($0.hours[2])
    },
  ]

  private static let figures = [
    BrokenProfile(
      "notices[0].en: is empty; write it in both languages",
      "notices[1].zh: holds control characters, outer spaces or more than 80 characters"
    ) {
      $0.notices = [
        Words(zh: "午饭", en: ""), Words(zh: String(repeating: "长", count: 81), en: "long"),
      ]
    },
    BrokenProfile("notices: holds 13; a board has time for 12") {
      $0.notices = Array(repeating: Words(zh: "请安静", en: "Quiet please"), count: 13)
    },
    BrokenProfile("dailyQuotas.D: no item of the hall is in queue D") {
      for letter in letters("D") { $0.dailyQuotas[letter] = 5 }
    },
    BrokenProfile("dailyQuotas.A: 0 is not a number of tickets from 1") {
      for letter in letters("A") { $0.dailyQuotas[letter] = 0 }
    },
    BrokenProfile(
      "settings.targetWaitMinutes.elderly: 481 is not a number of minutes from 0 to 480",
      "settings.targetWaitMinutes.walkIn: -1 is not a number of minutes from 0 to 480"
    ) {
      $0.settings.targetWaitMinutes[.walkIn] = -1
      $0.settings.targetWaitMinutes[.elderly] = 481
    },
    BrokenProfile("settings.recallLimit: 21 is not from 0 to 20") { $0.settings.recallLimit = 21 },
    BrokenProfile("settings.reinstateBehind: -1 is not from 0 to 50") {
      $0.settings.reinstateBehind = -1
    },
    BrokenProfile("settings.reinstateLimit: 21 is not from 0 to 20") {
      $0.settings.reinstateLimit = 21
    },
    BrokenProfile("settings.undoSeconds: 601 is not from 0 to 600") {
      $0.settings.undoSeconds = 601
    },
    BrokenProfile("settings.basketLimit: 0 is not from 1 to 20") { $0.settings.basketLimit = 0 },
    BrokenProfile("settings.personalRecordDays: 0 is not from 1 to 3650") {
      $0.settings.personalRecordDays = 0
    },
    BrokenProfile("settings.alerts.queueLength: 0 is not from 1 to 500") {
      $0.settings.alerts.queueLength = 0
    },
    BrokenProfile("settings.alerts.waitMinutes: 481 is not from 1 to 480") {
      $0.settings.alerts.waitMinutes = 481
    },
    BrokenProfile("settings.alerts.idleMinutes: 0 is not from 1 to 480") {
      $0.settings.alerts.idleMinutes = 0
    },
    BrokenProfile("settings.alerts.handlingPercent: 99 is not from 100 to 2000") {
      $0.settings.alerts.handlingPercent = 99
    },
    BrokenProfile("settings.alerts.noShowPercent: 101 is not from 1 to 100") {
      $0.settings.alerts.noShowPercent = 101
    },
    BrokenProfile("settings.kiosk.idleSeconds: 9 is not from 10 to 600") {
      $0.settings.kiosk.idleSeconds = 9
    },
    BrokenProfile("settings.kiosk.largeIdleSeconds: 601 is not from 10 to 600") {
      $0.settings.kiosk.largeIdleSeconds = 601
    },
    BrokenProfile("settings.kiosk.warningSeconds: 9 is not from 10 to 120") {
      $0.settings.kiosk.warningSeconds = 9
    },
    BrokenProfile("settings.kiosk.consentAhead: 0 is not from 1 to 500") {
      $0.settings.kiosk.consentAhead = 0
    },
    BrokenProfile("settings.rota.onDemandStaff: 0 is not from 1 to 50") {
      $0.settings.rota.onDemandStaff = 0
    },
    BrokenProfile("settings.rota.breakAfterMinutes: 59 is not from 60 to 1440") {
      $0.settings.rota.breakAfterMinutes = 59
    },
    BrokenProfile("settings.rota.breakMinutes: 9 is not from 10 to 240") {
      $0.settings.rota.breakMinutes = 9
    },
    BrokenProfile("settings.rota: 11:00-11:59 has no room for 60 minutes") {
      $0.settings.rota.breaksUntil = TimeOfDay(minutes: 719)
    },
  ]

  private static let demand = [
    BrokenProfile(
      "demand.perHour: holds 2; state 24 hours", "demand.perHour[1]: is not from 0 to 1000000"
    ) {
      $0.demand = DemandSettings()
      $0.demand?.perHour = [1, -1]
    },
    BrokenProfile("demand.perHour[0]: is not from 0 to 1000000") {
      $0.demand = DemandSettings()
      $0.demand?.perHour = [.nan] + Array(repeating: 5, count: 23)
    },
    BrokenProfile("demand.weekdays.sun: 1001 is not from 0 to 1000") {
      $0.demand = DemandSettings()
      $0.demand?.weekdays = [.mon: 0, .sun: 1001]
    },
    BrokenProfile("demand.items: is empty; name the items, or leave it out") {
      $0.demand = DemandSettings()
      $0.demand?.items = [:]
    },
    BrokenProfile(
      "demand.items.LDJY-001: 0 is not from 1 to 1000000",
      "demand.items.ZZZZ-999: is not among the hall's items"
    ) {
      $0.demand = DemandSettings()
      $0.demand?.items = Dictionary(
        uniqueKeysWithValues: zip(codes("LDJY-001", "ZZZZ-999"), [0, 1]))
    },
    BrokenProfile("demand.classes: add up to 101, more than 100") {
      $0.demand = DemandSettings()
      $0.demand?.classes = [.elderly: 100, .infant: 1]
    },
    BrokenProfile(
      "demand.classes.elderly: 101 is not from 0 to 100",
      "demand.basketPercent: -1 is not from 0 to 100",
      "demand.bookingPercent: 101 is not from 0 to 100",
      "demand.noShowPercent: 101 is not from 0 to 100",
      "demand.leavePercent: 101 is not from 0 to 100"
    ) {
      $0.demand = DemandSettings()
      $0.demand?.classes = [.elderly: 101]
      $0.demand?.basketPercent = -1
      $0.demand?.bookingPercent = 101
      $0.demand?.noShowPercent = 101
      $0.demand?.leavePercent = 101
    },
    BrokenProfile(
      "demand.arrivals.values: is missing", "demand.handling.seconds: is not from 0.001 to 86400",
      "demand.handling.percent: is not from 1 to 1000",
      "demand.handling.percent: is there beside seconds",
      "demand.handling.variation: is for logNormal alone"
    ) {
      $0.demand = DemandSettings()
      $0.demand?.arrivals = DurationLaw(.empirical)
      $0.demand?.handling = DurationLaw(.constant, seconds: 0, percent: 0, variation: 50)
    },
    BrokenProfile(
      "demand.arrivals.values: is for empirical alone",
      "demand.handling.values: holds 0; state 1 to 1000",
      "demand.arrivals: states a mean; that follows from perHour"
    ) {
      $0.demand = DemandSettings()
      $0.demand?.arrivals = DurationLaw(.exponential, percent: 90, values: [1])
      $0.demand?.handling = DurationLaw(.empirical, values: [])
    },
    BrokenProfile(
      "demand.handling.variation: is not from 1 to 1000"
    ) {
      $0.demand = DemandSettings()
      $0.demand?.handling = DurationLaw(.logNormal, variation: 1001)
    },
  ]

  /// Rules of one weekday that are held in some weeks only.
  private static func dated(
    _ weekday: Weekday, _ repeats: String..., begins: String? = nil
  ) -> [Session] {
    repeats.map {
      Session(
        days: [weekday], from: TimeOfDay(minutes: 540), to: TimeOfDay(minutes: 600),
        admission: .booking, begins: begins.flatMap { Day($0) }, repeats: Recurrence(text: $0))
    }
  }

  private static func codes(_ texts: String...) -> [ItemCode] {
    texts.compactMap { ItemCode(text: $0) }
  }

  private static func letters(_ texts: String...) -> Set<QueueLetter> {
    Set(texts.compactMap { QueueLetter(text: $0) })
  }
}
