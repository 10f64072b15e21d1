/// What the hall refuses of the days to come: calendar, rota and bookings.
let planningRefusals = [
  Refused(
    "dayTooFarAhead",
    "calendar close 2027-04-07",
    after: "",
    en: "2027-04-07 is too far ahead; a day is arranged at most 400 days before",
    zh: "2027-04-07 太远,最多提前 400 天安排"),
  Refused(
    "noException",
    "calendar clear 2026-03-05",
    after: "",
    en: "nothing special is arranged for 2026-03-05; there is nothing to take back",
    zh: "2026-03-05 没有特别安排,不用取消"),
  Refused(
    "sessionTooShort",
    "calendar open 2026-03-05 --hours 09:00-09:00",
    after: "",
    en: "the session 09:00-09:00 must end later than it begins",
    zh: "时段 09:00–09:00 的结束要晚于开始"),
  Refused(
    "sessionsOverlap",
    "calendar open 2026-03-05 --hours 09:00-12:00,11:00-13:00",
    after: "",
    en: "two sessions overlap at 11:00; let one end before the other begins",
    zh: "两个时段在 11:00 重叠,请把它们错开"),
  Refused(
    "tooManySessions",
    "calendar open 2026-03-05 --hours "
      + "00:00-01:00,01:00-02:00,02:00-03:00,03:00-04:00,04:00-05:00,05:00-06:00,06:00-07:00,"
      + "07:00-08:00,08:00-09:00,09:00-10:00,10:00-11:00,11:00-12:00,12:00-13:00",
    after: "",
    en: "a day has at most 12 sessions; join some of them",
    zh: "一天最多 12 个时段,请合并几个"),
  Refused(
    "dayIsPast",
    "calendar close 2026-03-01",
    after: "",
    en: "Sunday 1 March is past; choose today or a later day",
    zh: "3 月 1 日(周日)已经过去,请换今天以后的一天"),
  Refused(
    "rotaNotPlanned",
    "rota clear 2026-03-05",
    after: "",
    en: "nothing is planned for Thursday 5 March; the usual rota holds",
    zh: "3 月 5 日(周四)没有排过班,按常规上班"),
  Refused(
    "dutyWithoutTime",
    "rota set 2026-03-05 wang-fang window 3 10:00-10:00",
    after: "",
    en: "the duty of wang-fang at 10:00 takes no time; let it end later than it begins",
    zh: "wang-fang 从 10:00 起的班没有时长,请把结束写在后面"),
  Refused(
    "dutyOutsideHours",
    "rota set 2026-03-05 wang-fang window 3 05:00-06:00",
    after: "",
    en: "05:00-06:00 of wang-fang lies outside the hours of the day; keep to its sessions",
    zh: "wang-fang 的 05:00-06:00 不在开放时间,请按当天的时段来排"),
  Refused(
    "dutiesOverlap",
    "rota set 2026-03-05 wang-fang window 3 09:00-11:00 wang-fang break 10:00-11:00",
    after: "",
    en: "wang-fang has two duties at 10:00; leave one out",
    zh: "wang-fang 在 10:00 排了两个班,请去掉一个"),
  Refused(
    "windowTaken",
    "rota set 2026-03-05 wang-fang window 3 09:00-11:00 li-min window 3 10:00-12:00",
    after: "",
    en: "window 3 has two people at 10:00; move one of them",
    zh: "3 号窗口在 10:00 排了两个人,请换一个"),
  Refused(
    "breakWithoutWork",
    "rota set 2026-03-05 wang-fang break 12:00-13:00",
    after: "",
    en: "wang-fang has a break and no work; add some or leave it out",
    zh: "wang-fang 只排了休息,请再排工作或去掉"),
  Refused(
    "staffOnLeave",
    "rota set 2026-03-05 wang-fang window 3 09:00-10:00",
    after: "rota leave wang-fang 2026-03-05",
    en: "wang-fang is on leave on Thursday 5 March; choose somebody else or cancel the leave",
    zh: "wang-fang 在 3 月 5 日(周四)请假,请换人或先销假"),
  Refused(
    "swapWithThemselves",
    "rota swap 2026-03-05 wang-fang wang-fang",
    after: "",
    en: "wang-fang cannot swap alone; choose somebody else",
    zh: "wang-fang 不能和自己换班,请选另一位"),
  Refused(
    "nothingToSwap",
    "rota swap 2026-03-08 wang-fang li-min",
    after: "",
    en: "neither wang-fang nor li-min is on duty then; there is nothing to swap",
    zh: "wang-fang 和 li-min 那天都没有班,不用换"),
  Refused(
    "leaveEndsFirst",
    "rota leave wang-fang 2026-03-05 2026-03-04",
    after: "",
    en: "the leave would end on 2026-03-04, before it begins on 2026-03-05; check the days",
    zh: "请假到 2026-03-04,却从 2026-03-05 开始,请核对日期"),
  Refused(
    "alreadyOnLeave",
    "rota leave wang-fang 2026-03-05",
    after: "rota leave wang-fang 2026-03-05",
    en: "wang-fang is on leave from 2026-03-05 through 2026-03-05 already; cancel that first",
    zh: "wang-fang 从 2026-03-05 到 2026-03-05 已请假,请先销假"),
  Refused(
    "notOnLeave",
    "rota back wang-fang 2026-03-05",
    after: "",
    en: "wang-fang is not on leave on Thursday 5 March; there is nothing to cancel",
    zh: "wang-fang 在 3 月 5 日(周四)没有请假,不用销假"),
  Refused(
    "itemsNeedSeveralWindows",
    "book LDJY-001 SCJG-001 SHBZ-017 --day 2026-03-05 --time 10:00 --phone "
      + "13800001234",
    after: "",
    en: "no single window can do all of these; book them one by one",
    zh: "没有一个窗口能办完这些事项,请分开预约"),
  Refused(
    "noSuchSlot",
    "book LDJY-001 --day 2026-03-02 --time 10:01 --phone 13800001234",
    after: "",
    en: "Monday 2 March at 10:01 is no time to book; choose one of the times listed",
    zh: "3 月 2 日(周一) 10:01 不能预约,请从列出的时间里选"),
  Refused(
    "slotTaken",
    "book LDJY-001 --day 2026-03-07 --time 10:00 --phone 13800001235",
    after: "book LDJY-001 --day 2026-03-07 --time 10:00 --phone 13800001234",
    en: "Saturday 7 March at 10:00 is taken; choose another time",
    zh: "3 月 7 日(周六) 10:00 已约满,请选别的时间"),
  Refused(
    "bookingTooSoon",
    "book LDJY-001 --day 2026-03-02 --time 08:45 --phone 13800001234",
    after: "",
    en: "that time has passed; choose another",
    zh: "这个时间已经过去,请选别的时间"),
  Refused(
    "bookingTooFarAhead",
    "book LDJY-001 --day 2026-03-20 --time 10:00 --phone 13800001234",
    after: "",
    en: "bookings are taken up to 14 days ahead; choose a day that is nearer",
    zh: "只能预约 14 天以内,请选近一点的日子"),
  Refused(
    "bookedThatDay",
    "book LDJY-001 --day 2026-03-05 --time 11:00 --phone 13800001234",
    after: "book LDJY-001 --day 2026-03-05 --time 10:00 --phone 13800001234",
    en: "there is a booking on Thursday 5 March already; move it or choose another day",
    zh: "3 月 5 日(周四)已有一个预约,请改期或选别的日子"),
  Refused(
    "tooManyBookings",
    "book LDJY-001 --day 2026-03-06 --time 11:00 --phone 13800001234",
    after: "book LDJY-001 --day 2026-03-03 --time 10:00 --phone 13800001234;"
      + "book LDJY-001 --day 2026-03-04 --time 10:00 --phone 13800001234;"
      + "book LDJY-001 --day 2026-03-05 --time 10:00 --phone 13800001234",
    en: "nobody may have more than 3 bookings; give one back first",
    zh: "最多同时有 3 个预约,请先取消一个"),
  Refused(
    "unknownBooking",
    "checkin 000000",
    after: "",
    en: "there is no booking 000 000; check the code or ask at the front desk",
    zh: "没有预约码 000 000,请核对号码或到前台"),
  Refused(
    "bookingsClosed", "book LDJY-001 --day 2026-03-07 --time 10:00 --phone 13800001234", after: "",
    at: "2026-03-06T18:00:00+08:00,0",
    en: "bookings for Saturday 7 March at 10:00 have closed; choose another day",
    zh: "3 月 7 日(周六) 10:00 已停止预约,请选别的日子"),
]
