/// A key that somebody presses.
public enum Key: Hashable, Sendable {
  /// A key that types a character, space included.
  case character(Character)
  /// A letter with Ctrl, in lower case: `control("c")`.
  case control(Character)
  /// F1 and so on.
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case home, end, pageUp, pageDown

  /// The space bar.
  public static let space = Key.character(" ")
}
