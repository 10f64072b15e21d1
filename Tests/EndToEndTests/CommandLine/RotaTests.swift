import Testing

@Suite struct RotaCommandTests {
  @Test func aSupervisorSetsSwapsAndClearsARota() throws {
    let hall = try TestHall()
    try Transcript.expect(
      """
      $ rota set 2026-03-07 wang-fang window 3 09:00-12:00 'li-min window 1 09:00-14:00'
      the rota of Saturday 7 March is set: 2 people
      $ rota show --day 2026-03-07
      Saturday 7 March: planned
        li-min     Li Min     09:00-14:00 window 1
        wang-fang  Wang Fang  09:00-12:00 window 3
      $ rota swap 2026-03-07 wang-fang zhao-jing
      the rota of Saturday 7 March is set: 2 people
      $ rota show --day 2026-03-07 --csv
      day,staff,task,from,to
      2026-03-07,li-min,window 1,09:00,14:00
      2026-03-07,zhao-jing,window 3,09:00,12:00
      $ rota leave li-min 2026-03-07 2026-03-08 --reason training
      Li Min is on leave, Saturday 7 March through Sunday 8 March: training
      $ rota show --day 2026-03-07 --json
      {"day":"2026-03-07","from":"09:00","staff":"zhao-jing","task":"window 3","to":"12:00"}
      $ rota back li-min 2026-03-08
      Li Min is back on Sunday 8 March
      $ rota back li-min
      ! onedoor: li-min is not on leave on Monday 2 March; there is nothing to cancel
      ? 1
      $ rota clear 2026-03-07
      the usual rota holds on Saturday 7 March
      $ rota set 2026-03-09 nobody --json
      {"seq":7,"event":"rotaSet","day":"2026-03-09","duties":[]}
      """, in: hall)
  }

  @Test func wrongWordsAreToldAndNothingHappens() throws {
    let hall = try TestHall()
    for line in [
      "rota", "rota dance", "rota set 2026-03-07", "rota set tomorrow nobody",
      "rota set 2026-03-07 wang-fang window 3",
      "rota set 2026-03-07 wang-fang window x 09:00-10:00",
      "rota set 2026-03-07 nobody --stdin", "rota swap 2026-03-07 wang-fang",
      "rota leave wang-fang",
      "rota show --day 2026-02-30", "rota plan --day 2026-04-05", "rota show more",
    ] {
      let run = try hall.run(line)
      #expect(run.code == 2 && run.output.isEmpty && !run.errors.isEmpty, "\(line)")
    }
    let empty = try hall.run(["rota", "set", "2026-03-07", "--stdin"], input: "\n")
    #expect(empty.code == 2)
    #expect(try hall.run("log").lines.count == 1)
  }

  @Test func aRotaIsReadFromStandardInputALineADuty() throws {
    let hall = try TestHall()
    let run = try hall.run(
      ["rota", "set", "2026-03-07", "--stdin"],
      input:
        "wang-fang window 3 09:00-12:00\n\nli-min break 12:00-13:00\nli-min window 1 09:00-12:00\n")
    #expect(run.code == 0 && run.output.hasPrefix("the rota of Saturday 7 March is set: 2 people"))
  }

  @Test func aPlanForTomorrowIsShownAndSet() throws {
    let hall = try TestHall()
    let plan = try hall.run("rota plan --day 2026-03-03 --apply")
    #expect(plan.code == 0, "\(plan.errors)")
    #expect(plan.lines.first == "Tuesday 3 March: a plan")
    #expect(plan.lines.last == "the rota of Tuesday 3 March is set: 18 people")
    let shown = try hall.run("rota show --day 2026-03-03")
    #expect(shown.lines.first == "Tuesday 3 March: planned")
    #expect(shown.lines.count == 19, "18 people and no problem: \(shown.output)")
    let json = try hall.run("rota plan --day 2026-03-03 --json")
    #expect(json.lines.last?.contains(#""isProvenBest":true"#) == true)
  }

  @Test func aSaturdayWithoutBookingsNeedsNobody() throws {
    try Transcript.expect(
      """
      $ rota plan --day 2026-03-07
      Saturday 7 March: a plan
      nothing is booked, so nobody is needed
      more can be booked until Friday 6 March at 17:00
      """, in: try TestHall())
  }

  @Test func whereNobodyIsNeededNothingIsSetAndTheDayCanStillBeBooked() throws {
    let hall = try TestHall()
    #expect(try hall.run("rota plan --day 2026-03-07 --apply").code == 0)
    #expect(try !hall.run("rota show --day 2026-03-07").output.contains("planned"))
    #expect(try hall.run("slots LDJY-001 --day 2026-03-07").output.contains("10:00"))
  }

  @Test func aSaturdayGetsTheFewestPeopleForWhatIsBooked() throws {
    let hall = try TestHall()
    let bookings = [
      ("LDJY-001", "10:00"), ("SHBZ-017", "10:00"), ("LDJY-001", "10:30"), ("LDJY-001", "14:00"),
    ]
    for (place, (item, time)) in bookings.enumerated() {
      let run = try hall.run(
        "book \(item) --day 2026-03-07 --time \(time) --phone 1380000123\(place)")
      #expect(run.code == 0, "\(run.errors)")
    }
    let plan = try hall.run("rota plan --day 2026-03-07")
    #expect(plan.lines.first == "Saturday 7 March: a plan")
    for words in [
      "4 bookings need ", "; fewer than 2 cannot serve them", "nobody can do two of these:",
      "10:00-10:15 queue A", "10:00-10:15 what needs Social security card printer in queue B",
      "those come first who have come least:", ": 0 days", "-12:00 break",
      "more can be booked until Friday 6 March at 17:00",
    ] { #expect(plan.output.contains(words), "\(words): \(plan.output)") }
    #expect(!plan.output.contains("!"), "everybody has a break: \(plan.output)")
    let json = try hall.run("rota plan --day 2026-03-07 --json")
    #expect(json.lines.last?.hasPrefix(#"{"bookings":4,"bound":2,"day":"2026-03-07""#) == true)
    let applied = try hall.run("rota plan --day 2026-03-07 --apply")
    #expect(applied.lines.last?.hasPrefix("the rota of Saturday 7 March is set: ") == true)
    #expect(try hall.run("bookings --day 2026-03-07").output.matches(of: /booked/).count == 4)
  }

  @Test func whatIsBookedOnAWorkingDayIsExpectedWork() throws {
    let hall = try TestHall()
    #expect(try hall.run("rota plan --day 2026-03-03").output.contains("\n0.0 minutes of work"))
    let booked = try hall.run(
      "book LDJY-001 --day 2026-03-03 --time 10:00 --phone 13800001234")
    #expect(booked.code == 0, "\(booked.errors)")
    #expect(try hall.run("rota plan --day 2026-03-03").output.contains("\n15.0 minutes of work"))
  }
}
