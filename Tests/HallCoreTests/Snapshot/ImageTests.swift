import Testing

@testable import HallCore

@Suite struct ImageTests {
  @Test(arguments: 0..<10)
  func anImageIsTheWholeHallAndGoesOnLikeIt(seed: UInt64) throws {
    var random = RandomHall(seed: 7000 + seed)
    var images: [(index: Int, image: [UInt8])] = []
    for _ in 0..<40 {
      try random.play(10)
      images.append((random.log.count, random.hall.image))
      #expect(try Hall(random.founding, image: random.hall.image) == random.hall)
    }
    for (index, image) in images {
      var twin = try Hall(random.founding, image: image)
      for event in random.log[index...] { try twin.evolve(event) }
      #expect(twin == random.hall)
      #expect(twin.image == random.hall.image)
    }
  }

  @Test func anImageTakesSomeFiftyBytesATicket() throws {
    var random = RandomHall(seed: 7000)
    try random.play(1000)
    // Until it is late on a day that is open.
    while random.hall.ticketCount <= 100, random.commands < 20_000 { try random.play(100) }
    let tickets = random.hall.ticketCount
    #expect(tickets > 100)
    #expect(random.hall.image.count < 80 * tickets)
  }

  @Test func nothingButTheWholeImageIsRead() throws {
    var random = RandomHall(seed: 7001)
    try random.play(100)
    let image = random.hall.image
    for count in 0..<image.count {
      #expect(throws: InvalidImage.self) {
        try Hall(random.founding, image: Array(image[..<count]))
      }
    }
    #expect(throws: InvalidImage.self) { try Hall(random.founding, image: image + [0]) }
  }

  @Test func anImageOfAnotherHallIsRefused() throws {
    let hall = Hall(TestHalls.baishiyi, at: Instant(milliseconds: 0))
    #expect(throws: InvalidImage.self) { try Hall(TestHalls.small, image: hall.image) }
  }

  @Test func anImageInWhichHelpIsAskedForAsItCannotBeIsRefused() throws {
    let hall = play("09:00 summon kiosk-1\n09:10 summon kiosk-2").hall
    let (first, second) = (hall.helpRequests[0], hall.helpRequests[1])
    let yesterday = first.since + .minutes(-24 * 60)
    let wrong: [[HelpRequest]] = [
      [second, first], [first, HelpRequest(place: first.place, since: second.since)],
      [first, HelpRequest(place: second.place, since: hall.now + .minutes(1))],
      [HelpRequest(place: first.place, since: yesterday), second],
    ]
    for requests in wrong {
      var other = hall
      other.helpRequests = requests
      #expect(throws: InvalidImage.self) { try Hall(hall.founding, image: other.image) }
    }
    var empty = play("09:00 closeDay").hall
    empty.helpRequests = [first]
    #expect(throws: InvalidImage.self) { try Hall(empty.founding, image: empty.image) }
  }

  @Test func anImageInWhichACallWasMissedBeforeItWasMadeIsRefused() throws {
    let hall = play("09:00 open 1\n09:00 take LDJY-001\n09:01 call 1\n09:03 miss 1").hall
    let number = try #require(TicketNumber(text: "A001"))
    let miss = try #require(hall.ticket(number)?.misses.first)
    for (called, at) in [
      (miss.at, miss.called), (miss.called + .minutes(-2), miss.at),
      (miss.called, miss.at + .minutes(1)),
    ] {
      var other = hall
      other.tickets[number].misses = [
        Ticket.Miss(window: miss.window, staff: miss.staff, called: called, at: at)
      ]
      #expect(throws: InvalidImage.self) { try Hall(hall.founding, image: other.image) }
    }
  }

  @Test func everyNumberIsReadAsItWasWritten() throws {
    let numbers: [Int64] = [0, 1, -1, 63, -64, 64, 127, 128, 1 << 31, .max, .min]
    var writer = ByteWriter()
    for number in numbers { writer.signed(number) }
    writer.number(.max)
    writer.bits(0x0123_4567_89AB_CDEF)
    writer.text("材料")
    var reader = ByteReader(writer.bytes)
    for number in numbers { #expect(try reader.signed() == number) }
    #expect(try reader.number() == .max)
    #expect(try reader.bits() == 0x0123_4567_89AB_CDEF)
    #expect(try reader.text() == "材料")
    #expect(reader.remaining == 0)
  }

  @Test(arguments: [[], [0x80], Array(repeating: 0x80, count: 11), [3, 0x61], [2, 0xC3, 0x28]])
  func bytesThatAreNoTextAreReported(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    #expect(throws: InvalidImage.self) { try reader.text() }
  }
}
