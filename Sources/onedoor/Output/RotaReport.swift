internal import Forecast
internal import HallCore

/// A rota as the command line shows it, with what a supervisor should know about it.
struct RotaReport {
  let rota: Rota
  let proposal: DayPlan?
  let hall: Hall

  init(_ rota: Rota, _ proposal: DayPlan? = nil, in hall: Hall) {
    (self.rota, self.proposal, self.hall) = (rota, proposal, hall)
  }

  private var plan: Plan? { proposal?.plan }

  /// A duty as `--json` gives it.
  struct Row: Encodable {
    let day: String
    let staff: String
    let task: String
    let from: String
    let to: String
  }

  /// Work that a plan leaves undone, as `--json` gives it.
  struct ShortfallRow: Encodable {
    let shortfall: String
    let queue: String
    let equipment: [String]
    let from: String
    let to: String
    let minutes: Double
  }

  /// What a plan comes to, as `--json` gives it.
  struct Summary: Encodable {
    let day: String
    let demandMinutes: Double
    let uncoveredMinutes: Double
    let boundMinutes: Double
    let isProvenBest: Bool
  }

  /// Everything that `--json` gives, a line each: the duties, and of a plan what it leaves undone and
  /// what it comes to.
  var records: [any Encodable] {
    let undone: [any Encodable] = shortfalls + unservedBookings
    let sums: [(any Encodable)?] = [summary, crewSummary]
    return rows + undone + sums.compactMap(\.self)
  }

  private var rows: [Row] {
    rota.duties.map {
      Row(
        day: "\(rota.day)", staff: "\($0.staff)", task: "\($0.task)", from: "\($0.from)",
        to: "\($0.to)")
    }
  }

  private var shortfalls: [ShortfallRow] {
    (plan?.shortfalls ?? []).map {
      ShortfallRow(
        shortfall: $0.reason.rawValue, queue: "\($0.lane.queue)",
        equipment: $0.lane.equipment.map(\.description).sorted(), from: "\($0.from)",
        to: "\($0.to)", minutes: Self.tenths($0.minutes))
    }
  }

  private var summary: Summary? {
    plan.map {
      Summary(
        day: "\(rota.day)", demandMinutes: Self.tenths($0.demandMinutes),
        uncoveredMinutes: Self.tenths($0.uncoveredMinutes),
        boundMinutes: Self.tenths($0.boundMinutes), isProvenBest: $0.isProvenBest)
    }
  }

  var csv: [String] {
    ["day,staff,task,from,to"] + rows.map { "\($0.day),\($0.staff),\($0.task),\($0.from),\($0.to)" }
  }

  /// A line a person, then the problems, and for a plan what it leaves undone and why.
  func lines(_ language: Language) -> [String] {
    let kind =
      proposal != nil
      ? Words(zh: "排班建议", en: "a plan")
      : rota.isPlanned ? Words(zh: "已排班", en: "planned") : Words(zh: "常规", en: "the usual rota")
    var table = Table([.left, .left, .left])
    for person in hall.profile.staff {
      let duties = rota.duties(of: person.id)
      guard !duties.isEmpty else { continue }
      let parts = duties.map { "\($0.from)-\($0.to) \($0.task.words[language])" }
      table.add(["  \(person.id)", person.name[language], parts.joined(separator: ", ")])
    }
    let problems = rota.problems(in: hall).map { "  ! \($0.words(in: hall)[language])" }
    return ["\(rota.day.words[language]): \(kind[language])"] + table.lines + problems
      + planLines(language) + crewLines(language)
  }

  private func planLines(_ language: Language) -> [String] {
    guard let plan else { return [] }
    let (all, undone) = (Self.tenths(plan.demandMinutes), Self.tenths(plan.uncoveredMinutes))
    let bound = Self.tenths(plan.boundMinutes)
    let words = Words(
      zh: "预计要办 \(all) 分钟,办不完 \(undone) 分钟;无论怎么排,至少有 \(bound) 分钟办不完",
      en:
        "\(all) minutes of work are expected, \(undone) stay undone; no rota leaves less than \(bound)"
    )
    return [words[language]]
      + plan.shortfalls.filter { $0.minutes > 0 }.map { shortfall in
        let work = shortfall.lane.words(in: hall)[language]
        let minutes = Self.tenths(shortfall.minutes)
        let why = shortfall.reason.words[language]
        return "  \(shortfall.from)-\(shortfall.to) \(work): \(minutes) min, \(why)"
      }
  }

  static func tenths(_ minutes: Double) -> Double { (minutes * 10).rounded() / 10 }
}
