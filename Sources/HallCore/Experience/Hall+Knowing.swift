// What a hall knows, for those who play its days.

extension Hall {
  /// A hall that knows already what another one of the same founding has learnt.
  public init(_ founding: Founding, at moment: Instant, knowing experience: Experience) {
    self.init(founding, at: moment)
    self.experience = experience
  }

  /// What the hall will know when today is over, if nothing more happens.
  public var experienceWithToday: Experience {
    var learnt = experience
    learnt.learn(from: self)
    return learnt
  }
}
