import Canvas
import EventStore
import HallCore
import Testing

@testable import Screens

private let folder = "/srv/halls of the town/白市驿/db"

/// One of each kind, with file names and details of any length. A new kind does not compile here until
/// it has its examples.
private let errors: [StoreError] = [
  "hall.db", "政务服务大厅数据库主文件.db", "the-hall-of-the-town-of-baishiyi.db",
]
.flatMap { name in
  let path = "\(folder)/\(name)"
  let detail = String(repeating: "a long story ", count: 9)
  return [
    StoreError.missing(path: path), .damaged(path: path, detail: detail),
    .newer(path: path, version: 123, known: 1),
    .unknownEvent(path: path, seq: 1_500_000, kind: "teleported", version: 123),
    .notPermitted(path: path), .full(path: path), .locked(path: path, seconds: 3600),
    .failing(path: path, detail: detail), .overtaken(after: 1_500_000),
  ]
}

private func advice(for error: StoreError) -> (zh: String, en: String) {
  switch error {
  case .missing: ("请先运行 onedoor found", "run onedoor found first")
  case .damaged: ("请停用并从备份恢复", "stop using it and restore a backup")
  case .newer: ("请升级 OneDoor", "update this one")
  case .unknownEvent: ("请升级 OneDoor", "update OneDoor")
  case .notPermitted: ("请检查文件和文件夹的权限", "check its permissions and its folder's")
  case .full: ("请腾出空间后再试", "make room and try again")
  case .locked: ("请稍后再试", "try again in a moment")
  case .failing: ("请检查磁盘", "check the disk")
  case .overtaken: ("请再试一次", "try again")
  }
}

/// What is wrong with the log stands in one line of 80 columns, down to what to do.
@Suite struct StoreTroubleTests {
  @Test(arguments: errors, Language.allCases)
  func troubleWithTheLogFitsWithItsAdvice(_ error: StoreError, _ language: Language) {
    let (words, advice) = (error.brief[language], advice(for: error))
    #expect(words.hasSuffix(language == .zh ? advice.zh : advice.en))
    #expect(words.cellWidth <= 72)
    var scene = StaffMorning.full.scene()
    (scene.size, scene.language) = (Size(rows: 24, columns: 80), language)
    scene.trouble = error.brief
    expect(words, on: Stage(Counter(Samples.window(3))), scene)
    expect(words, on: Stage(Desk()), scene)
    expect(words, on: Stage(Supervisor()), scene)
    expect(words, on: Stage(Launcher()), scene)
  }

  @Test(arguments: errors, Language.allCases)
  func anActThatTheStoreRefusesSaysWhatToDo(_ error: StoreError, _ language: Language) {
    var scene = StaffMorning.full.scene()
    (scene.size, scene.language) = (Size(rows: 24, columns: 80), language)
    let words = error.brief[language]
    let act = Effect.perform(.call(Samples.window(3), nil))
    let past = Effect.readHistory(from: scene.hall.day, to: scene.hall.day)
    for effect in [act, past] {
      var counter = Stage(Counter(Samples.window(3)))
      var desk = Stage(Desk())
      let answer = Answer(effect, .failed(error.brief))
      _ = counter.receive(answer, in: scene)
      _ = desk.receive(answer, in: scene)
      guard effect == act else { continue }
      expect(words, on: counter, scene)
      expect(words, on: desk, scene)
    }
    var supervisor = Stage(Supervisor())
    _ = supervisor.receive(Answer(.perform(.closeDay), .failed(error.brief)), in: scene)
    expect(words, on: supervisor, scene)
  }

  private func expect(_ words: String, on face: some Face, _ scene: Scene) {
    var (face, canvas) = (face, Canvas(scene.size, abilities: scene.abilities))
    _ = face.draw(on: &canvas, in: scene)
    #expect(canvas.lines.contains { $0.contains(words) }, "\(canvas.lines.joined(separator: "\n"))")
  }
}
