/// An occasion in life (一件事) that takes several items, asked for in one go.
public struct LifeEvent: Hashable, Sendable {
  /// The English key of the event, small letters and hyphens: `new-firm`.
  public let id: String
  /// What the event is called.
  public let name: Words
  /// The items, in the order in which a person would do them; at least one.
  public let items: [ItemCode]
}

/// A name that residents use where the catalogue says otherwise: 社保卡 for 社会保障卡.
public struct Alias: Hashable, Sendable {
  /// The everyday name, in Chinese.
  public let name: String
  /// The name in pinyin, written as in `ServiceItem.pinyin`.
  public let pinyin: String
  /// The items that people mean by it, most wanted first; at least one.
  public let items: [ItemCode]
}
