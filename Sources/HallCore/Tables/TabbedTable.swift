// The catalogue's files and the table of holidays are text: one line a row, tabs between columns,
// first line the names of the columns. Lines and columns are cut as ranges of bytes, because every
// call of the program reads them, and only what a row is asked for becomes text.

/// The columns of one file, numbered from 0 in the order of `titles`.
protocol TableColumn: RawRepresentable<Int> {
  /// The names that the first line of the file must hold.
  static var titles: [String] { get }
}

/// One line of a tabbed file.
struct TableRow<Column: TableColumn> {
  let file: String
  let line: Int
  let bytes: [UInt8]
  let fields: [Range<Int>]

  /// An error in one column of this row.
  func wrong(_ column: Column, _ problem: String) -> TableError {
    TableError(
      file: file, line: line, column: Column.titles[column.rawValue], problem: problem)
  }

  /// The text of a column, which may be empty.
  func text(_ column: Column) throws(TableError) -> String {
    try text(fields[column.rawValue], in: column)
  }

  private func text(
    _ range: Range<Int>, in column: Column
  ) throws(TableError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw wrong(column, "is not UTF-8; save the file as UTF-8")
    }
    return text
  }

  /// The text of a column that must say something.
  func required(_ column: Column) throws(TableError) -> String {
    let text = try text(column)
    if text.isEmpty { throw wrong(column, "is empty; every row needs one") }
    return text
  }

  /// The parts of a column that is a list, `;` between two.
  func list(_ column: Column) throws(TableError) -> [String] {
    let field = fields[column.rawValue]
    var list: [String] = []
    var start = field.lowerBound
    for index in field.lowerBound...field.upperBound {
      guard index == field.upperBound || bytes[index] == UInt8(ascii: ";") else { continue }
      let part = try text(start..<index, in: column)
      if part.isEmpty { throw wrong(column, "holds an empty entry; write one between two ;") }
      if list.contains(part) { throw wrong(column, "names \(part.quoted) twice; name it once") }
      list.append(part)
      start = index + 1
    }
    return list
  }

  /// A whole number from 0 to 9999.
  func number(_ column: Column, of unit: String) throws(TableError) -> Int {
    let digits = bytes[fields[column.rawValue]]
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw wrong(column, "\(try text(column).quoted) is not a number of \(unit)")
    }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// A value that is written as one short text.
  func value<Value: TextCoded>(_ column: Column) throws(TableError) -> Value {
    let text = try text(column)
    guard let value = Value(text: text) else {
      throw wrong(column, "\(text.quoted) is not \(Value.form)")
    }
    return value
  }

  /// One of a few words.
  func choice<Value: CaseIterable>(
    _ text: String, in column: Column, written: (Value) -> String
  ) throws(TableError) -> Value {
    guard let value = Value.allCases.first(where: { written($0) == text }) else {
      let known = Value.allCases.map(written).joined(separator: ", ")
      throw wrong(column, "\(text.quoted) is unknown; write one of: \(known)")
    }
    return value
  }

  /// Pinyin: syllables of small letters, one space between two.
  func pinyin(_ column: Column) throws(TableError) -> String {
    let text = try required(column)
    var wasSpace: UInt8 = 0x20
    for byte in text.utf8 {
      guard (0x61...0x7A).contains(byte) || (byte == 0x20 && wasSpace != 0x20) else {
        throw wrong(column, "\(text.quoted) is not pinyin like she bao ka")
      }
      wasSpace = byte
    }
    if wasSpace == 0x20 { throw wrong(column, "\(text.quoted) is not pinyin like she bao ka") }
    return text
  }
}

extension String {
  /// This text as an error message shows it: cleaned, short, in quotation marks.
  fileprivate var quoted: String { "\"\(cleaned(limit: 40))\"" }
}

/// Cuts a file into rows after checking its first line.
///
/// - Throws: `TableError` if the first line is not `Column.titles`, or a line has more or fewer
///   columns.
func tableRows<Column: TableColumn>(
  of bytes: [UInt8], file: String, as columns: Column.Type
) throws(TableError) -> [TableRow<Column>] {
  let titles = Column.titles
  var rows: [TableRow<Column>] = []
  var fields: [Range<Int>] = []
  var fieldStart = 0
  for index in 0...bytes.count {
    let isEnd = index == bytes.count
    if isEnd && fields.isEmpty && fieldStart == index { break }
    let byte = isEnd ? 0x0A : bytes[index]
    guard byte == 0x0A || byte == 0x09 else { continue }
    fields.append(fieldStart..<index)
    fieldStart = index + 1
    guard byte == 0x0A else { continue }
    let row = TableRow<Column>(file: file, line: rows.count + 1, bytes: bytes, fields: fields)
    try checkShape(of: row)
    rows.append(row)
    fields.removeAll(keepingCapacity: true)
    fields.reserveCapacity(titles.count)
  }
  guard let header = rows.first else {
    throw TableError(
      file: file, line: 1, column: nil, problem: "is empty; start with the names of the columns")
  }
  for (index, title) in titles.enumerated() {
    let bytes = bytes[header.fields[index]]
    guard !bytes.elementsEqual(title.utf8) else { continue }
    let found = String(decoding: bytes, as: UTF8.self).quoted
    throw TableError(
      file: file, line: 1, column: nil,
      problem: "column \(index + 1) is \(found); it must be \"\(title)\"")
  }
  rows.removeFirst()
  return rows
}

/// Refuses a row that an editor or a missing tab has spoilt.
private func checkShape<Column>(of row: TableRow<Column>) throws(TableError) {
  let needed = Column.titles.count
  if row.fields.count != needed {
    throw TableError(
      file: row.file, line: row.line, column: nil,
      problem: "has \(row.fields.count) columns; write \(needed), a tab between two")
  }
  if let end = row.fields.last?.upperBound, end > 0, row.bytes[end - 1] == 0x0D {
    throw TableError(
      file: row.file, line: row.line, column: nil,
      problem: "ends in a carriage return; save the file with line feeds only")
  }
}
