import HallCore
import Testing

/// What a wrong catalogue is told: the file, the line, the column, the fault.
@Suite struct CatalogueRefusalTests {
  private static let header = [
    "code", "prefix", "domain_zh", "domain_en", "name_zh", "name_en", "pinyin", "initials", "kind",
    "statutory_days", "promised_days", "materials", "minutes", "tiers", "channels", "baishiyi",
    "qujing", "name_basis", "days_basis",
  ]
  private static let first = [
    "LDJY-001", "A", "劳动就业", "Employment", "失业登记", "Unemployment registration",
    "shi ye deng ji", "sydj", "promised", "5", "3", "居民身份证", "8", "镇;村", "窗口;网上", "yes", "V21",
    "catalogue", "estimate",
  ]
  private static let second = [
    "SHBZ-017", "B", "社会保障", "Social security", "社会保障卡申领", "Social security card application",
    "she hui bao zhang ka shen ling", "shbzksl", "immediate", "0", "0", "", "12", "镇", "窗口", "no",
    "",
    "seed", "source",
  ]

  @Test func aRightCatalogueIsRead() throws {
    let catalogue = try Self.read()
    #expect(catalogue.items.map(\.code.description) == ["LDJY-001", "SHBZ-017"])
    #expect(catalogue.items[1].materials.isEmpty)
    #expect(catalogue.lifeEvents.map(\.id) == ["new-card"])
    #expect(catalogue.aliases.map(\.name) == ["社保卡"])
  }

