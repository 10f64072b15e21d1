/// A large value that seldom changes, behind a reference: whatever holds it is copied and passed on
/// without it. A change makes a new one, so that whoever shares it keeps what was.
struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  private var box: Box

  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  init(_ value: Value) { box = Box(value) }

  var value: Value { _read { yield box.value } }

  /// Changes the value for this holder alone.
  mutating func change(_ body: (inout Value) -> Void) {
    var changed = box.value
    body(&changed)
    box = Box(changed)
  }

  static func == (left: Shared, right: Shared) -> Bool {
    left.box === right.box || left.value == right.value
  }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
