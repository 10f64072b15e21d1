/// One thing that is wrong with a profile.
public struct ProfileProblem: Hashable, Sendable, CustomStringConvertible {
  /// Where it is, as a path into the file: `windows[3].queues`.
  public let path: String
  /// What is wrong and what would be right.
  public let message: String

  /// A problem at a path.
  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  /// Path and message in one line.
  public var description: String { "\(path): \(message)" }
}

/// Everything that is wrong with a profile; never empty.
public struct ProfileProblems: Error, Hashable, Sendable {
  /// The problems, in the order of the file.
  public let problems: [ProfileProblem]

  /// The problems found.
  public init(_ problems: [ProfileProblem]) {
    self.problems = problems
  }
}

extension Profile {
  /// Everything that keeps this profile from founding a hall; empty when it can.
  public func problems(catalogue: Catalogue) -> [ProfileProblem] {
    var inspection = Inspection(profile: self, catalogue: catalogue)
    inspection.inspectNames()
    inspection.inspectEquipment()
    inspection.inspectItems()
    inspection.inspectWindows()
    inspection.inspectStaff()
    inspection.inspectHours()
    inspection.inspectNotices()
    inspection.inspectQuotas()
    inspection.inspectSettings()
    return inspection.problems + (demand?.problems(offering: Set(items)) ?? [])
  }
}

/// A walk through a profile that notes what is wrong.
private struct Inspection {
  let profile: Profile
  let catalogue: Catalogue
  var problems: [ProfileProblem] = []

  mutating func note(_ path: String, _ message: String) {
    problems.append(ProfileProblem(path: path, message: message))
  }

  /// Notes every element of a list that stands in it a second time.
  mutating func noteRepeats<Element: Hashable & CustomStringConvertible>(
    _ elements: [Element], _ path: (Int) -> String
  ) {
    var seen: Set<Element> = []
    for (index, element) in elements.enumerated() where !seen.insert(element).inserted {
      note(path(index), "\(element) is there twice")
    }
  }

  mutating func check(_ words: Words, _ path: String) {
    for (language, text) in [("zh", words.zh), ("en", words.en)] {
      let clean = text.cleaned(limit: 80)
      if clean.isEmpty {
        note("\(path).\(language)", "is empty; write it in both languages")
      } else if clean != text {
        note(
          "\(path).\(language)",
          "holds control characters, outer spaces or more than 80 characters")
      }
    }
  }

  /// The queue letters of all items offered.
  var letters: Set<QueueLetter> { Set(profile.items.compactMap { catalogue[$0]?.queue }) }

  mutating func inspectNames() {
    check(profile.name, "name")
    if let motto = profile.motto { check(motto, "motto") }
    for (index, zone) in profile.zones.enumerated() { check(zone.name, "zones[\(index)].name") }
    noteRepeats(profile.zones.map(\.id)) { "zones[\($0)].id" }
  }

  mutating func inspectEquipment() {
    noteRepeats(profile.equipment.map(\.id)) { "equipment[\($0)].id" }
    let offered = Set(profile.items)
    for (index, equipment) in profile.equipment.enumerated() {
      check(equipment.name, "equipment[\(index)].name")
      for item in equipment.items.subtracting(offered).sorted() {
        note("equipment[\(index)].items", "\(item) is not among the hall's items")
      }
    }
  }

  mutating func inspectItems() {
    if profile.items.isEmpty { note("items", "is empty; a hall offers at least one item") }
    noteRepeats(profile.items) { "items[\($0)]" }
    for (index, item) in profile.items.enumerated() {
      guard let letter = catalogue[item]?.queue else {
        note("items[\(index)]", "\(item) is not in the catalogue")
        continue
      }
      let needs = profile.equipment.filter { $0.items.contains(item) }.map(\.id)
      let served = profile.windows.contains { window in
        window.queues.contains(letter) && (window.equipment ?? []).isSuperset(of: needs)
      }
      if !served { note("items[\(index)]", "no window can do \(item) (queue \(letter))") }
    }
  }

  mutating func inspectWindows() {
    if profile.windows.isEmpty { note("windows", "is empty; a hall has at least one window") }
    noteRepeats(profile.windows.map(\.number)) { "windows[\($0)].number" }
    let zones = Set(profile.zones.map(\.id))
    let equipment = Set(profile.equipment.map(\.id))
    for (index, window) in profile.windows.enumerated() {
      let path = "windows[\(index)]"
      check(window.name, "\(path).name")
      if window.queues.isEmpty { note("\(path).queues", "is empty; a window serves a queue") }
      for letter in window.queues.subtracting(letters).sorted() {
        note("\(path).queues", "no item of the hall is in queue \(letter)")
      }
      if let zone = window.zone, !zones.contains(zone) {
        note("\(path).zone", "there is no zone \(zone)")
      }
      for id in (window.equipment ?? []).subtracting(equipment).sorted() {
        note("\(path).equipment", "there is no equipment \(id)")
      }
    }
  }

