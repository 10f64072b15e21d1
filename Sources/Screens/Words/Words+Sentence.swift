internal import HallCore

extension Words {
  /// The words as a sentence of their own.
  var sentence: Words { Words(zh: zh + "。", en: en.capitalised + ".") }
}

extension String {
  /// With a capital at the beginning.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
