internal import HallCore

/// A table of holidays as a file holds it: read strictly, and refused whole with the place of the
/// first problem.
enum HolidayFile {
  static func load(_ path: String) throws(ToolError) -> HolidayTable {
    let name = path.cleaned(limit: 200)
    let bytes: [UInt8]
    do throws(SmallFile.Unreadable) {
      bytes = try SmallFile.bytes(of: path, as: "a table of holidays")
    } catch {
      throw .holidays("\(name): \(error.reason)")
    }
    do throws(TableError) {
      return try HolidayTable(bytes, file: name)
    } catch {
      throw .holidays(error.description)
    }
  }
}