  @Test(arguments: [
    ("code", "LDJY-1", #""LDJY-1" is not an item code like LDJY-001"#),
    ("code", "LDJY-001", "LDJY-001 is already on line 2; every item needs its own code"),
    ("prefix", "7", #""7" is not a queue letter from A to Z"#),
    ("prefix", "A", "A is the letter of 劳动就业 (Employment); take another"),
    ("domain_zh", "", "is empty; every row needs one"),
    ("name_zh", "", "is empty; every row needs one"),
    ("name_en", "", "is empty; every row needs one"),
    ("pinyin", "", "is empty; every row needs one"),
    ("pinyin", "She hui", #""She hui" is not pinyin like she bao ka"#),
    ("pinyin", "she  hui", #""she  hui" is not pinyin like she bao ka"#),
    ("pinyin", "she hui ", #""she hui" is not pinyin like she bao ka"#),
    ("initials", "shb", #"must be the first letters of "she hui bao zhang ka shen ling""#),
    ("initials", "shbzkslx", #"must be the first letters of "she hui bao zhang ka shen ling""#),
    ("kind", "slow", #""slow" is unknown; write one of: immediate, promised"#),
    ("statutory_days", "", #""" is not a number of days"#),
    ("statutory_days", "-1", #""-1" is not a number of days"#),
    ("statutory_days", "99999999999999999999", #""99999999999999999999" is not a number of days"#),
    ("promised_days", "x", #""x" is not a number of days"#),
    ("promised_days", "1.5", #""1.5" is not a number of days"#),
    ("promised_days", "3", "3 is longer than the 0 days of the law"),
    ("materials", "照片;;户口簿", "holds an empty entry; write one between two ;"),
    ("materials", "照片;照片", #"names "照片" twice; name it once"#),
    ("minutes", "0", "is 0; every item takes at least 1 minute"),
    ("minutes", "ten", #""ten" is not a number of minutes"#),
    ("tiers", "", "is empty; every row needs one"),
    ("tiers", "镇;州", #""州" is unknown; write one of: 区, 镇, 村"#),
    ("channels", "电话", #""电话" is unknown; write one of: 窗口, 网上, 代办, 帮办, 自助, 上门, 预约"#),
    (
      "name_basis", "guess",
      #""guess" is unknown; write one of: catalogue, source, seed, recalled, estimate"#
    ),
    (
      "days_basis", "\u{1B}[2J",
      #""[2J" is unknown; write one of: catalogue, source, seed, recalled, estimate"#
    ),
  ])
  func aWrongCellIsNamed(column: String, cell: String, problem: String) throws {
    var row = Self.second
    row[try #require(Self.header.firstIndex(of: column))] = cell
    expect("Assets/catalogue.tsv:3: \(column): \(problem)") {
      () throws(TableError) in try Self.read(items: [Self.header, Self.first, row])
    }
  }

  @Test func aDomainWithTwoLettersIsRefused() {
    var row = Self.second
    (row[2], row[3]) = ("劳动就业", "Employment")
    expect("Assets/catalogue.tsv:3: prefix: 劳动就业 (Employment) has the letter A; write that one") {
      () throws(TableError) in try Self.read(items: [Self.header, Self.first, row])
    }
  }

  @Test func aWrongHeaderIsRefused() {
    var header = Self.header
    header[2] = "domain"
    expect(#"Assets/catalogue.tsv:1: column 3 is "domain"; it must be "domain_zh""#) {
      () throws(TableError) in try Self.read(items: [header, Self.first])
    }
  }

  @Test func aLineWithTooFewOrTooManyColumnsIsRefused() {
    expect("Assets/catalogue.tsv:2: has 18 columns; write 19, a tab between two") {
      () throws(TableError) in
      try Self.read(items: [Self.header, Array(Self.first.dropLast()), Self.second])
    }
    expect("Assets/catalogue.tsv:3: has 20 columns; write 19, a tab between two") {
      () throws(TableError) in
      try Self.read(items: [Self.header, Self.first, Self.second + ["more"]])
    }
    expect("Assets/catalogue.tsv:3: has 1 columns; write 19, a tab between two") {
      () throws(TableError) in
      try Self.read(items: [Self.header, Self.first, [""], Self.second])
    }
  }

  @Test func anEmptyFileIsRefused() {
    expect("Assets/catalogue.tsv:1: is empty; start with the names of the columns") {
      () throws(TableError) in try Self.read(items: [])
    }
    expect("Assets/catalogue.tsv:2: is missing; write at least one item") {
      () throws(TableError) in try Self.read(items: [Self.header])
    }
  }

  @Test func aCarriageReturnIsRefused() {
    var row = Self.first
    row[18] += "\r"
    expect(
      "Assets/catalogue.tsv:2: ends in a carriage return; save the file with line feeds only"
    ) { () throws(TableError) in try Self.read(items: [Self.header, row]) }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    var bytes = Self.bytes([Self.header, Self.first])
    let name = Array("失业登记".utf8)
    for start in bytes.indices where bytes[start...].starts(with: name) { bytes[start] = 0xFF }
    expect("Assets/catalogue.tsv:2: name_zh: is not UTF-8; save the file as UTF-8") {
      () throws(TableError) in
      try Catalogue(
        items: bytes, lifeEvents: Array("id\tzh\ten\titems\n".utf8),
        aliases: Array("alias\tpinyin\titems\n".utf8))
    }
  }

  @Test(arguments: [
    ("New Firm\t办卡\tCard\tSHBZ-017", "2: id: must be small letters and hyphens, like new-firm"),
    (
      "a\t甲\tA\tSHBZ-017\na\t乙\tB\tSHBZ-017",
      "3: id: a is already on line 2; every event needs its own id"
    ),
    ("a\t\tA\tSHBZ-017", "2: zh: is empty; every row needs one"),
    ("a\t甲\tA\t", "2: items: is empty; every row needs one"),
    (
      "a\t甲\tA\tSHBZ-017;LDJY-999",
      #"2: items: "LDJY-999" is no item of Assets/catalogue.tsv; write a code from there"#
    ),
    ("a\t甲\tA\tSHBZ-017;SHBZ-017", #"2: items: names "SHBZ-017" twice; name it once"#),
    ("a\t甲\tA", "2: has 3 columns; write 4, a tab between two"),
  ])
  func aWrongLifeEventIsRefused(rows: String, problem: String) {
    expect("Assets/life-events.tsv:\(problem)") {
      () throws(TableError) in try Self.read(lifeEvents: rows)
    }
  }

  @Test(arguments: [
    (
      "社保卡\tshe bao ka\tSHBZ-99",
      #"2: items: "SHBZ-99" is no item of Assets/catalogue.tsv; write a code from there"#
    ),
    ("社保卡\tSBK\tSHBZ-017", #"2: pinyin: "SBK" is not pinyin like she bao ka"#),
    (
      "卡\tka\tSHBZ-017\n卡\tka\tLDJY-001",
      "3: alias: 卡 is already on line 2; join the two lines"
    ),
  ])
  func aWrongAliasIsRefused(rows: String, problem: String) {
    expect("Assets/aliases.tsv:\(problem)") {
      () throws(TableError) in try Self.read(aliases: rows)
    }
  }

  private static func bytes(_ rows: [[String]]) -> [UInt8] {
    Array(rows.map { $0.joined(separator: "\t") + "\n" }.joined().utf8)
  }

  private static func read(
    items: [[String]] = [header, first, second],
    lifeEvents: String = "new-card\t办卡\tA card\tSHBZ-017",
    aliases: String = "社保卡\tshe bao ka\tSHBZ-017"
  ) throws(TableError) -> Catalogue {
    try Catalogue(
      items: bytes(items), lifeEvents: Array("id\tzh\ten\titems\n\(lifeEvents)\n".utf8),
      aliases: Array("alias\tpinyin\titems\n\(aliases)".utf8))
  }

  private func expect(
    _ message: String, at location: SourceLocation = #_sourceLocation,
    _ read: () throws(TableError) -> Catalogue
  ) {
    do throws(TableError) {
      _ = try read()
      Issue.record("was read without \(message)", sourceLocation: location)
    } catch {
      #expect(error.description == message, sourceLocation: location)
    }
  }
}
