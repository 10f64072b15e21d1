import Canvas
import Testing

@testable import HallCore
@testable import Screens

/// Every page about bookings in its main states, on a Wednesday morning in a busy hall.
@Suite struct KioskBookingGoldenTests {
  /// What a picture shows.
  enum State: String, CaseIterable, Sendable {
    case bookitem, days, times, contact, typed, timeisup, booked, moved, code, wrongcode, nocode
    case arrived, late, early, otherday, checkedin, givenback, unbooking, slottaken, bookedthatday
    case deskonly, away, weekend, holiday, phone, unknownphone, arrival, paused
  }

  @Test(arguments: State.allCases, [(24, 80, false), (40, 120, false), (22, 78, true)])
  func itLooksLikeThis(state: State, form: (rows: Int, columns: Int, isLarge: Bool)) {
    for language in Language.allCases {
      let scene = BusyHall.scene(rows: form.rows, columns: form.columns, language: language)
      let journey = state.journey(scene, isLarge: form.isLarge)
      Golden.expect(
        journey.canvas, "kiosk/\(state.rawValue)-\(form.columns)x\(form.rows)-\(language)")
    }
  }

  @Test func aSmallScreenHasAPlainList() {
    let scene = BusyHall.scene(rows: 16, columns: 40)
    for state in [State.days, .contact] {
      let journey = state.journey(scene, isLarge: false)
      Golden.expect(journey.canvas, "kiosk/\(state.rawValue)-40x16-zh")
    }
  }
}

extension KioskBookingGoldenTests.State {
  private static let card: ItemCode = Samples.coded("SHBZ-017")
  private static let errand = Kiosk.Errand.book([card])
  private static let saturday: Day = Samples.coded("2026-03-07")

  /// When a booking is that the state is about.
  private var start: Instant? {
    switch self {
    case .arrived, .checkedin, .arrival: BusyHall.at("10:15")
    case .late: BusyHall.at("10:00")
    case .early: BusyHall.at("14:00")
    case .otherday, .givenback, .unbooking, .moved:
      Instant(Self.saturday, Samples.coded("10:00"), offset: .china)
    default: nil
    }
  }

  private var page: Kiosk.BookingPage? {
    switch self {
    case .bookitem: .items
    case .days, .holiday: .days(Self.errand)
    case .times, .contact, .typed, .timeisup, .booked: .times(Self.errand, Self.saturday)
    case .code, .wrongcode, .nocode, .paused: .code
    case .phone, .unknownphone: .phone
    case .slottaken:
      .refused(
        .slotTaken(SlotTime(day: Self.saturday, time: Samples.coded("10:00"))), Self.errand)
    case .bookedthatday: .refused(.bookedThatDay(Self.saturday), Self.errand)
    case .deskonly: .refused(.onlyTheDeskBooks(missed: 2), Self.errand)
    default: nil
    }
  }

  /// The state, played from a busy hall on.
  func journey(_ scene: Scene, isLarge: Bool) -> Journey<Kiosk> {
    var scene = scene
    var kiosk = Kiosk(place: KioskSamples.place)
    kiosk.isLarge = isLarge
    kiosk.touched = scene.uptime
    if self == .holiday {
      scene.now = Instant(Samples.coded("2026-03-30"), Samples.coded("17:00"), offset: .china)
      scene.hall = scene.hall.asOf(scene.now)
    }
    if self == .weekend {
      scene.now = Instant(Self.saturday, Samples.coded("10:00"), offset: .china)
    }
    var code: BookingCode?
    if let start {
      scene.hall.book(Self.card, at: start, now: scene.now)
      code = scene.hall.allBookings.first?.code
    }
    if let page { kiosk.go(to: .booking(page), in: scene) }
    if let code {
      let page: Kiosk.BookingPage =
        switch self {
        case .moved: .booked(code, isMoved: true)
        case .arrival: .arrival(code)
        default: .booking(code)
        }
      kiosk.go(to: .booking(page), in: scene)
    }
    if self == .away {
      let last = scene.hall.waiting.last?.number
      if let last { kiosk.go(to: .ticket(last), in: scene) }
    }
    var journey = Journey(kiosk, in: scene)
    play(&journey, code)
    return journey
  }

  private func play(_ journey: inout Journey<Kiosk>, _ code: BookingCode?) {
    switch self {
    case .contact, .typed, .timeisup, .booked:
      journey.touch("09:30")
      if self == .contact { return }
      journey.type("13812345678")
      if self == .booked { journey.press(.enter) }
      if self == .timeisup {
        journey.scene.now = journey.scene.now + .seconds(200)
        journey.happen(.tick)
      }
    case .wrongcode: journey.type("123456")
    case .nocode: journey.type(BookingCode(digits: 31_415).description)
    case .phone: journey.type("13812345678")
    case .unknownphone:
      journey.type("13812345678")
      journey.press(.enter)
    case .paused:
      for _ in 0..<5 {
        journey.type("123456")
        journey.press(.enter)
      }
    case .late:
      journey.scene.now = BusyHall.at("10:20")
      journey.happen(.tick)
    case .checkedin: if let code { journey.happen(.checkIn(code)) }
    case .givenback: if let code { journey.happen(.unbook(code)) }
    case .unbooking: journey.touch(journey.scene(Words(zh: "取消", en: "Give it back")))
    default: break
    }
  }
}

extension Hall {
  /// Books an item at the desk.
  fileprivate mutating func book(_ item: ItemCode, at start: Instant, now: Instant) {
    let act = Act.book([item], at: start, VisitorID(bits: 1), seed: 1)
    do {
      for event in try decide(Command(act, by: .commandLine, at: now), in: self) {
        try evolve(event)
      }
    } catch {
      Issue.record("\(act): \(error)")
    }
  }
}
