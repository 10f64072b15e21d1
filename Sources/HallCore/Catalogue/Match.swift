/// One item that a search has found, and how.
public struct Match: Hashable, Sendable {
  /// The item.
  public let item: ServiceItem
  /// How close the query came to it.
  public let closeness: Closeness
  /// The everyday name by which the item was found, in Chinese; `nil` if found by its own names.
  public let alias: String?

  // | # | closeness      | the query is …                       | example                        |
  // |---|----------------|--------------------------------------|--------------------------------|
  // | 0 | all            | empty: everything, as the file has it|                                |
  // | 1 | code           | the code, hyphen or not, any case    | `ldjy001` 失业登记             |
  // | 2 | name           | all of the name: characters, pinyin, | `失业登记`, `shi ye deng ji`   |
  // |   |                | English                              |                                |
  // | 3 | initials       | all of its initials                  | `sydj` 失业登记                |
  // | 4 | alias          | all of an everyday name of it:       | `社保卡`, `sbk` 社会保障卡申领 |
  // |   |                | characters, pinyin or initials       |                                |
  // | 5 | codeStart      | the start of the code                | `ldjy`                         |
  // | 6 | nameStart      | the start of the name                | `失业`, `shiyed`               |
  // | 7 | initialsStart  | the start of the initials            | `syd`                          |
  // | 8 | inside         | a part of the name; pinyin from the  | `登记`, `dengj`                |
  // |   |                | start of a syllable                  |                                |
  // | 9 | initialsInside | a part of the initials               | `dj`                           |
  // |10 | aliasPart      | a part of an everyday name, or the   | `准生`, `zhuns`                |
  // |   |                | start of its initials                |                                |
  // |11 | english        | words that words of the English name | `card social`                  |
  // |   |                | start with, in any order             |                                |
  // |12 | inOrder        | characters or initials of the name,  | `社卡`, `shk`                  |
  // |   |                | in order, with gaps                  |                                |
  // |13 | slipAtStart    | the start of the pinyin with one     | `shiyedegnji`                  |
  // |   |                | letter missing, extra, wrong, swapped|                                |
  // |14 | slipInside     | a part of the pinyin, or the start of| `baozhnag`, `sheboka`          |
  // |   |                | an alias's, with one such letter     |                                |
  //
  // Ties: among aliases, the one that wants the item most; then the order of the catalogue. A whole
  // everyday name stands above a part of an official one, because somebody who types 社保卡 wants the
  // card and not the library that reads it.

  /// How close a query came to an item, the closest first. Nothing is found twice: the closest
  /// counts.
  public enum Closeness: Int, Comparable, Sendable {
    /// The query is empty, everything fits.
    case all
    /// The whole code.
    case code
    /// The whole name, in characters, pinyin or English.
    case name
    /// The whole initials.
    case initials
    /// A whole everyday name.
    case alias
    /// The start of the code.
    case codeStart
    /// The start of the name, in characters or pinyin.
    case nameStart
    /// The start of the initials.
    case initialsStart
    /// A part of the name, in characters or whole syllables.
    case inside
    /// A part of the initials.
    case initialsInside
    /// A part of an everyday name.
    case aliasPart
    /// Words of the English name.
    case english
    /// Characters or initials in order, with gaps.
    case inOrder
    /// The start of the pinyin, with one slip of the hand.
    case slipAtStart
    /// A part of the pinyin or of an everyday name's, with one slip of the hand.
    case slipInside

    /// Orders the closest first.
    public static func < (left: Closeness, right: Closeness) -> Bool {
      left.rawValue < right.rawValue
    }
  }
}
