/// Why a terminal cannot be used. Whoever asked for it words that.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output goes to a file, a pipe or nowhere.
  case notATerminal
  /// The kind of terminal that `TERM` names is not known here, or cannot place text: its name, empty
  /// if `TERM` is not set.
  case unknownTerminal(String)
}
