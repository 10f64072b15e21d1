internal import Assets

/// Everything that the hall can do: the service items, the occasions that bundle them, and the names
/// that people call them by.
public struct Catalogue: Sendable {
  /// The items, in the order of the file; at least one.
  public let items: [ServiceItem]
  /// The domains, in the order of their first item. Each has a queue letter of its own.
  public let domains: [Domain]
  /// The occasions in life that bundle items, in the order of the file.
  public let lifeEvents: [LifeEvent]
  /// The everyday names of items, in the order of the file.
  public let aliases: [Alias]

  /// Where each item stands in `items`.
  let places: [ItemCode: Int]
  /// How each of `items` can be found, at the same index.
  let itemKeys: [ItemKeys]
  /// How each of `aliases` can be found, at the same index.
  let aliasKeys: [NameKeys]

  /// A group of items that share a queue letter.
  public struct Domain: Hashable, Sendable {
    /// The letter of the queue.
    public let letter: QueueLetter
    /// What the domain is called.
    public let name: Words
  }

  /// Reads a catalogue from the bytes of its three files.
  ///
  /// - Parameters:
  ///   - items: The bytes of `Assets/catalogue.tsv`.
  ///   - lifeEvents: The bytes of `Assets/life-events.tsv`.
  ///   - aliases: The bytes of `Assets/aliases.tsv`.
  /// - Throws: `TableError` for the first thing that is wrong; nothing is read by halves.
  public init(
    items itemBytes: [UInt8], lifeEvents eventBytes: [UInt8], aliases aliasBytes: [UInt8]
  ) throws(TableError) {
    (items, domains, places) = try Self.parseItems(itemBytes)
    lifeEvents = try Self.parseLifeEvents(eventBytes, known: places)
    aliases = try Self.parseAliases(aliasBytes, known: places)
    itemKeys = items.map(ItemKeys.init)
    aliasKeys = aliases.map { NameKeys(name: $0.name, pinyin: $0.pinyin) }
  }

  /// The item with this code, or `nil`.
  public subscript(code: ItemCode) -> ServiceItem? {
    places[code].map { items[$0] }
  }

  /// What the item with this code is called, or `nil`: no more of the item is looked at.
  public func name(of code: ItemCode) -> Words? {
    places[code].map { items[$0].name }
  }

  /// Everything to bring for some items, each paper once; codes that are not known bring nothing.
  public func papers(for items: [ItemCode]) -> [String] {
    var seen: Set<String> = []
    return items.flatMap { self[$0]?.materials ?? [] }.filter { seen.insert($0).inserted }
  }

  /// The catalogue that ships inside the binary. It needs no file, and is read once.
  public static let shipped: Catalogue = {
    do throws(TableError) {
      return try Catalogue(
        items: asset_catalogue().array, lifeEvents: asset_life_events().array,
        aliases: asset_aliases().array)
    } catch {
      // The tests read the same bytes: a binary that stops here never left the workshop.
      fatalError(error.description)
    }
  }()
}
