internal import CLinux
internal import Glibc

/// The one lock that every write, commit and checkpoint of a database happens under.
///
/// SQLite's own busy handler starves: with eight processes in a closed loop one of them committed
/// once while another committed thousands of times. `flock` queues. The lock also keeps SQLite
/// before 3.51.3 away from its rare corruption when several processes reset the write-ahead log.
///
/// Before the lock stands a turnstile, which lets one waiting process through at a time. Whoever is in
/// it reads what is new in the log while the writer before still commits, so that a crowd of
/// processes does not read one after the other under the lock.
final class HallLock {
  private let descriptor: Int32
  private let turnstile: Int32
  private let path: String
  private let seconds: Int

  /// Opens the lock file beside a database, making it if need be. `path` is what messages call the
  /// database.
  init(beside database: String, path: String, seconds: Int) throws(StoreError) {
    descriptor = try SharedFile.open(database + "-lock")
    turnstile = try SharedFile.open(database + "-turn")
    self.path = path
    self.seconds = seconds
  }

  deinit {
    close(descriptor)
    close(turnstile)
  }

  /// Waits for the lock; `prepare` runs when somebody else has it, and only that one is before us.
  func acquire(preparing prepare: () throws(StoreError) -> Void = {}) throws(StoreError) {
    let deadline = Self.monotonicMilliseconds() + seconds * 1000
    if !takes(turnstile) { try wait(for: turnstile, until: deadline) }
    defer { flock(turnstile, LOCK_UN) }
    guard !takes(descriptor) else { return }
    try prepare()
    if !takes(descriptor) { try wait(for: descriptor, until: deadline) }
  }

  /// Takes one of the two if nobody has it; tells whether it did.
  private func takes(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Waits for one of the two. Both together take at most the seconds that the lock was opened with.
  private func wait(for descriptor: Int32, until deadline: Int) throws(StoreError) {
    // `flock` knows no time limit: an alarm interrupts it when the time is up.
    let alarm = Alarm(after: deadline - Self.monotonicMilliseconds())
    defer { alarm.stop() }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw .failing(path: path, detail: String(cString: strerror(errno)))
      }
      guard Self.monotonicMilliseconds() < deadline else {
        throw .locked(path: path, seconds: seconds)
      }
    }
  }

  /// Lets the next process in.
  func release() {
    flock(descriptor, LOCK_UN)
  }

  private static func monotonicMilliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// A signal to this thread that does nothing but interrupt a waiting system call.
  ///
  /// It leaves the call alone until the time is up, because whoever is interrupted loses their place
  /// among those who wait; then it comes every tenth of a second, in case the call had not begun.
  private struct Alarm {
    private var timer: timer_t?
    private var blocked = sigset_t()

    /// Set once and for all: a signal that was on its way when the waiting ended must find it.
    private static let handler: Void = {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in }
      sigaction(SIGALRM, &action, nil)
    }()

    init(after milliseconds: Int) {
      Self.handler
      var alarm = sigset_t()
      sigemptyset(&alarm)
      sigaddset(&alarm, SIGALRM)
      pthread_sigmask(SIG_UNBLOCK, &alarm, &blocked)
      var event = sigevent()
      event.sigev_signo = SIGALRM
      event.sigev_notify = Int32(SIGEV_THREAD_ID)
      event._sigev_un._tid = clinux_thread()
      guard timer_create(CLOCK_MONOTONIC, &event, &timer) == 0 else { return }
      let tenth = timespec(tv_sec: 0, tv_nsec: 100_000_000)
      let first = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
      var times = itimerspec(it_interval: tenth, it_value: milliseconds > 0 ? first : tenth)
      timer_settime(timer, 0, &times, nil)
    }

    func stop() {
      if let timer { timer_delete(timer) }
      var blocked = blocked
      pthread_sigmask(SIG_SETMASK, &blocked, nil)
    }
  }
}
