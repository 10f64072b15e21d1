internal import Forecast
internal import HallCore

extension Suggestion {
  /// What is to be done, and what it does for each of those who wait: `打开 4 号(陈刚),每人少等 6 分`.
  func words(in hall: Hall) -> Words {
    let (change, minutes) = (change.words(in: hall), saving.wholeMinutes)
    return isRescue
      ? Words(zh: "\(change.zh),现在没人办", en: "\(change.en): nobody does it now")
      : Words(zh: "\(change.zh),每人少等 \(minutes) 分", en: "\(change.en): -\(minutes) min each")
  }
}
