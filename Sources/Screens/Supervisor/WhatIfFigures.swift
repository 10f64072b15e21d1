internal import Canvas
internal import Forecast
internal import HallCore

extension WhatIfPart {
  /// What the hours to come mean for people, as they are and as they would be.
  struct Figures {
    private let rehearsal: Rehearsal
    private let scene: Scene

    /// How many rows there are: bookings that cannot be kept are told of where there are any.
    var count: Int { rehearsal.brokenBookings == (0, 0) ? 4 : 5 }

    init(_ rehearsal: Rehearsal, _ scene: Scene) {
      (self.rehearsal, self.scene) = (rehearsal, scene)
    }

    func cell(_ row: Int, _ column: Int) -> [Span] {
      switch column {
      case 0: return [Span(scene(name(of: row)))]
      case 1:
        return [Span(value(row, rehearsal.asIs, broken: rehearsal.brokenBookings.asIs))]
      default:
        guard let changed = rehearsal.changed else { return [] }
        return [Span(value(row, changed, broken: rehearsal.brokenBookings.changed), .bold)]
      }
    }

    private func name(of row: Int) -> Words {
      switch row {
      case 0: Words(zh: "平均等候(分)", en: "Mean wait (min)")
      case 1: Words(zh: "九成等候(分)", en: "90 % of waits (min)")
      case 2: Words(zh: "办完 / 没办成(人)", en: "Served / without")
      case 3: Words(zh: "最后一位办完", en: "Last one served at")
      default: Words(zh: "预约要改时间(个)", en: "Bookings to move")
      }
    }

    private func value(_ row: Int, _ outlook: Outlook, broken: Int) -> String {
      guard outlook.plays > 0 else { return "" }
      let waits = outlook.visits.waits
      func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }
      switch row {
      case 0: return whole(waits.mean / 60_000)
      case 1: return "\(waits.percentile(90).wholeMinutes)"
      case 2:
        let people = outlook.people
        return "\(whole(people.finished)) / \(whole(people.lost))"
      case 3:
        return outlook.end?.timeOfDay(offset: rehearsal.hall.offset).description ?? "-"
      default: return "\(broken)"
      }
    }
  }
}
