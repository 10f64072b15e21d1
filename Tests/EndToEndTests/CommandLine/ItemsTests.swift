import Testing

@Test func itemsAndContactsAreShown() throws {
  let hall = try TestHall()
  try Transcript.expect(
    #"""
    $ item LDJY-001
    LDJY-001  Unemployment registration
    domain    A  Employment
    time      done on the spot (our estimate, not the law)
    window    about 8 minutes (estimate)
    bring     居民身份证、终止劳动关系证明
    ways      window, online, by agent, self-service
    $ --lang zh item LDJY-001
    LDJY-001  失业登记
    类别    A  劳动就业
    时限    当场办结(本厅估计,非法定)
    窗口    约 8 分钟(估计)
    材料    居民身份证、终止劳动关系证明
    办法    窗口、网上、代办、自助
    $ --lang zh item SHBZ-017
    SHBZ-017  社会保障卡申领
    类别    B  社会保障
    时限    法定 10 个工作日,承诺 5 个工作日
    窗口    约 10 分钟(估计)
    材料    居民身份证、近期免冠照片
    办法    窗口、网上、自助
    $ item birth
    WSJK-001  Birth registration (family planning)
    WSJK-002  Vaccination booklet
    HJDB-004  Household registration
    YLBZ-001  Resident medical insurance enrolment
    SHBZ-017  Social security card application
    YLBZ-018  Maternity medical payment
    YLBZ-019  Maternity allowance payment
    $ items 失业登记
    LDJY-001  8 min  失业登记  Unemployment registration
    $ items sydj
    LDJY-001   8 min  失业登记  Unemployment registration
    WSJK-001   6 min  生育登记  Birth registration (family planning)
    SHJZ-009  20 min  事实无人抚养儿童认定及基本生活补贴发放  De-facto unsupported child allowance
    JYWT-009  10 min  12345诉求与意见登记  12345 appeal registration
    $ items 'unemployment registration'
    LDJY-001  8 min  失业登记  Unemployment registration
    $ items birth
    WSJK-001  6 min  生育登记  Birth registration (family planning)
    birth            新生儿出生  A child is born
    $ take LDJY-003 --name 王小芳 --phone '+86 138-0013-8000'
    A001  0 ahead  no window for it is open yet  bring: 居民身份证、户口簿、近期免冠照片、毕业证(大专以上)
    $ contact A001
    王** *******8000
    $ --json contact A001
    {"erased":false,"name":"王**","phone":"*******8000","ticket":"A001"}
    $ contact A002
    ! onedoor: there is no ticket A002 today; check the number
    ? 1
    $ contact A001 --erase
    the contact is erased
    $ contact A001
    no contact was left
    $ --lang zh contact A001
    没有留联系方式
    $ --json contact A001 --erase
    {"erased":false,"ticket":"A001"}
    $ take birth
    F001  0 ahead  no window for it is open yet  bring: 居民身份证、结婚证或承诺书、户口簿、出生医学证明、近期免冠照片
    """#, in: hall)
}

@Test func aSearchFindsTheSameInWordsAndInJSON() throws {
  let hall = try TestHall()
  for query in ["birth", "失业", "shebao", "LDJY", ""] {
    let words = try hall.run(["items", query]).lines.map { $0.split(separator: " ")[0] }
    let objects = try hall.run(["--json", "items", query]).lines
    #expect(objects.count == words.count, "\(query)")
    for (object, word) in zip(objects, words) {
      #expect(
        object.contains("\"code\":\"\(word)\"") || object.contains("\"lifeEvent\":\"\(word)\""))
    }
  }
}
