/// Something in the hall that wants a supervisor's hand, by the thresholds of the settings.
public enum Alert: Hashable, Sendable {
  /// More people wait in a queue than ought to; the one who waits longest has waited so long.
  case longQueue(QueueLetter, waiting: Int, longest: TimeSpan)
  /// Somebody has waited too long in a queue that is not too long itself; so have so many there.
  case longWait(QueueLetter, TicketNumber, TimeSpan, count: Int)
  /// A window has had nothing to do for a time, beside a queue that is too long. It could call
  /// somebody from there already, or only once it takes that queue.
  case idleWindow(WindowNumber, TimeSpan, beside: QueueLetter, canCall: Bool)
  /// An item takes much longer than expected.
  case longHandling(WindowNumber, TicketNumber, TimeSpan, expected: TimeSpan)
  /// Of those who have been called today, too many have missed a call.
  case noShows(missed: Int, called: Int)
  /// Promises to residents cannot be kept as things are; the first of them is for this moment.
  case brokenPromises(count: Int, first: Instant)
  /// So much is booked in a session that opens on demand, nobody has said who comes, and the time by
  /// which that should be known is near or past.
  case openRota(Day, booked: Int, cutOff: Instant)
}
