import Foundation
import Testing

/// A command that a rule of the hall refuses, after others that are done.
struct Refused {
  let name: String
  let words: String
  /// Command lines before it; `nil` where there is no hall yet.
  let after: String?
  let clock: String
  let en: String
  let zh: String

  init(
    _ name: String, _ words: String, after: String?, at clock: String = TestHall.morning,
    en: String, zh: String
  ) {
    (self.name, self.words, self.after, self.clock) = (name, words, after, clock)
    (self.en, self.zh) = (en, zh)
  }
}

@Test func everyRefusalSaysWhyAndWhatToDoAndChangesNothing() throws {
  for refused in refusals + planningRefusals {
    let hall = try TestHall(isFounded: refused.after != nil)
    if let after = refused.after, !after.isEmpty {
      try hall.prepare(after.replacingOccurrences(of: ";", with: "\n"))
    }
    let before = try hall.run("log").output
    hall.clock = refused.clock
    for (language, message) in [("en", refused.en), ("zh", refused.zh)] {
      let words = ["--lang", language] + Transcript.words(refused.words)
      let run = try hall.run(words)
      #expect(run.code == 1, "\(refused.name)")
      #expect(run.output.isEmpty, "\(refused.name)")
      #expect(run.errors == "onedoor: \(message)\n", "\(refused.name)")
      let json = try hall.run(["--json"] + words)
      #expect(json.code == 1, "\(refused.name)")
      #expect(json.output == "{\"message\":\"\(message)\",\"refusal\":\"\(refused.name)\"}\n")
      #expect(json.errors == run.errors, "\(refused.name)")
    }
    hall.clock = TestHall.morning
    #expect(try hall.run("log").output == before, "\(refused.name)")
  }
}

