// What windows leave with a ticket that they send elsewhere. Few tickets are sent on, and so most carry
// nothing of it.

extension Ticket {
  /// A way over other windows.
  struct Detour: Hashable, Sendable {
    var returnsTo: [WindowNumber] = []
    var note = ""

    var isOver: Bool { returnsTo.isEmpty && note.isEmpty }
  }

  /// The windows that want it back after their detours, the latest last.
  public internal(set) var returnsTo: [WindowNumber] {
    get { detour?.value.returnsTo ?? [] }
    set { go(Detour(returnsTo: newValue, note: note)) }
  }

  /// What the last window wrote for the next one; empty if nothing.
  public internal(set) var note: String {
    get { detour?.value.note ?? "" }
    set { go(Detour(returnsTo: returnsTo, note: newValue)) }
  }

  private mutating func go(_ detour: Detour) {
    self.detour = detour.isOver ? nil : Shared(detour)
  }
}
