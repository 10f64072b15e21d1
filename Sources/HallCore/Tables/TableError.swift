/// What is wrong with a table that ships as a text file, and where. A wrong table is refused whole: a
/// hall that knows half of its items would send people home.
public struct TableError: Error, Hashable, CustomStringConvertible {
  /// The file, as the source tree or whoever names it knows it: `Assets/catalogue.tsv`.
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
