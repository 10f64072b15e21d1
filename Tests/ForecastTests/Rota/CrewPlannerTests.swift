import HallCore
import Testing

@testable import Forecast

@Suite struct CrewPlannerTests {
  private let saturday = Day(number: Halls.monday.number + 5)

  private func jobs(_ count: Int, in hall: Hall, by random: inout SplitMix64) -> [BookedJob] {
    (0..<count).map { _ in
      let lane = hall.competence.lanes.randomElement(using: &random)!
      let from = 540 + 10 * Int.random(in: 0...40, using: &random)
      return BookedJob(
        [lane], from: TimeOfDay(minutes: from), minutes: 10 * Int.random(in: 1...4, using: &random))
    }
  }

  @Test func aSaturdaysBookingsAreServedByTheFewestPeopleAndSoFast() {
    let hall = Halls.baishiyi
    var random = SplitMix64(seed: 5)
    var proven = 0
    for count in [0, 1, 2, 5, 10, 20, 30, 40] {
      let jobs = jobs(count, in: hall, by: &random)
      let crew = CrewPlanner.crew(for: jobs, on: saturday, in: hall)
      #expect(crew.bound <= crew.people && crew.people == crew.duties.count)
      #expect(Set(crew.duties.map(\.staff)).count == crew.people)
      #expect(Set(crew.duties.map(\.window)).count == crew.people)
      if count <= 5 { #expect(crew.unserved == []) }
      if crew.isProvenFewest { proven += 1 }
    }
    #expect(proven >= 5)
  }

  @Test func oneBookingNeedsOnePersonWhoHasWorkedLeast() throws {
    let hall = Halls.baishiyi
    let lane = ServiceLane(try #require(QueueLetter(text: "E")), equipment: [])
    let job = BookedJob([lane], from: TimeOfDay(minutes: 600), minutes: 20)
    let crew = CrewPlanner.crew(for: [job, job, job], on: saturday, in: hall)
    #expect(crew.people == 3 && crew.isProvenFewest && crew.unserved == [])
    let many = CrewPlanner.crew(for: Array(repeating: job, count: 4), on: saturday, in: hall)
    #expect(many.people == 3 && many.unserved == [job], "three windows take E")
    let one = CrewPlanner.crew(for: [job], on: saturday, in: hall)
    #expect(one.duties.map(\.staff.description) == ["gong-dayong"])
  }

  @Test func thePlanIsTheSameEveryTimeAndASmallerCrewCannotDoIt() {
    let hall = Halls.baishiyi
    var random = SplitMix64(seed: 6)
    for _ in 0..<20 {
      let jobs = jobs(4, in: hall, by: &random)
      let crew = CrewPlanner.crew(for: jobs, on: saturday, in: hall)
      #expect(crew == CrewPlanner.crew(for: jobs.reversed(), on: saturday, in: hall))
      guard crew.unserved.isEmpty else { continue }
      #expect(!BruteForce.canServe(jobs, by: crew.people - 1, on: saturday, in: hall), "\(jobs)")
      #expect(BruteForce.canServe(jobs, by: crew.people, on: saturday, in: hall))
    }
  }
}
