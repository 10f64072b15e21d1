internal import Forecast
internal import HallCore

/// The changes of a scenario as the command line writes them: `closed=3,4 arrivals=120`.
enum ChangeWords {
  /// What can be changed, and how it is written.
  static let forms: [(form: String, words: Words)] = [
    ("away=ID,…", Words(zh: "谁不在", en: "who is not there")),
    ("closed=N,…", Words(zh: "哪些窗口不开", en: "windows that stay closed")),
    (
      "merge=N+N,…",
      Words(zh: "几个窗口并成第一个", en: "windows that become one, the first of them")
    ),
    ("takes=N:LETTERS,…", Words(zh: "窗口改办哪些队", en: "the queues that a window takes instead")),
    (
      "add=N:LETTERS,…",
      Words(
        zh: "多开一个窗口办这些队,有新来的人坐着",
        en: "one window more for these queues, with somebody new there")
    ),
    (
      "hire=LETTERS,…",
      Words(
        zh: "多一个会办这些队的机动人员", en: "somebody more who serves these queues and relieves others"
      )
    ),
    ("move=CODE:LETTER,…", Words(zh: "事项改到哪个队", en: "items that are taken in another queue")),
    ("arrivals=PERCENT", Words(zh: "来的人是现在的百分之几", en: "how many come against now")),
    ("booking=PERCENT", Words(zh: "百分之几先预约", en: "how many book before they come")),
    ("noshow=PERCENT", Words(zh: "百分之几叫了不来", en: "how many do not come when called")),
    (
      "gaps=LAW",
      Words(
        zh: "来人间隔的分布:exponential、lognormal:60、constant、empirical:2+3+7",
        en:
          "the law of the times between arrivals: exponential, lognormal:60, constant, empirical:2+3+7"
      )
    ),
    ("handling=LAW", Words(zh: "办理时间的分布", en: "the law of handling times")),
    (
      "routing=RULE",
      Words(
        zh: "叫号规则:due、fifo、longest、priority", en: "whom windows call: due, fifo, longest, priority")
    ),
    ("ideal", Words(zh: "像排队论里那样没有耽搁", en: "no delays and no detours, as in queueing theory")),
  ]

  /// The most changes of one scenario.
  private static let limit = 1000

  /// Reads the words of one scenario.
  static func changes(_ words: ArraySlice<String>) throws(ToolError) -> [Scenario.Change] {
    var changes: [Scenario.Change] = []
    for word in words { changes += try Self.changes(word) }
    guard changes.count <= limit else {
      throw .usage(
        Words(
          zh: "改动太多,一次最多 \(limit) 项", en: "too many changes; make \(limit) of them at most"))
    }
    return changes
  }

  private static func changes(_ word: String) throws(ToolError) -> [Scenario.Change] {
    if word == "ideal" { return [.ideal] }
    let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { throw unknown(word) }
    let (name, value) = (String(halves[0]), String(halves[1]))
    let parts = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    switch name {
    case "arrivals": return [.arrivals(try percent(word, value, 1...1000))]
    case "booking": return [.booking(try percent(word, value, 0...100))]
    case "noshow": return [.noShow(try percent(word, value, 0...100))]
    case "gaps": return [.gaps(try law(word, value))]
    case "handling": return [.handling(try law(word, value))]
    case "routing": return [.routing(try Request.choice(value, Routing.self))]
    case "away", "closed", "merge", "takes", "add", "hire", "move":
      var changes: [Scenario.Change] = []
      for part in parts { changes.append(try change(name, part, word)) }
      return changes
    default: throw unknown(word)
    }
  }

  private static func change(
    _ name: String, _ part: String, _ word: String
  ) throws(ToolError) -> Scenario.Change {
    switch name {
    case "away":
      guard let id = StaffID(text: part) else { throw unknown(word) }
      return .away(id)
    case "closed": return .closed(try window(part, word))
    case "hire": return .hired(try letters(part, word))
    case "merge":
      var windows: [WindowNumber] = []
      for number in part.split(separator: "+", omittingEmptySubsequences: false) {
        windows.append(try window(String(number), word))
      }
      return .merged(windows)
    default:
      let pair = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2 else { throw unknown(word) }
      let letters = try letters(pair[1], word)
      if name == "takes" { return .takes(try window(pair[0], word), letters) }
      if name == "add" { return .added(try window(pair[0], word), letters) }
      guard let item = ItemCode(text: pair[0]), let letter = letters.first, letters.count == 1
      else { throw unknown(word) }
      return .moved(item, letter)
    }
  }

  private static func window(_ text: String, _ word: String) throws(ToolError) -> WindowNumber {
    guard !text.isEmpty else { throw unknown(word) }
    return try Request.window(text)
  }

  private static func letters(
    _ text: String, _ word: String
  ) throws(ToolError) -> Set<QueueLetter> {
    let letters = text.compactMap { QueueLetter(text: String($0)) }
    guard !letters.isEmpty, letters.count == text.count else { throw unknown(word) }
    return Set(letters)
  }

  private static func percent(
    _ word: String, _ value: String, _ range: ClosedRange<Int>
  ) throws(ToolError) -> Int {
    guard let percent = Int(value), range.contains(percent) else {
      let clean = word.cleaned(limit: 40)
      let (low, high) = (range.lowerBound, range.upperBound)
      throw .usage(
        Words(
          zh: "\(clean):百分数要从 \(low) 到 \(high)",
          en: "\(clean): the percentage is from \(low) to \(high)"))
    }
    return percent
  }

  private static func law(_ word: String, _ value: String) throws(ToolError) -> DurationLaw {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("exponential", 1): return DurationLaw(.exponential)
    case ("constant", 1): return DurationLaw(.constant)
    case ("lognormal", 1): return DurationLaw(.logNormal)
    case ("lognormal", 2):
      return DurationLaw(.logNormal, variation: try percent(word, parts[1], 1...1000))
    case ("empirical", 2):
      let values = parts[1].split(separator: "+", omittingEmptySubsequences: false)
        .map { Double($0) }
      guard values.count <= 1000, values.allSatisfy({ (0.001...1_000_000).contains($0 ?? 0) })
      else {
        let clean = word.cleaned(limit: 40)
        throw .usage(
          Words(
            zh: "\(clean):最多 1000 个数,每个从 0.001 到 1000000",
            en: "\(clean): 1000 values at most, each from 0.001 to 1000000"))
      }
      return DurationLaw(.empirical, values: values.compactMap(\.self))
    default:
      let clean = word.cleaned(limit: 40)
      throw .usage(
        Words(
          zh: "看不懂 \(clean),分布可以写:\(laws)", en: "\(clean) is no law; these are: \(laws)"))
    }
  }

  /// How the laws are written.
  private static let laws = "exponential lognormal:60 constant empirical:2+3+7"

  private static func unknown(_ word: String) -> ToolError {
    let clean = word.cleaned(limit: 40)
    let forms = forms.map(\.form).joined(separator: " ")
    return .usage(
      Words(
        zh: "看不懂 \(clean),可以写:\(forms)", en: "\(clean) is no change; these are: \(forms)"))
  }
}
