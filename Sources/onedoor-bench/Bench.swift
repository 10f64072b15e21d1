internal import Glibc

/// The whole benchmark: the figures in order, and how each is printed.
enum Bench {
  private static let figures: [(name: String, measure: @Sendable (Folder) throws -> [Figure])] = [
    ("core", { _ in CoreBench.measure() }),
    ("slots", { _ in try SlotBench.measure() }),
    ("rota", { _ in try RotaBench.measure() }),
    ("waits", { _ in try WaitBench.measure() }),
    ("what-if", { _ in try WhatIfBench.measure() }),
    ("promises", { _ in try PromiseBench.measure() }),
    ("simulate", SimulateBench.measure),
    ("theory", { _ in try TheoryBench.measure() }),
    ("frame", { _ in try FrameBench.measure() }),
    ("store", StoreBench.measureOne),
    ("crowd", StoreBench.measureMany),
    ("pace", PaceBench.measure),
    ("wake", WakeBench.measure),
    ("start", StartBench.measure),
    ("paint", PaintBench.measureMoves),
    ("page", PaintBench.measurePages),
    ("face-start", FaceBench.measureStart),
    ("memory", FaceBench.measureMemory),
    ("idle", FaceBench.measureIdleness),
  ]

  /// Measures the figures of these names, or all.
  static func run(only names: [String]) {
    let known = figures.map(\.name)
    if let unknown = names.first(where: { !known.contains($0) }) {
      complain("there is no figure \(unknown); choose among \(known.joined(separator: ", "))")
    }
    for figure in figures where names.isEmpty || names.contains(figure.name) {
      do {
        let folder = try Folder()
        for line in try figure.measure(folder) { print(line.text) }
        fflush(nil)
      } catch {
        complain("\(figure.name): \(error)")
      }
    }
  }

  private static func complain(_ problem: String) -> Never {
    remark(problem)
    exit(2)
  }

  /// Tells whoever reads the figures what they should know about them.
  static func remark(_ text: String) {
    let bytes = Array("onedoor-bench: \(text)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// One measured figure beside its peer.
struct Figure {
  let name: String
  let value: String
  let peer: String
  let ratio: Double?
  let toReach: String

  init(_ name: String, _ value: String, peer: String = "-", ratio: Double? = nil, toReach: String) {
    self.name = name
    self.value = value
    self.peer = peer
    self.ratio = ratio
    self.toReach = toReach
  }

  var text: String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let share = ratio.map { "x\(rounded($0, 3))" } ?? "-"
    return padded(name, 40) + padded(value, 42) + padded(peer, 40) + padded(share, 8) + toReach
  }
}

/// A number with a few decimals.
func rounded(_ value: Double, _ decimals: Int) -> String {
  let scale = pow(10, Double(decimals))
  return "\((value * scale).rounded() / scale)"
}

/// A folder of the bench's own, removed when it is let go.
final class Folder {
  let path: String

  init() throws {
    // Not /tmp where that is memory: a durable commit needs a disk.
    var template = Array("/var/tmp/onedoor-bench-XXXXXX".utf8CString)
    // What earlier figures have written or removed is not to be waited for in this one.
    sync()
    guard let made = mkdtemp(&template) else { throw BenchError("no folder in /var/tmp") }
    path = String(cString: made)
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink("\(path)/\(name)")
    }
    closedir(folder)
    rmdir(path)
  }
}

/// Why a figure could not be measured.
struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
