/// A short name that people choose once and files and the log then use for ever: small letters,
/// digits and hyphens, 1 to 32 of them, like `wang-fang`. `Subject` is what it names.
public struct Identifier<Subject>: TextCoded, Comparable {
  /// The name as it was chosen.
  public let description: String

  /// Reads a name; `nil` if it holds anything but small letters, digits and inner hyphens.
  public init?(text: String) {
    let bytes = text.utf8
    let isWellFormed = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isWellFormed, (1...32).contains(bytes.count), text.first != "-", text.last != "-"
    else { return nil }
    description = text
  }

  /// Reads a name, which nobody writes in another way.
  public init?(exactly text: String) { self.init(text: text) }

  /// What a name looks like.
  public static var form: String { "a name of small letters, digits and hyphens" }

  /// Orders names as text.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// The name of a hall in its database.
public typealias HallID = Identifier<Hall>
/// The name of a member of staff.
public typealias StaffID = Identifier<StaffMember>
/// The name of a zone of a hall.
public typealias ZoneID = Identifier<Zone>
/// The name of a kind of equipment.
public typealias EquipmentID = Identifier<Equipment>
/// The name of a place where residents help themselves, such as `kiosk-1`.
public typealias PlaceID = Identifier<Place>
