internal import Forecast
public import HallCore

/// What a supervisor watches over the hall with: the hall at a glance, its windows, queues and people,
/// and the days behind it. What wants a hand is said with the act that helps.
///
/// The screen keeps where it is, what is selected, and what it has worked out of the hall at the
/// moment; everything else is the hall's.
public struct Supervisor: Screen {
  /// The page that is shown.
  var tab = Tab.overview
  /// The selected row of each page.
  var rows: [Tab: Int] = [:]
  /// The dialog that lies over the page.
  var sheet: Sheet?
  /// The selected row of the dialog.
  var sheetRow = 0
  /// The figures and alerts of the moment.
  var digest: HallDigest?
  /// The rota that is looked at.
  var planning = Planning()
  /// The days behind.
  var history = History()
  /// What is asked about the hours to come.
  var trial = Trial()
  /// Acts that are done one after the other.
  var course: Course?
  /// A message at the foot of the page.
  var toast: Toast?

  /// A page.
  public enum Tab: Int, CaseIterable, Hashable, Sendable {
    /// The hall at a glance.
    case overview
    /// Window by window.
    case windows
    /// Queue by queue.
    case queues
    /// Person by person.
    case staff
    /// The days behind.
    case history
    /// Who sits where, day by day.
    case rota
    /// The days that can be booked.
    case bookings
    /// What people are told about their waits, and what it rests on.
    case waits
    /// The hours to come, as they are and as they would be.
    case whatIf
  }

  /// A dialog.
  enum Sheet: Hashable, Sendable {
    /// Who opens a window.
    case seat(WindowNumber)
    /// Who takes over a window.
    case handOver(WindowNumber)
    /// Which window somebody opens.
    case place(StaffID)
    /// Why a window pauses.
    case pause(WindowNumber)
    /// Which queues a window takes.
    case takes(WindowNumber, Set<QueueLetter>)
    /// A question about the days to come, and how many promises the answer would break.
    case question(Question, breaks: Int)
  }

  /// An act that is under way, and those that follow once it is done.
  struct Course: Hashable, Sendable {
    let act: Act
    let next: ArraySlice<Act>
  }

  /// What a supervisor can mean.
  public enum Message: Hashable, Sendable {
    /// Another page.
    case show(Tab)
    /// The selected row so many rows further down.
    case move(Int)
    /// Another selected row.
    case select(Int)
    /// An act in the hall.
    case perform(Act)
    /// Several acts in the hall, each once the one before is done.
    case performAll([Act])
    /// A window, to be looked at.
    case look(WindowNumber)
    /// A queue, to be looked at.
    case examine(QueueLetter)
    /// Opens a dialog to choose who opens a window.
    case chooseSeat(WindowNumber)
    /// Opens a dialog to choose who takes over a window.
    case chooseSuccessor(WindowNumber)
    /// Opens a dialog to choose which window somebody opens.
    case choosePlace(StaffID)
    /// Opens a dialog to choose why a window pauses.
    case choosePause(WindowNumber)
    /// Opens a dialog to choose which queues a window takes.
    case chooseQueues(WindowNumber)
    /// Takes a queue into the choice, or out of it.
    case toggle(QueueLetter)
    /// Closes a dialog.
    case dismiss
    /// Other days behind.
    case period(Period)
    /// The days behind by something else.
    case group(Int)
    /// A file of the days behind.
    case export(Effect.ExportForm)
    /// The rota of another day, so many days further on.
    case turn(Int)
    /// The rota of a day.
    case rota(Day)
    /// Works out a rota for the day that is looked at.
    case plan(Day)
    /// Drops the proposed rota.
    case discard
    /// Lets somebody do something else for a part of the day, or nothing: proposed, not set yet.
    case assign(StaffID, Duty.Task?, from: TimeOfDay, to: TimeOfDay)
    /// Opens a dialog about the days to come.
    case ask(Question)
    /// Sets the selected lever of the hours to come to what comes next, or before that.
    case turnLever(Int)
    /// Asks about a change that was suggested as well.
    case adopt(Int)
    /// Asks about the hours to come as they are.
    case resetLevers
  }

  /// The face of a supervisor.
  public init() {}

  /// A supervisor.
  public var actor: Actor { .supervisor }
  /// Staff may leave it.
  public var isLocked: Bool { false }
}

extension Supervisor.Tab {
  /// What the page is called.
  var words: Words {
    switch self {
    case .overview: Words(zh: "总览", en: "Overview")
    case .windows: Words(zh: "窗口", en: "Windows")
    case .queues: Words(zh: "队列", en: "Queues")
    case .staff: Words(zh: "人员", en: "Staff")
    case .history: Words(zh: "历史", en: "History")
    case .rota: Words(zh: "排班", en: "Rota")
    case .bookings: Words(zh: "预约", en: "Bookings")
    case .waits: Words(zh: "等候", en: "Waits")
    case .whatIf: Words(zh: "假如", en: "What if")
    }
  }

  /// The same where there is little room.
  var shortWords: Words {
    switch self {
    case .overview: Words(zh: "总览", en: "Hall")
    case .history: Words(zh: "历史", en: "Past")
    case .bookings: Words(zh: "预约", en: "Book")
    case .windows, .queues, .staff, .rota, .waits, .whatIf: words
    }
  }
}
