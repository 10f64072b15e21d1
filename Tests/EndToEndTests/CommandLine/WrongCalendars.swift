/// What is said of a calendar verb that is put together wrongly.
private let calendarForms =
  "calendar [--from DAY] [--days N]; calendar close DAY [--reason TEXT]; "
  + "calendar open DAY --hours HH:MM-HH:MM,… [--admission walk-in|booking] [--reason TEXT]; "
  + "calendar clear DAY; calendar import FILE"

let wrongCalendars =
  [
    "calendar close", "calendar shut 2026-03-05", "calendar open 2026-03-05",
    "calendar clear 2026-03-05 --reason x", "calendar close 2026-03-05 --hours 09:00-12:00",
    "calendar --hours 09:00-12:00", "calendar import a.tsv --days 3",
  ].map { WrongUsage($0, en: "usage: \(calendarForms)", zh: "用法:\(calendarForms)") } + [
    WrongUsage(
      "calendar close 2026-02-29", en: "2026-02-29 is not a day like 2026-03-02",
      zh: "2026-02-29 不是日期(如 2026-03-02)"),
    WrongUsage(
      "calendar open 2026-03-05 --hours 9-12",
      en: "--hours: 9-12 is not a session like 09:00-12:00",
      zh: "--hours: 9-12 不是时段(如 09:00-12:00)"),
    WrongUsage(
      "calendar open 2026-03-05 --hours 09:00-12:00, --admission all",
      en: "all is none of walk-in, booking", zh: "all 不在 walk-in, booking 之中"),
    WrongUsage(
      "calendar open 2026-03-05 --hours 09:00-12:00,",
      en: "--hours:  is not a session like 09:00-12:00", zh: "--hours:  不是时段(如 09:00-12:00)"),
    WrongUsage(
      "calendar --days 0", en: "--days: 0 is not a whole number from 1 to 400",
      zh: "--days: 0 不是从 1 到 400 的整数"),
    WrongUsage(
      "calendar --from 2026-03-01",
      en: "--from: 2026-03-01 is past; name today (2026-03-02) or a later day",
      zh: "--from: 2026-03-01 已经过去,请写今天(2026-03-02)或以后"),
  ]