private let refusals = [
  Refused(
    "notFounded", "status", after: nil,
    en: "no hall has been founded here; found one first",
    zh: "这里还没有大厅,请先建立一个"),
  Refused(
    "alreadyFounded", "found", after: "",
    en: "hall baishiyi is founded already; choose another name for the hall or another database",
    zh: "大厅 baishiyi 已经建立,请换一个大厅名称或数据库"),
  Refused(
    "dayIsOver", "open 1", after: "close day",
    en: "Monday 2 March is over here; come another day",
    zh: "3 月 2 日(周一)的业务已经结束,请改天再来"),
  Refused(
    "hallClosed", "take LDJY-001", after: "",
    at: "2026-03-02T19:00:00+08:00,0",
    en: "the hall is closed now; it opens tomorrow at 08:30",
    zh: "大厅现在不开放,明天 08:30 开门"),
  Refused(
    "bookingOnly", "take LDJY-001", after: "",
    at: "2026-03-07T10:00:00+08:00,0",
    en: "only bookings are served now; tickets are given out again on Monday 9 March at 08:30",
    zh: "现在只接待预约,3 月 9 日(周一) 08:30 起现场取号"),
  Refused(
    "tooManyItems",
    "take LDJY-001 LDJY-002 LDJY-003 LDJY-004 LDJY-005 LDJY-006 LDJY-007 LDJY-008 LDJY-009",
    after: "",
    en: "one ticket carries at most 8 items; take another one for the rest",
    zh: "一张号最多办 8 个事项,请分开取号"),
  Refused(
    "repeatedItem", "take LDJY-001 LDJY-001", after: "",
    en: "LDJY-001 is chosen twice; leave one out",
    zh: "LDJY-001 选了两次,请去掉一个"),
  Refused(
    "itemNotOffered", "take DWFW-003", after: "",
    en: "DWFW-003 is not offered here; choose from the items of this hall",
    zh: "这里不办 DWFW-003,请从本厅的事项里选"),
  Refused(
    "itemInHand", "amend A001 LDJY-002", after: "open 1;take LDJY-001;call 1",
    en: "LDJY-001 is being handled; keep it first",
    zh: "LDJY-001 正在办理,请把它放在第一个"),
  Refused(
    "unknownTicket", "cancel A001", after: "",
    en: "there is no ticket A001 today; check the number",
    zh: "今天没有 A001 号,请核对号码"),
  Refused(
    "ticketIsOver", "cancel A001", after: "take LDJY-001;cancel A001",
    en: "ticket A001 is cancelled; take a new one",
    zh: "A001 号已取消,请重新取号"),
  Refused(
    "ticketNotWaiting", "call 2 A001", after: "open 1;take LDJY-001;call 1;open 2",
    en: "ticket A001 is not waiting; choose another",
    zh: "A001 号不在等候中,请换一个号"),
  Refused(
    "ticketNotMissed", "reinstate A001", after: "take LDJY-001",
    en: "ticket A001 was not missed; it need not be reinstated",
    zh: "A001 号没有过号,不用恢复"),
  Refused(
    "ticketNotHeld", "resume A001", after: "take LDJY-001",
    en: "ticket A001 is not held; it need not be resumed",
    zh: "A001 号没有挂起,不用取回"),
  Refused(
    "reinstateLimitReached", "reinstate A001",
    after: "open 1;take LDJY-001;call 1;miss 1;reinstate A001;call 1;miss 1",
    en: "ticket A001 has been reinstated 1 time; take a new one",
    zh: "A001 号已恢复过 1 次,请重新取号"),
  Refused(
    "priorityChangesNothing", "prioritise A001 walkIn --reason x", after: "take LDJY-001",
    en: "this would not call ticket A001 sooner; leave it as it is",
    zh: "这样不会让 A001 号更早,不必更改"),
  Refused(
    "reasonNeeded", "prioritise A001 infant", after: "take LDJY-001",
    en: "give a reason",
    zh: "请写明原因"),
  Refused(
    "unknownWindow", "open 12", after: "",
    en: "there is no window 12; check the number",
    zh: "没有 12 号窗口,请核对窗口号"),
  Refused(
    "unknownStaff", "open 1 --staff nobody", after: "",
    en: "nobody here is called nobody; check the hall's profile",
    zh: "没有工作人员 nobody,请核对名单"),
  Refused(
    "unknownQueue", "assign 1 Z", after: "",
    en: "there is no queue Z; choose another",
    zh: "没有 Z 队,请换一个"),
  Refused(
    "windowIsClosed", "call 1", after: "",
    en: "window 1 is closed; open it first",
    zh: "1 号窗口关着,请先打开"),
  Refused(
    "windowIsOpen", "open 1", after: "open 1",
    en: "window 1 is open with li-min; close it first",
    zh: "1 号窗口已由 li-min 打开,请先关闭"),
  Refused(
    "windowIsPaused", "call 1", after: "open 1;pause 1",
    en: "window 1 is paused; open it first",
    zh: "1 号窗口已暂停,请先打开"),
  Refused(
    "windowHasTicket", "close 1", after: "open 1;take LDJY-001;call 1",
    en: "window 1 has ticket A001; finish it, hold it or mark it missed first",
    zh: "1 号窗口正有 A001 号,请先办结、挂起或标过号"),
  Refused(
    "windowHasNoTicket", "begin 1", after: "open 1",
    en: "window 1 has no ticket; call one first",
    zh: "1 号窗口还没有叫号,请先叫号"),
  Refused(
    "staffElsewhere", "open 2 --staff li-min", after: "open 1",
    en: "li-min is at window 1; close that one first",
    zh: "li-min 正在 1 号窗口,请先关闭那里"),
  Refused(
    "staffNotAtWindow", "transfer 1 --staff zhang-qiang",
    after: "open 1;take LDJY-001;call 1;begin 1",
    en: "zhang-qiang is at no other window now; choose somebody else",
    zh: "zhang-qiang 现在不在窗口,请换一位"),
  Refused(
    "staffLacksSkills", "open 8 --staff zhang-qiang", after: "",
    en: "zhang-qiang has no skill that window 8 needs; choose somebody else",
    zh: "zhang-qiang 不会办 8 号窗口的业务,请换人"),
  Refused(
    "noneWaiting", "call 1", after: "open 1",
    en: "nobody waits whom window 1 can serve; call again later",
    zh: "现在没有 1 号窗口能办的号,稍后再叫"),
  Refused(
    "windowCannotServe", "call 8 A001", after: "open 8;take LDJY-001",
    en: "window 8 cannot serve ticket A001; leave it to another window",
    zh: "8 号窗口办不了 A001 号的事项,请转给别的窗口"),
  Refused(
    "notBegun", "finish 1", after: "open 1;take LDJY-001;call 1",
    en: "window 1 has not begun ticket A001; begin it first",
    zh: "1 号窗口还没开始办 A001 号,请先开始"),
  Refused(
    "alreadyBegun", "begin 1", after: "open 1;take LDJY-001;call 1;begin 1",
    en: "window 1 is serving ticket A001 already; finish, hold or transfer it",
    zh: "1 号窗口已在办 A001 号,可以办结、挂起或转出"),
  Refused(
    "recallLimitReached", "recall 1",
    after: "open 1;take LDJY-001;call 1;recall 1;recall 1;recall 1",
    en: "ticket A001 has been called again 3 times; mark it missed",
    zh: "A001 号已重呼 3 次,请标过号"),
  Refused(
    "holdEndsInThePast", "hold 1 step --until 08:59", after: "open 1;take LDJY-001;call 1;begin 1",
    en: "a hold ends later than now and before the day does",
    zh: "挂起的时间要在今天、现在以后"),
  Refused(
    "transferToItself", "transfer 1 --window 1", after: "open 1;take LDJY-001;call 1;begin 1",
    en: "window 1 cannot transfer to itself; choose another place",
    zh: "不能转回 1 号窗口自己,请选别处"),
  Refused(
    "nothingToUndo", "undo 1", after: "open 1",
    en: "window 1 has nothing to undo",
    zh: "1 号窗口没有可以撤销的"),
  Refused(
    "undoTooLate", "undo 1", after: "open 1;take LDJY-001;call 1",
    at: "2026-03-02T09:01:01+08:00,0",
    en: "window 1 acted more than 60 seconds ago; that cannot be undone",
    zh: "1 号窗口的上一步已过 60 秒,不能撤销"),
  Refused(
    "undoActedUpon", "undo 1",
    after: "open 1;take LDJY-001;call 1;begin 1;hold 1 visitor;resume A001",
    en: "somebody else has acted on ticket A001 since; that cannot be undone",
    zh: "A001 号已有别人处理,不能撤销"),
  Refused(
    "helpOnItsWay", "summon kiosk-1", after: "summon kiosk-1",
    en: "staff are on their way to kiosk-1; please wait",
    zh: "工作人员正往 kiosk-1 来,请稍等"),
  Refused(
    "helpNotRequested", "attend kiosk-2", after: "summon kiosk-1",
    en: "nobody at kiosk-2 asks for help; no need to go there",
    zh: "kiosk-2 没有呼叫,不用过去"),
]
