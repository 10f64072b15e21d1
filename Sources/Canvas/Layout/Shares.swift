/// How a length is shared among neighbours.
enum Shares {
  /// Gives everybody what they want, from the first on, and what is left over to those who stretch.
  ///
  /// - Parameters:
  ///   - elements: The neighbours.
  ///   - spacing: What is between two of them.
  ///   - room: What there is.
  ///   - wanted: What one of them wants that does not stretch.
  static func lengths(
    of elements: [any Element], spacing: Int, in room: Int, _ wanted: (Int) -> Int
  ) -> [Int] {
    var left = room
    var weight = 0
    var lengths = [Int](repeating: 0, count: elements.count)
    for index in elements.indices {
      if index > 0 { left -= spacing }
      let stretch = elements[index].stretch
      weight += stretch
      guard stretch == 0 else { continue }
      lengths[index] = max(0, min(wanted(index), left))
      left -= lengths[index]
    }
    guard weight > 0, left > 0 else { return lengths }
    for index in elements.indices {
      let stretch = elements[index].stretch
      guard stretch > 0 else { continue }
      lengths[index] = left * stretch / weight
      left -= lengths[index]
      weight -= stretch
    }
    return lengths
  }

  /// What elements want of some room; those that stretch are not asked, because they get what is left
  /// over.
  static func sizes(of elements: [any Element], in room: Size) -> [Size] {
    var sizes: [Size] = []
    sizes.reserveCapacity(elements.count)
    for index in elements.indices {
      sizes.append(elements[index].stretch > 0 ? .zero : elements[index].size(within: room))
    }
    return sizes
  }
}
