import Testing

/// A working day in Chinese: every act of the hall once, and what the tool says of it.
@Test func aWorkingDayInChinese() throws {
  let hall = try TestHall(isFounded: false)
  try Transcript.expect(
    """
    $ found
    白市驿镇党群服务中心 建好了:11 个窗口、18 名工作人员、146 个事项
    $ open 1
    1 号窗口打开,李敏
    $ open 2 --staff zhang-qiang
    2 号窗口打开,张强
    $ open 3
    3 号窗口打开,王芳
    $ take LDJY-001
    A001  前面还有 0 人  很快轮到  1、2、3 号窗口  请备好:居民身份证、终止劳动关系证明
    $ take LDJY-002 失业登记
    A002  前面还有 1 人  很快轮到  1、2、3 号窗口  请备好:居民身份证、劳动合同或就业证明、终止劳动关系证明
    $ take 'employment registration' --priority elderly
    A003  前面还有 0 人  很快轮到  1、2、3 号窗口  请备好:居民身份证、劳动合同或就业证明
    $ take SHBZ-017
    B001  前面还有 0 人  约 9-24 分  3 号窗口  请备好:居民身份证、近期免冠照片
    $ call 2
    请 A003 到 2 号窗口(优先)
    $ recall 2
    再请 A003 到 2 号窗口
    $ begin 2
    2 号窗口开始办 A003
    $ finish 2
    2 号窗口 A003 办结
    $ undo 2
    2 号窗口撤销上一步(A003)
    $ finish 2 --outcome incomplete
    2 号窗口 A003 材料不齐
    $ call 3
    请 A001 到 3 号窗口(等候最久)
    $ miss 3
    A001 过号(3 号窗口)
    $ reinstate A001
    A001 恢复等候
    $ call 2 A001
    请 A001 到 2 号窗口(点名)
    $ begin 2
    2 号窗口开始办 A001
    $ hold 2 visitor
    2 号窗口挂起 A001,材料在居民手里
    $ resume A001
    A001 挂起结束
    $ call 2
    请 A002 到 2 号窗口(等候最久)
    $ begin 2
    2 号窗口开始办 A002
    $ hold 2 window
    2 号窗口挂起 A002,材料留在窗口
    $ resume A002
    A002 挂起结束
    $ call 1 A001
    请 A001 到 1 号窗口(点名)
    $ begin 1
    1 号窗口开始办 A001
    $ hold 1 step --until 09:20
    1 号窗口挂起 A001,到 09:20 自己回来
    $ resume A001
    A001 挂起结束
    $ call 1 A001
    请 A001 到 1 号窗口(点名)
    $ begin 1
    1 号窗口开始办 A001
    $ transfer 1 --window 2 --note '核对 records' --return
    1 号窗口把 A001 转到 2 号窗口,办完回来:核对 records
    $ call 2 A001
    请 A001 到 2 号窗口(点名)
    $ begin 2
    2 号窗口开始办 A001
    $ finish 2
    2 号窗口 A001 办结,回到转来的窗口
    $ call 1
    请 A001 到 1 号窗口(返回)
    $ begin 1
    1 号窗口开始办 A001
    $ finish 1
    1 号窗口 A001 办结
    $ call 3
    请 B001 到 3 号窗口(等候最久)
    $ begin 3
    3 号窗口开始办 B001
    $ transfer 3 --staff zhang-qiang
    3 号窗口把 B001 转到 张强
    $ call 2
    请 A002 到 2 号窗口(返回)
    $ transfer 2 --queue B
    ! onedoor: 2 号窗口还没开始办 A002 号,请先开始
    ? 1
    $ begin 2
    2 号窗口开始办 A002
    $ transfer 2 --queue B
    2 号窗口把 A002 转到 B 队
    """, in: hall, options: ["--lang", "zh"])
  try Transcript.expect(
    """
    $ take LDJY-003
    A004  前面还有 0 人  很快轮到  1、2、3 号窗口  请备好:居民身份证、户口簿、近期免冠照片、毕业证(大专以上)
    $ prioritise A004 veteran --reason '立功 medal'
    A004 优先(军人、退役军人):立功 medal
    $ amend A004 LDJY-005 LDJY-006
    A004 改办 就业创业证查询、核验、就业困难人员认定
    $ assign 3 B A
    3 号窗口改办 A、B
    $ pause 3 --reason '午饭 lunch'
    3 号窗口暂停:午饭 lunch
    $ summon kiosk-1
    kiosk-1 呼叫工作人员
    $ summon kiosk-2
    kiosk-2 呼叫工作人员
    $ attend kiosk-1
    工作人员到了 kiosk-1
    $ status
    白市驿镇党群服务中心  2026-03-02 09:00  开放  等候 3 人
    kiosk-2 呼叫工作人员,0 分钟前

     1  空闲  -  0:00  ABCDEFGHJKLMNP  李敏
     2  空闲  -  0:00  AJ  张强
     3  暂停  -  0:00  AB  王芳
     4  关闭  -     -  B  -
     5  关闭  -     -  C  -
     6  关闭  -     -  CD  -
     7  关闭  -     -  DG  -
     8  关闭  -     -  E  -
     9  关闭  -     -  EL  -
    10  关闭  -     -  FHP  -
    11  关闭  -     -  KMN  -

    A  1  劳动就业
    B  2  社会保障
    $ open 3
    3 号窗口恢复叫号
    $ cancel A004
    A004 取消
    $ close 2
    2 号窗口关闭
    $ close day
    2026-03-02 结束
    $ stats
    2026-03-02
    人次  办结  取消  作废  等候中位  九成  最久  办理次数  每次  说了等多久  做到
       5     2     1     2       0.0   0.0   0.0         9   0.0           4     3  全部

    按队
       4     2     1     1       0.0   0.0   0.0         8   0.0           3     3  劳动就业
       1     0     0     1       0.0   0.0   0.0         1   0.0           1     0  社会保障

    按事项
       1     1     0     0       0.0   0.0   0.0         5   0.0           1     1  失业登记
       2     1     0     1       0.0   0.0   0.0         3   0.0           2     2  就业登记
       1     0     0     1       0.0   0.0   0.0         1   0.0           1     0  社会保障卡申领

    按窗口
       1     1     0     0       0.0   0.0   0.0         3   0.0           1     1  1 号窗口
       3     2     0     1       0.0   0.0   0.0         5   0.0           3     3  2 号窗口
       1     0     0     1       0.0   0.0   0.0         1   0.0           1     0  3 号窗口

    按人员
       1     1     0     0       0.0   0.0   0.0         3   0.0           1     1  李敏
       1     0     0     1       0.0   0.0   0.0         1   0.0           1     0  王芳
       3     2     0     1       0.0   0.0   0.0         5   0.0           3     3  张强

    按取号时间
       5     2     1     2       0.0   0.0   0.0         9   0.0           4     3  09:00

    时间单位:分。等候从取号算到第一次叫号,每次指每次办理的平均时间。做到指不早也不晚。
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
    人次  办结  取消  作废  等候中位  九成  最久  办理次数  每次  说了等多久  做到
       0     0     0     0       0.0   0.0   0.0         0   0.0           0     0  全部

    时间单位:分。等候从取号算到第一次叫号,每次指每次办理的平均时间。做到指不早也不晚。
    $ check
    baishiyi:60 条记录、1 天、5 次办事,完好
    """, in: hall, options: ["--lang", "zh"])
}
