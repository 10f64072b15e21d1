internal import EventStore
internal import HallCore

extension Verb {
  static var demo: Verb {
    Verb(
      "demo",
      options: [
        Option("text", zh: "只打印这一天", en: "print the day as text"),
        Option("seed", "N", zh: "另一个随机的一天", en: "another random day"),
      ],
      zh: "看一天:白市驿大厅的一个工作日", en: "a whole working day of Baishiyi's hall, in memory"
    ) { (session, request) throws(ToolError) in
      let seed: UInt64? = try request.number("seed", in: 0 ... .max)
      try DemoDay(seed: seed ?? 1, session).play()
    }
  }
}
