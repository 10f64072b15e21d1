internal import EventStore
internal import HallCore

extension Verb {
  static var demo: Verb {
    Verb(
      "demo",
      options: [Option("seed", "N", zh: "另一个随机的一天", en: "another random day")],
      zh: "看一天:白市驿大厅的一个工作日", en: "a whole working day of Baishiyi's hall, in memory"
    ) { (session, request) throws(ToolError) in
      let seed = try request.text("seed").map { (text) throws(ToolError) in
        guard let seed = UInt64(text) else {
          let clean = text.cleaned(limit: 40)
          throw .usage(
            Words(zh: "--seed: \(clean) 不是自然数", en: "--seed: \(clean) is not a whole number"))
        }
        return seed
      }
      try DemoDay(seed: seed ?? 1, session).play()
    }
  }
}
