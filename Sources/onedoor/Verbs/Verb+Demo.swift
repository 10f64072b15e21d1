internal import HallCore
internal import Terminal

extension Verb {
  static var demo: Verb {
    Verb(
      "demo",
      options: [
        Option("text", zh: "只打印这一天", en: "print the day as text"),
        Option.contrast,
        Option("seed", "N", zh: "另一个随机的一天", en: "another random day"),
      ],
      zh: "演示:白市驿大厅的工作日,每个角色都可以试", en: "a living hall in memory, in which you can play any part"
    ) { (session, request) throws(ToolError) in
      let seed: UInt64? = try request.number("seed", in: 0 ... .max)
      let isText = request.has("text") || session.isJSON || !Terminal.isAtHand
      guard isText else { return try session.showDemo(seed: seed ?? 1, request) }
      try DemoDay(seed: seed ?? 1, session).play()
    }
  }
}
