/// A ticket put aside in the middle of its item.
public struct Hold: Hashable, Sendable {
  /// What the ticket waits for.
  public let kind: Kind
  /// The window that put it aside.
  public let window: WindowNumber
  /// When it was put aside.
  public let since: Instant

  /// What a held ticket waits for, and so where it returns.
  public enum Kind: Hashable, Sendable {
    /// The papers stay with the visitor: any window may go on.
    case visitor
    /// The papers stay at the window: that window goes on.
    case window
    /// A step takes its time; the ticket returns by itself at a moment.
    case step(until: Instant)
  }
}
