internal import HallCore

// What residents ask about an item before they come for it.

extension ServiceItem {
  /// How long it takes until the item is done: at once, or in working days.
  var doneIn: Words {
    let (promised, statutory) = (promisedDays, statutoryDays)
    guard promised > 0 else {
      return statutory > 0
        ? Words(
          zh: "当场办结(法定 \(statutory) 个工作日)",
          en: "done while you wait (by law \(statutory.counted("day")))")
        : Words(zh: "当场办结", en: "done while you wait")
    }
    return Words(
      zh: "\(promised) 个工作日(法定 \(statutory) 个)",
      en: "\(promised.counted("working day")) (by law \(statutory))")
  }

  /// How one can have the item done without coming to a window; `nil` if there is no other way.
  var otherWays: Words? {
    let ways: [Channel] = [.online, .selfService, .agent, .assisted, .homeVisit]
      .filter(channels.contains)
    guard !ways.isEmpty else { return nil }
    return Words(
      zh: ways.map(\.words.zh).joined(separator: "、"),
      en: ways.map(\.words.en).joined(separator: ", "))
  }
}
