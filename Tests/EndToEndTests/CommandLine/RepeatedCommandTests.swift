import Testing

@Test func theSameIdIsDoneOnceAndAnsweredTheSameWay() throws {
  let hall = try TestHall()
  for words in [
    "open 1", "take LDJY-001 --name 王芳 --phone 13800138000", "call 1", "recall 1", "begin 1",
    "finish 1", "undo 1", "hold 1 window", "close day",
  ] {
    let line = "--json --id \(words.hashValue.magnitude) \(words)"
    let first = try hall.run(line)
    #expect(first.code == 0, "\(words): \(first.errors)")
    let log = try hall.run("log").output
    for _ in 1...2 {
      let again = try hall.run(line)
      #expect(again.output == first.output, "\(words)")
      #expect(again.code == 0, "\(words)")
    }
    #expect(try hall.run("log").output == log, "\(words)")
  }
}

@Test func aRefusedCommandMayBeSentAgainWithItsId() throws {
  let hall = try TestHall()
  try Transcript.expect(
    """
    $ --id a call 1
    ! onedoor: window 1 is closed; open it first
    ? 1
    $ open 1
    window 1 opens with Li Min
    $ take LDJY-001
    A001  0 ahead  soon  window 1  bring: 居民身份证、终止劳动关系证明
    $ --id a call 1
    A001 to window 1 (longest wait)
    $ --id a call 1
    A001 to window 1 (longest wait)
    """, in: hall)
}

@Test func anIdThatWasUsedForSomethingElseIsAnsweredWithThat() throws {
  let hall = try TestHall()
  try Transcript.expect(
    """
    $ --id x open 1
    window 1 opens with Li Min
    $ --id x take LDJY-001
    window 1 opens with Li Min
    $ --id x status
    Baishiyi Town Party-and-Community Service Centre  2026-03-02 09:00  walk-in  0 waiting

     1  idle    -  0:00  ABCDEFGHJKLMNP  Li Min
     2  closed  -     -  AJ  -
     3  closed  -     -  AB  -
     4  closed  -     -  B  -
     5  closed  -     -  C  -
     6  closed  -     -  CD  -
     7  closed  -     -  DG  -
     8  closed  -     -  E  -
     9  closed  -     -  EL  -
    10  closed  -     -  FHP  -
    11  closed  -     -  KMN  -
    """, in: hall)
}

@Test func aTicketOfYesterdayIsNotAnsweredWithTodaysTicketOfItsNumber() throws {
  let hall = try TestHall()
  try hall.prepare("--id y take LDJY-001 LDJY-002")
  hall.clock = "2026-03-03T08:30:00+08:00,0"
  try hall.prepare("open 1", "take LDJY-003")
  let again = try hall.run("--json --id y take LDJY-001 LDJY-002")
  #expect(again.output.contains(#""ahead":0,"due":"2026-03-02T09:15:00.000+08:00""#))
  #expect(again.output.contains(#""items":["LDJY-001","LDJY-002"]"#))
  #expect(again.output.contains(#""seq":2,"ticket":"A001","windows":[]"#))
}
