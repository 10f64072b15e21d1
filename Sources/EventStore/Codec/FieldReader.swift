internal import HallCore

/// Reads the fields of an event's body as the values that they stand for.
struct FieldReader {
  private var flat: FlatReader

  init(_ body: UnsafeRawBufferPointer) {
    flat = FlatReader(body)
  }

  mutating func finish() throws(UnreadableEvent) {
    do { try flat.finish() } catch { throw Self.malformed(error) }
  }

  mutating func text(_ name: StaticString) throws(UnreadableEvent) -> String {
    do { return try flat.string(name) } catch { throw Self.malformed(error) }
  }

  mutating func bool(_ name: StaticString) throws(UnreadableEvent) -> Bool {
    do { return try flat.bool(name) } catch { throw Self.malformed(error) }
  }

  mutating func instant(_ name: StaticString) throws(UnreadableEvent) -> Instant {
    let value: Int
    do { value = try flat.int(name) } catch { throw Self.malformed(error) }
    guard let instant = Instant(logged: value) else {
      throw .malformed("\(name) is no possible time")
    }
    return instant
  }

  /// A number of minutes or of things, small enough that any few of them can be added.
  mutating func count(_ name: StaticString) throws(UnreadableEvent) -> Int {
    let value: Int
    do { value = try flat.int(name) } catch { throw Self.malformed(error) }
    guard (0...10_000_000).contains(value) else { throw .malformed("\(name) is \(value)") }
    return value
  }

  mutating func window() throws(UnreadableEvent) -> WindowNumber {
    let value: Int
    do { value = try flat.int("window") } catch { throw Self.malformed(error) }
    guard let window = WindowNumber(value) else { throw .malformed("window \(value)") }
    return window
  }

  mutating func coded<Value: TextCoded>(_ name: StaticString) throws(UnreadableEvent) -> Value {
    try Self.value(try text(name), name)
  }

  mutating func optional<Value: TextCoded>(
    _ name: StaticString
  ) throws(UnreadableEvent) -> Value? {
    let text: String?
    do { text = try flat.optionalString(name) } catch { throw Self.malformed(error) }
    guard let text else { return nil }
    return try Self.value(text, name) as Value
  }

  /// The last field, which is there only if there is something to say.
  mutating func last<Value: TextCoded>(_ name: StaticString) throws(UnreadableEvent) -> Value? {
    flat.isAtEnd ? nil : try coded(name) as Value
  }

  mutating func list<Value: TextCoded>(_ name: StaticString) throws(UnreadableEvent) -> [Value] {
    let texts: [String]
    do { texts = try flat.strings(name) } catch { throw Self.malformed(error) }
    return try texts.map { (text) throws(UnreadableEvent) in try Self.value(text, name) }
  }

  mutating func set<Value: TextCoded & Comparable>(
    _ name: StaticString
  ) throws(UnreadableEvent) -> Set<Value> {
    let values: [Value] = try list(name)
    for (value, next) in zip(values, values.dropFirst()) where value >= next {
      throw .malformed("\(name) are not in order")
    }
    return Set(values)
  }

  mutating func choice<Choice: RawRepresentable<String>>(
    _ name: StaticString
  ) throws(UnreadableEvent) -> Choice {
    guard let choice = Choice(rawValue: try text(name)) else {
      throw .malformed("unknown \(name)")
    }
    return choice
  }

  mutating func hold() throws(UnreadableEvent) -> Hold.Kind {
    switch try text("kind") {
    case "visitor": .visitor
    case "window": .window
    case "step": .step(until: try instant("until"))
    default: throw .malformed("unknown kind of hold")
    }
  }

  mutating func exception() throws(UnreadableEvent) -> DayException? {
    switch try text("kind") {
    case "none": nil
    case "closed": .closed(reason: DayReason(try text("reason")))
    case "open": .open(try list("sessions"), reason: DayReason(try text("reason")))
    default: throw .malformed("unknown kind of exception")
    }
  }

  mutating func destination() throws(UnreadableEvent) -> Act.Destination {
    try destination(of: try text("to"))
  }

  /// A destination, or `item`: the queue of the ticket's item.
  mutating func optionalDestination() throws(UnreadableEvent) -> Act.Destination? {
    let kind = try text("to")
    return kind == "item" ? nil : try destination(of: kind)
  }

  private mutating func destination(
    of kind: String
  ) throws(UnreadableEvent) -> Act.Destination {
    switch kind {
    case "queue": return .queue(try coded("name"))
    case "staff": return .staff(try coded("name"))
    case "window":
      let name = try text("name")
      guard let value = Int(name), let window = WindowNumber(value), window.description == name
      else { throw .malformed("unknown window") }
      return .window(window)
    default: throw .malformed("unknown destination")
    }
  }

  private static func value<Value: TextCoded>(
    _ text: String, _ name: StaticString
  ) throws(UnreadableEvent) -> Value {
    // People may write `a12` for `A012`; the log never does.
    guard let value = Value(exactly: text) else {
      throw .malformed("\(name) is not \(Value.form)")
    }
    return value
  }

  private static func malformed(_ error: FlatReader.Malformed) -> UnreadableEvent {
    .malformed("its body is broken at byte \(error.place)")
  }
}
