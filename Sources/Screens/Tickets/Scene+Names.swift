internal import HallCore

// Names as people say them, and what the hall would say to an act.

extension Scene {
  /// What the catalogue says of an item.
  func item(_ code: ItemCode) -> ServiceItem? { Catalogue.shipped[code] }

  /// What an item is called; its code where the catalogue does not know it any more.
  func name(of code: ItemCode) -> String {
    Catalogue.shipped.name(of: code).map { self($0) } ?? code.description
  }

  /// What a member of staff is called.
  func name(of staff: StaffID) -> String {
    self(hall.name(of: staff))
  }

  /// What the queue of a letter is called: its domain.
  func name(of queue: QueueLetter) -> String {
    hall.queue(queue).map { self($0.name) } ?? queue.description
  }

  /// The sign over a window.
  func sign(over window: WindowNumber) -> String {
    hall.profile.windows.first { $0.number == window }.map { self($0.name) } ?? ""
  }

  /// Why the hall would refuse an act now; `nil` if it would not.
  func refusal(of act: Act, by actor: Actor) -> Refusal? {
    do {
      _ = try decide(Command(act, by: actor, at: now), in: hall)
      return nil
    } catch {
      return error
    }
  }

  /// Why the hall would refuse one of several acts if they were done one after the other now; `nil` if
  /// it would not. Nothing is begun then that could not be ended.
  func refusal(of acts: [Act], by actor: Actor) -> Refusal? {
    var hall = hall
    do {
      for act in acts {
        hall = hall.evolved(try decide(Command(act, by: actor, at: now), in: hall))
      }
      return nil
    } catch {
      return error
    }
  }
}

extension WindowNumber {
  /// `3 号窗口`, `window 3`.
  var words: Words { Words(zh: "\(self) 号窗口", en: "window \(self)") }
}
