internal import Forecast
internal import HallCore

extension RotaReport {
  /// A booking that nobody can serve, as `--json` gives it.
  struct UnservedRow: Encodable {
    let unserved: [String]
    let from: String
    let to: String
  }

  /// What the people for the bookings of a day come to, as `--json` gives it.
  struct CrewSummary: Encodable {
    let day: String
    let bookings: Int
    let people: Int
    let bound: Int
    let isProvenFewest: Bool
  }

  var unservedBookings: [UnservedRow] {
    (proposal?.crew?.unserved ?? []).map { job in
      UnservedRow(
        unserved: job.lanes.map { "\($0.queue)" }.sorted(), from: "\(job.from)", to: "\(job.to)")
    }
  }

  var crewSummary: CrewSummary? {
    guard let proposal, let crew = proposal.crew else { return nil }
    return CrewSummary(
      day: "\(rota.day)", bookings: proposal.bookings, people: crew.people, bound: crew.bound,
      isProvenFewest: crew.isProvenFewest)
  }

  /// How many people the bookings need and why so many, whom and why them, and what nobody can serve.
  func crewLines(_ language: Language) -> [String] {
    guard let proposal, let crew = proposal.crew else { return [] }
    guard proposal.bookings > 0 else {
      let nobody = Words(
        zh: "还没有人预约,不用人来", en: "nothing is booked, so nobody is needed")
      return [nobody[language]] + bookable(language)
    }
    let (count, people) = (proposal.bookings, crew.people)
    let need = Words(
      zh: "\(count) 个预约要 \(people) 个人;少于 \(crew.bound) 人办不了",
      en: "\(count.counted("booking needs", "bookings need")) "
        + "\(people.counted("person", "people")); fewer than \(crew.bound) cannot serve "
        + (count == 1 ? "it" : "them"))
    var lines = [need[language]]
    if crew.apart.count == crew.bound, crew.bound > 1 {
      let why = Words(zh: "一个人办不了其中两个:", en: "nobody can do two of these:")
      lines.append("  " + why[language])
      lines += crew.apart.map { "    \($0.words(in: hall)[language])" }
    }
    let turns = Words(zh: "以前周末来得少的先来:", en: "those come first who have come least:")
    lines.append("  " + turns[language])
    for staff in Set(crew.duties.map(\.staff)).sorted() {
      let name = hall.name(of: staff)[language]
      let days = hall.weekendDuties(before: rota.day)[staff] ?? 0
      let times = Words(zh: "\(days) 次", en: days.counted("day"))
      lines.append("    \(name): \(times[language])")
    }
    return lines
      + crew.unserved.map { job in
        let nobody = Words(zh: "没有人能办", en: "nobody can serve it")
        return "  ! \(job.words(in: hall)[language]): \(nobody[language])"
      } + bookable(language)
  }

  /// Until when more can be booked.
  private func bookable(_ language: Language) -> [String] {
    guard let cutOff = hall.load(on: rota.day).compactMap(\.cutOff).min(), hall.now < cutOff else {
      return []
    }
    let until = cutOff.words(in: hall)
    let words = Words(
      zh: "\(until.zh) 之前还可以预约", en: "more can be booked until \(until.en)")
    return [words[language]]
  }
}
