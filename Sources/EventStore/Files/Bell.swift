internal import Glibc

/// Wakes the other processes of a hall after a commit: a file that writers touch and readers watch.
///
/// Watching SQLite's own log would wake readers before the commit is visible to them; the bell rings
/// after it.
final class Bell {
  private let descriptor: Int32
  private let path: String
  private var watch: Int32 = -1

  /// Opens the bell file beside a database, making it if need be.
  init(beside database: String) throws(StoreError) {
    path = database + "-bell"
    descriptor = try SharedFile.open(path)
  }

  deinit {
    close(descriptor)
    if watch >= 0 { close(watch) }
  }

  /// Tells everybody that the log has grown. A full disk may swallow the ring; readers look by
  /// themselves every now and then.
  func ring() {
    var sign: UInt8 = 0x0A
    _ = pwrite(descriptor, &sign, 1, 0)
  }

  /// A descriptor that becomes readable when the bell rings; `nil` if the system has none to give.
  func listen() -> Int32? {
    if watch >= 0 { return watch }
    let opened = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard opened >= 0 else { return nil }
    guard inotify_add_watch(opened, path, UInt32(IN_MODIFY)) >= 0 else {
      close(opened)
      return nil
    }
    watch = opened
    return watch
  }

  /// Takes the rings that have been heard, so that the descriptor can become readable again.
  func hush() {
    guard watch >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(watch, &buffer, buffer.count) > 0 {}
  }
}
