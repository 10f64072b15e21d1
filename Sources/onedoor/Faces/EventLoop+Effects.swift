internal import Canvas
internal import EventStore
internal import Forecast
internal import HallCore
internal import Screens
internal import Terminal

extension EventLoop {
  /// Does what a face wants, and tells it what came of it.
  func perform(_ effect: Effect) {
    switch effect {
    case .perform(let act): answer(effect, outcome(of: act))
    case .reserve(let items, let start):
      answer(effect, outcome(of: .reserve(items, at: start, seed: seed(for: effect))))
    case .confirm(let code, let contact): answer(effect, outcome(of: code, contact))
    case .findVisitor(let phone): answer(effect, visitor(withPhone: phone))
    case .readContacts(let visitors): answer(effect, contacts(of: visitors))
    case .readHistory(let from, let to): answer(effect, history(from, to))
    case .export(let form, let from, let to): answer(effect, exported(form, from, to))
    case .found: answer(effect, founded())
    case .speak(let wanted):
      language = terminal.abilities.repertoire == .full ? wanted : .en
    case .contrast(let wanted): contrast = wanted
    case .pace(let change): premises.change(change)
    case .ring: terminal.ring()
    case .yield: if !yielded.contains(effect) { yielded.append(effect) }
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .visit(let face): premises.visit(face)
    case .show(let name): show(name)
    case .leave: leave()
    }
  }

  /// Goes back to the face below. Nobody is left who would go on with what the face has begun.
  private func leave() {
    faces.removeLast()
    yielded = []
  }

  /// Lets those go on who have let the picture and everybody's keys go first.
  func goOn() {
    let effects = yielded
    yielded = []
    for effect in effects { answer(effect, .done([])) }
  }

  private func answer(_ effect: Effect, _ outcome: Answer.Outcome) {
    deliver { $0.receive(Answer(effect, outcome), in: $1) }
  }

  /// The seed of a booking's code. A reservation that failed is tried again with the same one, so that
  /// it is the same command.
  private func seed(for effect: Effect) -> UInt64 {
    if case .reserve(let items, let start) = effect,
      case .reserve(items, at: start, let seed)? = unsettled?.act
    {
      return seed
    }
    return .random(in: .min ... .max)
  }

  /// Confirms a reservation for whoever can be reached so. Whoever has booked before is the same
  /// visitor, as long as the contact is kept.
  private func outcome(of code: BookingCode, _ contact: Contact) -> Answer.Outcome {
    guard let record = PersonalRecord(name: contact.name, phone: contact.phone),
      !record.phone.isEmpty
    else { return .noContact }
    let live = premises.live
    do throws(StoreError) {
      let known = try live.store.visitor(withPhone: record.phone, in: live.id, at: premises.now)
      let visitor = known ?? VisitorID(bits: .random(in: .min ... .max))
      return outcome(of: .confirm(code, visitor), keeping: record)
    } catch {
      return .failed(error.brief)
    }
  }

  private func visitor(withPhone phone: String) -> Answer.Outcome {
    guard let record = PersonalRecord(name: "", phone: phone) else { return .visitor(nil) }
    let live = premises.live
    do throws(StoreError) {
      return .visitor(
        try live.store.visitor(withPhone: record.phone, in: live.id, at: premises.now))
    } catch {
      return .failed(error.brief)
    }
  }

  private func contacts(of visitors: [VisitorID]) -> Answer.Outcome {
    let live = premises.live
    var contacts: [VisitorID: String] = [:]
    do throws(StoreError) {
      for visitor in visitors {
        let record = try live.store.record(of: visitor, in: live.id, at: premises.now)
        contacts[visitor] = record?.description
      }
      return .contacts(contacts)
    } catch {
      return .failed(error.brief)
    }
  }

  private func outcome(
    of act: Act, keeping record: PersonalRecord? = nil
  ) -> Answer.Outcome {
    guard let actor = faces.last?.actor else { return .done([]) }
    // Whether a command that failed has reached the log nobody knows; with the same id it is done once.
    let id = unsettled?.act == act ? unsettled?.id ?? .unique : .unique
    do throws(CommandFailure) {
      let now = premises.now
      let told = act.promising(in: premises.live.hall, at: now)
      let command = Command(told, by: actor, at: now, id: id)
      let done = try premises.live.perform(command, keeping: record)
      unsettled = nil
      trouble = nil
      return .done(done.events.map(\.event))
    } catch {
      switch error {
      case .refused(let refusal): return .refused(refusal)
      case .failed(let failure):
        (unsettled, hasFailed) = ((act, id), true)
        return .failed(failure.brief)
      }
    }
  }

  /// Founds a hall where there is none, and goes over to it.
  private func founded() -> Answer.Outcome {
    do throws(ToolError) {
      let live = try session.found(ProfileFile.load("baishiyi"), patience: Self.patience)
      premises = SharedPremises(live, clock: session.clock)
      faces = [FaceName.launcher.face(place: .kiosk, isLocked: false)]
      isNew = true
      return .done([])
    } catch {
      return .failed(error.words)
    }
  }

  private func history(_ from: Day, _ to: Day) -> Answer.Outcome {
    do throws(StoreError) {
      return .history(try visits(from, to))
    } catch {
      return .failed(error.brief)
    }
  }

  private func visits(_ from: Day, _ to: Day) throws(StoreError) -> [Visit] {
    var visits: [Visit] = []
    try premises.live.store.visits(of: premises.live.id, from: from, to: to) { visits.append($0) }
    return visits
  }

  private func exported(_ form: Effect.ExportForm, _ from: Day, _ to: Day) -> Answer.Outcome {
    do throws(StoreError) {
      let hall = premises.live.hall
      let statistics = Statistics(try visits(from, to), offset: hall.offset)
      let report = StatisticsReport(statistics, in: hall, from: from, to: to)
      let lines = form == .csv ? report.csv : report.rows.map { Output.json($0) }
      let days = from == to ? "\(from)" : "\(from)-\(to)"
      return ExportFile.write(lines, name: "onedoor-\(days)", form.rawValue)
    } catch {
      return .failed(error.brief)
    }
  }

  private func show(_ name: FaceName) {
    guard name != .demo else { return showDemo() }
    // A face that somebody opens out of another one can be left again.
    faces.append(name.face(place: .kiosk, isLocked: false))
    isNew = true
  }

  private func showDemo() {
    do throws(ToolError) {
      let demo = try DemoPremises(seed: 1, language: language)
      EventLoop(Demo(place: .kiosk), demo, terminal, session, contrast).run()
    } catch {
      trouble = error.brief
    }
  }
}

extension CommandID {
  /// An id that nobody else has.
  fileprivate static var unique: CommandID {
    let bits = (0..<2).map { _ in String(UInt64.random(in: 0 ... .max), radix: 16) }
    guard let id = CommandID(text: bits.joined(separator: "-")) else {
      preconditionFailure("digits and a hyphen are visible ASCII")
    }
    return id
  }
}
