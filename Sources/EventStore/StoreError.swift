public import HallCore

/// Why the store could not do what it was asked. Nothing that was acknowledged is lost by any of
/// them; the act that met one was not done.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no database at the path.
  case missing(path: String)
  /// The file is damaged, or no database at all.
  case damaged(path: String, detail: String)
  /// The database was written by a newer OneDoor.
  case newer(path: String, version: Int, known: Int)
  /// The log holds an event that this OneDoor does not know.
  case unknownEvent(path: String, seq: Int, kind: String, version: Int)
  /// The file or its folder may not be written or read by this user.
  case notPermitted(path: String)
  /// The disk is full.
  case full(path: String)
  /// Somebody else held the database for too long.
  case locked(path: String, seconds: Int)
  /// The disk or the file system reported an error.
  case failing(path: String, detail: String)
  /// Somebody else has appended events after the ones that the caller knew.
  case overtaken(after: Int)

  /// The name of the reason, for scripts: `damaged`.
  public var name: String {
    String("\(self)".prefix { $0 != "(" })
  }

  /// What happened and what to do, in both languages, each in one line.
  public var words: Words {
    let limit = 5000
    return Words(zh: sentence.zh.cleaned(limit: limit), en: sentence.en.cleaned(limit: limit))
  }

  private var sentence: Words {
    switch self {
    case .missing(let path):
      Words(
        zh: "没有数据库 \(path),请先运行 onedoor found",
        en: "there is no database at \(path); run onedoor found first")
    case .damaged(let path, let detail):
      Words(
        zh: "数据库 \(path) 已损坏(\(detail)),请停用并从备份恢复",
        en: "the database \(path) is damaged (\(detail)); stop using it and restore a backup")
    case .newer(let path, let version, let known):
      Words(
        zh: "数据库 \(path) 的版本是 \(version),本程序只认识到 \(known),请升级 OneDoor",
        en: "the database \(path) has version \(version) and this OneDoor knows \(known); update it"
      )
    case .unknownEvent(let path, let seq, let kind, let version):
      Words(
        zh: "数据库 \(path) 的第 \(seq) 条记录(\(kind),版本 \(version))本程序不认识,请升级 OneDoor",
        en: "event \(seq) of \(path) (\(kind), version \(version)) is unknown here; update OneDoor")
    case .notPermitted(let path):
      Words(
        zh: "不能读写 \(path),请检查文件和文件夹的权限,或磁盘是否只读",
        en: "\(path) may not be read or written; check the permissions of it and of its folder")
    case .full(let path):
      Words(
        zh: "\(path) 所在的磁盘已满,请腾出空间后再试", en: "the disk of \(path) is full; make room and try again")
    case .locked(let path, let seconds):
      Words(
        zh: "数据库 \(path) 被占用超过 \(seconds) 秒,请稍后再试",
        en: "somebody has held the database \(path) for \(seconds.counted("second")); try again")
    case .failing(let path, let detail):
      Words(
        zh: "读写 \(path) 出错(\(detail)),请检查磁盘",
        en: "reading or writing \(path) failed (\(detail)); check the disk")
    case .overtaken(let after):
      Words(
        zh: "第 \(after) 条之后已有新记录,请再试一次", en: "the log has grown after event \(after); try again")
    }
  }
}

// On a screen there is one line for it.
extension StoreError {
  /// What happened and what to do, in both languages, in at most 72 cells each: the file without its
  /// folders, and no details. ``words`` has both; `onedoor check` says them.
  public var brief: Words {
    switch self {
    case .missing(let path):
      Words(
        zh: "没有数据库 \(Self.file(path)),请先运行 onedoor found",
        en: "there is no database \(Self.file(path)); run onedoor found first")
    case .damaged(let path, _):
      Words(
        zh: "数据库 \(Self.file(path)) 已损坏,请停用并从备份恢复",
        en: "\(Self.file(path)) is damaged; stop using it and restore a backup")
    case .newer(let path, _, _):
      Words(
        zh: "数据库 \(Self.file(path)) 来自更新的版本,请升级 OneDoor",
        en: "a newer OneDoor has written \(Self.file(path)); update this one")
    case .unknownEvent(let path, let seq, _, _):
      Words(
        zh: "\(Self.file(path)) 的第 \(seq) 条记录本程序不认识,请升级 OneDoor",
        en: "event \(seq) of \(Self.file(path)) is unknown here; update OneDoor")
    case .notPermitted(let path):
      Words(
        zh: "不能读写 \(Self.file(path)),请检查文件和文件夹的权限",
        en: "no access to \(Self.file(path)); check its permissions and its folder's")
    case .full(let path):
      Words(
        zh: "\(Self.file(path)) 所在的磁盘已满,请腾出空间后再试",
        en: "the disk of \(Self.file(path)) is full; make room and try again")
    case .locked(let path, _):
      Words(
        zh: "数据库 \(Self.file(path)) 正被占用,请稍后再试",
        en: "the database \(Self.file(path)) is busy; try again in a moment")
    case .failing(let path, _):
      Words(
        zh: "读写 \(Self.file(path)) 出错,请检查磁盘",
        en: "reading or writing \(Self.file(path)) failed; check the disk")
    case .overtaken: words
    }
  }

  /// The name of a file without its folders, cut to 16 cells where it is longer.
  private static func file(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let clean = name.cleaned(limit: 100)
    func cells(_ text: some StringProtocol) -> Int {
      text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    }
    guard cells(clean) > 16 else { return clean }
    var start = clean[...]
    while cells(start) > 14 { start.removeLast() }
    return start + "…"
  }
}
