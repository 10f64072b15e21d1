import HallCore
import Testing

@Suite struct CatalogueSearchTests {
  private let catalogue = Catalogue.shipped

  @Test func everyItemIsFirstByItsCodeHoweverTyped() {
    for item in catalogue.items {
      let code = item.code.description
      let bare = code.lowercased().replacing("-", with: "")
      for typed in [code, code.lowercased(), bare, " \(bare) "] {
        let match = catalogue.search(typed, limit: 1).first
        #expect(match?.item == item, "\(typed)")
        #expect(match?.closeness == .code, "\(typed)")
      }
    }
  }

  @Test func everyItemIsFirstByItsWholeName() {
    for item in catalogue.items {
      #expect(catalogue.search(item.name.zh, limit: 1).first?.item == item, "\(item.name.zh)")
    }
  }

  @Test func everyItemIsAmongTheFirstByItsWholePinyin() {
    for item in catalogue.items {
      for typed in [item.pinyin, item.pinyin.replacing(" ", with: "")] {
        let found = catalogue.search(typed, limit: 3).map(\.item)
        // A name longer than a query may be is shared with others that start the same.
        let isCut = typed.count > 64
        #expect(isCut ? found.contains(item) : found.first == item, "\(typed)")
      }
    }
  }

  @Test func everyItemIsFoundByItsInitialsAndItsEnglishName() {
    for item in catalogue.items {
      #expect(catalogue.search(item.initials).contains { $0.item == item }, "\(item.initials)")
      #expect(catalogue.search(item.name.en).contains { $0.item == item }, "\(item.name.en)")
    }
  }

  @Test func everyItemIsFoundInSpiteOfOneSlipInItsPinyin() {
    var random = SplitMix64(seed: 2026)
    for item in catalogue.items {
      let pinyin = Array(item.pinyin.replacing(" ", with: "").prefix(64))
      let typed = slipped(pinyin, &random)
      #expect(catalogue.search(typed).contains { $0.item == item }, "\(typed) for \(item.pinyin)")
    }
  }

  private static let examples: [(String, String?, Match.Closeness)] = [
    ("sbk", "SHBZ-017", .alias), ("社保卡", "SHBZ-017", .alias), ("she bao ka", "SHBZ-017", .alias),
    ("ＳＢＫ", "SHBZ-017", .alias), ("低保", "SHJZ-001", .alias), ("营业执照", "SCJG-001", .alias),
    ("chongzhi", "SHBZ-023", .inside), ("sydj", "LDJY-001", .initials),
    ("失业", "LDJY-001", .nameStart), ("shi ye d", "LDJY-001", .nameStart),
    ("SHIYED", "LDJY-001", .nameStart), ("ｓｈｉｙｅｄ", "LDJY-001", .nameStart),
    ("預約", nil, .inside), ("shbz", "SHBZ-001", .codeStart), ("SHBZ-02", "SHBZ-020", .codeStart),
    ("预防接种证", "WSJK-002", .nameStart), ("LVSHI", "SFFW-002", .nameStart),
    ("lüshi", "SFFW-002", .nameStart), ("保障卡启用", "SHBZ-019", .inside),
    ("zhangkaqiy", "SHBZ-019", .inside), ("unemployment registration", "LDJY-001", .name),
    ("card social", "SHBZ-017", .english), ("regis birt", "WSJK-001", .english),
    ("社障卡启", "SHBZ-019", .inOrder), ("shzqyjh", "SHBZ-019", .inOrder),
    ("shiyedenji", "LDJY-001", .slipAtStart), ("shiyedegnji", "LDJY-001", .slipAtStart),
    ("shiyedenggji", "LDJY-001", .slipAtStart), ("shiyebengji", "LDJY-001", .slipAtStart),
    ("hiyedengji", "LDJY-001", .slipAtStart), ("zhangkaqioy", "SHBZ-019", .slipInside),
    ("shebaoak", "SHBZ-017", .slipInside), ("hsi", nil, .slipAtStart), ("xyzzyx", nil, .all),
    ("syd", "LDJY-001", .initialsStart), ("zkqy", "SHBZ-019", .initialsInside),
  ]

