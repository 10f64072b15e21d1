public import Canvas
public import HallCore

/// Everything that a screen may look at: the hall, the moment, and how it is to be shown.
public struct Scene {
  /// The hall as it is at `now`.
  public var hall: Hall { didSet { waits = Waits(hall, at: now) } }
  /// The moment on the hall's clock.
  public var now: Instant { didSet { waits = Waits(hall, at: now) } }
  /// How long people will wait.
  public private(set) var waits: Waits
  /// Milliseconds on a clock that nobody sets: how long somebody has not touched anything is counted
  /// on it, at whatever speed the hall's clock runs.
  public var uptime: Int64
  /// The language of the words.
  public var language: Language
  /// How big the screen is.
  public var size: Size
  /// What the terminal can show.
  public var abilities: Abilities
  /// Why the hall's log cannot be read or written now; `nil` while all is well. The hall is then as
  /// it was last.
  public var trouble: Words?
  /// How strongly ink stands out from its ground.
  public var contrast: Theme.Contrast
  /// How fast a demonstration goes; `nil` where the hall is real.
  public var pace: Pace?

  /// What a screen may look at.
  public init(
    hall: Hall, now: Instant, waits: Waits? = nil, uptime: Int64 = 0, language: Language = .zh,
    size: Size,
    abilities: Abilities = .full, trouble: Words? = nil, contrast: Theme.Contrast = .standard,
    pace: Pace? = nil
  ) {
    self.hall = hall
    self.now = now
    self.waits = waits ?? Waits(hall, at: now)
    self.uptime = uptime
    self.language = language
    self.size = size
    self.abilities = abilities
    self.trouble = trouble
    self.contrast = contrast
    self.pace = pace
  }

  /// The words in the language of the screen.
  public func callAsFunction(_ words: Words) -> String { words[language] }

  /// The time of day on the hall's clock.
  public var time: TimeOfDay { now.timeOfDay(offset: hall.offset) }

  /// Whether a moment on the uptime is still to come; there is nothing to wait for where there is none.
  func isBefore(_ moment: Int64?) -> Bool { moment.map { uptime < $0 } ?? false }
}
