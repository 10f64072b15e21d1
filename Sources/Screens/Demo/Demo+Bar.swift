public import Canvas
internal import HallCore

extension Demo {
  /// Draws the visible face, and below it the line of the demo.
  public mutating func draw(on canvas: inout Canvas, in scene: Scene) -> FaceLook {
    let room = innerScene(scene).size
    var picture =
      inner.flatMap { $0.size == room ? $0 : nil } ?? Canvas(room, abilities: scene.abilities)
    picture.clear()
    let look = drawCurrent(on: &picture, in: scene)
    canvas.lay(picture, at: Point(row: 0, column: 0))
    inner = picture
    rows = room.rows
    bar(in: scene).draw(on: &canvas, in: Rect(canvas.size).rows(from: room.rows, count: 1))
    barTargets = canvas.targets
    let palette = look?.palette ?? Theme.staff.palette(.standard, depth: scene.abilities.depth)
    return FaceLook(palette: palette, beat: .pulse)
  }

  /// The faces with their keys, the time, and its speed; in few words where there is little room.
  private func bar(in scene: Scene) -> any Element {
    FirstFit {
      bar(in: scene, isLong: true)
      bar(in: scene, isLong: false)
    }
    .on(Style(.footer))
  }

  private func bar(in scene: Scene, isLong: Bool) -> any Element {
    let pace = scene.pace ?? Pace(speed: 1, isPaused: false)
    let day = scene(scene.now.day(offset: scene.hall.offset).weekday.words)
    return Row(spacing: 1) {
      if isLong { Text(scene(Words(zh: " 演示 ", en: " Demo ")), Style(.primary, .bold)) }
      for (index, name) in names(in: scene).enumerated() {
        hint("F\(index + 1)", scene(name.words), isOn: name == current, .show(name), scene)
      }
      Spacer()
      if isLong { Text("\(day) \(scene.time)", Style(.footerKey)) }
      hint(
        "F9", isLong ? scene(Words(zh: "慢", en: "slower")) : "-", isOn: false, .pace(.slower), scene
      )
      hint("F10", speed(pace, isLong: isLong, scene), isOn: pace.isPaused, .pace(.pause), scene)
      hint(
        "F11", isLong ? scene(Words(zh: "快", en: "faster")) : "+", isOn: false, .pace(.faster),
        scene)
    }
  }

  /// The speed, and that a touch stops it or lets it go on.
  private func speed(_ pace: Pace, isLong: Bool, _ scene: Scene) -> String {
    guard pace.isPaused else { return "×\(pace.speed)" }
    return scene(Words(zh: "停住", en: isLong ? "paused" : "×0"))
  }

  private func hint(
    _ key: String, _ text: String, isOn: Bool, _ control: Control, _ scene: Scene
  ) -> any Element {
    let style = Style(isOn ? .focus : .footer)
    return Text([Span(key, isOn ? style : Style(.footerKey)), Span(" \(text)", style)])
      .touchable(control)
  }
}

extension FaceName {
  /// What the face is called, in a word.
  var words: Words {
    switch self {
    case .kiosk: Words(zh: "取号机", en: "kiosk")
    case .desk: Words(zh: "前台", en: "desk")
    case .window(let number): Words(zh: "\(number) 号窗", en: "window \(number)")
    case .board: Words(zh: "叫号屏", en: "board")
    case .supervisor: Words(zh: "值班主任", en: "supervisor")
    case .launcher: Words(zh: "目录", en: "all")
    case .demo: Words(zh: "演示", en: "demo")
    }
  }
}
