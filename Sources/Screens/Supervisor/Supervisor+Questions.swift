internal import HallCore

// Questions about the days to come, each with its answers.

extension Supervisor {
  /// That promises would be broken; `nil` if none would be.
  static func warning(_ breaks: Int) -> Words? {
    guard breaks > 0 else { return nil }
    return Words(
      zh: "\(breaks) 个预约要改期,前台要打电话",
      en: "\(breaks.counted("booking has", "bookings have")) to move; the desk has to call"
    )
  }

  /// The question in words.
  func title(of question: Question, in scene: Scene) -> Words {
    func name(_ staff: StaffID) -> Words {
      scene.hall.name(of: staff)
    }
    switch question {
    case .whose: return Words(zh: "改谁的班?", en: "Whose duty changes?")
    case .task(let staff):
      return Words(zh: "\(name(staff).zh)做什么?", en: "What does \(name(staff).en) do?")
    case .from(let staff, let task):
      return Words(
        zh: "\(name(staff).zh)从几点起\(Self.words(task).zh)?",
        en: "\(name(staff).en), \(Self.words(task).en): from when?")
    case .until(let staff, let task, let from):
      return Words(
        zh: "\(name(staff).zh)从 \(from) 起\(Self.words(task).zh),到几点?",
        en: "\(name(staff).en), \(Self.words(task).en) from \(from): until when?")
    case .swap: return Words(zh: "谁要换班?", en: "Who changes duties?")
    case .swapWith(let staff):
      return Words(zh: "\(name(staff).zh)和谁换?", en: "\(name(staff).en) changes with whom?")
    case .leave: return Words(zh: "谁请假,或者谁回来?", en: "Who goes on leave, or is back?")
    case .leaveLength(let staff):
      return Words(zh: "\(name(staff).zh)请假多久?", en: "How long is \(name(staff).en) away?")
    case .closing(let day):
      return Words(zh: "\(day.words.zh)为什么闭馆?", en: "Why is \(day.words.en) closed?")
    case .hours(let day):
      return Words(zh: "\(day.words.zh)加开什么时候?", en: "Which more hours on \(day.words.en)?")
    case .opening(let day, let session):
      return Words(
        zh: "\(day.words.zh)为什么加开 \(session.words.zh)?",
        en: "Why is \(day.words.en) open \(session.words.en)?")
    case .sure(.clearRota(let day)):
      return Words(
        zh: "\(day.words.zh)改回常规上班?", en: "Back to the usual rota on \(day.words.en)?")
    case .sure(.except(let day, nil)):
      return Words(
        zh: "收回 \(day.words.zh)的安排?", en: "Take back what is arranged for \(day.words.en)?")
    case .sure: return Words(zh: "真的这样吗?", en: "Really?")
    }
  }

  /// A task of a duty, or none.
  static func words(_ task: Duty.Task?) -> Words {
    guard let task else { return Words(zh: "不上班", en: "off duty") }
    if task == .rest { return Words(zh: "休息", en: "break") }
    let place = task.words
    // A number stands apart.
    let blank = place.zh.first?.isNumber == true ? " " : ""
    return Words(zh: "在\(blank)\(place.zh)", en: place.en)
  }

  /// The answers to a question, one below the other.
  func answers(to question: Question, in scene: Scene) -> [Choice] {
    let hall = scene.hall
    let day = plannedDay(in: scene)
    switch question {
    case .whose:
      return people(hall.profile.staff.filter { hall.leave(of: $0.id, on: day) == nil }, scene) {
        .ask(.task($0))
      }
    case .task(let staff): return tasks(for: staff, in: hall)
    case .from(let staff, let task):
      return times(on: day, in: hall).dropLast().map { time in
        Choice(label: Words(same: "\(time)"), message: .ask(.until(staff, task, time)))
      }
    case .until(let staff, let task, let from):
      return times(on: day, in: hall).filter { $0 > from }.map { time in
        Choice(label: Words(same: "\(time)"), message: .assign(staff, task, from: from, to: time))
      }
    case .swap:
      let rota = hall.rota(on: day)
      return people(hall.profile.staff.filter { !rota.duties(of: $0.id).isEmpty }, scene) {
        .ask(.swapWith($0))
      }
    case .swapWith(let staff):
      let others = hall.profile.staff.filter { person in
        scene.refusal(of: .swap(day, staff, person.id), by: .supervisor) == nil
      }
      return people(others, scene) { .perform(.swap(day, staff, $0)) }
    case .leave: return leaves(on: day, in: scene)
    case .leaveLength(let staff):
      return [1, 2, 3, 7, 14].map { days in
        let through = Day(number: day.number + days - 1)
        return Choice(
          label: Words(zh: "\(days) 天", en: days.counted("day")),
          note: Words(zh: "到 \(through.words.zh)", en: "through \(through.words.en)"),
          message: .perform(.setLeave(staff, from: day, through: through)))
      }
    case .closing, .hours, .opening: return calendarAnswers(to: question, in: hall)
    case .sure(let act):
      return [Choice(label: Words(zh: "就这样", en: "Do it"), message: .perform(act))]
    }
  }

