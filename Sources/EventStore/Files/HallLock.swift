internal import Glibc

/// The one lock that every write, commit and checkpoint of a database happens under.
///
/// SQLite's own busy handler starves: with eight processes in a closed loop one of them committed
/// once while another committed thousands of times. `flock` queues. The lock also keeps SQLite
/// before 3.51.3 away from its rare corruption when several processes reset the write-ahead log.
final class HallLock {
  private let descriptor: Int32
  private let database: String
  private let seconds: Int

  /// Opens the lock file beside a database, making it if need be.
  init(database: String, seconds: Int) throws(StoreError) {
    descriptor = try SharedFile.open(database + "-lock")
    self.database = database
    self.seconds = seconds
  }

  deinit {
    close(descriptor)
  }

  /// Waits for the lock, at most the seconds that it was opened with.
  func acquire() throws(StoreError) {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    // `flock` knows no time limit: an alarm every tenth of a second interrupts it to look.
    let alarm = Alarm()
    defer { alarm.stop() }
    let deadline = Self.monotonicMilliseconds() + seconds * 1000
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw .failing(path: database, detail: String(cString: strerror(errno)))
      }
      guard Self.monotonicMilliseconds() < deadline else {
        throw .locked(path: database, seconds: seconds)
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

  /// A signal every tenth of a second that does nothing but interrupt a waiting system call.
  private struct Alarm {
    private var previous = sigaction()
    private var previousMask = sigset_t()

    init() {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in }
      sigaction(SIGALRM, &action, &previous)
      // Whoever started this process may have left the signal blocked.
      var alarm = sigset_t()
      sigemptyset(&alarm)
      sigaddset(&alarm, SIGALRM)
      pthread_sigmask(SIG_UNBLOCK, &alarm, &previousMask)
      set(microseconds: 100_000)
    }

    func stop() {
      set(microseconds: 0)
      var (previous, previousMask) = (previous, previousMask)
      sigaction(SIGALRM, &previous, nil)
      pthread_sigmask(SIG_SETMASK, &previousMask, nil)
    }

    private func set(microseconds: Int) {
      let interval = timeval(tv_sec: 0, tv_usec: microseconds)
      var timer = itimerval(it_interval: interval, it_value: interval)
      setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
    }
  }
}
