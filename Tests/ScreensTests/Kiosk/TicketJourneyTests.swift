import Canvas
import HallCore
import Testing

@testable import Screens

/// What a resident comes for most: a ticket, by every way there is, with a finger alone and with keys
/// alone.
@Suite struct TicketJourneyTests {
  @Test func aTicketForAnEverydayItemTakesTwoTouches() throws {
    var journey = try KioskSamples.journey()
    journey.touch("社会保障卡申领")
    journey.see("要带", "□ 居民身份证", "取号")
    journey.touch("取号")
    journey.see("您的号 B001", "1、2 号", "□ 居民身份证")
    #expect(journey.screen.spot == .taken(Samples.coded("B001")))
  }

  @Test func aTicketByDomainTakesThree() throws {
    var journey = try KioskSamples.journey()
    for text in ["医疗保障", "城乡居民参保登记", "取号"] { journey.touch(text) }
    journey.see("您的号 C001", "60 秒后回首页")
  }

  @Test func aTicketForAnOccasionInLifeCarriesAllItsItems() throws {
    var journey = try KioskSamples.journey()
    for text in ["一件事", "新生儿出生", "取号"] { journey.touch(text) }
    journey.see("您的号 F001", "生育登记 等 7 项")
    let ticket = journey.scene.hall.ticket(Samples.coded("F001"))
    #expect(ticket?.items.count == 7)
  }

  @Test func aTicketByTheSearchIsTypedOnTheScreen() throws {
    var journey = try KioskSamples.journey()
    for text in ["找事项", "S", "B", "K", "社会保障卡申领", "取号"] { journey.touch(text) }
    journey.see("您的号 B001")
  }

  @Test func aTicketByTheSearchIsTypedOnAKeyboard() throws {
    var journey = try KioskSamples.journey(language: .en)
    journey.choose("Find an", by: .backTab)
    journey.type("card social")
    journey.see("Social security card")
    journey.press(.enter, .enter)
    journey.see("Your ticket B001")
  }

  @Test func keysAloneTakeATicketByDomain() throws {
    var journey = try KioskSamples.journey()
    journey.choose("医疗保障")
    journey.press(.character("1"), .enter)
    journey.see("您的号 C001")
    journey.press(.enter)
    #expect(journey.screen.spot == nil)
  }
}
