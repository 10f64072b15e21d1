import HallCore

/// Bytes that somebody who means no good, a broken terminal or a cat on the keyboard could send. The
/// same seed gives the same bytes.
struct ByteStorm {
  private var random: SplitMix64
  /// The size of the screen, which touches mostly hit.
  var columns = 80
  var rows = 24
  /// Whether the letter Q and Ctrl-Q are rare, because they leave the face.
  private let spares: Bool

  init(seed: UInt64, sparesLeaving: Bool) {
    random = SplitMix64(seed: seed)
    spares = sparesLeaving
  }

  /// Some bytes that belong together, or do not.
  mutating func next() -> [UInt8] {
    let bytes = gust()
    guard spares, !chance(1, of: 50) else { return bytes }
    return bytes.map { [0x11, 0x51, 0x71].contains($0) ? 0x20 : $0 }
  }

  private mutating func gust() -> [UInt8] {
    switch number(0...19) {
    case 0...4: return touch()
    case 5: return nonsensicalTouch()
    case 6...8: return key()
    case 9...10: return typed()
    case 11: return text(["\u{1B}[200~", "\u{1B}[201~", "\u{1B}[I", "\u{1B}[O", "\u{1B}[0n"])
    case 12: return brokenSequence()
    case 13: return longSequence()
    case 14...15: return brokenText()
    case 16: return (0..<number(1...40)).map { _ in UInt8(number(0...31)) }
    default: return (0..<number(1...60)).map { _ in UInt8(number(0...255)) }
    }
  }

  /// A press and its release somewhere on the screen, or a turn of the wheel.
  private mutating func touch() -> [UInt8] {
    let place = "\(number(1...columns));\(number(1...rows))"
    if chance(1, of: 6) { return text(["\u{1B}[<64;\(place)M", "\u{1B}[<65;\(place)M"]) }
    return Array("\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m".utf8)
  }

  private mutating func nonsensicalTouch() -> [UInt8] {
    let numbers = ["0", "", "-1", "99999999999999999999", "1.5", "\(number(0...300))", "00000007"]
    let count = chance(1, of: 4) ? number(0...9) : 3
    let list = (0..<count).map { _ in numbers[number(0...numbers.count - 1)] }
    let long = "\u{1B}[<\(list.joined(separator: ";"))\(chance(1, of: 2) ? "M" : "m")"
    let short = [0x1B, 0x5B, 0x4D] + (0..<number(0...3)).map { _ in UInt8(number(0...255)) }
    return chance(1, of: 3) ? short : Array(long.utf8)
  }

  private mutating func key() -> [UInt8] {
    text([
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OA", "\u{1B}OB", "\u{1B}[H",
      "\u{1B}[F",
      "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~", "\u{1B}[2~", "\u{1B}[Z", "\t", "\r", "\u{7F}", " ",
      "\u{1B}OP", "\u{1B}OQ", "\u{1B}OR", "\u{1B}OS", "\u{1B}[15~", "\u{1B}[17~", "\u{1B}[18~",
      "\u{1B}[19~", "\u{1B}[20~", "\u{1B}[21~", "\u{1B}[23~", "\u{1B}[24~", "\u{1B}[1;5C", "\u{1B}",
    ])
  }

  /// What people type: letters, digits, Chinese, the keys of a window.
  private mutating func typed() -> [UInt8] {
    let words = [
      "sbk", "社保卡", "A001", "b012", "1", "2", "3", "9", "0930", "crhmtpxou", "/", "?", "y", "n",
      "lh",
      "残疾人证", "身份证", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "é", "ﷺ", "👩‍👩‍👧‍👦",
      "e\u{301}\u{302}\u{303}",
    ]
    return Array(words[number(0...words.count - 1)].utf8)
  }

  /// Sequences that begin and do not end, or end as nothing.
  private mutating func brokenSequence() -> [UInt8] {
    text([
      "\u{1B}[", "\u{1B}O", "\u{1B}[<", "\u{1B}[<0;", "\u{1B}[<0;5;5", "\u{1B}[M", "\u{1B}[M !",
      "\u{1B}[[", "\u{1B}P", "\u{1B}]0;title", "\u{1B}]52;c;AAAA\u{7}", "\u{1B}_x\u{1B}\\",
      "\u{1B}[?1;2c", "\u{1B}[?1049l", "\u{1B}c", "\u{1B}\u{1B}\u{1B}[A", "\u{1B}[1;1R",
      "\u{1B}[8;5;5t",
    ])
  }

  private mutating func longSequence() -> [UInt8] {
    let sign = Array("0123456789;:<=>? $".utf8)
    let body = (0..<number(30...600)).map { _ in sign[number(0...sign.count - 1)] }
    return [0x1B, 0x5B] + body + (chance(1, of: 2) ? [UInt8(number(0x40...0x7E))] : [])
  }

  /// What looks like UTF-8 and is none, and what is and should not be there.
  private mutating func brokenText() -> [UInt8] {
    let pieces: [[UInt8]] = [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0xFE], [0xFF, 0xFF], [0x80], [0xBF, 0xBF, 0xBF], [0xE7, 0xA4], [0xE7], [0xF0, 0x9F, 0x91],
      Array("\u{202E}\u{2066}\u{FEFF}\u{200B}".utf8), Array("\u{85}\u{9B}31m".utf8),
      Array("\u{E000}\u{FFFF}\u{10FFFF}\u{E0041}".utf8),
      Array("\u{300}\u{300}\u{300}\u{20D0}".utf8),
    ]
    return pieces[number(0...pieces.count - 1)]
  }

  private mutating func text(_ choices: [String]) -> [UInt8] {
    Array(choices[number(0...choices.count - 1)].utf8)
  }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }

  /// Whether one of so many chances comes true.
  mutating func chance(_ hits: Int, of all: Int) -> Bool { number(1...all) <= hits }
}
