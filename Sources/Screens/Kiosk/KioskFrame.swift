internal import Canvas

/// How a page of the kiosk is divided on a screen: a head and a foot at the same place on every page,
/// and between them the body, whose size decides how many choices a page holds.
struct KioskFrame {
  /// Whether there is only room for a plain list.
  let isList: Bool
  /// Whether everything is shown large.
  let isLarge: Bool
  private let size: Size

  init(_ size: Size, isLarge: Bool) {
    self.size = size
    self.isLarge = isLarge
    isList = !size.holds(Size(rows: 20, columns: 60))
  }

  /// The head is as high as its targets; so is the foot.
  static let headRows = 3
  /// How wide a target of the head is, and the time beside it.
  static let (headTarget, clock) = (10, 5)
  /// The room for words at the head, beside its two targets and the time.
  var headColumns: Int { body().columns - 2 * Self.headTarget - Self.clock - 3 * gap }
  /// The blank columns between what can be touched at the head: on a small screen a long name needs the
  /// room.
  var gap: Int { isWide ? 2 : 1 }
  /// The blank columns on both sides.
  var margin: Int { size.columns < 100 ? 1 : 3 }
  /// Whether there is much more room than a small screen has.
  var isWide: Bool { size.holds(Size(rows: 36, columns: 110)) }
  /// Whether there is more room than anybody needs.
  var isVast: Bool { size.holds(Size(rows: 70, columns: 110)) }

  /// How big a ticket's number is: the largest thing of its page.
  var numberScale: Int { max(2, body().rows / 10) }

  /// The room between head and foot, without the blank rows beside them.
  func body(hasFoot: Bool = true) -> Size {
    let foot = hasFoot ? Self.headRows + 1 : 0
    return Size(rows: size.rows - Self.headRows - 1 - foot, columns: size.columns - 2 * margin)
  }
}

/// How many equal tiles a page of choices holds, and how they stand.
struct ChoiceShape {
  /// How many stand side by side.
  let columns: Int
  /// How many a page holds.
  let capacity: Int
  /// How high each is.
  let cellRows: Int

  /// The shape for a number of choices in a body, with tiles of at least a width and height and, if it
  /// is said, no more than some side by side.
  init(_ count: Int, in body: Size, width: Int, least: Int, across most: Int? = nil) {
    let gap = Size(rows: 1, columns: 2)
    let fitting = max(1, (body.columns + gap.columns) / (width + gap.columns))
    let across = min(fitting, most ?? fitting)
    func lines(_ height: Int) -> Int { max(1, (body.rows + gap.rows) / (height + gap.rows)) }
    // Few choices stand in a block of high tiles rather than in long lines of low ones.
    let few = (min(3, across)...across).first { $0 * lines(Self.high) >= count }
    columns = few ?? across
    capacity = columns * lines(few == nil ? least : Self.high)
    let shown = max(1, (min(count, capacity) + columns - 1) / columns)
    cellRows = max(
      least,
      min(body.rows < 24 ? Self.high : Self.highest, (body.rows + gap.rows) / shown - gap.rows))
  }

  /// A tile that is comfortably high, and one that is as high as looks well.
  private static let (high, highest) = (5, 7)
}
