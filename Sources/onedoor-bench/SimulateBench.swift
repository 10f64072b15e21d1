internal import CLinux
internal import Forecast
internal import Glibc
internal import HallCore

/// F1: how many events a second the simulator plays on the hall's own rules, beside SimPy and Ciw on the
/// same M/M/11.
///
/// An event is the arrival of a customer, the beginning of their service or its end, for all alike. One core
/// is compared with one core; what `onedoor simulate` makes of all cores, with its start and its report,
/// stands in a line of its own.
enum SimulateBench {
  private static let customers = 100_000
  private static let eventsPerCustomer = 3.0
  private static let rounds = 3

  static func measure(_ folder: Folder) throws -> [Figure] {
    // As `onedoor simulate` has it: the memory of a day is kept for the next one.
    clinux_keep_memory()
    var (own, whole): ([Double], [Double]) = ([], [])
    var peers: [Peer: [Double]] = [:]
    var absent: Set<Peer> = []
    for _ in 0..<rounds {
      own.append(try round())
      do { whole.append(try allCores(folder)) } catch { Bench.remark("\(error)") }
      for peer in Peer.allCases where !absent.contains(peer) {
        if let rate = try peer.round(customers, folder) {
          peers[peer, default: []].append(rate)
        } else {
          absent.insert(peer)
          Bench.remark("\(peer.rawValue) is not there; set ONEDOOR_PYTHON to a Python that has it")
        }
      }
    }
    let rate = own.sorted()[rounds / 2]
    let name = "F1 M/M/11, load 0.9, one core"
    let value = "\(millions(rate)) M events/s, \(rounded(rate / 1e6, 2)) M customers/s"
    let ofOneCore = Peer.allCases.map { peer -> Figure in
      guard let rates = peers[peer] else {
        return Figure(name, value, peer: "\(peer.rawValue): not there", toReach: peer.toReach)
      }
      let other = rates.sorted()[rates.count / 2]
      return Figure(
        name, value, peer: "\(peer.rawValue): \(millions(other)) M events/s", ratio: rate / other,
        toReach: peer.toReach)
    }
    guard whole.count == rounds else { return ofOneCore }
    let all = whole.sorted()[rounds / 2]
    let ciw = peers[.ciw].map { $0.sorted()[$0.count / 2] }
    return ofOneCore + [
      Figure(
        "F1 the same, onedoor simulate, \(cores) cores",
        "\(millions(all)) M events/s, \(rounded(all / 1e6, 2)) M customers/s",
        peer: ciw.map { "Ciw, one core: \(millions($0)) M events/s" } ?? "Ciw: not there",
        ratio: ciw.map { all / $0 }, toReach: "-")
    ]
  }

  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  /// How many days each core plays.
  private static let daysPerCore = 4
  /// How many customers come on each of them: a file states whole numbers, here nine seconds and 3,960 an
  /// hour for the same load.
  private static let customersOfTool = 95_040

  private static func millions(_ customers: Double) -> String {
    "\(rounded(customers * eventsPerCustomer / 1e6, 2))"
  }

  /// Customers a second of one day.
  private static func round() throws -> Double {
    let hall = try QueueHall(load: 0.9, perDay: customers, days: 1, seed: 1)
    let began = nanoseconds()
    let day = hall.simulation.day(0)
    return Double(day.all.came) / (Double(nanoseconds() - began) / 1e9)
  }

  /// Customers a second of the tool on all cores, from its start to its end.
  private static func allCores(_ folder: Folder) throws -> Double {
    let profile = "\(folder.path)/queue.json"
    guard let file = fopen(profile, "w") else { throw BenchError("\(profile) cannot be written") }
    fputs(QueueHall.profile(load: 0.9, perDay: customersOfTool), file)
    fclose(file)
    let days = daysPerCore * cores
    let began = nanoseconds()
    try Process.wait(
      try Process.start(
        try Process.onedoor(),
        ["simulate", "--profile", profile, "--days", "\(days)", "--jobs", "\(cores)"],
        output: "\(folder.path)/report"))
    return Double(days * customersOfTool) / (Double(nanoseconds() - began) / 1e9)
  }
}

/// A simulator that others use, run by the Python that `ONEDOOR_PYTHON` names or that is on the path.
private enum Peer: String, CaseIterable {
  case ciw = "Ciw"
  case simpy = "SimPy"

  var toReach: String {
    switch self {
    case .ciw: ">= 20 x"
    case .simpy: "stretch 20 x"
    }
  }

  /// Customers a second; `nil` where the simulator is not there.
  func round(_ customers: Int, _ folder: Folder) throws -> Double? {
    let python = getenv("ONEDOOR_PYTHON").map { String(cString: $0) } ?? "python3"
    let output = "\(folder.path)/peer"
    let process = try Process.start(
      "/usr/bin/env", [python, "-c", script, "\(customers)"], output: output)
    do { try Process.wait(process) } catch { return nil }
    guard let file = fopen(output, "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 100)
    guard fgets(&line, 100, file) != nil else { return nil }
    return strtod(line, nil)
  }

  private var script: String {
    switch self {
    case .ciw:
      """
      import sys, time
      try:
          import ciw
      except ImportError:
          sys.exit(3)
      n = int(sys.argv[1])
      ciw.seed(1)
      network = ciw.create_network(
          arrival_distributions=[ciw.dists.Exponential(9.9)],
          service_distributions=[ciw.dists.Exponential(1.0)], number_of_servers=[11])
      simulation = ciw.Simulation(network)
      began = time.perf_counter()
      simulation.simulate_until_max_customers(n, method='Finish')
      print(n / (time.perf_counter() - began))
      """
    case .simpy:
      """
      import random, sys, time
      try:
          import simpy
      except ImportError:
          sys.exit(3)
      n = int(sys.argv[1])
      chance = random.Random(1)
      hall = simpy.Environment()
      windows = simpy.Resource(hall, 11)
      def visit():
          with windows.request() as turn:
              yield turn
              yield hall.timeout(chance.expovariate(1.0))
      def arrivals():
          for _ in range(n):
              yield hall.timeout(chance.expovariate(9.9))
              hall.process(visit())
      hall.process(arrivals())
      began = time.perf_counter()
      hall.run()
      print(n / (time.perf_counter() - began))
      """
    }
  }
}
