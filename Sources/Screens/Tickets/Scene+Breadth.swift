internal import Canvas

extension Scene {
  /// Whether two panes have room side by side.
  var isWide: Bool { size.columns >= 110 }
}
