internal import Canvas
internal import HallCore

// Numbers that are typed: the digits beside what they are for.

extension Kiosk {
  /// The keys of the digits, where there is only room for a list.
  var digitKeys: [Action<Message>] {
    "1234567890".map { Action(Words(same: String($0)), .sign(.character($0))) }
      + [Action(Words(zh: "重输", en: "Again"), .sign(.clear))]
  }

  /// What is typed and what can be done with it, and beside it the digits.
  func besideDigits(in scene: Scene, _ words: () -> any Element) -> any Element {
    Row(spacing: 3) {
      words().stretched()
      Keypad(
        .digits, delete: scene(Words(zh: "删除", en: "Delete")),
        clear: scene(Words(zh: "重输", en: "Again")), message: Message.sign,
        rowsEach: frame(in: scene).body().rows >= 15 ? 3 : 2
      )
      .aligned(vertical: .center).stretched()
    }
  }

  /// Takes in a digit of a booking's code or of a telephone number.
  mutating func type(digit: Character, in scene: Scene) {
    switch spot {
    case .booking(.contact):
      if phone.count < Self.longestPhone { phone.append(digit) }
    case .booking(.phone):
      guard guesses.minutesToWait(at: scene.uptime) == nil else { return }
      if phone.count < Self.longestPhone { phone.append(digit) }
      isUnknownPhone = false
    case .booking(.code): typeCode(digit, in: scene)
    default: break
    }
  }

  /// Takes in a digit of a code, and with the last one shows its booking.
  private mutating func typeCode(_ digit: Character, in scene: Scene) {
    guard code.count < Self.codeLength, guesses.minutesToWait(at: scene.uptime) == nil else {
      return
    }
    code.append(digit)
    guard code.count == Self.codeLength else { return }
    if let whole = BookingCode(text: code), scene.hall.booking(whole) != nil {
      guesses.succeed()
      go(to: .booking(.booking(whole)), in: scene)
    } else {
      guesses.fail(at: scene.uptime)
    }
  }

  /// How many digits a booking's code has.
  static let codeLength = 6
  /// An area code and a number of eight digits.
  static let longestPhone = 12
}
