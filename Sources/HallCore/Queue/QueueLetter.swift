/// The letter of a queue, `A` to `Z`: the first sign of every ticket number of that queue.
public struct QueueLetter: Comparable {
  /// The ASCII code of the letter, `65 ... 90`.
  public let ascii: UInt8

  /// The letter at `index` in the alphabet, `0 ... 25`.
  init(index: Int) {
    precondition((0..<26).contains(index), "there are 26 queue letters")
    ascii = UInt8(65 + index)
  }

  /// The place of the letter in the alphabet, `0 ... 25`.
  var index: Int { Int(ascii) - 65 }

  /// Orders letters by the alphabet.
  public static func < (left: QueueLetter, right: QueueLetter) -> Bool {
    left.ascii < right.ascii
  }
}

extension QueueLetter: TextCoded {
  /// Reads one capital or small letter; `nil` for anything else.
  public init?(text: String) {
    guard text.utf8.count == 1, let byte = text.utf8.first, (0x41...0x5A).contains(byte & 0xDF)
    else { return nil }
    ascii = byte & 0xDF
  }

  /// What a queue letter looks like.
  public static var form: String { "a queue letter from A to Z" }

  /// The letter itself.
  public var description: String { String(UnicodeScalar(ascii)) }
}
