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
    verb = try Self.verb(plain.first)
    arguments = Array(plain.dropFirst())
    options = try Self.options(named, of: verb)
    if options["help"] == nil { try checkCount() }
  }

  private static func verb(_ name: String?) throws(ToolError) -> Verb {
    guard let name else { return .help }
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
  func value<Value: TextCoded>(_ option: String, _: Value.Type) throws(ToolError) -> Value? {
    guard let text = options[option] else { return nil }
    return try Self.coded(text, "--\(option)")
  }

  /// An argument that files and the log write as text.
  func argument<Value: TextCoded>(_ index: Int, _: Value.Type) throws(ToolError) -> Value {
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

  static func coded<Value: TextCoded>(
    _ text: String, _ option: String?
  ) throws(ToolError) -> Value {
    if let value = Value(text: text) { return value }
    let clean = text.cleaned(limit: 40)
    let place = option.map { "\($0): " } ?? ""
    throw .usage(
      Words(zh: "\(place)\(clean) 应是 \(Value.form)", en: "\(place)\(clean) is not \(Value.form)"))
  }
}
