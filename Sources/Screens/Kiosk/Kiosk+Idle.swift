internal import HallCore

// Nobody there: after some time without a touch the kiosk asks, counts down, and then forgets
// everything, so that whoever comes next finds it as it was in the morning.

extension Kiosk {
  /// Takes note of every touch. While the question stands whether somebody is still there, a touch
  /// answers it and means nothing else.
  public mutating func sense(in scene: Scene) -> Bool {
    ownLanguage = ownLanguage ?? scene.language
    let isAnswer = secondsToAnswer(in: scene) != nil
    touched = scene.uptime
    return !isAnswer
  }

  /// Whether there is nothing of anybody here.
  func isUntouched(in scene: Scene) -> Bool {
    path.isEmpty && basket.isEmpty && !isLarge && notice == nil && priority == .walkIn
      && scene.language == ownLanguage ?? scene.language
  }

  /// How many seconds nobody has touched it; `nil` where that does not matter.
  private func idleSeconds(in scene: Scene) -> Int? {
    guard let touched, !isUntouched(in: scene) else { return nil }
    return Int((scene.uptime - touched) / 1000)
  }

  /// How long it waits for a touch.
  func patience(in scene: Scene) -> Int {
    let settings = scene.hall.settings.kiosk
    return isLarge ? settings.largeIdleSeconds : settings.idleSeconds
  }

  /// While it asks whether somebody is still there: the seconds that are left to answer.
  func secondsToAnswer(in scene: Scene) -> Int? {
    guard let idle = idleSeconds(in: scene), secondsToRead(in: scene) == nil else { return nil }
    let asking = idle - patience(in: scene)
    guard asking >= 0 else { return nil }
    return max(0, scene.hall.settings.kiosk.warningSeconds - asking)
  }

  /// On the page of a ticket or a booking that has just been made, which counts from the start and need not ask:
  /// the seconds until home.
  func secondsToRead(in scene: Scene) -> Int? {
    guard let idle = idleSeconds(in: scene) else { return nil }
    return secondsToReadAtFirst(in: scene).map { max(0, $0 - idle) }
  }

  /// How long such a page is shown: a code has to be written down too.
  func secondsToReadAtFirst(in scene: Scene) -> Int? {
    switch spot {
    case .taken: patience(in: scene)
    case .booking(.booked): 2 * patience(in: scene)
    default: nil
    }
  }

  mutating func tick(in scene: Scene) -> [Effect] {
    if secondsToAnswer(in: scene) == 0 || secondsToRead(in: scene) == 0 { return clear(in: scene) }
    if isUntouched(in: scene) {
      touched = nil
      demand = Self.itemsByDemand(in: scene.hall)
    }
    return []
  }

  /// Forgets everything.
  mutating func clear(in scene: Scene) -> [Effect] {
    let language = ownLanguage ?? scene.language
    let (kept, wrong) = (reservation, guesses)
    self = Kiosk(place: place)
    // Its slot is still to be given back, and whoever was guessing may still be there.
    (reservation, guesses) = (kept, wrong)
    ownLanguage = language
    demand = Self.itemsByDemand(in: scene.hall)
    return scene.language == language ? [] : [.speak(language)]
  }
}
