internal import Glibc
internal import HallCore

/// The command line tool: reads the words, does what they ask, and gives the exit code.
enum Tool {
  /// Runs one command line; 0 done, 1 refused, 2 wrong usage, 3 the store failed.
  static func run(_ words: [String], _ doors: Session.Doors) -> Int32 {
    var language = Request.language(words) ?? doors.language
    var isJSON = doors.isJSON || words.contains("--json")
    do throws(ToolError) {
      let request = try Request(words)
      let session = try Session(request, doors)
      language = session.language
      isJSON = session.isJSON
      if request.has("help") {
        Output.lines(
          request.verb.name == "help" && request.arguments.isEmpty
            ? Verb.overview(language) : request.verb.helpLines(language))
      } else {
        try request.verb.run(session, request)
      }
      try Output.flush()
      return 0
    } catch {
      try? Output.flush()
      // A batch ends when nobody can be answered, and tells of it once.
      if case .unanswered = error, doors.isBatch { return error.exitCode }
      Output.report(error, language, isJSON: isJSON)
      return error.exitCode
    }
  }
}
