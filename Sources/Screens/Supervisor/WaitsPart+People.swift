internal import Canvas
internal import Forecast
internal import HallCore

// Who takes how long.

extension WaitsPart {
  /// How wide a person's line is at least, with the blanks after it.
  private static let personColumns = 26
  /// How many rows people leave to the others: the lines around them, and every habit.
  private static let otherRows = 7 + Habit.count + 1

  /// Those of whom something is known, the best known first, in as many tables side by side as have
  /// room.
  var people: any Element {
    let known = scene.hall.profile.staff.filter { experience.weight(of: $0.id) > 0 }
    guard !known.isEmpty else {
      return Paragraph(
        scene(
          Words(
            zh: "还没有过去的日子可学:先按目录的时间估计。",
            en: "No day to learn from yet: the catalogue's minutes stand in.")), .muted)
    }
    let tables = max(1, scene.size.columns / Self.personColumns)
    let rows = min(
      (known.count + tables - 1) / tables, max(1, scene.size.rows - Self.otherRows))
    let shown = known.sorted { experience.weight(of: $0.id) > experience.weight(of: $1.id) }
      .prefix(rows * tables)
    let left = known.count > shown.count ? " \(shown.count)/\(known.count)" : ""
    return Row(spacing: 3) {
      for table in 0..<tables {
        let part = Array(shown.dropFirst(table * rows).prefix(rows))
        if part.isEmpty {
          Spacer()
        } else {
          self.table(of: part, left: table == 0 ? left : "").stretched()
        }
      }
    }
  }

  private func table(of staff: [StaffMember], left: String) -> any Element {
    Table(
      [
        TableColumn(title: scene(Words(zh: "人", en: "Staff")) + left, width: .share(1)),
        TableColumn(title: scene(Words(zh: "用时", en: "Time")), alignment: .trailing),
        TableColumn(title: scene(Words(zh: "次数", en: "Seen")), alignment: .trailing),
      ], count: staff.count
    ) { personCell(staff[$0], $1) }
  }

  private func personCell(_ person: StaffMember, _ column: Int) -> [Span] {
    let pace = LearnedDuration(
      location: 10 + experience.pace(of: person.id), deviation: 0, weight: 0)
    switch column {
    case 0: return [Span(scene(person.name))]
    case 1:
      // Against 2¹⁰ milliseconds for somebody at the usual pace.
      let percent = Int((Double(pace.median.milliseconds) / 10.24).rounded()) - 100
      return [Span(percent > 0 ? "+\(percent)%" : "\(percent)%", .bold)]
    default: return [Span("\(Int(experience.weight(of: person.id).rounded()))", .muted)]
    }
  }
}
