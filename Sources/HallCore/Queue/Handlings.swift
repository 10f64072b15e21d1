/// The pieces of work that have been done for a ticket, in their order. Most tickets need but one, which
/// is kept in the ticket itself and takes no list. What every act asks for is inlined, so that no ticket is
/// copied for it.
public struct Handlings: RandomAccessCollection, Hashable, Sendable {
  private var others: [Handling] = []
  private var one: Handling?

  /// None yet.
  init() {}

  /// The first place.
  public var startIndex: Int { 0 }

  /// The place after the last one: how many there are.
  @inline(__always)
  public var endIndex: Int { one == nil ? 0 : 1 + others.count }

  /// How many there are.
  @inline(__always)
  public var count: Int { endIndex }

  /// Whether nothing has been done yet.
  @inline(__always)
  public var isEmpty: Bool { one == nil }

  /// The piece of work at a place.
  public subscript(place: Int) -> Handling {
    guard place == 0 else { return others[place - 1] }
    guard let one else { preconditionFailure("nothing has been done yet") }
    return one
  }

  /// The piece of work that was done last.
  @inline(__always)
  public var last: Handling? { others.last ?? one }

  mutating func append(_ handling: Handling) {
    if one == nil { one = handling } else { others.append(handling) }
  }

  /// Takes back all but the first few.
  mutating func keep(_ count: Int) {
    if count == 0 { one = nil }
    others.removeLast(Swift.max(0, others.count - Swift.max(0, count - 1)))
  }
}
