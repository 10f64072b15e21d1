/// Why a resident is called sooner or not: the class that sets a ticket's target wait.
///
/// The classes are those to whom the design of the house gives a shorter wait: the elderly, people
/// with disabilities, soldiers and veterans, late pregnancy and infants in arms.
public enum PriorityClass: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
  case walkIn, elderly, disabled, veteran, pregnant, infant

  /// The place of the class among all, from 0.
  public var place: Int {
    switch self {
    case .walkIn: 0
    case .elderly: 1
    case .disabled: 2
    case .veteran: 3
    case .pregnant: 4
    case .infant: 5
    }
  }

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

  /// Who belongs to the class and what shows it, in one short line.
  ///
  /// Sixty years is the age from which the law on the rights of the elderly (老年人权益保障法, article 2)
  /// speaks; twenty-eight weeks is where the last third of a pregnancy begins. What is to be shown is
  /// the house's choice.
  public var qualification: Words {
    switch self {
    case .walkIn: Words(zh: "大家都可以,不用证件", en: "anybody; nothing to show")
    case .elderly: Words(zh: "60 周岁以上,出示身份证", en: "60 or older; show your identity card")
    case .disabled:
      Words(zh: "残疾人,出示残疾人证", en: "people with disabilities; show your disability card")
    case .veteran:
      Words(zh: "现役和退役军人,出示军人证或优待证", en: "soldiers and veterans; show your service card")
    case .pregnant:
      Words(zh: "怀孕 28 周以上,出示产检手册", en: "28 weeks pregnant or more; show your check-up book")
    case .infant: Words(zh: "抱着婴儿来的人,不用证件", en: "with a baby in arms; nothing to show")
    }
  }
}