  @Test(arguments: examples)
  func theFirstMatchIs(typed: String, code: String?, closeness: Match.Closeness) {
    let match = catalogue.search(typed, limit: 1).first
    #expect(match?.item.code.description == code)
    if code != nil { #expect(match?.closeness == closeness) }
  }

  @Test func theAliasThatFoundAnItemIsNamed() {
    let matches = catalogue.search("sbk")
    #expect(matches.first?.alias == "社保卡")
    #expect(catalogue.search("社会保障卡申领").first?.alias == nil)
    let first = matches.prefix(4).map(\.item.code.description)
    #expect(first == ["SHBZ-017", "SHBZ-018", "SHBZ-019", "SHBZ-020"])
  }

  @Test func anAliasOffersItsItemsInTheOrderWanted() {
    for alias in catalogue.aliases {
      for typed in [alias.name, alias.pinyin, alias.pinyin.replacing(" ", with: "")] {
        let found = catalogue.search(typed)
        let byAlias = found.filter { $0.closeness <= .alias }.map(\.item.code)
        #expect(byAlias.first == alias.items.first, "\(typed)")
        #expect(Set(alias.items).isSubset(of: byAlias), "\(typed)")
      }
    }
  }

  @Test func aCloserMatchIsNeverBelowAFartherOne() {
    for typed in ["s", "shi", "sy", "登记", "bao", "dj", "card", "jiuye", "jz", "shiyedegnji"] {
      let matches = catalogue.search(typed)
      #expect(!matches.isEmpty, "\(typed)")
      #expect(matches.map(\.closeness) == matches.map(\.closeness).sorted(), "\(typed)")
      #expect(Set(matches.map(\.item)).count == matches.count, "\(typed)")
    }
  }

  @Test func tiesKeepTheOrderOfTheCatalogue() {
    let order = catalogue.items.map(\.code)
    let found = catalogue.search("变更").filter { $0.closeness == .inside }.map(\.item.code)
    #expect(found.count > 5)
    #expect(found == order.filter(Set(found).contains))
  }

  @Test func aPartOfASyllableDoesNotStartAMatch() {
    #expect(catalogue.search("engji").allSatisfy { $0.closeness > .inOrder })
  }

  @Test func onlyTheItemsAskedForAreSearched() throws {
    let code = try #require(ItemCode(text: "SHBZ-020"))
    #expect(catalogue.search("sbk", among: [code]).map(\.item.code) == [code])
    #expect(catalogue.search("", among: [code]).map(\.item.code) == [code])
    #expect(catalogue.search("sbk", among: []).isEmpty)
  }

  @Test func anEmptyQueryFindsEverythingInOrder() {
    for typed in ["", "   ", "\u{7}\u{1B}\u{200B}", "\n\t", "\u{301}"] {
      #expect(catalogue.search(typed).map(\.item) == catalogue.items)
    }
  }

  @Test func noMoreThanTheLimitIsFound() {
    #expect(catalogue.search("", limit: 5).count == 5)
    #expect(catalogue.search("", limit: 0).isEmpty)
    #expect(catalogue.search("", limit: -1).isEmpty)
  }

  @Test(arguments: [
    "🂡👩‍👩‍👧‍👦🇨🇳", "（）《》", "-", "'; DROP TABLE visit; --", "\u{202E}x\u{202C}v\u{2066}x",
    "e\u{301}\u{301}\u{301}\u{301}", "ß\u{FFFD}", "\u{10FFFF}q\u{E000}j\u{FFFF}v",
  ])
  func aHostileQueryFindsNothingAndHurtsNothing(typed: String) {
    #expect(catalogue.search(typed).isEmpty)
    #expect(catalogue.lifeEvents(matching: typed).isEmpty)
  }

  @Test(arguments: ["𠮷", "zhuang"])
  func aQueryWithoutEndFindsNothingAndHurtsNothing(piece: String) {
    #expect(catalogue.search(String(repeating: piece, count: 10_000)).isEmpty)
  }

  @Test func marksAndControlSignsInsideAQueryAreSwept() {
    #expect(catalogue.search("s\u{1B}b\u{200B}k", limit: 1).first?.item.name.zh == "社会保障卡申领")
    #expect(catalogue.search("失\u{0}业登记", limit: 1).first?.item.name.zh == "失业登记")
  }

  @Test(arguments: [
    ("birth", "birth"), ("new firm", "new-firm"), ("NEW-F", "new-firm"), ("退休", "retirement"),
    ("餐馆", "restaurant"), ("开馆", "restaurant"), ("family death", "bereavement"),
    ("mov", "moving"), ("spaceship", nil),
  ])
  func aLifeEventIsFound(typed: String, id: String?) {
    #expect(catalogue.lifeEvents(matching: typed).first?.id == id)
  }

  @Test func anEmptyQueryFindsEveryLifeEvent() {
    #expect(catalogue.lifeEvents(matching: "") == catalogue.lifeEvents)
  }

  /// `letters` with one letter left out, put in, wrong, or swapped with its neighbour.
  private func slipped(_ letters: [Character], _ random: inout SplitMix64) -> String {
    while true {
      var typed = letters
      let place = Int.random(in: 0..<letters.count, using: &random)
      let letter = "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "x"
      switch Int.random(in: 0..<4, using: &random) {
      case 0: typed.remove(at: place)
      case 1: typed.insert(letter, at: place)
      case 2: typed[place] = letter
      default: typed.swapAt(place, min(place + 1, letters.count - 1))
      }
      if typed != letters { return String(typed) }
    }
  }
}
