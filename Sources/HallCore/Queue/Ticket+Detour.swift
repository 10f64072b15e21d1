// Where a ticket is sent, and what windows leave with it then. Few tickets are sent on, and so most carry
// nothing of it.

extension Ticket {
  /// A way over other windows.
  struct Detour: Hashable, Sendable {
    var route = Route.item
    var returnsTo: [WindowNumber] = []
    var note = ""

    var isOver: Bool { route == .item && returnsTo.isEmpty && note.isEmpty }
  }

  /// Where it waits, when it waits.
  public internal(set) var route: Route {
    get { detour?.value.route ?? .item }
    set { change(\.route, newValue) }
  }

  /// The windows that want it back after their detours, the latest last.
  public internal(set) var returnsTo: [WindowNumber] {
    get { detour?.value.returnsTo ?? [] }
    set { change(\.returnsTo, newValue) }
  }

  /// What the last window wrote for the next one; empty if nothing.
  public internal(set) var note: String {
    get { detour?.value.note ?? "" }
    set { change(\.note, newValue) }
  }

  private mutating func change<Part>(_ part: WritableKeyPath<Detour, Part>, _ value: Part) {
    var changed = detour?.value ?? Detour()
    changed[keyPath: part] = value
    detour = changed.isOver ? nil : Shared(changed)
  }
}
