/// The shape of a JSON text, to find keys that nothing reads.
enum JSONTree: Decodable {
  case object([String: JSONTree])
  case array([JSONTree])
  case leaf

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let object = try? container.decode([String: JSONTree].self) {
      self = .object(object)
    } else if let array = try? container.decode([JSONTree].self) {
      self = .array(array)
    } else {
      self = .leaf
    }
  }

  /// The paths of the keys that `understood` does not have, such as a misspelt setting.
  func keys(missingIn understood: JSONTree, path: String = "") -> [String] {
    switch (self, understood) {
    case (.object(let mine), .object(let theirs)):
      return mine.sorted { $0.key < $1.key }.flatMap { key, value in
        let place = path.isEmpty ? key : "\(path).\(key)"
        guard let other = theirs[key] else { return [place] }
        return value.keys(missingIn: other, path: place)
      }
    case (.array(let mine), .array(let theirs)):
      return zip(mine, theirs).enumerated().flatMap { index, pair in
        pair.0.keys(missingIn: pair.1, path: "\(path)[\(index)]")
      }
    default:
      return []
    }
  }
}
