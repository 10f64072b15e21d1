/// The six digits by which a resident names a booking.
///
/// Five are random, so that nobody can guess one code from another; the last is a check digit, so that
/// one wrong digit, or two neighbours changed over, is never somebody else's booking.
public struct BookingCode: TextCoded, Comparable {
  /// The code as a number, `0 ... 999_999`.
  let value: Int

  /// The code with these five digits, `0 ..< 100_000`.
  init(digits: Int) {
    value = digits * 10 + Self.check(digits)
  }

  /// Orders codes as numbers.
  public static func < (left: BookingCode, right: BookingCode) -> Bool { left.value < right.value }

  /// How many codes there are.
  static let count = 100_000

  /// The check digit.
  ///
  /// Source: H. M. Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004: a quasigroup in which
  /// no two neighbours can be changed over, with zeros on its diagonal.
  private static func check(_ digits: Int) -> Int {
    var check = 0
    for place in [10_000, 1000, 100, 10, 1] { check = damm[check][digits / place % 10] }
    return check
  }

  private static let damm = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9], [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5], [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]
}

extension BookingCode {
  /// Reads six digits, also with a space after the third; `nil` for anything else, or if the check
  /// digit shows that one of them is wrong.
  public init?(text: String) {
    var bytes = Array(text.utf8)
    if bytes.count == 7, bytes[3] == UInt8(ascii: " ") { bytes.remove(at: 3) }
    guard bytes.count == 6, let value = HallCore.digits(of: bytes) else { return nil }
    self.init(digits: value / 10)
    guard self.value == value else { return nil }
  }

  /// What a code looks like.
  public static var form: String { "a booking code of six digits, of which one may be wrong" }

  /// The six digits.
  public var description: String { HallCore.digits(value, 6) }

  /// The six digits in two groups, as people read them out: `481 920`.
  public var spoken: String { description.prefix(3) + " " + description.suffix(3) }
}
