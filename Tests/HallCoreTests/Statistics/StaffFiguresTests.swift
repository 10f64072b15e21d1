import Testing

@testable import HallCore

@Suite struct StaffFiguresTests {
  @Test func everybodysWorkCountsAtWhicheverWindow() throws {
    let hall = play(
      """
      09:00 open 1 an
      09:00 take LDJY-001
      09:00 take LDJY-001
      09:00 take LDJY-001
      09:00 call 1
      09:00 begin 1
      09:06 finish 1
      09:06 close 1
      09:06 open 4 an
      09:06 open 2
      09:07 call 4
      09:08 begin 4
      09:10 finish 4
      09:10 call 2
      09:10 miss 2
      """
    ).hall
    let id = try #require(StaffID(text: "an"))
    let an = try #require(hall.staffFigures[id])
    #expect(an.visits == 2)
    #expect(an.handling.count == 2)
    #expect(an.handling.mean == .minutes(4))
    #expect(hall.staffFigures.count == 1)
  }

  @Test func aVisitOfTwoItemsIsOneVisit() throws {
    let hall = play(
      """
      09:00 open 1 an
      09:00 take LDJY-001,LDJY-003
      09:00 call 1
      09:00 begin 1
      09:06 finish 1
      09:10 finish 1
      """
    ).hall
    let id = try #require(StaffID(text: "an"))
    let an = try #require(hall.staffFigures[id])
    #expect(an.visits == 1)
    #expect(an.handling.count == 2)
  }
}
