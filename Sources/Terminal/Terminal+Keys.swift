internal import CNcurses
internal import Canvas

extension Terminal {
  /// What the terminal sends for keys, as its description has it.
  static func describedKeys() -> [String: Key] {
    var names: [String: Key] = [
      "kcuu1": .up, "kcud1": .down, "kcub1": .left, "kcuf1": .right, "khome": .home, "kend": .end,
      "kpp": .pageUp, "knp": .pageDown, "kich1": .insert, "kdch1": .delete, "kbs": .backspace,
      "kcbt": .backTab, "kent": .enter,
    ]
    for number in 1...12 { names["kf\(number)"] = .function(number) }
    var keys: [String: Key] = [:]
    for (name, key) in names {
      if let text = nc_text(name) { keys[String(cString: text)] = key }
    }
    return keys
  }
}
