/// How many slips of the hand lie between two texts: a sign left out, put in, wrong, or two
/// neighbours swapped. `nil` if there are more than `bound`, which it finds out early.
///
/// Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors",
/// Communications of the ACM 7(3), 1964, as optimal string alignment: no sign is touched twice.
public func editDistance<Sign: Equatable>(
  from left: [Sign], to right: [Sign], atMost bound: Int
) -> Int? {
  guard abs(left.count - right.count) <= bound else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, sign) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var distance = min(last[column + 1], current[column]) + 1
      distance = min(distance, last[column] + (sign == other ? 0 : 1))
      if row > 0 && column > 0 && sign == right[column - 1] && left[row - 1] == other {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    // A later row can only be as small as the smallest here, also after a swap.
    if current.allSatisfy({ $0 > bound }) { return nil }
    (beforeLast, last) = (last, current)
  }
  return last[right.count] <= bound ? last[right.count] : nil
}

/// The candidate that somebody probably meant who typed `text`, capitals or not: `nil` if the
/// nearest one is farther than a third of the length of `text`, where one slip is always allowed
/// and more than three never. Of two as near, the first; of nothing, nothing.
public func nearest(to text: String, in candidates: [String]) -> String? {
  let typed = Array(text.cleaned(limit: 64).lowercased())
  guard !typed.isEmpty else { return nil }
  var bound = min(3, max(1, typed.count / 3))
  var nearest: String?
  for candidate in candidates {
    let distance = editDistance(from: typed, to: Array(candidate.lowercased()), atMost: bound)
    guard let distance else { continue }
    if distance == 0 { return candidate }
    nearest = candidate
    bound = distance - 1
  }
  return nearest
}
