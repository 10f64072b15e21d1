internal import CLinux
internal import Glibc
internal import HallCore

/// Numbered pieces of work, done by several threads at the same time. No two threads share anything: each
/// does every so-many-th piece and keeps what came of it until all are done.
enum WorkerThreads {
  /// Does pieces `0 ..< count` of work and gives what came of each, in order.
  ///
  /// - Parameters:
  ///   - jobs: How many threads there are at most.
  ///   - progress: Told now and then how many pieces are done.
  /// - Throws: with exit code 130 when somebody presses Ctrl-C.
  static func results<Value: Sendable>(
    of count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Value,
    progress: (Int) -> Void
  ) throws(ToolError) -> [Value] {
    // What one piece of work has done with is for the next one.
    clinux_keep_memory()
    let pipe = try makePipe()
    // Ctrl-C is left to this thread, which looks for it between two pieces.
    var interrupt = sigset_t()
    var before = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_BLOCK, &interrupt, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let threads = max(1, min(jobs, count))
    let workers = (0..<threads).map {
      Worker(places: Array(stride(from: $0, to: count, by: threads)), pipe.writing, work)
    }
    var handles: [pthread_t] = []
    for worker in workers { handles.append(try worker.start()) }
    var done = 0
    while done < count {
      var ready = pollfd(fd: pipe.reading, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, 100) > 0 {
        var bytes = [UInt8](repeating: 0, count: 4096)
        done += max(0, read(pipe.reading, &bytes, bytes.count))
      }
      progress(done)
      var pending = sigset_t()
      sigpending(&pending)
      guard sigismember(&pending, SIGINT) == 1 else { continue }
      // Taken, so that it does not end the process before the screen is clean. Whoever still works ends
      // with the process.
      var signal: Int32 = 0
      sigwait(&interrupt, &signal)
      throw .answered(130)
    }
    for handle in handles { pthread_join(handle, nil) }
    // Not before all have ended: whoever still wrote would be killed for writing to nobody.
    for end in [pipe.reading, pipe.writing] { close(end) }
    return (0..<count).map { workers[$0 % threads].results[$0 / threads] }
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private static func makePipe() throws(ToolError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw cannotStart }
    return (ends[0], ends[1])
  }

  fileprivate static var cannotStart: ToolError {
    let reason = String(cString: strerror(errno))
    return .usage(
      Words(
        zh: "开不了线程(\(reason)),请用 --jobs 1 再试",
        en: "no thread can be started (\(reason)); try --jobs 1"))
  }

  /// One thread's share. Only that thread touches `results` until it has ended.
  private final class Worker<Value: Sendable>: @unchecked Sendable {
    private let places: [Int]
    private let bell: Int32
    private let work: @Sendable (Int) -> Value
    private(set) var results: [Value] = []

    init(places: [Int], _ bell: Int32, _ work: @escaping @Sendable (Int) -> Value) {
      (self.places, self.bell, self.work) = (places, bell, work)
    }

    func start() throws(ToolError) -> pthread_t {
      var handle = pthread_t()
      let share = Unmanaged.passRetained(Share { self.run() })
      let failure = pthread_create(
        &handle, nil,
        { pointer in
          if let pointer { Unmanaged<Share>.fromOpaque(pointer).takeRetainedValue().run() }
          return nil
        }, share.toOpaque())
      guard failure == 0 else {
        share.release()
        throw cannotStart
      }
      return handle
    }

    private func run() {
      for place in places {
        results.append(work(place))
        var byte: UInt8 = 1
        _ = write(bell, &byte, 1)
      }
    }
  }

  /// What a thread is to do, without its type: C knows none.
  private final class Share {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }
}
