/// A line to tick off: `☑` when it is done, `☐` when it is not.
public struct Checkbox: Element {
  private let label: String
  private let isOn: Bool
  private let message: AnyHashable

  /// A line to tick off.
  public init(_ label: String, isOn: Bool, message: some Hashable & Sendable) {
    self.label = label
    self.isOn = isOn
    self.message = AnyHashable(message)
  }

  /// One row, as wide as box and label.
  public func size(within offer: Size) -> Size {
    Size(rows: 1, columns: label.cellWidth + 2).limited(to: offer)
  }

  /// Whether box and label can be seen.
  public func fits(_ room: Size) -> Bool { room.rows > 0 && room.columns >= label.cellWidth + 2 }

  /// Draws box and label.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let row = area.rows(from: 0, count: 1)
    canvas.addTarget(row, message)
    let style: Style =
      canvas.isPressed(message)
      ? Style(.pressed) : canvas.isFocused(message) ? Style(.focus) : .text
    if style != .text { canvas.fill(row, style) }
    Text("\(mark(on: canvas)) \(label)", style).draw(on: &canvas, in: row)
  }

  private func mark(on canvas: Canvas) -> String {
    switch canvas.abilities.repertoire {
    case .full: isOn ? "☑" : "☐"
    case .ascii: isOn ? "[x]" : "[ ]"
    }
  }
}
