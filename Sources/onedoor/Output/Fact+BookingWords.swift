internal import HallCore

extension Fact {
  /// What has happened to a booking, in a line for people.
  func bookingWords(in hall: Hall) -> Words {
    switch self {
    case .reserved(let code, let items, let start, _, _, _):
      let names = items.compactMap { Catalogue.shipped[$0]?.name }
      let time = start.words(in: hall)
      return Words(
        zh: "暂留 \(code.spoken):\(time.zh) \(names.map(\.zh).joined(separator: "、"))",
        en: "kept \(code.spoken): \(time.en), \(names.map(\.en).joined(separator: ", "))")
    case .booked(let code, _):
      return Words(zh: "预约 \(code.spoken) 已确认", en: "booking \(code.spoken) is confirmed")
    case .reservationEnded(let code):
      return Words(
        zh: "\(code.spoken) 没有确认,时间放回", en: "\(code.spoken) was not confirmed; its time is free")
    case .bookingMoved(let code, let start, _):
      let time = start.words(in: hall)
      return Words(
        zh: "预约 \(code.spoken) 改到 \(time.zh)", en: "booking \(code.spoken) moves to \(time.en)")
    case .bookingCancelled(let code, _):
      return Words(zh: "预约 \(code.spoken) 取消", en: "booking \(code.spoken) is given back")
    case .slotReleased(let code):
      return Words(zh: "\(code.spoken) 的时间放回", en: "the time of \(code.spoken) is free again")
    case .checkedIn(let code, let ticket, _, _):
      return Words(
        zh: "预约 \(code.spoken) 签到,号码 \(ticket)",
        en: "booking \(code.spoken) is checked in as \(ticket)")
    case .bookingMissed(let code):
      return Words(zh: "预约 \(code.spoken) 没有来", en: "nobody came to booking \(code.spoken)")
    case .bookingLapsed(let code):
      return Words(
        zh: "预约 \(code.spoken) 大厅没能接待", en: "the hall could not keep booking \(code.spoken)")
    default: preconditionFailure("not about a booking")
    }
  }
}
