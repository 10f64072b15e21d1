extension Booking.State {
  /// Where the booking stands, in both languages.
  public var words: Words {
    switch self {
    case .reserved: Words(zh: "确认中", en: "being confirmed")
    case .booked: Words(zh: "已预约", en: "booked")
    case .cancelled: Words(zh: "已取消", en: "given back")
    case .checkedIn(let ticket): Words(zh: "已签到 \(ticket)", en: "checked in \(ticket)")
    case .missed: Words(zh: "没有来", en: "did not come")
    case .lapsed: Words(zh: "大厅未能接待", en: "not kept by the hall")
    }
  }
}

extension Instant {
  /// The day and time as people name them: `3 月 7 日(周六) 10:30`, `Saturday 7 March at 10:30`.
  public func words(in hall: Hall) -> Words {
    SlotTime(day: day(offset: hall.offset), time: timeOfDay(offset: hall.offset)).words
  }
}
