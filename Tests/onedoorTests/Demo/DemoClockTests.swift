import HallCore
import Testing

@testable import onedoor

private let morning = Instant(milliseconds: 1_773_625_200_000)

@Test func aSecondAtSixtyTimesIsAMinute() {
  var clock = DemoClock(at: morning, real: 5000)
  clock.pass(to: 6000)
  #expect(clock.now == morning + .minutes(1))
}

@Test(arguments: DemoClock.speeds)
func timePassesAtTheSpeedThatWasChosen(_ speed: Int) {
  var clock = DemoClock(at: morning, real: 0)
  clock.change(to: speed, at: 0)
  for real in 1...50 { clock.pass(to: Int64(real) * 100) }
  #expect(clock.now == morning + .seconds(5 * speed))
}

@Test func aChangeOfSpeedNeverMakesTimeJump() {
  var clock = DemoClock(at: morning, real: 0)
  var real: Int64 = 0
  for speed in DemoClock.speeds + DemoClock.speeds.reversed() {
    let old = Int64(clock.speed)
    let before = clock.now
    real += 70
    clock.change(to: speed, at: real)
    // What had passed until then passed at the old speed, and nothing besides.
    #expect(clock.now == before + TimeSpan(milliseconds: 70 * old))
    #expect(clock.speed == speed)
  }
}

@Test func aPausedClockStandsStillAndGoesOnFromThere() {
  var clock = DemoClock(at: morning, real: 0)
  clock.togglePause(at: 1000)
  #expect(clock.isPaused)
  clock.pass(to: 90_000)
  clock.goFaster(at: 95_000)
  #expect(clock.now == morning + .minutes(1))
  clock.togglePause(at: 100_000)
  clock.pass(to: 101_000)
  #expect(clock.now == morning + .minutes(3))
}

@Test func speedsGoUpAndDownOneByOneAndStopAtTheEnds() {
  var clock = DemoClock(at: morning, real: 0)
  clock.change(to: 1, at: 0)
  var speeds = [clock.speed]
  for _ in 0..<10 {
    clock.goFaster(at: 0)
    speeds.append(clock.speed)
  }
  #expect(speeds == DemoClock.speeds + [600, 600])
  for _ in 0..<10 { clock.goSlower(at: 0) }
  #expect(clock.speed == 1)
  clock.change(to: 7, at: 0)
  #expect(clock.speed == 1)
}

@Test func aClockThatNobodyLookedAtForLongGoesOnAnHourLaterAtMost() {
  var clock = DemoClock(at: morning, real: 0)
  clock.change(to: 600, at: 0)
  clock.pass(to: .max)
  #expect(clock.now == morning + .minutes(60))
}

@Test func timeNeverRunsBackwards() {
  var clock = DemoClock(at: morning, real: 1000)
  clock.pass(to: 0)
  #expect(clock.now == morning)
  clock.pass(to: 1000)
  #expect(clock.now == morning)
  clock.leap(to: morning + .minutes(-1))
  #expect(clock.now == morning)
  clock.leap(to: morning + .minutes(600))
  clock.pass(to: 2000)
  #expect(clock.now == morning + .minutes(601))
}
