// Help is for whoever stands in the hall, also when no tickets are given out: it asks for an open
// business day and for nothing else.

extension Hall {
  func requestHelp(at place: PlaceID) throws(Refusal) -> Fact {
    guard !isHelpRequested(at: place) else { throw .helpOnItsWay(place) }
    return .helpRequested(place)
  }

  func attend(_ place: PlaceID) throws(Refusal) -> Fact {
    guard isHelpRequested(at: place) else { throw .helpNotRequested(place) }
    return .helpAttended(place)
  }

  mutating func evolveHelp(_ event: Event) throws(InvalidEvent) {
    switch event.fact {
    case .helpRequested(let place):
      guard !isHelpRequested(at: place) else {
        throw InvalidEvent("help is on its way to \(place)")
      }
      helpRequests.append(HelpRequest(place: place, since: event.at))
    case .helpAttended(let place):
      guard isHelpRequested(at: place) else {
        throw InvalidEvent("nobody at \(place) has asked for help")
      }
      helpRequests.removeAll { $0.place == place }
    default:
      throw InvalidEvent("not about help")
    }
  }

  private func isHelpRequested(at place: PlaceID) -> Bool {
    helpRequests.contains { $0.place == place }
  }
}
