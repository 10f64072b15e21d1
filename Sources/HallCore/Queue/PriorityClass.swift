/// Why a resident is called sooner or not: the class that sets a ticket's target wait.
///
/// The classes are those to whom the design of the house gives a shorter wait: the elderly, people
/// with disabilities, soldiers and veterans, late pregnancy and infants in arms.
public enum PriorityClass: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
  case walkIn, elderly, disabled, veteran, pregnant, infant

  /// The class in both languages.
  public var words: Words {
    switch self {
    case .walkIn: Words(zh: "普通", en: "walk-in")
    case .elderly: Words(zh: "老年人", en: "elderly")
    case .disabled: Words(zh: "残疾人", en: "disability")
    case .veteran: Words(zh: "军人、退役军人", en: "soldier or veteran")
    case .pregnant: Words(zh: "孕晚期", en: "late pregnancy")
    case .infant: Words(zh: "怀抱婴儿", en: "infant in arms")
    }
  }
}
