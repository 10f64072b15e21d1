import Canvas
import HallCore
import Testing

@testable import Screens

/// How many touches lead from the home page to a ticket.
@Suite struct TouchCountTests {
  /// A resident at the home page, who touches what means something to them, and counts.
  private struct Resident {
    var journey: Journey<Kiosk>
    var touches = 0

    init(rows: Int, columns: Int, isLarge: Bool = false) throws {
      var kiosk = Kiosk(place: KioskSamples.place)
      kiosk.isLarge = isLarge
      journey = Journey(
        kiosk, in: Samples.scene(try KioskSamples.hall(), rows: rows, columns: columns))
    }

    /// Touches the first target that means what is wanted.
    mutating func touch(
      _ isWanted: (Kiosk.Message) -> Bool, at location: SourceLocation = #_sourceLocation
    ) {
      let target = journey.canvas.targets.first { target in
        (target.message.base as? Kiosk.Message).map(isWanted) ?? false
      }
      guard let target else {
        Issue.record("it is not there:\n\(journey.picture)", sourceLocation: location)
        return
      }
      journey.touch(target.area.center)
      touches += 1
    }

    mutating func touch(
      _ wanted: Kiosk.Message, at location: SourceLocation = #_sourceLocation
    ) { touch({ $0 == wanted }, at: location) }

    /// Touches the first item of the page, then takes the ticket.
    mutating func takeFirstItem(at location: SourceLocation = #_sourceLocation) {
      touch({ if case .go(.item(_, .take)) = $0 { true } else { false } }, at: location)
      take(at: location)
    }

    /// Takes the ticket, and has it.
    mutating func take(at location: SourceLocation = #_sourceLocation) {
      touch({ if case .want = $0 { true } else { false } }, at: location)
      let isTaken = if case .taken = journey.screen.spot { true } else { false }
      #expect(isTaken, sourceLocation: location)
    }
  }

  @Test(arguments: [(24, 80), (30, 90), (36, 110), (40, 120), (80, 300)])
  func threeWhateverTheMatterIsAbout(rows: Int, columns: Int) throws {
    for queue in try KioskSamples.hall().founding.queues {
      var resident = try Resident(rows: rows, columns: columns)
      resident.touch(.go(.domain(queue.letter)))
      resident.takeFirstItem()
      #expect(resident.touches == 3, "\(queue.name.en)")
    }
  }

  @Test(arguments: [(24, 80, false), (40, 120, false), (22, 78, true)])
  func noMoreForAnOccasionInLife(rows: Int, columns: Int, isLarge: Bool) throws {
    var resident = try Resident(rows: rows, columns: columns, isLarge: isLarge)
    // Where there is much room, the occasions themselves are on the home page.
    let isNear = columns > 100
    if !isNear { resident.touch(.go(.lifeEvents)) }
    resident.touch(.go(.lifeEvent(0)))
    resident.take()
    #expect(resident.touches == (isNear ? 2 : 3))
  }

  @Test(arguments: [(24, 80, false), (40, 120, false), (22, 78, true)])
  func threeBySearchAndThoseOfItsLetters(rows: Int, columns: Int, isLarge: Bool) throws {
    var resident = try Resident(rows: rows, columns: columns, isLarge: isLarge)
    resident.touch(.go(.search(.take)))
    for letter in "sbk" { resident.touch(.sign(.character(letter))) }
    #expect(resident.journey.sees("社会保障卡申领"))
    resident.takeFirstItem()
    #expect(resident.touches == 3 + 3)
  }

  @Test(arguments: [(24, 80), (40, 120)])
  func twoForWhatMostPeopleComeFor(rows: Int, columns: Int) throws {
    var resident = try Resident(rows: rows, columns: columns)
    resident.takeFirstItem()
    #expect(resident.touches == 2)
  }

  /// Fourteen targets that are big enough for large mode do not fit on its home page.
  @Test func fourInLargeModeAndOneMoreForWhatIsOnTheSecondPage() throws {
    let queues = try KioskSamples.hall().founding.queues
    for (index, queue) in queues.enumerated() {
      var resident = try Resident(rows: 22, columns: 78, isLarge: true)
      resident.touch(.go(.domains))
      if index >= 9 { resident.touch(.turn(to: 9)) }
      resident.touch(.go(.domain(queue.letter)))
      resident.takeFirstItem()
      #expect(resident.touches == (index < 9 ? 4 : 5), "\(queue.name.en)")
    }
  }
}
