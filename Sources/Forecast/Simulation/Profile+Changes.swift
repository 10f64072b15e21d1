internal import HallCore

// How a hall is set up otherwise.

extension Profile {
  func place(of number: WindowNumber) throws(ScenarioProblem) -> Int {
    guard let place = windows.firstIndex(where: { $0.number == number }) else {
      throw .unknownWindow(number)
    }
    return place
  }

  mutating func merge(_ numbers: [WindowNumber]) throws(ScenarioProblem) {
    guard Set(numbers).count == numbers.count, numbers.count > 1 else { throw .nothingToMerge }
    var places: [Int] = []
    for number in numbers { places.append(try place(of: number)) }
    let all = places.map { windows[$0] }
    let skills = staff.filter { person in numbers.contains { person.post == .window($0) } }
      .reduce(into: Set<QueueLetter>()) { $0.formUnion($1.skills) }
    windows[places[0]].queues = all.reduce(into: []) { $0.formUnion($1.queues) }
    windows[places[0]].equipment = all.reduce(into: []) { $0.formUnion($1.equipment ?? []) }
    for index in staff.indices {
      guard case .window(let number) = staff[index].post, numbers.contains(number) else { continue }
      if number == numbers[0] {
        staff[index].skills = skills
      } else {
        staff[index].post = .guidance
      }
    }
    windows.removeAll { numbers.dropFirst().contains($0.number) }
  }

  mutating func assign(
    _ queues: Set<QueueLetter>, to number: WindowNumber, _ founding: Founding
  ) throws(ScenarioProblem) {
    for letter in queues.sorted() { try founding.require(letter) }
    windows[try place(of: number)].queues = queues
    for index in staff.indices where staff[index].post == .window(number) {
      staff[index].skills.formUnion(queues)
    }
  }

  mutating func add(
    _ number: WindowNumber, taking queues: Set<QueueLetter>, _ founding: Founding
  ) throws(ScenarioProblem) {
    guard !windows.contains(where: { $0.number == number }) else { throw .windowExists(number) }
    guard var window = windows.last else { throw .unknownWindow(number) }
    try hire(queues, for: .window(number), founding)
    window.number = number
    window.name = Words(zh: "新开窗口", en: "new window")
    window.queues = queues
    window.equipment = windows.reduce(into: []) { $0.formUnion($1.equipment ?? []) }
    windows.append(window)
  }

  /// Has somebody more at a post, who is there all day and known as `new-1`, `new-2` and so on.
  mutating func hire(
    _ queues: Set<QueueLetter>, for post: Post, _ founding: Founding
  ) throws(ScenarioProblem) {
    for letter in queues.sorted() { try founding.require(letter) }
    let taken = Set(staff.map(\.id))
    let ids = (1...staff.count + 1).lazy.compactMap { StaffID(text: "new-\($0)") }
    guard let id = ids.first(where: { !taken.contains($0) }), var person = staff.first
    else { preconditionFailure("a founded hall has staff, and fewer than all names are taken") }
    person.id = id
    person.name = Words(zh: "新来的人", en: "somebody new")
    person.skills = queues
    person.post = post
    person.shift = nil
    staff.append(person)
  }
}
