import Assets
import HallCore
import Testing

@Suite struct ShippedCatalogueTests {
  private let catalogue = Catalogue.shipped

  @Test func itHolds264ItemsIn16Domains() {
    #expect(catalogue.items.count == 264)
    #expect(catalogue.domains.count == 16)
    #expect(catalogue.items.first?.code.description == "LDJY-001")
    #expect(catalogue.items.last?.code.description == "QYBB-024")
  }

  @Test func itIsReadFromTheBinaryWithoutAnError() throws {
    let again = try Catalogue(
      items: bytes(asset_catalogue()), lifeEvents: bytes(asset_life_events()),
      aliases: bytes(asset_aliases()))
    #expect(again.items == catalogue.items)
  }

  @Test func everyDomainHasALetterOfItsOwn() {
    #expect(Set(catalogue.domains.map(\.letter)).count == 16)
    #expect(Set(catalogue.domains.map(\.name)).count == 16)
    for item in catalogue.items {
      let domain = catalogue.domains.first { $0.letter == item.queue }
      #expect(domain?.name == item.domain)
    }
  }

  @Test func everyItemIsFoundByItsCode() throws {
    for item in catalogue.items { #expect(catalogue[item.code] == item) }
    #expect(catalogue[try #require(ItemCode(text: "LDJY-999"))] == nil)
  }

  @Test func itFlagsTheItemsThatTheReportSpeaksOf() {
    let rows = tableCells
    #expect(rows.count { $0[15] == "yes" } == 146)
    #expect(rows.count { $0[16] == "A83" } == 83)
    #expect(rows.count { $0[16] == "V21" } == 21)
  }

  @Test func anItemReadsAsTheFileHasIt() throws {
    let code = try #require(ItemCode(text: "LDJY-003"))
    let item = try #require(catalogue[code])
    #expect(item.queue.description == "A")
    #expect(item.domain == Words(zh: "劳动就业", en: "Employment"))
    #expect(item.name.zh == "就业创业证办理")
    #expect(item.pinyin == "jiu ye chuang ye zheng ban li")
    #expect(item.initials == "jycyzbl")
    #expect(item.kind == .promised)
    #expect((item.statutoryDays, item.promisedDays, item.expectedMinutes) == (5, 1, 10))
    #expect(item.materials == ["居民身份证", "户口簿", "近期免冠照片", "毕业证(大专以上)"])
    #expect(item.tiers == [.town])
    #expect(item.channels == [.window, .online, .agent])
    #expect((item.nameBasis, item.daysBasis) == (.catalogue, .source))
    #expect(!item.daysBasis.isEstimate)
  }

  @Test func noTextHoldsASignThatAScreenMayNotShow() {
    for item in catalogue.items {
      let texts = [item.name.zh, item.name.en, item.domain.zh, item.domain.en] + item.materials
      for text in texts { #expect(text == text.cleaned(limit: 200)) }
    }
    for event in catalogue.lifeEvents {
      for text in [event.name.zh, event.name.en] { #expect(text == text.cleaned(limit: 40)) }
    }
  }

  @Test func everyWordOfAnEnumExistsOnceInBothLanguages() {
    let groups = [
      ServiceItem.Kind.allCases.map(\.words), ServiceItem.Tier.allCases.map(\.words),
      ServiceItem.Channel.allCases.map(\.words), ServiceItem.Basis.allCases.map(\.words),
    ]
    for words in groups {
      #expect(Set(words.map(\.zh)).count == words.count)
      #expect(Set(words.map(\.en)).count == words.count)
      #expect(words.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
    }
  }

  @Test func theLifeEventsOfAResidentAreThere() {
    let ids = catalogue.lifeEvents.map(\.id)
    #expect(ids.count >= 12)
    let wanted = [
      "birth", "restaurant", "retirement", "moving", "bereavement", "job", "disability",
      "new-firm", "school", "veteran",
    ]
    for id in wanted { #expect(ids.contains(id), "\(id)") }
  }

  @Test func everyLifeEventHasTwoItemsThatBaishiyiOffers() {
    let offered = Set(tableCells.filter { $0[15] == "yes" }.map { String($0[0]) })
    for event in catalogue.lifeEvents {
      let count = event.items.count { offered.contains($0.description) }
      #expect(count >= 2, "\(event.id)")
    }
  }

  @Test func everyCharacterOfANameHasASyllable() {
    #expect(catalogue.aliases.count >= 40)
    let ofItems = catalogue.items.map { ($0.name.zh, $0.pinyin) }
    let names = ofItems + catalogue.aliases.map { ($0.name, $0.pinyin) }
    for (name, pinyin) in names {
      let characters = name.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
      #expect(pinyin.split(separator: " ").count == characters, "\(name)")
    }
  }

  /// The cells of the embedded items, without the header.
  private var tableCells: [[Substring]] {
    String(decoding: bytes(asset_catalogue()), as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  private func bytes(_ asset: asset) -> [UInt8] {
    Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
  }
}
