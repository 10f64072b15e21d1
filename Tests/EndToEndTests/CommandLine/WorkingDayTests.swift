import Testing

/// A working day in English: every act of the hall once, and what the tool says of it.
@Test func aWorkingDayAtTheCommandLine() throws {
  let hall = try TestHall(isFounded: false)
  try Transcript.expect(
    """
    $ found
    founded Baishiyi Town Party-and-Community Service Centre: 11 windows, 18 staff, 146 items
    $ open 1
    window 1 opens with Li Min
    $ open 2 --staff zhang-qiang
    window 2 opens with Zhang Qiang
    $ open 3
    window 3 opens with Wang Fang
    $ take LDJY-001
    A001  0 ahead  soon  windows 1, 2, 3  bring: 居民身份证、终止劳动关系证明
    $ take LDJY-002 失业登记
    A002  1 ahead  soon  windows 1, 2, 3  bring: 居民身份证、劳动合同或就业证明、终止劳动关系证明
    $ take 'employment registration' --priority elderly
    A003  0 ahead  soon  windows 1, 2, 3  bring: 居民身份证、劳动合同或就业证明
    $ take SHBZ-017
    B001  0 ahead  about 9-24 min  window 3  bring: 居民身份证、近期免冠照片
    $ call 2
    A003 to window 2 (priority)
    $ recall 2
    A003 again to window 2
    $ begin 2
    window 2 begins A003
    $ finish 2
    window 2 finishes A003: completed
    $ undo 2
    window 2 takes back its last act (A003)
    $ finish 2 --outcome incomplete
    window 2 finishes A003: papers missing
    $ call 3
    A001 to window 3 (longest wait)
    $ miss 3
    A001 did not come to window 3
    $ reinstate A001
    A001 waits again
    $ call 2 A001
    A001 to window 2 (picked)
    $ begin 2
    window 2 begins A001
    $ hold 2 visitor
    window 2 puts A001 aside, the papers are with the visitor
    $ resume A001
    A001 is off hold
    $ call 2
    A002 to window 2 (longest wait)
    $ begin 2
    window 2 begins A002
    $ hold 2 window
    window 2 puts A002 aside, the papers stay at the window
    $ resume A002
    A002 is off hold
    $ call 1 A001
    A001 to window 1 (picked)
    $ begin 1
    window 1 begins A001
    $ hold 1 step --until 09:20
    window 1 puts A001 aside, back by itself at 09:20
    $ resume A001
    A001 is off hold
    $ call 1 A001
    A001 to window 1 (picked)
    $ begin 1
    window 1 begins A001
    $ transfer 1 --window 2 --note '核对 records' --return
    window 1 sends A001 to window 2 and wants it back: 核对 records
    $ call 2 A001
    A001 to window 2 (picked)
    $ begin 2
    window 2 begins A001
    $ finish 2
    window 2 finishes A001: completed; it goes back to the window that sent it
    $ call 1
    A001 to window 1 (returning)
    $ begin 1
    window 1 begins A001
    $ finish 1
    window 1 finishes A001: completed
    $ call 3
    B001 to window 3 (longest wait)
    $ begin 3
    window 3 begins B001
    $ transfer 3 --staff zhang-qiang
    window 3 sends B001 to Zhang Qiang
    $ call 2
    A002 to window 2 (returning)
    $ transfer 2 --queue B
    ! onedoor: window 2 has not begun ticket A002; begin it first
    ? 1
    $ begin 2
    window 2 begins A002
    $ transfer 2 --queue B
    window 2 sends A002 to queue B
    """, in: hall, options: ["--lang", "en"])
  try Transcript.expect(
    """
    $ take LDJY-003
    A004  0 ahead  soon  windows 1, 2, 3  bring: 居民身份证、户口簿、近期免冠照片、毕业证(大专以上)
    $ prioritise A004 veteran --reason '立功 medal'
    A004 goes sooner (soldier or veteran): 立功 medal
    $ amend A004 LDJY-005 LDJY-006
    A004 is now for Employment certificate lookup and verification, Recognition of persons with employment difficulty
    $ assign 3 B A
    window 3 takes A, B
    $ pause 3 --reason '午饭 lunch'
    window 3 pauses: 午饭 lunch
    $ summon kiosk-1
    kiosk-1 asks for help
    $ summon kiosk-2
    kiosk-2 asks for help
    $ attend kiosk-1
    staff are with kiosk-1
    $ status
    Baishiyi Town Party-and-Community Service Centre  2026-03-02 09:00  walk-in  3 waiting
    kiosk-2 asked for help 0 min ago

     1  idle    -  0:00  ABCDEFGHJKLMNP  Li Min
     2  idle    -  0:00  AJ  Zhang Qiang
     3  paused  -  0:00  AB  Wang Fang
     4  closed  -     -  B  -
     5  closed  -     -  C  -
     6  closed  -     -  CD  -
     7  closed  -     -  DG  -
     8  closed  -     -  E  -
     9  closed  -     -  EL  -
    10  closed  -     -  FHP  -
    11  closed  -     -  KMN  -

    A  1  Employment
    B  2  Social security
    $ open 3
    window 3 is back
    $ cancel A004
    A004 is cancelled
    $ close 2
    window 2 closes
    $ close day
    2026-03-02 is closed
    $ stats
    2026-03-02
    visits  finished  cancelled  abandoned  wait p50  p90  max  handled  handling  promised  kept
         5         2          1          2       0.0  0.0  0.0        9       0.0         4     3  all

    by queue
         4         2          1          1       0.0  0.0  0.0        8       0.0         3     3  Employment
         1         0          0          1       0.0  0.0  0.0        1       0.0         1     0  Social security

    by item
         1         1          0          0       0.0  0.0  0.0        5       0.0         1     1  Unemployment registration
         2         1          0          1       0.0  0.0  0.0        3       0.0         2     2  Employment registration
         1         0          0          1       0.0  0.0  0.0        1       0.0         1     0  Social security card application

    by window
         1         1          0          0       0.0  0.0  0.0        3       0.0         1     1  window 1
         3         2          0          1       0.0  0.0  0.0        5       0.0         3     3  window 2
         1         0          0          1       0.0  0.0  0.0        1       0.0         1     0  window 3

    by staff
         1         1          0          0       0.0  0.0  0.0        3       0.0         1     1  Li Min
         1         0          0          1       0.0  0.0  0.0        1       0.0         1     0  Wang Fang
         3         2          0          1       0.0  0.0  0.0        5       0.0         3     3  Zhang Qiang

    by hour of taking a ticket
         5         2          1          2       0.0  0.0  0.0        9       0.0         4     3  09:00

    times in minutes: wait from taking a ticket to its first call, handling each time; kept: called neither sooner nor later
    $ stats --csv
    group,key,zh,en,visits,finished,cancelled,abandoned,waitMedian,waitP90,waitLongest,handled,handlingMean,promised,kept
    all,,全部,all,5,2,1,2,0.0,0.0,0.0,9,0.0,4,3
    queue,A,劳动就业,Employment,4,2,1,1,0.0,0.0,0.0,8,0.0,3,3
    queue,B,社会保障,Social security,1,0,0,1,0.0,0.0,0.0,1,0.0,1,0
    item,LDJY-001,失业登记,Unemployment registration,1,1,0,0,0.0,0.0,0.0,5,0.0,1,1
    item,LDJY-002,就业登记,Employment registration,2,1,0,1,0.0,0.0,0.0,3,0.0,2,2
    item,SHBZ-017,社会保障卡申领,Social security card application,1,0,0,1,0.0,0.0,0.0,1,0.0,1,0
    window,01,1 号窗口,window 1,1,1,0,0,0.0,0.0,0.0,3,0.0,1,1
    window,02,2 号窗口,window 2,3,2,0,1,0.0,0.0,0.0,5,0.0,3,3
    window,03,3 号窗口,window 3,1,0,0,1,0.0,0.0,0.0,1,0.0,1,0
    staff,li-min,李敏,Li Min,1,1,0,0,0.0,0.0,0.0,3,0.0,1,1
    staff,wang-fang,王芳,Wang Fang,1,0,0,1,0.0,0.0,0.0,1,0.0,1,0
    staff,zhang-qiang,张强,Zhang Qiang,3,2,0,1,0.0,0.0,0.0,5,0.0,3,3
    hour,09:00,09:00,09:00,5,2,1,2,0.0,0.0,0.0,9,0.0,4,3
    $ stats --from 2026-03-01 --to 2026-03-01
    2026-03-01
    visits  finished  cancelled  abandoned  wait p50  p90  max  handled  handling  promised  kept
         0         0          0          0       0.0  0.0  0.0        0       0.0         0     0  all

    times in minutes: wait from taking a ticket to its first call, handling each time; kept: called neither sooner nor later
    $ check
    baishiyi: 60 events, 1 day, 5 visits; sound
    """, in: hall, options: ["--lang", "en"])
}
