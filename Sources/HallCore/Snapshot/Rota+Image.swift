// How the rotas to come, leave and the count of weekend duties stand in an image.

extension RotaBook {
  func write(into image: inout ImageWriter, of hall: Hall) {
    image.plain.count(planned.count)
    for (day, duties) in planned.sorted(by: { $0.key < $1.key }) {
      image.plain.signed(Int64(day.number))
      image.plain.count(duties.count)
      for duty in duties { duty.write(into: &image) }
    }
    image.plain.count(leaves.count)
    for leave in leaves {
      image.write(leave.staff)
      image.plain.signed(Int64(leave.from.number))
      image.plain.signed(Int64(leave.through.number))
      image.plain.text(leave.reason)
    }
    for person in hall.profile.staff { image.plain.count(weekendDuties[person.id] ?? 0) }
  }

  init(from image: inout ImageReader, of hall: Hall) throws(InvalidImage) {
    for _ in 0..<(try image.plain.length()) {
      let day = try image.day()
      var duties: [Duty] = []
      for _ in 0..<(try image.plain.length()) { duties.append(try Duty(from: &image)) }
      guard planned.updateValue(duties, forKey: day) == nil else {
        throw InvalidImage("a day has two rotas")
      }
    }
    for _ in 0..<(try image.plain.length()) {
      leaves.append(
        Leave(
          staff: try image.person(), from: try image.day(), through: try image.day(),
          reason: try image.plain.text()))
    }
    for person in hall.profile.staff {
      let count = try image.plain.count()
      if count > 0 { weekendDuties[person.id] = count }
    }
  }
}

extension Duty {
  fileprivate func write(into image: inout ImageWriter) {
    image.write(staff)
    switch task {
    case .rest: image.plain.byte(0)
    case .at(.guidance): image.plain.byte(1)
    case .at(.agentDesk): image.plain.byte(2)
    case .at(.selfService): image.plain.byte(3)
    case .at(.relief): image.plain.byte(4)
    case .at(.window(let number)):
      image.plain.byte(5)
      image.write(number)
    }
    image.plain.count(from.minutes)
    image.plain.count(to.minutes)
  }

  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    let staff = try image.person()
    let task: Task
    switch try image.plain.byte() {
    case 0: task = .rest
    case 1: task = .at(.guidance)
    case 2: task = .at(.agentDesk)
    case 3: task = .at(.selfService)
    case 4: task = .at(.relief)
    case 5: task = .at(.window(try image.window()))
    default: throw InvalidImage("a task is unknown")
    }
    self.init(staff, task, from: try image.time(), to: try image.time())
  }
}