  private func people(
    _ staff: [StaffMember], _ scene: Scene, _ message: (StaffID) -> Message
  ) -> [Choice] {
    let rota = shownRota(in: scene)
    return staff.map { person in
      let duties = rota.duties(of: person.id).map { duty in
        Words(
          zh: "\(duty.from) \(duty.task.words.zh)", en: "\(duty.from) \(duty.task.words.en)")
      }
      return Choice(
        label: person.name, note: duties.first ?? Words(zh: "没有班", en: "off duty"),
        message: message(person.id))
    }
  }

  private func tasks(for staff: StaffID, in hall: Hall) -> [Choice] {
    guard let person = hall.staffMember(staff) else { return [] }
    let windows = hall.windows.filter { !person.skills.isDisjoint(with: $0.queues) }.map { window in
      Choice(
        label: window.number.words,
        note: hall.profile.windows.first { $0.number == window.number }?.name ?? Words(same: ""),
        message: .ask(.from(staff, .at(.window(window.number)))))
    }
    let posts: [Duty.Task?] = [
      .at(.guidance), .at(.agentDesk), .at(.selfService), .at(.relief), .rest, nil,
    ]
    return windows
      + posts.map { task in
        Choice(
          label: task?.words ?? Words(zh: "不上班", en: "off duty"),
          message: .ask(.from(staff, task)))
      }
  }

  /// The half hours of a day's sessions, and their ends.
  private func times(on day: Day, in hall: Hall) -> [TimeOfDay] {
    let sessions = hall.schedule(on: day).sessions
    let times = sessions.flatMap { session in
      stride(from: session.from.minutes, through: session.to.minutes, by: 30).map { $0 }
        + [session.to.minutes]
    }
    return Set(times).sorted().map { TimeOfDay(minutes: $0) }
  }

  private func leaves(on day: Day, in scene: Scene) -> [Choice] {
    scene.hall.profile.staff.map { person in
      guard let leave = scene.hall.leave(of: person.id, on: day) else {
        return Choice(label: person.name, message: .ask(.leaveLength(person.id)))
      }
      return Choice(
        label: person.name,
        note: Words(
          zh: "请假到 \(leave.through.words.zh),选了就回来",
          en: "away through \(leave.through.words.en): is back"),
        message: .perform(.cancelLeave(person.id, from: day)))
    }
  }

  private func calendarAnswers(to question: Question, in hall: Hall) -> [Choice] {
    switch question {
    case .closing(let day):
      return reasons([.noPower, .repairs, .training, .badWeather]) {
        .except(day, .closed(reason: $0))
      }
    case .hours(let day):
      let present = hall.schedule(on: day).sessions
      let spans = [(540, 720), (840, 1020), (540, 1020), (1080, 1200)]
      return spans.flatMap { from, to in
        [Session.Admission.walkIn, .booking].map { admission in
          DaySession(
            from: TimeOfDay(minutes: from), to: TimeOfDay(minutes: to), admission: admission)
        }
      }
      .filter { session in !present.contains { $0.from < session.to && session.from < $0.to } }
      .map { session in
        Choice(
          label: Words(same: "\(session.from)-\(session.to)"),
          note: session.admission == .booking
            ? Words(zh: "只接待预约", en: "bookings only") : Words(zh: "现场取号", en: "walk-ins"),
          message: .ask(.opening(day, session)))
      }
    case .opening(let day, let session):
      return reasons([.longerHours, .manyOfOneKind, .lostHours]) {
        hall.opening(day, session, reason: $0)
      }
    default: return []
    }
  }

  /// The reasons for an act, and that none is given.
  private func reasons(
    _ listed: [DayReason.Listed], _ act: (DayReason) -> Act
  ) -> [Choice] {
    listed.map { Choice(label: $0.words, message: .perform(act(.listed($0)))) } + [
      Choice(
        label: Words(zh: "不说原因", en: "without a reason"), message: .perform(act(.none)))
    ]
  }
}
