import HallCore
import Testing

/// A size and a language in which the faces of staff are looked at.
struct StaffShape: Sendable, CustomTestStringConvertible {
  let rows: Int
  let columns: Int
  let language: Language
  var testDescription: String { "\(columns)x\(rows)-\(language)" }

  static let all = [
    StaffShape(rows: 24, columns: 80, language: .zh),
    StaffShape(rows: 24, columns: 80, language: .en),
    StaffShape(rows: 40, columns: 120, language: .zh),
    StaffShape(rows: 40, columns: 120, language: .en),
  ]
}
