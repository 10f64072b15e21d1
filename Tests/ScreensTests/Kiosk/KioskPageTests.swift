import Canvas
import Testing

@testable import HallCore
@testable import Screens

/// What is the same on every page.
@Suite struct KioskPageTests {
  /// Every page about bookings, of codes that are booked or not.
  private static func bookingPages(_ scene: Scene) -> [Kiosk.BookingPage] {
    let items: [ItemCode] = [Samples.coded("LDJY-001")]
    let (day, code) = (scene.hall.day.next, BookingCode(digits: 12_345))
    let codes = [code] + scene.hall.allBookings.map(\.code)
    let refusals: [Refusal] = [
      .slotTaken(SlotTime(day: day, time: Samples.coded("10:00"))), .bookedThatDay(day),
      .bookingTooSoon(minutes: 120), .tooManyBookings(limit: 3), .onlyTheDeskBooks(missed: 2),
      .noBookingCodes, .bookingTooFarAhead(days: 14), .itemNotOffered(items[0]),
      .itemsNeedSeveralWindows([items[0], Samples.coded("SHBZ-017")]),
    ]
    return [
      .items, .days(.book(items)), .days(.move(code)), .times(.book(items), day), .code, .phone,
    ]
      + codes.flatMap { [.contact($0), .booked($0, isMoved: true), .booking($0), .arrival($0)] }
      + refusals.map { .refused($0, .book(items)) }
  }

  /// Every page in one state of it.
  static func pages(_ scene: Scene) -> [Kiosk] {
    let item: ItemCode = Samples.coded("LDJY-001")
    let ticket: TicketNumber = Samples.coded("A001")
    let spots: [Kiosk.Spot] =
      [
        .domains, .domain(Samples.coded("B")), .lifeEvents, .lifeEvent(0), .search(.take),
        .search(.bring), .item(item, .take), .item(item, .bring),
        .item(Samples.coded("XXXX-999"), .take),
        .basket, .priority, .consent([item]), .taken(ticket), .lookup, .ticket(ticket),
        .ticket(Samples.coded("Z999")), .refused(.hallClosed(opens: nil), [item]),
        .refused(.tooManyItems(limit: 3), []), .failed(.cancel(ticket)),
      ] + bookingPages(scene).map { .booking($0) }
    let home = Kiosk(place: KioskSamples.place)
    var kiosks = [home]
    for spot in spots {
      var kiosk = home
      kiosk.go(to: spot, in: scene)
      kiosks.append(kiosk)
      kiosk.basket = [item]
      kiosk.number = "B01"
      (kiosk.code, kiosk.phone) = ("123", "1381234")
      if case .search = spot { kiosk.search("zzz", in: scene) }
      kiosks.append(kiosk)
    }
    return kiosks
      + kiosks.map { kiosk in
        var large = kiosk
        large.isLarge = true
        return large
      }
  }

