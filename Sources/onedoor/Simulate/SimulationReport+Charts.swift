internal import HallCore

extension SimulationReport {
  /// How long people wait who come in an hour: solid blocks up to the mean, light ones up to the wait that
  /// nine in ten do not exceed.
  func waitChart(_ language: Language) -> [String] {
    let hours = rows.filter { $0.group == "hour" }
    let longest = hours.compactMap(\.waitP90).max() ?? 0
    func pieces(_ minutes: Double?) -> Int {
      longest > 0 ? Int(((minutes ?? 0) / longest * Double(Self.chartWidth)).rounded()) : 0
    }
    var table = Table([.left, .left, .right, .right])
    for row in hours {
      let full = min(Self.chartWidth, pieces(row.waitMean))
      let light = max(0, pieces(row.waitP90) - full)
      let bar = String(repeating: "█", count: full) + String(repeating: "░", count: light)
      table.add([
        row.name[language], bar.padded(to: Self.chartWidth), "\(row.waitMean ?? 0)",
        "\(row.waitP90 ?? 0)",
      ])
    }
    let legend = Words(zh: "按取号时间:█ 平均等候,░ 到九成", en: "by hour of arrival: █ mean wait, ░ up to p90")
    return [legend[language]] + table.lines
  }

  /// How busy each window is: a bar of twenty pieces.
  func occupancyChart(_ language: Language) -> [String] {
    var table = Table([.right, .left, .right])
    for row in rows where row.group == "window" {
      let full = min(20, max(0, Int(((row.occupied ?? 0) / 5).rounded())))
      let bar =
        String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
      table.add([row.name[language], bar, "\(row.occupied ?? 0) %"])
    }
    return table.lines
  }

  private static let chartWidth = 40
}

extension String {
  /// Spaces behind, so that it has so many characters.
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - self.count))
  }
}
