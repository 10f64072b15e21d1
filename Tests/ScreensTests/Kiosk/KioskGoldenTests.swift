import Canvas
import HallCore
import Testing

@testable import Screens

/// Every page of the kiosk in its main states, as residents see them in a busy hall.
@Suite struct KioskGoldenTests {
  /// What a picture shows, and how somebody comes there.
  enum State: String, CaseIterable, Sendable {
    case home, domains, items, item, basket, priority, consent, taken, occasions, occasion, search
    case found, nothing, letters, digits, waiting, called, missed, over, cancelling, refused, failed
    case staff, idle, chosen, bring, shut
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
    for state in [State.home, .item, .waiting] {
      let journey = state.journey(scene, isLarge: false)
      Golden.expect(journey.canvas, "kiosk/\(state.rawValue)-40x16-zh")
    }
  }

  @Test func withoutColoursTilesHaveOutlines() {
    var scene = BusyHall.scene(language: .en)
    scene.abilities = Abilities(repertoire: .ascii, depth: .none)
    for (state, name) in [(State.home, "plainhome"), (.item, "plainitem")] {
      let journey = state.journey(scene, isLarge: false)
      Golden.expect(journey.canvas, "kiosk/\(name)-80x24-en")
    }
  }
}

extension KioskGoldenTests.State {
  private static let card: ItemCode = Samples.coded("SHBZ-017")
  private static let job: ItemCode = Samples.coded("LDJY-001")

  /// The pages on the way to the state.
  private func path(in hall: Hall) -> [Kiosk.Spot] {
    switch self {
    case .home, .chosen, .staff, .shut: []
    case .domains: [.domains]
    case .items: [.domains, .domain(Samples.coded("B"))]
    case .item, .idle, .taken, .refused, .failed: [.item(Self.card, .take)]
    case .bring: [.search(.bring), .item(Self.card, .bring)]
    case .basket: [.basket]
    case .priority: [.item(Self.card, .take), .priority]
    case .consent: [.item(Self.card, .take), .consent([Self.card])]
    case .occasions: [.lifeEvents]
    case .occasion: [.lifeEvents, .lifeEvent(0)]
    case .search, .found, .nothing: [.search(.take)]
    case .letters, .digits: [.lookup]
    case .called: []
    case .waiting, .missed, .over, .cancelling:
      hall.allTickets.first(where: isShown).map { [.ticket($0.number)] } ?? []
    }
  }

  /// Whether a ticket is one that the state is about.
  private func isShown(_ ticket: Ticket) -> Bool {
    switch (self, ticket.state) {
    case (.waiting, .waiting), (.cancelling, .waiting), (.missed, .missed),
      (.over, .ended):
      true
    default: false
    }
  }

  /// The state, played from a busy hall on.
  func journey(
    _ scene: Scene, isLarge: Bool
  ) -> Journey<Kiosk> {
    var kiosk = Kiosk(place: KioskSamples.place)
    kiosk.isLarge = isLarge
    kiosk.touched = scene.uptime
    if [.basket, .chosen].contains(self) { kiosk.basket = [Self.job, Self.card] }
    for spot in path(in: scene.hall) { kiosk.go(to: spot, in: scene) }
    switch self {
    case .found: kiosk.search("sbk", in: scene)
    case .nothing: kiosk.search("飞机票", in: scene)
    case .digits: kiosk.number = "A01"
    case .cancelling:
      if case .ticket(let ticket) = kiosk.spot { kiosk.notice = .cancelling(ticket) }
    default: break
    }
    var journey = Journey(kiosk, in: scene)
    switch self {
    case .called: journey.callSomebody()
    case .staff: journey.press(.function(9))
    case .idle: journey.wait(seconds: isLarge ? 125 : 65)
    case .shut:
      journey.scene.now = BusyHall.at("19:30")
      journey.draw()
    case .refused:
      journey.scene.now = BusyHall.at("19:30")
      journey.draw()
    case .failed: journey.scene.trouble = Words(zh: "磁盘满了", en: "the disk is full")
    default: break
    }
    guard [.taken, .refused, .failed].contains(self) else { return journey }
    journey.touch(scene(Words(zh: "取号", en: "Take a ticket")))
    if case .consent = journey.screen.spot { journey.press(.enter) }
    return journey
  }
}

extension Journey<Kiosk> {
  /// Looks up a ticket by its number, and then a window calls it.
  fileprivate mutating func callSomebody() {
    guard let window = scene.hall.windows.first(where: { $0.ticket != nil })?.number else { return }
    happen(.finish(window, .completed))
    guard let next = scene.hall.waiting(for: window).first?.number else { return }
    press(.tab)
    choose(scene(Words(zh: "我的号", en: "My ticket")))
    type(next.description)
    press(.enter)
    happen(.call(window, nil))
  }
}
