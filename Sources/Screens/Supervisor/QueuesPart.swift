internal import Canvas
internal import Forecast
internal import HallCore

/// Queue by queue: who waits, for how long, what has become of the others, and who serves it.
struct QueuesPart: SupervisorPart {
  private let scene: Scene
  private let digest: HallDigest
  private let queues: [Founding.Queue]
  private let selected: Int
  /// The change that would help those most who wait in the selected queue.
  private let suggestion: Suggestion?

  init(_ supervisor: Supervisor, _ digest: HallDigest, _ scene: Scene) {
    self.scene = scene
    self.digest = digest
    queues = scene.hall.founding.queues
    selected = min(supervisor.row, max(0, queues.count - 1))
    suggestion =
      queues.indices.contains(selected)
      ? scene.waits.suggestion(for: queues[selected].letter) : nil
  }

  var beat: Beat { .minute }

  var actions: [Action<Supervisor.Message>] {
    guard queues.indices.contains(selected) else { return [] }
    let letter = queues[selected].letter
    guard let suggestion else {
      let isAwaited = (digest.figures.queues[letter]?.waiting ?? 0) > 0
      return [
        Action(
          Words(zh: "让人少等", en: "shorten the wait"), key: .enter, .examine(letter),
          unless: isAwaited
            ? Words(
              zh: "\(letter) 的窗口怎么改都不会少等多少",
              en: "no single change would shorten the wait for \(letter)")
            : Words(zh: "\(letter) 没有人等", en: "nobody waits for \(letter)"))
      ]
    }
    return [
      Action(suggestion.words(in: scene.hall), key: .enter, suggestion.change.message)
    ]
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
          .sized(columns: scene.size.columns * 2 / 3)
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
