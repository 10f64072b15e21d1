internal import HallCore

extension Verb {
  static var summon: Verb {
    placeVerb("summon", zh: "呼叫工作人员到一处,如 kiosk-1", en: "ask for staff at a place such as kiosk-1") {
      .requestHelp($0)
    }
  }

  static var attend: Verb {
    placeVerb("attend", zh: "工作人员到了", en: "staff are with whoever asked there") { .attend($0) }
  }

  private static func placeVerb(
    _ name: String, zh: String, en: String, act: @escaping (PlaceID) -> Act
  ) -> Verb {
    Verb(name, "PLACE", arity: 1...1, zh: zh, en: en) { (session, request) throws(ToolError) in
      try session.do(act(try request.argument(0, PlaceID.self)))
    }
  }
}
