import Testing

/// The same acts for scripts: one object a line.
@Test func everyAnswerIsOneObjectALineWithJSON() throws {
  let hall = try TestHall(isFounded: false)
  try Transcript.expect(
    #"""
    $ found
    {"hall":"baishiyi","items":146,"name":{"en":"Baishiyi Town Party-and-Community Service Centre","zh":"白市驿镇党群服务中心"},"staff":18,"windows":11}
    $ open 1
    {"seq":2,"event":"windowOpened","window":1,"staff":"li-min"}
    $ open 2
    {"seq":3,"event":"windowOpened","window":2,"staff":"zhang-qiang"}
    $ take LDJY-001 LDJY-002 --priority pregnant
    {"ahead":0,"due":"2026-03-02T09:05:00.000+08:00","items":["LDJY-001","LDJY-002"],"materials":["居民身份证","终止劳动关系证明","劳动合同或就业证明"],"seq":4,"ticket":"A001","wait":{"high":1,"likely":0,"low":0},"windows":[1,2]}
    $ call 2
    {"seq":5,"event":"called","ticket":"A001","window":2,"reason":"priority"}
    $ recall 2
    {"seq":6,"event":"recalled","ticket":"A001","window":2}
    $ begin 2
    {"seq":7,"event":"began","ticket":"A001","window":2}
    $ finish 2
    {"seq":8,"event":"finished","ticket":"A001","window":2,"outcome":"completed","next":"here"}
    $ undo 2
    {"seq":9,"event":"undone","ticket":"A001","window":2}
    $ hold 2 step --until 10:00
    {"seq":10,"event":"held","ticket":"A001","window":2,"kind":"step","until":1772416800000}
    $ resume A001
    {"seq":11,"event":"resumed","ticket":"A001"}
    $ call 2
    {"seq":12,"event":"called","ticket":"A001","window":2,"reason":"returning"}
    $ miss 2
    {"seq":13,"event":"missed","ticket":"A001","window":2}
    $ reinstate A001
    {"seq":14,"event":"reinstated","ticket":"A001","due":1772413500000}
    $ call 2 A001
    {"seq":15,"event":"called","ticket":"A001","window":2,"reason":"picked"}
    $ begin 2
    {"seq":16,"event":"began","ticket":"A001","window":2}
    $ transfer 2 --window 1 --note 'a "b"' --return
    {"seq":17,"event":"transferred","ticket":"A001","window":2,"to":"window","name":"1","note":"a \"b\"","returns":true}
    $ take LDJY-003
    {"ahead":0,"due":"2026-03-02T09:15:00.000+08:00","items":["LDJY-003"],"materials":["居民身份证","户口簿","近期免冠照片","毕业证(大专以上)"],"seq":18,"ticket":"A002","wait":{"high":1,"likely":0,"low":0},"windows":[1,2]}
    $ prioritise A002 infant --reason twins
    {"seq":19,"event":"prioritised","ticket":"A002","priority":"infant","due":1772413500000,"reason":"twins"}
    $ amend A002 LDJY-004
    {"seq":20,"event":"amended","ticket":"A002","items":["LDJY-004"]}
    $ cancel A002
    {"seq":21,"event":"cancelled","ticket":"A002"}
    $ pause 2 --reason tea
    {"seq":22,"event":"windowPaused","window":2,"reason":"tea"}
    $ open 2
    {"seq":23,"event":"windowReopened","window":2}
    $ assign 2 J
    {"seq":24,"event":"windowAssigned","window":2,"queues":["J"]}
    $ close 2
    {"seq":25,"event":"windowClosed","window":2}
    $ summon kiosk-1
    {"seq":26,"event":"helpRequested","place":"kiosk-1"}
    $ summon kiosk-2
    {"seq":27,"event":"helpRequested","place":"kiosk-2"}
    $ attend kiosk-1
    {"seq":28,"event":"helpAttended","place":"kiosk-1"}
    $ contact A001
    {"erased":false,"ticket":"A001"}
    $ log --from 23
    {"seq":23,"at":"2026-03-02T09:00:00.000+08:00","actor":"command line","kind":"windowReopened","body":{"window":2}}
    {"seq":24,"at":"2026-03-02T09:00:00.000+08:00","actor":"command line","kind":"windowAssigned","body":{"window":2,"queues":["J"]}}
    {"seq":25,"at":"2026-03-02T09:00:00.000+08:00","actor":"command line","kind":"windowClosed","body":{"window":2}}
    {"seq":26,"at":"2026-03-02T09:00:00.000+08:00","actor":"command line","kind":"helpRequested","body":{"place":"kiosk-1"}}
    {"seq":27,"at":"2026-03-02T09:00:00.000+08:00","actor":"command line","kind":"helpRequested","body":{"place":"kiosk-2"}}
    {"seq":28,"at":"2026-03-02T09:00:00.000+08:00","actor":"command line","kind":"helpAttended","body":{"place":"kiosk-1"}}
    $ item LDJY-001
    {"channels":["window","online","agent","selfService"],"code":"LDJY-001","daysAreEstimated":true,"domain":{"en":"Employment","zh":"劳动就业"},"expectedMinutes":8,"initials":"sydj","kind":"immediate","materials":["居民身份证","终止劳动关系证明"],"name":{"en":"Unemployment registration","zh":"失业登记"},"pinyin":"shi ye deng ji","promisedDays":0,"queue":"A","statutoryDays":0}
    $ items LDJY-001
    {"channels":["window","online","agent","selfService"],"code":"LDJY-001","daysAreEstimated":true,"domain":{"en":"Employment","zh":"劳动就业"},"expectedMinutes":8,"initials":"sydj","kind":"immediate","materials":["居民身份证","终止劳动关系证明"],"name":{"en":"Unemployment registration","zh":"失业登记"},"pinyin":"shi ye deng ji","promisedDays":0,"queue":"A","statutoryDays":0}
    $ items qingtuan
    {"channels":["window","online","agent"],"code":"SHJZ-012","daysAreEstimated":true,"domain":{"en":"Social assistance","zh":"社会救助"},"expectedMinutes":10,"initials":"dbjtqkbgsb","kind":"immediate","materials":["居民身份证","变更情况证明"],"name":{"en":"Change report by allowance household","zh":"低保家庭情况变更申报"},"pinyin":"di bao jia ting qing kuang bian geng shen bao","promisedDays":0,"queue":"D","statutoryDays":0}
    $ stats --from 2026-03-02 --to 2026-03-02
    {"abandoned":0,"cancelled":1,"finished":0,"group":"all","handled":0,"handlingMean":0,"kept":0,"key":"","name":{"en":"all","zh":"全部"},"promised":0,"visits":1,"waitLongest":0,"waitMedian":0,"waitP90":0}
    {"abandoned":0,"cancelled":1,"finished":0,"group":"queue","handled":0,"handlingMean":0,"kept":0,"key":"A","name":{"en":"Employment","zh":"劳动就业"},"promised":0,"visits":1,"waitLongest":0,"waitMedian":0,"waitP90":0}
    {"abandoned":0,"cancelled":1,"finished":0,"group":"hour","handled":0,"handlingMean":0,"kept":0,"key":"09:00","name":{"en":"09:00","zh":"09:00"},"promised":0,"visits":1,"waitLongest":0,"waitMedian":0,"waitP90":0}
    $ check
    {"days":1,"events":28,"hall":"baishiyi","rebuiltDays":[],"rebuiltSnapshot":false,"strays":0,"visits":1}
    $ close day
    {"seq":31,"event":"dayClosed","day":"2026-03-02"}
    $ take LDJY-001
    {"message":"Monday 2 March is over here; come another day","refusal":"dayIsOver"}
    ! onedoor: Monday 2 March is over here; come another day
    ? 1
    $ take
    {"message":"usage: onedoor take ITEM… [--priority CLASS] [--name TEXT] [--phone NUMBER]","usage":"wrongUsage"}
    ! onedoor: usage: onedoor take ITEM… [--priority CLASS] [--name TEXT] [--phone NUMBER]
    ? 2
    """#, in: hall, options: ["--json"])
}
