extension Refusal {
  /// Why a time cannot be booked.
  var wordsOfBooking: Words {
    switch self {
    case .itemsNeedSeveralWindows:
      Words(
        zh: "没有一个窗口能办完这些事项,请分开预约",
        en: "no single window can do all of these; book them one by one")
    case .noSuchSlot(let time):
      Words(
        zh: "\(time.words.zh) 不能预约,请从列出的时间里选",
        en: "\(time.words.en) is no time to book; choose one of the times listed")
    case .slotTaken(let time):
      Words(
        zh: "\(time.words.zh) 已约满,请选别的时间",
        en: "\(time.words.en) is taken; choose another time")
    case .bookingsClosed(let time):
      Words(
        zh: "\(time.words.zh) 已停止预约,请选别的日子",
        en: "bookings for \(time.words.en) have closed; choose another day")
    case .bookingTooSoon(let minutes):
      minutes == 0
        ? Words(zh: "这个时间已经过去,请选别的时间", en: "that time has passed; choose another")
        : Words(
          zh: "至少提前 \(minutes) 分钟预约;现在就办请取号",
          en: "book at least \(minutes.counted("minute")) ahead; to be served now take a ticket")
    case .bookingTooFarAhead(let days):
      Words(
        zh: "只能预约 \(days) 天以内,请选近一点的日子",
        en: "bookings are taken up to \(days.counted("day")) ahead; choose a day that is nearer")
    case .bookedThatDay(let day):
      Words(
        zh: "\(day.words.zh)已有一个预约,请改期或选别的日子",
        en: "there is a booking on \(day.words.en) already; move it or choose another day")
    case .tooManyBookings(let limit):
      Words(
        zh: "最多同时有 \(limit) 个预约,请先取消一个",
        en: "nobody may have more than \(limit.counted("booking")); give one back first")
    case .onlyTheDeskBooks(let missed):
      Words(
        zh: "有 \(missed) 次预约没有来,请到前台预约",
        en:
          "\(missed.counted("booking was", "bookings were")) missed; please book at the front desk")
    case .noBookingCodes:
      Words(zh: "预约已满,请到前台", en: "the book is full; please go to the front desk")
    default: preconditionFailure("not about booking")
    }
  }

  /// Why a booking cannot be used so.
  var wordsOfBookings: Words {
    switch self {
    case .unknownBooking(let code):
      Words(
        zh: "没有预约码 \(code.spoken),请核对号码或到前台",
        en: "there is no booking \(code.spoken); check the code or ask at the front desk")
    case .bookingConfirmed(let code):
      Words(
        zh: "预约 \(code.spoken) 已经确认,不用再确认",
        en: "booking \(code.spoken) is confirmed already; nothing more is needed")
    case .bookingNotConfirmed(let code):
      Words(
        zh: "预约 \(code.spoken) 还没有确认,请先确认",
        en: "booking \(code.spoken) is not confirmed yet; confirm it first")
    case .bookingIsCancelled(let code):
      Words(
        zh: "预约 \(code.spoken) 已取消,请重新预约",
        en: "booking \(code.spoken) was given back; book again")
    case .bookingCheckedIn(let code, let ticket):
      Words(
        zh: "预约 \(code.spoken) 已签到,您的号是 \(ticket),请等候叫号",
        en: "booking \(code.spoken) is checked in as \(ticket); please wait for your call")
    case .bookingIsPast(let code, let day):
      Words(
        zh: "预约 \(code.spoken) 是 \(day.words.zh)的,已经过了,请重新预约",
        en: "booking \(code.spoken) was for \(day.words.en), which has passed; book again")
    case .bookingOnAnotherDay(let code, let day):
      Words(
        zh: "预约 \(code.spoken) 是 \(day.words.zh)的,请那天来,或者改期",
        en: "booking \(code.spoken) is for \(day.words.en); come then, or move it")
    case .checkInTooEarly(let code, let opens):
      Words(
        zh: "预约 \(code.spoken) 还太早,\(opens) 起可以签到",
        en: "it is too early for booking \(code.spoken); check in from \(opens) on")
    default: preconditionFailure("not about a booking")
    }
  }
}
