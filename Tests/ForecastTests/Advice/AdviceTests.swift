import HallCore
import Testing

@testable import Forecast

@Suite struct AdviceTests {
  private func letter(_ text: String) throws -> QueueLetter {
    try #require(QueueLetter(text: text))
  }

  private func window(_ number: Int) throws -> WindowNumber { try #require(WindowNumber(number)) }

  private func suggestion(
    _ sparse: SparseHall, for queue: String, at window: WindowNumber? = nil
  ) throws -> Suggestion? {
    Advice(sparse.hall, at: sparse.hall.now).suggestion(for: try letter(queue), at: window)
  }

  @Test func aQueueIsHelpedByTheWindowThatIsMissed() throws {
    var sparse = try SparseHall(open: [(2, "zhang-qiang", "A")], free: ["zhao-jing", "sun-deming"])
    try sparse.take("LDJY-001", 20)
    let best = try #require(try suggestion(sparse, for: "A"))
    // Window 1 takes every queue, window 3 employment.
    #expect(best.change.windows.allSatisfy { [1, 3].contains($0.value) }, "\(best.change)")
    guard case .open(_, let staff) = best.change else {
      Issue.record("\(best.change)")
      return
    }
    #expect("\(staff)" == "zhao-jing")
    #expect(best.after < best.before)
    #expect(best.saving > .minutes(10))
    #expect(!best.isRescue)
  }

  @Test func whoeverHasNobodyIsHelpedBeforeAnythingElse() throws {
    var sparse = try SparseHall(open: [(2, "zhang-qiang", "A")], free: ["sun-deming"])
    try sparse.take("LDJY-001", 12)
    let item = try #require(sparse.hall.founding.queues.first { "\($0.letter)" == "K" })
    try sparse.take("\(try #require(item.minutes.keys.min()))", 2)
    let best = try #require(try suggestion(sparse, for: "K"))
    #expect(best.isRescue)
    #expect(best.change == .open(try window(11), try #require(StaffID(text: "sun-deming"))))
    #expect(try suggestion(sparse, for: "A") == nil)
  }

  @Test func aWindowThatPausesComesBack() throws {
    var sparse = try SparseHall(open: [(2, "zhang-qiang", "A"), (3, "wang-fang", "A")])
    try sparse.take("LDJY-001", 20)
    try sparse.act(.pause(try window(3), reason: "茶"))
    #expect(try suggestion(sparse, for: "A")?.change == .resume(try window(3)))
  }

  @Test func whoeverIsIdleTakesTheQueueAndMayBeAskedFor() throws {
    var sparse = try SparseHall(open: [(2, "zhang-qiang", "A"), (4, "zhao-jing", "B")])
    try sparse.take("LDJY-001", 20)
    let taking = Change.take(try window(4), [try letter("A"), try letter("B")])
    #expect(try suggestion(sparse, for: "A")?.change == taking)
    #expect(try suggestion(sparse, for: "A", at: window(4))?.change == taking)
    #expect(try suggestion(sparse, for: "A", at: window(2)) == nil)
  }

  @Test func whatOneQueueGainsAndAnotherLosesIsNotSuggested() throws {
    var sparse = try SparseHall(open: [(3, "wang-fang", "A"), (4, "zhao-jing", "B")])
    try sparse.take("LDJY-001", 20)
    let alone = try #require(try suggestion(sparse, for: "A"))
    #expect(alone.change.windows == [try window(4)])
    try sparse.take("SHBZ-001", 20)
    #expect(try suggestion(sparse, for: "A")?.change != alone.change)
  }

  @Test func everySuggestionCanBeDone() throws {
    var hall = try WaitingHall(tickets: 60, seed: 9).hall
    for event in try decide(
      Command(.close(try window(3)), by: .supervisor, at: hall.now), in: hall)
    { try hall.evolve(event) }
    let advice = Advice(hall, at: hall.now)
    let suggestions = hall.founding.queues.compactMap { advice.suggestion(for: $0.letter) }
    #expect(!suggestions.isEmpty)
    for suggestion in suggestions {
      #expect(suggestion.change.made(in: hall, at: hall.now) != nil)
      #expect(suggestion.saving >= Advice.worthwhile)
    }
  }

  @Test func whereNobodyWaitsNothingIsSuggested() throws {
    let sparse = try SparseHall(open: [(2, "zhang-qiang", "A")], free: ["li-min"])
    #expect(try suggestion(sparse, for: "A") == nil)
    let night = Halls.baishiyi
    #expect(Advice(night, at: night.now).suggestion(for: try letter("A")) == nil)
  }

  @Test func whoeverIsOnLeaveIsNotSuggested() throws {
    let opened = Change.open(try window(1), try #require(StaffID(text: "li-min")))
    let away = try SparseHall(open: [(2, "zhang-qiang", "A")])
    let all = Set(away.hall.founding.queues.map(\.letter))
    #expect(!Advice.changes(in: away.hall, for: all).contains(opened))
    let there = try SparseHall(open: [(2, "zhang-qiang", "A")], free: ["li-min"])
    #expect(Advice.changes(in: there.hall, for: all).contains(opened))
    #expect(Advice.changes(in: there.hall, for: []) == [])
  }

  @Test func ofChangesThatHelpAboutAsMuchTheOneThatAsksLeastIsSuggested() throws {
    // Whoever sits idle could as well move to window 3, which takes employment already.
    var sparse = try SparseHall(open: [(2, "zhang-qiang", "A"), (4, "zhao-jing", "B")])
    try sparse.take("LDJY-001", 20)
    let all: Set = [try letter("A")]
    let moved = Change.move(
      from: try window(4), to: try window(3), try #require(StaffID(text: "zhao-jing")))
    #expect(Advice.changes(in: sparse.hall, for: all).last == moved)
    guard case .take? = try suggestion(sparse, for: "A")?.change else {
      Issue.record("a move")
      return
    }
  }

  @Test func ofThousandsOfChangesSomeOfEachKindAreTried() throws {
    let (one, two) = (try window(1), try window(2))
    let some = (0..<Advice.mostTrials).map { $0.isMultiple(of: 2) ? one : two }
    #expect(Advice.thinned(some.map { .resume($0) }) == some.map { .resume($0) })
    let many = [
      Array(repeating: Change.resume(one), count: 100),
      Array(repeating: .close(one), count: 1500), Array(repeating: .close(two), count: 1400),
    ]
    let tried = Advice.thinned(Array(many.joined()))
    #expect(tried.count == Advice.mostTrials)
    #expect(many.map { kind in tried.count { $0 == kind[0] } } == [4, 60, 56])
  }

  // Merging.

  @Test func twoWindowsWhosePeopleKnowEachOthersQueuesCanMerge() throws {
    let sparse = try SparseHall(open: [(2, "tian-wenjie", "AJ"), (4, "zhao-jing", "AB")])
    // Whoever sits at window 4 does not know J.
    #expect(merges(in: sparse.hall) == [])
    let able = try SparseHall(open: [(2, "tian-wenjie", "A"), (4, "zhao-jing", "BC")])
    let all = Set(try ["A", "B", "C"].map(letter))
    let merge = Change.merge(try window(2), try window(4), all)
    #expect(merges(in: able.hall) == [merge])
    let merged = try #require(merge.made(in: able.hall, at: able.hall.now))
    #expect(merged.window(try window(2))?.queues == all)
    #expect(merged.window(try window(4))?.queues == all)
  }

  @Test func aWindowThatTakesAllTheOtherDoesIsNoMerger() throws {
    #expect(
      merges(in: try SparseHall(open: [(2, "wang-fang", "A"), (4, "zhao-jing", "AB")]).hall) == [])
  }

  @Test func whoeverPausesDoesNotMerge() throws {
    var sparse = try SparseHall(open: [(2, "tian-wenjie", "A"), (4, "zhao-jing", "B")])
    #expect(merges(in: sparse.hall).count == 1)
    try sparse.act(.pause(try window(4), reason: "茶"))
    #expect(merges(in: sparse.hall) == [])
  }

  private func merges(in hall: Hall) -> [Change] {
    Advice.changes(in: hall, for: Set(hall.founding.queues.map(\.letter))).filter { change in
      if case .merge = change { true } else { false }
    }
  }
}
