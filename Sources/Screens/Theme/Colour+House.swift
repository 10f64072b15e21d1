internal import Canvas

/// The house's colours. Each has the nearest of the first eight.
extension Colour {
  static let black = Colour(16, basic: 0)
  static let night = Colour(233, basic: 0)
  static let ink = Colour(234, basic: 0)
  static let coal = Colour(236, basic: 0)
  static let charcoal = Colour(238, basic: 0)
  static let slate = Colour(239, basic: 0)
  /// As far from white as from black.
  static let grey = Colour(243, basic: 7)
  static let mist = Colour(248, basic: 7)
  static let silver = Colour(252, basic: 7)
  static let linen = Colour(253, basic: 7)
  static let paper = Colour(255, basic: 7)
  static let white = Colour(231, basic: 7)
  static let cream = Colour(230, basic: 7)
  static let vermilion = Colour(160, basic: 1)
  static let red = Colour(124, basic: 1)
  static let deepRed = Colour(88, basic: 1)
  static let coral = Colour(209, basic: 1)
  static let amber = Colour(214, basic: 3)
  static let clay = Colour(131, basic: 1)
  static let umber = Colour(94, basic: 3)
  static let green = Colour(28, basic: 2)
  static let deepGreen = Colour(22, basic: 2)
  static let lightGreen = Colour(114, basic: 2)
  static let blue = Colour(25, basic: 4)
  /// As far from white as from black.
  static let periwinkle = Colour(63, basic: 4)
  static let cyan = Colour(37, basic: 6)
}
