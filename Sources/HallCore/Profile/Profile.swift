/// What a hall is founded on: its name, rooms, windows, people, items, hours and settings, as a
/// profile file states them.
public struct Profile: Codable, Hashable, Sendable {
  /// The hall's name in its database.
  public var id: HallID
  /// The name over the door.
  public var name: Words
  /// What the hall promises, if it says so.
  public var motto: Words?
  /// How far the hall's clock is ahead of UTC.
  public var utcOffset: UTCOffset
  /// The parts of the house.
  public var zones: [Zone]
  /// What only some windows have.
  public var equipment: [Equipment]
  /// The service items that the hall offers.
  public var items: [ItemCode]
  /// The windows.
  public var windows: [WindowPlan]
  /// The people.
  public var staff: [StaffMember]
  /// The opening hours of a week.
  public var hours: [Session]
  /// What the board tells those who wait, one after the other.
  public var notices: [Words] = []
  /// The most tickets that a queue gives out on a day; queues not named have no limit.
  public var dailyQuotas: [QueueLetter: Int]
  /// The figures that supervisors may choose.
  public var settings: Settings
  /// Who comes, for simulations; the usual residents where it says nothing.
  public var demand: DemandSettings?
}

extension Profile {
  /// Reads a profile; motto, zones, equipment, notices, quotas, settings and demand may be left
  /// out.
  public init(from decoder: any Decoder) throws {
    let stated = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try stated.decode(HallID.self, forKey: .id),
      name: try stated.decode(Words.self, forKey: .name),
      motto: try stated.decodeIfPresent(Words.self, forKey: .motto),
      utcOffset: try stated.decode(UTCOffset.self, forKey: .utcOffset),
      zones: try stated.decodeIfPresent([Zone].self, forKey: .zones) ?? [],
      equipment: try stated.decodeIfPresent([Equipment].self, forKey: .equipment) ?? [],
      items: try stated.decode([ItemCode].self, forKey: .items),
      windows: try stated.decode([WindowPlan].self, forKey: .windows),
      staff: try stated.decode([StaffMember].self, forKey: .staff),
      hours: try stated.decode([Session].self, forKey: .hours),
      notices: try stated.decodeIfPresent([Words].self, forKey: .notices) ?? [],
      dailyQuotas: try stated.figures(forKey: .dailyQuotas, form: QueueLetter.form) { name in
        QueueLetter(text: name).flatMap { $0.description == name ? $0 : nil }
      } ?? [:],
      settings: try stated.decodeIfPresent(Settings.self, forKey: .settings) ?? .standard,
      demand: try stated.decodeIfPresent(DemandSettings.self, forKey: .demand))
  }
}

/// A part of the house.
public struct Zone: Codable, Hashable, Sendable {
  /// The name by which windows refer to it.
  public var id: ZoneID
  /// The name on its sign.
  public var name: Words
}

/// A thing that only some windows have, and the items that cannot be done without it.
public struct Equipment: Codable, Hashable, Sendable {
  /// The name by which windows refer to it.
  public var id: EquipmentID
  /// What it is.
  public var name: Words
  /// The items that need it.
  public var items: Set<ItemCode>
}

/// A window as the house was built: what it can do whoever sits at it.
public struct WindowPlan: Codable, Hashable, Sendable {
  /// The number over the window.
  public var number: WindowNumber
  /// The sign over the window.
  public var name: Words
  /// The zone that it stands in, if the profile says so.
  public var zone: ZoneID?
  /// The queues that it serves.
  public var queues: Set<QueueLetter>
  /// What it is equipped with.
  public var equipment: Set<EquipmentID>?
}
