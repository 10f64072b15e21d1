/// What is known of each item that a hall offers. Every ticket asks for it several times, and a code finds
/// its place here in a few steps where a dictionary would hash it first.
///
/// Open addressing with linear probing in a table that is at most half full.
struct ItemTable<Value: Hashable & Sendable>: Hashable, Sendable {
  private var slots: [Slot?]

  private struct Slot: Hashable, Sendable {
    let code: ItemCode
    let value: Value
  }

  init(_ values: [ItemCode: Value]) {
    var size = 2
    while size < 2 * values.count { size *= 2 }
    slots = Array(repeating: nil, count: size)
    // In the order of the codes, so that equal halls have equal tables.
    for (code, value) in values.sorted(by: { $0.key < $1.key }) {
      slots[place(of: code)] = Slot(code: code, value: value)
    }
  }

  subscript(code: ItemCode) -> Value? { slots[place(of: code)]?.value }

  /// Where a code stands, or would stand.
  private func place(of code: ItemCode) -> Int {
    let mask = slots.count - 1
    var place = code.scattered & mask
    while let slot = slots[place], slot.code != code { place = (place + 1) & mask }
    return place
  }
}