  @Test(arguments: [(24, 80), (22, 78), (40, 120), (20, 60), (80, 300)])
  func homeAndStaffAreAtHandOnEveryPage(rows: Int, columns: Int) throws {
    for language in Language.allCases {
      let scene = Samples.scene(
        try KioskSamples.bookedHall(), rows: rows, columns: columns, language: language)
      for kiosk in Self.pages(scene) {
        let journey = Journey(kiosk, in: scene)
        let messages = journey.canvas.targets.map(\.message)
        #expect(messages.contains(AnyHashable(Kiosk.Message.callStaff)), "\(kiosk.path)")
        #expect(
          kiosk.spot == nil || messages.contains(AnyHashable(Kiosk.Message.home)), "\(kiosk.path)")
      }
    }
  }

  @Test(arguments: [(24, 80), (22, 78), (40, 120)])
  func everyTargetIsBigEnoughForAFinger(rows: Int, columns: Int) throws {
    let scene = Samples.scene(try KioskSamples.bookedHall(), rows: rows, columns: columns)
    for kiosk in Self.pages(scene) {
      for target in Journey(kiosk, in: scene).canvas.targets {
        // The keys of a keyboard are smaller: there are 28 of them.
        let isKey = if case .sign? = target.message.base as? Kiosk.Message { true } else { false }
        let least = isKey ? Size(rows: 2, columns: 5) : Size(rows: 3, columns: 10)
        #expect(
          target.area.size.holds(least),
          "\(target.area.size) for \(target.message) on \(kiosk.path)")
      }
    }
  }

  @Test(arguments: [(24, 80), (22, 78), (40, 120), (80, 300)])
  func noTargetLiesOnAnother(rows: Int, columns: Int) throws {
    let scene = Samples.scene(try KioskSamples.bookedHall(), rows: rows, columns: columns)
    for kiosk in Self.pages(scene) {
      let targets = Journey(kiosk, in: scene).canvas.targets
      for (index, target) in targets.enumerated() {
        for other in targets[..<index] {
          #expect(
            target.area.intersection(other.area).isEmpty,
            "\(target.message) and \(other.message) on \(kiosk.path)")
        }
      }
    }
  }

  @Test func headAndFootAreAtTheSamePlaceOnEveryPage() throws {
    let scene = Samples.scene(try KioskSamples.bookedHall())
    for isLarge in [false, true] {
      var places: [AnyHashable: Set<Rect>] = [:]
      for kiosk in Self.pages(scene) where kiosk.isLarge == isLarge && kiosk.spot != nil {
        for target in Journey(kiosk, in: scene).canvas.targets {
          places[target.message, default: []].insert(target.area)
        }
      }
      for message in [Kiosk.Message.language, .large] {
        #expect(places[AnyHashable(message)]?.count == 1, "\(message)")
      }
      for message in [Kiosk.Message.back, .home, .callStaff] {
        let foot = places[AnyHashable(message)]?.filter { $0.bottom == scene.size.rows }
        #expect(foot?.count == 1, "\(message)")
      }
    }
  }

  @Test func theLanguageChangesWithoutLosingOnesPlace() throws {
    let scene = Samples.scene(try KioskSamples.bookedHall())
    for kiosk in Self.pages(scene) {
      var journey = Journey(kiosk, in: scene)
      let zh = journey.picture
      journey.touch("English")
      #expect(journey.screen.path == kiosk.path)
      #expect(journey.picture != zh)
      journey.touch("中文")
      #expect(journey.picture == zh)
    }
  }

  @Test func nothingIsSaidInChineseOnAnEnglishTerminalWithoutChineseGlyphs() throws {
    var scene = Samples.scene(try KioskSamples.bookedHall(), language: .en)
    scene.abilities = Abilities(repertoire: .ascii, depth: .none)
    for kiosk in Self.pages(scene) {
      let marks = Journey(kiosk, in: scene).picture.filter { $0 == "?" }
      // Questions end in one.
      #expect(marks.count <= 2, "\(kiosk.path)\n\(Journey(kiosk, in: scene).picture)")
    }
  }

  @Test func itemsByDemandAreThoseOfTodayThenThoseWithEverydayNamesThenAllOthers() throws {
    let rare: Act = .take([Samples.coded("NYNC-001")], priority: .walkIn, visitor: nil)
    let hall = try KioskSamples.hall(waiting: 0, rare, rare)
    let items = Kiosk.itemsByDemand(in: hall)
    #expect(items.first == Samples.coded("NYNC-001"))
    #expect(
      items[1] == Catalogue.shipped.aliases.lazy.compactMap(\.items.first).first(where: hall.offers)
    )
    #expect(items.count == hall.profile.items.count)
    #expect(Set(items) == Set(hall.profile.items))
  }

  @Test func theItemsOfADomainBeginWithThoseOfTheDay() throws {
    let rare: Act = .take([Samples.coded("YLBZ-012")], priority: .walkIn, visitor: nil)
    var journey = try KioskSamples.journey(KioskSamples.hall(waiting: 0, rare, rare))
    journey.touch("医疗保障")
    journey.see("常办的在前")
    journey.press(.character("1"))
    #expect(journey.screen.spot == .item(Samples.coded("YLBZ-012"), .take))
  }

  @Test func aPageOfALongListIsTurnedByTouchAndByKey() throws {
    var journey = try KioskSamples.journey()
    journey.touch("医疗保障")
    journey.see("第 1 页,共 3 页")
    let first = journey.picture
    journey.touch("上一页")
    journey.see("这是第一页")
    journey.touch("下一页")
    journey.see("第 2 页,共 3 页")
    journey.press(.character("1"), .escape)
    journey.see("第 2 页,共 3 页")
    journey.press(.pageUp)
    #expect(journey.picture == first)
    journey.press(.pageDown, .pageDown, .pageDown, .pageDown)
    journey.see("第 3 页,共 3 页")
  }

  @Test func aKeyDoesNothingTwiceAsTheyAreAllDifferent() throws {
    let scene = Samples.scene(try KioskSamples.bookedHall())
    for kiosk in Self.pages(scene) {
      let keys = kiosk.page(in: scene).actions.compactMap(\.key)
      #expect(Set(keys).count == keys.count, "\(kiosk.path): \(keys)")
    }
  }
}
