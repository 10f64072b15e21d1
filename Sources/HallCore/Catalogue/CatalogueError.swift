/// What is wrong with a catalogue, and where. A wrong catalogue is refused whole: a hall that knows
/// half of its items would send people home.
public struct CatalogueError: Error, Hashable, CustomStringConvertible {
  /// The file, as the source tree names it: `Assets/catalogue.tsv`.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The name of the column; `nil` when the whole line is wrong.
  public let column: String?
  /// What is wrong and what to do about it.
  public let problem: String

  /// The error in one line: `Assets/catalogue.tsv:17: promised_days: "x" is not a number of days`.
  public var description: String {
    "\(file):\(line): \(column.map { $0 + ": " } ?? "")\(problem)"
  }
}
