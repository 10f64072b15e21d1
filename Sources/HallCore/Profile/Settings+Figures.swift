extension Settings {
  /// A figure that a supervisor may choose, and from where to where.
  struct Figure {
    /// Its path in the settings: `alerts.queueLength`.
    let name: String
    let value: Int
    let range: ClosedRange<Int>

    init(_ name: String, _ value: Int, _ range: ClosedRange<Int>) {
      (self.name, self.value, self.range) = (name, value, range)
    }
  }

  /// Every figure but the target waits, in the order of the file.
  var figures: [Figure] {
    [
      Figure("recallLimit", recallLimit, 0...20),
      Figure("reinstateBehind", reinstateBehind, 0...50),
      Figure("reinstateLimit", reinstateLimit, 0...20),
      Figure("undoSeconds", undoSeconds, 0...600),
      Figure("basketLimit", basketLimit, 1...20),
      Figure("personalRecordDays", personalRecordDays, 1...3650),
      Figure("alerts.queueLength", alerts.queueLength, 1...500),
      Figure("alerts.waitMinutes", alerts.waitMinutes, 1...480),
      Figure("alerts.idleMinutes", alerts.idleMinutes, 1...480),
      Figure("alerts.handlingPercent", alerts.handlingPercent, 100...2000),
      Figure("alerts.noShowPercent", alerts.noShowPercent, 1...100),
      Figure("kiosk.idleSeconds", kiosk.idleSeconds, 10...600),
      Figure("kiosk.largeIdleSeconds", kiosk.largeIdleSeconds, 10...600),
      Figure("kiosk.warningSeconds", kiosk.warningSeconds, 10...120),
      Figure("kiosk.consentAhead", kiosk.consentAhead, 1...500),
      Figure("rota.onDemandStaff", rota.onDemandStaff, 1...50),
      Figure("rota.breakAfterMinutes", rota.breakAfterMinutes, 60...1440),
      Figure("rota.breakMinutes", rota.breakMinutes, 10...240),
      Figure("booking.slotMinutes", booking.slotMinutes, BookingSettings.shortestSlot...120),
      Figure("booking.noticeMinutes", booking.noticeMinutes, 0...10_000),
      Figure("booking.horizonDays", booking.horizonDays, 0...60),
      Figure("booking.deskPercent", booking.deskPercent, 0...100),
      Figure("booking.reservationSeconds", booking.reservationSeconds, 30...3600),
      Figure("booking.coolDownSeconds", booking.coolDownSeconds, 0...3600),
      Figure("booking.earlyMinutes", booking.earlyMinutes, 0...480),
      Figure("booking.graceMinutes", booking.graceMinutes, 0...240),
      Figure("booking.openLimit", booking.openLimit, 1...50),
      Figure("booking.noShowLimit", booking.noShowLimit, 1...50),
      Figure("booking.noShowDays", booking.noShowDays, 1...3650),
      Figure("booking.cutOffHours", booking.cutOffHours, 0...168),
    ]
  }
}
