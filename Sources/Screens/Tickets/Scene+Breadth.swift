internal import Canvas

extension Scene {
  /// Whether two panes have room side by side.
  var isWide: Bool { size.columns >= 110 }

  /// Whether a pane beside another one has room for more columns than it needs.
  var isVast: Bool { size.columns >= 190 }

  /// Whether there is room for more below a list of some rows.
  var hasRoomForCards: Bool { size.rows >= 20 }
}
