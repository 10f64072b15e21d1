import Testing

@Test func figuresFollowTheClock() throws {
  let hall = try TestHall()
  for (time, line) in [
    ("09:00", "open 1"), ("09:00", "take LDJY-001"), ("09:02", "take LDJY-002"),
    ("09:10", "call 1"), ("09:11", "begin 1"), ("09:18", "finish 1"), ("09:22", "call 1"),
    ("09:23", "begin 1"), ("09:26", "finish 1 --outcome left"),
  ] {
    hall.clock = "2026-03-02T\(time):00+08:00,0"
    #expect(try hall.run(line).code == 0, "\(line)")
  }
  // A clock that runs behind the log shows the time of the log.
  hall.clock = "2026-03-02T09:00:00+08:00,0"
  try Transcript.expect(
    """
    $ stats --csv
    group,key,zh,en,visits,finished,cancelled,abandoned,waitMedian,waitP90,waitLongest,handled,handlingMean,promised,kept
    all,,全部,all,2,2,0,0,10.0,20.0,20.0,2,5.0,2,0
    queue,A,劳动就业,Employment,2,2,0,0,10.0,20.0,20.0,2,5.0,2,0
    item,LDJY-001,失业登记,Unemployment registration,1,1,0,0,10.0,10.0,10.0,1,7.0,1,0
    item,LDJY-002,就业登记,Employment registration,1,1,0,0,20.0,20.0,20.0,1,3.0,1,0
    window,01,1 号窗口,window 1,2,2,0,0,10.0,20.0,20.0,2,5.0,2,0
    staff,li-min,李敏,Li Min,2,2,0,0,10.0,20.0,20.0,2,5.0,2,0
    hour,09:00,09:00,09:00,2,2,0,0,10.0,20.0,20.0,2,5.0,2,0
    $ log --from 10
    10  2026-03-02 09:26:00  window 1 finishes A002: visitor left
    """, in: hall)
}

@Test func aDayThatNobodyClosedIsClosedByTheNextOne() throws {
  let hall = try TestHall()
  try hall.prepare("open 1", "take LDJY-001", "call 1", "begin 1", "hold 1 step --until 09:30")
  hall.clock = "2026-03-04T08:30:00+08:00,0"
  try Transcript.expect(
    """
    $ take LDJY-001
    A001  0 ahead  about 2-3 min  no window for it is open yet  bring: 居民身份证、终止劳动关系证明
    $ log --from 6
    6  2026-03-02 09:00:00  window 1 puts A001 aside, back by itself at 09:30
    7  2026-03-02 09:30:00  A001 is off hold
    8  2026-03-03 00:00:00  A001 is abandoned
    9  2026-03-03 00:00:00  window 1 closes
    10  2026-03-03 00:00:00  2026-03-02 is closed
    11  2026-03-04 00:00:00  2026-03-04 begins
    12  2026-03-04 08:30:00  A001 taken: Unemployment registration
    $ check
    baishiyi: 12 events, 2 days, 1 visit; sound
    """, in: hall)
}

@Test func theDemoIsAWholeDayAndTheSameForTheSameSeed() throws {
  let hall = try TestHall(isFounded: false)
  let day = try hall.run("demo")
  #expect(day.code == 0)
  #expect(day.lines.first?.hasSuffix("Baishiyi Town Party-and-Community Service Centre") == true)
  #expect(day.lines.contains { $0.hasSuffix("2026-03-02 is closed") })
  #expect(try hall.run("demo --text --seed 1").output == day.output)
  #expect(try hall.run("demo --seed 2").output != day.output)
  #expect(try hall.run("--lang zh demo").lines.contains { $0.hasSuffix("2026-03-02 结束") })
  let rows = try hall.run("--json demo").lines
  #expect(rows.first?.contains(#""group":"all""#) == true)
  #expect(rows.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
}
