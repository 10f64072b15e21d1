internal import Assets
internal import FoundationEssentials
internal import HallCore

/// A profile as a file holds it: read strictly, and refused whole with the place of each problem.
struct ProfileFile {
  let name: String
  let profile: Profile

  /// Loads one of the profiles that ship with the house, or a file of one's own.
  static func load(_ name: String) throws(ToolError) -> ProfileFile {
    let shown = name.cleaned(limit: 200)
    switch name {
    case "baishiyi": return try ProfileFile(name: shown, bytes: bytes(asset_profile_baishiyi()))
    case "baoan": return try ProfileFile(name: shown, bytes: bytes(asset_profile_baoan()))
    default: return try ProfileFile(name: shown, bytes: try read(name))
    }
  }

  /// What the hall is founded on.
  func founding() throws(ToolError) -> Founding {
    do {
      return try Founding(profile, catalogue: .shipped)
    } catch {
      throw .profile(file: name, problems: error.problems.map(\.description))
    }
  }

  init(name: String, bytes: [UInt8]) throws(ToolError) {
    self.name = name
    func wrong(_ problems: [String]) -> ToolError { .profile(file: name, problems: problems) }
    if let fault = JSONSyntax.fault(in: bytes) {
      throw wrong([fault.description])
    }
    do {
      profile = try JSONDecoder().decode(Profile.self, from: Data(bytes))
      let stated = try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
      let understood = try JSONDecoder().decode(
        JSONTree.self, from: try JSONEncoder().encode(profile))
      let unknown = stated.keys(missingIn: understood)
      if !unknown.isEmpty {
        throw wrong(unknown.map { "\($0): nothing of this name is known; remove it" })
      }
    } catch let error as ToolError {
      throw error
    } catch {
      throw wrong([(error as? DecodingError)?.place ?? "cannot be read"])
    }
  }

  private static func bytes(_ asset: asset) -> [UInt8] {
    Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
  }

  private static func read(_ path: String) throws(ToolError) -> [UInt8] {
    do {
      return try SmallFile.bytes(of: path, as: "a profile")
    } catch {
      let hint = error.isMissing ? "; name baishiyi, baoan or a file" : ""
      throw .profile(file: path.cleaned(limit: 200), problems: [error.reason + hint])
    }
  }
}

extension DecodingError {
  /// The place in the file and what is wrong there.
  fileprivate var place: String {
    switch self {
    case .keyNotFound(let key, let context):
      Self.path(context.codingPath + [key]) + ": is missing"
    case .typeMismatch(let type, let context):
      Self.path(context.codingPath) + ": is not \(Self.name(of: type))"
    case .valueNotFound(let type, let context):
      Self.path(context.codingPath) + ": is null, not \(Self.name(of: type))"
    case .dataCorrupted(let context):
      Self.path(context.codingPath) + ": " + context.debugDescription.cleaned(limit: 200)
    @unknown default:
      "cannot be read"
    }
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type, is Int64.Type: "a whole number"
    case is [String: Any].Type: "an object"
    default: String(describing: type).contains("Array") ? "a list" : "of the right kind"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    var path = ""
    for key in keys {
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue.cleaned(limit: 60)
      }
    }
    return path.isEmpty ? "the file" : path
  }
}
