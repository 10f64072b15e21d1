internal import Canvas
internal import HallCore
internal import Screens

/// What one picture costs before it goes to the terminal: each face over a busy hall, and a page full
/// of list. The faces' peer is that list, which asks the hall nothing.
enum FrameBench {
  private static let sizes = [Size(rows: 40, columns: 120), Size(rows: 80, columns: 300)]

  static func measure() throws -> [Figure] {
    let hall = try busyHall()
    return sizes.flatMap { size in
      let list = time(on: size, listPage)
      var figures = [figure("list of \(size.rows) rows", size, list, peer: nil)]
      let scene = Scene(hall: hall, now: hall.now, size: size)
      for (name, face) in faces {
        guard let place = PlaceID(text: "front-door") else { continue }
        var face = face.face(place: place, isLocked: true)
        // The event loop ticks a face after its first picture.
        _ = face.tick(in: scene)
        let times = time(on: size) { _ = face.draw(on: &$0, in: scene) }
        figures.append(figure(name, size, times, peer: list))
      }
      return figures
    }
  }

  private static let faces: [(String, FaceName)] =
    [("kiosk", .kiosk), ("desk", .desk)]
    + (WindowNumber(1).map { [("window", .window($0))] } ?? [])
    + [("board", .board), ("supervisor", .supervisor), ("launcher", .launcher)]

  private static func figure(
    _ name: String, _ size: Size, _ times: Samples, peer: Samples?
  ) -> Figure {
    Figure(
      "frame \(size.columns)x\(size.rows), \(name)", times.text,
      peer: peer.map { "list p50 \(Samples.milliseconds($0.median)) ms" } ?? "-",
      ratio: peer.map { Double(times.median) / Double(max(1, $0.median)) },
      toReach: "p50 <= \(size.rows > 40 ? "0.5" : "0.1") ms")
  }

  /// The times of many pictures on the same canvas, as the event loop draws them.
  private static func time(on size: Size, _ draw: (inout Canvas) -> Void) -> Samples {
    var canvas = Canvas(size)
    var times: [Int] = []
    for _ in 0..<1001 {
      let began = nanoseconds()
      canvas.clear()
      draw(&canvas)
      times.append(nanoseconds() - began)
    }
    return Samples(times)
  }

  /// As many rows as there is room for, each with a name, a muted word and a number.
  private static func listPage(on canvas: inout Canvas) {
    let list = List(count: canvas.size.rows, selected: 7, message: { $0 }) { index in
      Row(spacing: 2) {
        Text("居民医保参保登记").stretched()
        Text("社会保障", .muted)
        Text("\(index) 分", .text, .trailing).sized(columns: 6)
      }
    }
    list.draw(on: &canvas, in: Rect(canvas.size))
  }

  /// Every window open and at work, and people waiting.
  private static func busyHall() throws -> Hall {
    let start = try BenchHall.start()
    var hall = Hall(try BenchHall.founding(), at: start)
    func act(_ act: Act) throws {
      let command = Command(act, by: .commandLine, at: start)
      for event in try decide(command, in: hall) { try hall.evolve(event) }
    }
    let (items, windows) = (hall.profile.items, hall.windows.map(\.number))
    for window in windows { try act(.open(window, nil)) }
    for count in 0..<80 {
      try act(.take([items[count * 31 % items.count]], priority: .walkIn, visitor: nil))
    }
    for window in windows { try? act(.call(window, nil)) }
    return hall
  }
}
