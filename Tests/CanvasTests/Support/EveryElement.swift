import Canvas

/// One of every element, with contents that are hard to place: wide glyphs, long words, nothing at all.
enum EveryElement {
  static var all: [(name: String, element: any Element)] { texts + choices + charts + layouts }

  private static let long = "失业登记:请先备好《居民身份证》(原件),大约还要等 12–18 分。antidisestablishmentarianism"

  private static var texts: [(String, any Element)] {
    [
      ("Text", Text(long)),
      ("empty Text", Text("")),
      ("Paragraph", Paragraph(long)),
      ("Paragraph to the right", Paragraph([Span("中文 "), Span(long, .muted)], .trailing)),
      ("empty Paragraph", Paragraph("")),
      ("BigText", BigText("A013→7 号", scale: 3)),
      ("empty BigText", BigText("")),
      ("TextField", TextField(long, placeholder: "拼音", isActive: true)),
      ("empty TextField", TextField("", placeholder: long, isActive: true)),
    ]
  }

  private static var choices: [(String, any Element)] {
    [
      ("Tile", Tile("取号", help: "现在就办", message: 1)),
      ("Checkbox", Checkbox("居民身份证", isOn: true, message: 1)),
      (
        "List",
        List(count: 100, selected: 42, columns: 3, rowsEach: 2, message: { $0 }) {
          Text("第 \($0) 行")
        }
      ),
      ("List out of its range", List(count: 3, selected: 9, message: { $0 }) { Text("\($0)") }),
      ("empty List", List(count: 0, selected: nil, message: { $0 }) { Text("\($0)") }),
      (
        "Table",
        Table(columns, count: 30, selected: 29, message: { $0 }) { [Span("单元格 \($0)·\($1)")] }
      ),
      ("empty Table", Table(columns, count: 0) { [Span("\($0)·\($1)")] }),
      ("Table without columns", Table([], count: 3) { [Span("\($0)·\($1)")] }),
      ("Keypad of digits", Keypad(.digits, delete: "删除", clear: "清空", message: { $0 })),
      ("Keypad of letters", Keypad(.letters, delete: "删除", clear: "清空", message: { $0 })),
    ]
  }

  private static let columns = [
    TableColumn(title: "号", width: .fixed(6)), TableColumn(title: "事项", width: .share(2)),
    TableColumn(title: "等了", alignment: .trailing), TableColumn(title: "备注", width: .share(1)),
  ]

  private static var charts: [(String, any Element)] {
    [
      ("Bar", Bar(value: 3, of: 7)),
      ("Bar of nothing", Bar(value: 3, of: 0)),
      ("Bar beyond its end", Bar(value: 9e300, of: 1e-300)),
      ("ProgressBar", ProgressBar(share: .nan)),
      ("Sparkline", Sparkline([1, 5, .infinity, -.infinity, .nan, 3, 1e300, -2])),
      ("empty Sparkline", Sparkline([])),
      (
        "LineChart",
        LineChart(
          series: [
            ChartSeries(name: "今天", values: [1, 5, nil, 17, .nan, 1e12, -5]),
            ChartSeries(name: "预计", values: [3, 4]), ChartSeries(name: "无", values: []),
          ], limit: 15, xLabels: ["8", "9", "10"], yUnit: "人")
      ),
      ("empty LineChart", LineChart(series: [])),
    ]
  }

  private static var layouts: [(String, any Element)] {
    [
      (
        "Flow",
        Flow(spacing: 3, lineSpacing: 1) { for word in ["社保卡", "医保", "高龄津贴"] { Text(word) } }
      ),
      ("framed", Paragraph(long).framed("标题")),
      ("Scroll", Scroll(offset: 2) { for _ in 0..<9 { Paragraph(long) } }),
      ("Scroll beyond its end", Scroll(offset: .max) { Paragraph(long) }),
      (
        "Column",
        Column(spacing: 1, alignment: .center) {
          Text("一").padded(Insets(vertical: 2, horizontal: 3))
          Spacer()
          Text("二").sized(rows: 3, columns: 9).aligned(.trailing, vertical: .center)
        }
      ),
      (
        "Row",
        Row(spacing: 2) {
          Grid(columns: 3, stretch: 1) {
            for word in ["一", "二", "三", "四"] { Tile(word, message: word) }
          }
          .stretched(2)
          FirstFit {
            Text(long)
            Text("短")
          }.on(Style(.dialog)).touchable(7)
        }
      ),
    ]
  }
}
