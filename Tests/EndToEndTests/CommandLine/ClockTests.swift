import Testing

@Test func aClockThatIsNoneIsRefused() throws {
  let hall = try TestHall()
  for text in [
    "yesterday", "2026-03-02", "2026-03-02T09:00:00", "2026-03-02T09:00:00+08:00,",
    "2026-03-02T09:00:00+08:00,-1", "2026-03-02T09:00:00+08:00,nan",
    "2026-03-02T09:00:00+08:00,inf", "2026-03-02T09:00:00+08:00,100001",
    "2026-03-02T09:00:00+08:00,1,1", "2026-02-30T09:00:00+08:00,0", "2026-03-02T24:01:00+08:00",
    "1969-12-31T00:00:00+08:00,0", "9999-12-31T23:59:59+08:00,0", ",", "0",
  ] {
    hall.clock = text
    let run = try hall.run("status")
    #expect(run.code == 2, "\(text)")
    let hint = "is not like 2026-03-02T09:00:00+08:00,60 (speed 0 to 100000)"
    #expect(run.errors == "onedoor: --clock: \(text) \(hint)\n")
  }
}

@Test func theLastDayThatAClockCanShowIsStillADay() throws {
  let hall = try TestHall(clock: "9998-12-31T23:59:59+08:00,100000")
  try hall.prepare("open 1", "close day")
  #expect(try hall.run("check").code == 0)
  #expect(try hall.run("status").code == 0)
}