  mutating func inspectStaff() {
    if profile.staff.isEmpty { note("staff", "is empty; a hall has at least one member of staff") }
    noteRepeats(profile.staff.map(\.id)) { "staff[\($0)].id" }
    var posted: Set<WindowNumber> = []
    for (index, person) in profile.staff.enumerated() {
      let path = "staff[\(index)]"
      check(person.name, "\(path).name")
      if person.skills.isEmpty { note("\(path).skills", "is empty; name the queues") }
      for letter in person.skills.subtracting(letters).sorted() {
        note("\(path).skills", "no item of the hall is in queue \(letter)")
      }
      if let shift = person.shift, shift.from >= shift.to {
        note("\(path).shift", "ends before it begins; let it end later")
      }
      guard case .window(let number) = person.post else { continue }
      guard let window = profile.windows.first(where: { $0.number == number }) else {
        note("\(path).post", "there is no window \(number)")
        continue
      }
      if !posted.insert(number).inserted {
        note("\(path).post", "window \(number) has somebody already")
      } else if window.queues.isDisjoint(with: person.skills) {
        note("\(path).post", "\(person.id) has no skill that window \(number) serves")
      }
    }
    for letter in letters.sorted()
    where !profile.staff.contains(where: { $0.skills.contains(letter) }) {
      note("staff", "nobody has the skill for queue \(letter)")
    }
  }

  mutating func inspectHours() {
    if profile.hours.isEmpty { note("hours", "is empty; say when the hall is open") }
    let room = 40
    guard profile.hours.count <= room else {
      return note("hours", "holds \(profile.hours.count); a hall has at most \(room) rules")
    }
    for (index, session) in profile.hours.enumerated() {
      if let name = session.name { check(name, "hours[\(index)].name") }
      if session.days.isEmpty { note("hours[\(index)].days", "is empty; name the weekdays") }
      noteRepeats(session.days.map(\.rawValue)) { "hours[\(index)].days[\($0)]" }
      if session.from >= session.to {
        note("hours[\(index)]", "ends at \(session.to), not after it begins at \(session.from)")
      }
      if let share = session.walkInShare, !(0...100).contains(share) {
        note("hours[\(index)].walkInShare", "\(share) is not a percentage from 0 to 100")
      }
      if let begins = session.begins, let ends = session.ends, begins >= ends {
        note("hours[\(index)]", "ends on \(ends), not after it begins on \(begins)")
      }
      for (other, earlier) in profile.hours[..<index].enumerated() {
        for when in session.overlaps(with: earlier) {
          note("hours[\(index)]", "overlaps hours[\(other)] \(when)")
        }
      }
    }
  }

  mutating func inspectNotices() {
    let room = 12
    if profile.notices.count > room {
      note("notices", "holds \(profile.notices.count); a board has time for \(room)")
    }
    for (index, notice) in profile.notices.enumerated() { check(notice, "notices[\(index)]") }
  }

  mutating func inspectQuotas() {
    for (letter, quota) in profile.dailyQuotas.sorted(by: { $0.key < $1.key }) {
      if !letters.contains(letter) {
        note("dailyQuotas.\(letter)", "no item of the hall is in queue \(letter)")
      }
      if quota < 1 { note("dailyQuotas.\(letter)", "\(quota) is not a number of tickets from 1") }
    }
  }

  mutating func inspectSettings() {
    let settings = profile.settings
    for (priority, minutes) in settings.targetWaitMinutes.sorted(by: {
      $0.key.rawValue < $1.key.rawValue
    }) where !(0...480).contains(minutes) {
      note(
        "settings.targetWaitMinutes.\(priority.rawValue)",
        "\(minutes) is not a number of minutes from 0 to 480")
    }
    for figure in settings.figures where !figure.range.contains(figure.value) {
      note(
        "settings.\(figure.name)",
        "\(figure.value) is not from \(figure.range.lowerBound) to \(figure.range.upperBound)")
    }
    let rota = settings.rota
    if rota.breaksUntil.minutes - rota.breaksFrom.minutes < rota.breakMinutes {
      note(
        "settings.rota",
        "\(rota.breaksFrom)-\(rota.breaksUntil) has no room for \(rota.breakMinutes) minutes")
    }
  }
}
