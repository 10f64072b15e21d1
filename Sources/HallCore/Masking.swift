// Personal data is shown to nobody in full: what is left of it is enough to tell whether somebody is
// who they say.

extension String {
  /// A name with all but its first character hidden: `王**`.
  public var maskedAsName: String {
    prefix(1) + String(repeating: "*", count: max(0, count - 1))
  }

  /// A telephone number with all but its last four digits hidden, seven hidden at most: a number of
  /// four digits or fewer is hidden whole.
  public var maskedAsPhone: String {
    let shown = count > 4 ? 4 : 0
    return String(repeating: "*", count: min(7, count - shown)) + suffix(shown)
  }
}
