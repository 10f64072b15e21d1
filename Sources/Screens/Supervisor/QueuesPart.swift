internal import Canvas
internal import HallCore

/// Queue by queue: who waits, for how long, what has become of the others, and who serves it.
struct QueuesPart: SupervisorPart {
  private let scene: Scene
  private let digest: HallDigest
  private let queues: [Founding.Queue]
  private let selected: Int
  /// The act that would bring another window to the selected queue.
  private let relief: Act?

  init(_ supervisor: Supervisor, _ digest: HallDigest, _ scene: Scene) {
    self.scene = scene
    self.digest = digest
    queues = scene.hall.founding.queues
    selected = min(supervisor.row, max(0, queues.count - 1))
    relief =
      queues.indices.contains(selected)
      ? scene.hall.remedy(for: queues[selected].letter, at: scene.now) : nil
  }

  var beat: Beat { .minute }

  var actions: [Action<Supervisor.Message>] {
    guard queues.indices.contains(selected) else { return [] }
    let letter = queues[selected].letter
    guard let relief else {
      return [
        Action(
          Words(zh: "加一个窗口", en: "add a window"), key: .enter, .examine(letter),
          unless: Words(
            zh: "没有别的窗口或人能办 \(letter)", en: "no other window or person can take \(letter)"))
      ]
    }
    return [Action(relief.remedyWords(in: scene.hall), key: .enter, .perform(relief))]
  }

  var body: any Element {
    let table = QueueTable(queues, digest, scene).choice(selected: selected)
    let units = Text(scene(Words(zh: "时间都是分钟", en: "times in minutes")), .muted, .trailing)
    return Column {
      if scene.isWide {
        Row(spacing: 3, stretch: 1) {
          Column {
            table
            units
            Spacer()
          }
          .sized(columns: scene.size.columns * 3 / 5)
          chart.stretched()
        }
      } else {
        table.sized(rows: min(queues.count + 1, max(4, scene.size.rows - 9)))
        units
        chart.stretched()
      }
    }
  }

  private var chart: any Element {
    queues.indices.contains(selected)
      ? DayChart.arrivals(of: queues[selected].letter, scene) : Spacer()
  }
}
