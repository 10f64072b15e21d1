// What a hall that is played forward is made of.

extension HallPlay {
  /// A window while one person sits there. Times are milliseconds from the moment of the forecast.
  struct Desk {
    let activity: Activity
    /// When the person is there.
    let from: Double
    /// When the person goes.
    let to: Double
    /// How much longer than usual the person takes.
    let pace: Double

    enum Activity {
      case idle
      case paused(since: Double)
      /// What is to be done is among the jobs; what comes after the first is due as the ticket was.
      case calling(Range<Int>, since: Double, due: Double)
      case serving(Range<Int>, since: Double, due: Double)
    }
  }

  /// Somebody who waits or asks.
  struct Work {
    /// Whose answer it is.
    let place: Int
    let due: Double
    let lane: Int
    /// What is to be done; nothing if somebody only asks.
    let jobs: Range<Int>
  }

  /// Somebody who will wait from a moment on.
  struct Comer {
    let arrival: Double
    let due: Double
    let jobs: Range<Int>
    /// Whether they have been called before: nobody comes back twice.
    var isBack = false
  }

  /// One piece of work.
  struct Job {
    let lane: Int
    let law: Chance.Law
  }

  /// How the people of a hall behave.
  struct Habits {
    let coming: Chance.Law
    let turning: Chance.Law
    let patience: Chance.Law
    let pausing: Chance.Law
    let noShow: Double
    /// Of those who did not come, how many come back.
    let reinstated: Double
    let leaving: Double
    /// How often a ticket goes elsewhere or is put aside after a piece of work, and comes back. How
    /// long it is away nobody has learnt: it is taken to be back at once, which is the same to those
    /// who wait for longer.
    let detour: Double
    let pause: Double
  }
}
