internal import HallCore

/// What a command line asks for: a verb, its arguments and its options.
struct Request {
  let verb: Verb
  let arguments: [String]
  private let options: [String: String]

  /// Reads the words of a command line.
  init(_ words: [String]) throws(ToolError) {
    var plain: [String] = []
    var named: [(name: String, value: String?)] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--" {
        plain += words[index...]
        break
      }
      guard word.hasPrefix("--") else {
        plain.append(word)
        continue
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if parts.count == 2 {
        named.append((name, String(parts[1])))
      } else if Verb.takesValue(name), index < words.count {
        named.append((name, words[index]))
        index += 1
      } else {
        named.append((name, nil))
      }
    }
    let asksForHelp = named.contains { $0.name == "help" }
    verb = try plain.first.map(Self.verb) ?? (asksForHelp ? .help : .launcher)
    arguments = Array(plain.dropFirst())
    options = try Self.options(named, of: verb)
    if options["help"] == nil { try checkCount() }
  }

  private static func verb(_ name: String) throws(ToolError) -> Verb {
    if let verb = Verb.all.first(where: { $0.name == name }) { return verb }
    throw Verb.unknown(name)
  }

  private static func options(
    _ named: [(name: String, value: String?)], of verb: Verb
  ) throws(ToolError) -> [String: String] {
    let known = verb.options + Option.common
    var options: [String: String] = [:]
    for (name, value) in named {
      let clean = name.cleaned(limit: 40)
      guard let option = known.first(where: { $0.name == name }) else {
        let close = nearest(to: clean, in: known.map(\.name))
        throw .usage(
          Words(
            zh: "\(verb.name) 没有选项 --\(clean)" + (close.map { ",是不是 --\($0)?" } ?? ""),
            en: "\(verb.name) has no option --\(clean)"
              + (close.map { "; did you mean --\($0)?" } ?? "")))
      }
      if let placeholder = option.value, (value ?? "").isEmpty {
        throw .usage(
          Words(
            zh: "--\(clean) 后面要写 \(placeholder)", en: "--\(clean) needs \(placeholder) after it"))
      }
      if option.value == nil, value != nil {
        throw .usage(Words(zh: "--\(clean) 不带值", en: "--\(clean) takes no value"))
      }
      guard options.updateValue(value ?? "", forKey: name) == nil else {
        throw .usage(Words(zh: "--\(clean) 写了两次", en: "--\(clean) is there twice"))
      }
    }
    return options
  }

  private func checkCount() throws(ToolError) {
    guard !verb.arity.contains(arguments.count) else { return }
    throw .usage(
      Words(zh: "用法:onedoor \(verb.synopsis)", en: "usage: onedoor \(verb.synopsis)"))
  }
}

extension Request {
  func has(_ option: String) -> Bool { options[option] != nil }

  func text(_ option: String) -> String? { options[option] }

  /// The value of an option that files and the log write as text.
  func value<Value: CommandLineValue>(_ option: String, _: Value.Type) throws(ToolError) -> Value? {
    guard let text = options[option] else { return nil }
    return try Self.coded(text, "--\(option)")
  }

  /// The value of an option that is a whole number.
  func number<Number: FixedWidthInteger>(
    _ option: String, in range: ClosedRange<Number>
  ) throws(ToolError) -> Number? {
    guard let text = options[option] else { return nil }
    guard let value = Number(text), range.contains(value) else {
      let clean = text.cleaned(limit: 40)
      let (low, high) = (range.lowerBound, range.upperBound)
      let isOpen = high == Number.max
      throw .usage(
        Words(
          zh: "--\(option): \(clean) 不是从 \(low) " + (isOpen ? "起的整数" : "到 \(high) 的整数"),
          en: "--\(option): \(clean) is not a whole number from \(low)"
            + (isOpen ? "" : " to \(high)")))
    }
    return value
  }

  /// The language that a command line asks for, to report even what is wrong with it.
  static func language(_ words: [String]) -> Language? {
    let options = words.prefix { $0 != "--" }
    if let joined = options.first(where: { $0.hasPrefix("--lang=") }) {
      return Language(rawValue: String(joined.dropFirst(7)))
    }
    guard let place = options.firstIndex(of: "--lang"), place + 1 < options.endIndex else {
      return nil
    }
    return Language(rawValue: options[place + 1])
  }

  /// An argument that files and the log write as text.
  func argument<Value: CommandLineValue>(_ index: Int, _: Value.Type) throws(ToolError) -> Value {
    try Self.coded(arguments[index], nil)
  }

  /// The window that an argument names.
  func window(_ index: Int) throws(ToolError) -> WindowNumber {
    try Self.window(arguments[index])
  }

  static func window(_ text: String) throws(ToolError) -> WindowNumber {
    guard let value = Int(text), let window = WindowNumber(value) else {
      let clean = text.cleaned(limit: 40)
      throw .usage(
        Words(zh: "\(clean) 不是窗口号(1 到 99)", en: "\(clean) is not a window number from 1 to 99"))
    }
    return window
  }

  /// One of the names of an enumeration.
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ text: String, _: Choice.Type
  ) throws(ToolError) -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    let clean = text.cleaned(limit: 40)
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw .usage(Words(zh: "\(clean) 不在 \(names) 之中", en: "\(clean) is none of \(names)"))
  }

  private static func coded<Value: CommandLineValue>(
    _ text: String, _ option: String?
  ) throws(ToolError) -> Value {
    if let value = Value(text: text) { return value }
    let clean = text.cleaned(limit: 40)
    let place = option.map { "\($0): " } ?? ""
    throw .usage(
      Words(
        zh: "\(place)\(clean) 不是\(Value.formInChinese)",
        en: "\(place)\(clean) is not \(Value.form)"))
  }
}
