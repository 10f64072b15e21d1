internal import Canvas

/// How a page is divided that has room for the ways to an item: shelves of equal tiles, one below the
/// other, and on the home page the other places at its foot.
struct HomeShelves {
  /// The lines of usual items, and how many stand in each.
  let usual: Size
  /// The same of domains.
  let domains: Size
  /// The same of occasions in life.
  let occasions: Size
  /// Whether each shelf says what it holds.
  let hasTitles: Bool
  /// How high every tile is.
  let tileRows: Int

  /// The shelves for so many domains; `nil` where there is too little room, or everything is large.
  init?(_ frame: KioskFrame, domains count: Int, isHome: Bool) {
    let room = frame.body(hasFoot: !isHome)
    guard !frame.isLarge, room.columns >= 74 else { return nil }
    hasTitles = frame.isWide
    let across = !frame.isWide ? 5 : count > 14 ? 8 : 7
    let lines = min(frame.isWide ? 2 : 3, (count + across - 1) / across)
    let occasionLines = frame.isVast ? 4 : frame.isWide ? 1 : 0
    let titles = frame.isWide ? 3 : 0
    // A blank row parts every line of tiles from the next, and the heading of the home page takes as
    // much.
    func height(usual: Int) -> Int {
      let lines = usual + lines + occasionLines + (isHome ? 1 : 0)
      return (room.rows + (isHome ? 0 : 1) - lines - titles) / lines
    }
    guard let usualLines = (0...2).last(where: { height(usual: $0) >= 3 }) else { return nil }
    usual = Size(rows: usualLines, columns: frame.isWide ? 4 : 3)
    domains = Size(rows: lines, columns: across)
    occasions = Size(rows: occasionLines, columns: 6)
    tileRows = min(frame.isVast ? 7 : 5, height(usual: usualLines))
  }
}
