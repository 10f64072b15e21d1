@testable import HallCore

/// The hall that a log tells of: founded at a moment, then one event after the other.
func replay(_ log: [Event], on founding: Founding, at founded: Instant) throws -> Hall {
  var hall = Hall(founding, at: founded)
  for event in log { try hall.evolve(event) }
  return hall
}
