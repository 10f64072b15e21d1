// How what a hall has learnt stands in an image.

extension Experience {
  func write(into image: inout ImageWriter, of hall: Hall) {
    image.plain.count(days)
    arrivals.write(into: &image)
    promises.write(into: &image)
    for item in hall.map.codes {
      image.write(asked[item] ?? 0)
      (handling[item] ?? LogMoments()).write(into: &image)
    }
    for priority in PriorityClass.allCases { image.write(classes[priority] ?? 0) }
    for person in hall.profile.staff {
      (pace[person.id] ?? LogMoments()).write(into: &image)
    }
    for length in [scatter, coming, turning, patience, pausing] { length.write(into: &image) }
    for share in [noShows, reinstatements, leaving, detours, pauses] {
      image.write(share.cases)
      image.write(share.hits)
    }
    image.write(waited)
  }

  init(from image: inout ImageReader, of hall: Hall) throws(InvalidImage) {
    self.init(hall.founding)
    days = try image.plain.count()
    try arrivals.read(from: &image)
    promises = try PromiseRecord(from: &image)
    for item in hall.map.codes {
      let times = try image.amount()
      if times > 0 { asked[item] = times }
      let lengths = try LogMoments(from: &image)
      if lengths.weight > 0 { handling[item] = lengths }
    }
    for priority in PriorityClass.allCases {
      let people = try image.amount()
      if people > 0 { classes[priority] = people }
    }
    for person in hall.profile.staff {
      let lengths = try LogMoments(from: &image)
      if lengths.weight > 0 { pace[person.id] = lengths }
    }
    scatter = try LogMoments(from: &image)
    coming = try LogMoments(from: &image)
    turning = try LogMoments(from: &image)
    patience = try LogMoments(from: &image)
    pausing = try LogMoments(from: &image)
    noShows = try Share(from: &image)
    reinstatements = try Share(from: &image)
    leaving = try Share(from: &image)
    detours = try Share(from: &image)
    pauses = try Share(from: &image)
    waited = try image.amount()
  }
}

extension ImageWriter {
  /// A number with a fraction: a byte if it is nothing, as most are.
  fileprivate mutating func write(_ value: Double) {
    plain.byte(value == 0 ? 0 : 1)
    if value != 0 { plain.bits(value.bitPattern) }
  }
}

extension ImageReader {
  /// A number with a fraction that adding up to a lifetime of days can have made.
  fileprivate mutating func fraction() throws(InvalidImage) -> Double {
    guard try flag() else { return 0 }
    let value = Double(bitPattern: try plain.bits())
    guard value.isFinite, value != 0, value.magnitude < 1e12 else {
      throw InvalidImage("a number is impossible")
    }
    return value
  }

  /// A number that is not below nothing.
  fileprivate mutating func amount() throws(InvalidImage) -> Double {
    let value = try fraction()
    guard value >= 0 else { throw InvalidImage("a number is below nothing") }
    return value
  }
}

extension LogMoments {
  fileprivate func write(into image: inout ImageWriter) {
    image.write(weight)
    guard weight > 0 else { return }
    image.write(sum)
    image.write(squares)
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    weight = try image.amount()
    guard weight > 0 else { return }
    sum = try image.fraction()
    squares = try image.amount()
  }
}

extension Share {
  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    cases = try image.amount()
    hits = try image.amount()
  }
}

extension ArrivalRecord {
  fileprivate func write(into image: inout ImageWriter) {
    for days in days { image.write(days) }
    image.plain.byte(people.isEmpty ? 0 : 1)
    for people in people { image.write(people) }
  }

  fileprivate mutating func read(from image: inout ImageReader) throws(InvalidImage) {
    for index in days.indices { days[index] = try image.amount() }
    guard try image.flag() else { return }
    var people: [Double] = []
    for _ in 0..<placeCount { people.append(try image.amount()) }
    setPeople(people)
  }
}

extension PromiseRecord {
  fileprivate func write(into image: inout ImageWriter) {
    image.plain.count(count.given)
    image.plain.count(count.kept)
    image.write(lowLevel)
    image.write(highLevel)
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    count.given = try image.plain.count()
    count.kept = try image.plain.count()
    lowLevel = try image.amount()
    highLevel = try image.amount()
    guard count.kept <= count.given, Self.levels.contains(lowLevel), Self.levels.contains(highLevel)
    else {
      throw InvalidImage("promises are out of order")
    }
  }
}
