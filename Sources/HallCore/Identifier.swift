/// A short name that people choose once and files and the log then use for ever: small letters,
/// digits and hyphens, 1 to 32 of them, like `wang-fang`. `Subject` is what it names.
public struct Identifier<Subject>: TextCoded, Comparable {
  /// The signs as three numbers to the base 38, twelve signs in each, the first one highest: a zero says
  /// that the name is over. Names stand in every call and every piece of work, and numbers are handed on
  /// for less than a text.
  private let first, second, third: UInt64

  /// Reads a name; `nil` if it holds anything but small letters, digits and inner hyphens.
  public init?(text: String) {
    let bytes = text.utf8
    var rest = bytes[...]
    guard (1...32).contains(bytes.count), bytes.first != NameSign.hyphen,
      bytes.last != NameSign.hyphen, let first = NameSign.number(takenFrom: &rest),
      let second = NameSign.number(takenFrom: &rest),
      let third = NameSign.number(takenFrom: &rest)
    else { return nil }
    (self.first, self.second, self.third) = (first, second, third)
  }

  /// Reads a name, which nobody writes in another way.
  public init?(exactly text: String) { self.init(text: text) }

  /// The name as it was chosen.
  public var description: String {
    String(unsafeUninitializedCapacity: 3 * NameSign.perNumber) { bytes in
      var count = 0
      for number in [first, second, third] {
        NameSign.write(number) {
          bytes[count] = $0
          count += 1
        }
      }
      return count
    }
  }

  /// What a name looks like.
  public static var form: String { "a name of small letters, digits and hyphens" }

  /// Orders names as text.
  public static func < (left: Self, right: Self) -> Bool {
    (left.first, left.second, left.third) < (right.first, right.second, right.third)
  }
}

/// The signs of names as digits to the base 38, in the order of the signs: the hyphen, the digits, the
/// letters.
private enum NameSign {
  static let hyphen = UInt8(ascii: "-")
  /// How many signs a number holds.
  static let perNumber = 12
  private static let base: UInt64 = 38
  /// What the first of them counts for: 38 to the power of 11.
  private static let highest: UInt64 = 238_572_050_223_552_512

  /// Takes as many signs off a text as a number holds; `nil` if one of them belongs in no name.
  static func number(takenFrom text: inout Substring.UTF8View) -> UInt64? {
    var number: UInt64 = 0
    for _ in 0..<perNumber {
      number *= base
      switch text.popFirst() {
      case nil: break
      case hyphen?: number += 1
      case let byte? where (0x30...0x39).contains(byte): number += UInt64(byte) - 0x30 + 2
      case let byte? where (0x61...0x7A).contains(byte): number += UInt64(byte) - 0x61 + 12
      default: return nil
      }
    }
    return number
  }

  /// Writes the signs of a number, from the first one to the end of the name.
  static func write(_ number: UInt64, _ write: (UInt8) -> Void) {
    var rest = number
    while rest > 0 {
      let sign = UInt8(rest / highest)
      write(sign == 1 ? hyphen : sign < 12 ? sign + 0x30 - 2 : sign + 0x61 - 12)
      rest = rest % highest * base
    }
  }
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
