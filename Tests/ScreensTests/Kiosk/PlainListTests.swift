import Canvas
import HallCore
import Testing

@testable import Screens

/// A screen too small for tiles still does everything, by touch and by keys.
@Suite struct PlainListTests {
  @Test func aTicketIsTakenByTouchOnASmallScreen() throws {
    var journey = try KioskSamples.journey(rows: 12, columns: 30)
    for text in ["取号", "户籍代办", "居住证办理", "取号"] {
      for _ in 0..<20 where !journey.sees(text) { journey.touch("▾ 更多") }
      journey.touch(text)
    }
    #expect(journey.scene.hall.ticketCount == 4)
    journey.see("K001")
  }

  @Test func theLastLineTurnsThePageUntilTheFirstComesAgain() throws {
    var journey = try KioskSamples.journey(rows: 8, columns: 30)
    let first = journey.picture
    var seen: Set<String> = []
    repeat {
      seen.insert(journey.picture)
      journey.touch("▾ 更多")
    } while journey.picture != first && seen.count < 20
    #expect(seen.count > 1 && seen.count < 20)
    #expect(seen.contains { $0.contains("呼叫工作人员") })
  }

  @Test func aTicketIsFoundByTouchOnASmallScreen() throws {
    var journey = try KioskSamples.journey(rows: 19, columns: 40)
    for text in ["我的号", "A", " 1", "查我的号"] { journey.touch(text) }
    journey.see("A001 号", "下一个就是您", "呼叫工作人员")
  }

  @Test func aTicketIsTakenByKeysOnAScreenOfOneCell() throws {
    var journey = try KioskSamples.journey(rows: 1, columns: 1)
    journey.press(.character("1"), .enter)
    #expect(journey.scene.hall.ticketCount == 4)
  }

  @Test func everythingThatIsSaidIsSaidPartByPart() throws {
    var journey = try KioskSamples.journey(rows: 9, columns: 24)
    let item: ItemCode = Samples.coded("YLBZ-001")
    journey.touch("找事项")
    journey.type(item.description)
    journey.press(.enter)
    let papers = try #require(Catalogue.shipped[item]?.materials)
    var seen: Set<String> = []
    for _ in 0..<10 {
      for paper in papers where journey.sees(String(paper.prefix(8))) { seen.insert(paper) }
      journey.touch("▾ 更多")
    }
    #expect(seen == Set(papers))
  }
}
