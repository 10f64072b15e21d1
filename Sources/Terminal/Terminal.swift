public import Canvas
internal import CNcurses
internal import Glibc

/// The terminal that this process runs on: shows canvases, gives keys and touches.
///
/// ncurses composes what is written, and knows the terminal; keys, signals and the terminal's modes
/// are read and kept here, because ncurses waits in places where a face must not. From the first
/// moment until `restore` the terminal belongs to this object, and it is given back on every other
/// way out as well: end of the process, signals, crashes. A process has one at a time.
///
/// Signals that ask for something (TERM, HUP, INT, TSTP, CONT, WINCH) are heard only in `wait`. Until
/// `restore` they are blocked elsewhere: children must be started with a signal mask of their own.
public final class Terminal {
  /// The size in cells. It changes only when `inputs` says so.
  public internal(set) var size = Size.zero
  /// What the terminal can show.
  public let abilities: Abilities
  let isLocked: Bool
  let descriptor: Int32
  private let screen: OpaquePointer
  let outbox: Outbox
  var reader: InputReader
  var picture = Picture()
  var colours: Colours
  /// What ncurses writes to give the terminal back.
  private var farewell: [CChar] = []
  /// The modes in which it was given.
  private var modes = termios()
  /// Whether the terminal is ours now, and not the shell's.
  var isOurs = false
  /// Whether somebody else may have written on the screen.
  var isDamaged = true
  /// Whether `inputs` has to say that the size may be another one.
  var hasNewSize = false
  /// What signals have asked for and nobody has done yet.
  var news: News = []
  /// Whether the terminal is gone, and whether that has been said.
  var isGone = false
  var hasSaidEnd = false

  /// Whether standard input and output are a terminal.
  public static var isAtHand: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Takes the terminal of standard input and output.
  ///
  /// - Parameter isLocked: Whether it stands where anybody may press anything: no key and none of the
  ///   signals INT, QUIT and TSTP stops it then.
  /// - Throws: `TerminalError` if there is no terminal, or one of an unknown kind; nothing has changed
  ///   then.
  public init(isLocked: Bool) throws(TerminalError) {
    guard Terminal.isAtHand else { throw .notATerminal }
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    let descriptor = nc_reopen(STDIN_FILENO)
    guard descriptor >= 0, tcgetattr(descriptor, &modes) == 0 else { throw .notATerminal }
    let speaksUTF8 = nc_speak_utf8()
    let outbox = Outbox(to: descriptor)
    nc_take_signals(isLocked)
    nc_arm(descriptor, &modes, nil, 0)
    guard let screen = nc_open(descriptor, outbox.memory), nc_text("cup") != nil else {
      nc_rescue()
      nc_leave_signals()
      close(descriptor)
      throw .unknownTerminal(kind)
    }
    self.isLocked = isLocked
    self.descriptor = descriptor
    self.screen = screen
    self.outbox = outbox
    colours = Colours(isWanted: getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    let repertoire = speaksUTF8 ? Repertoire(ofTerminal: kind) : .ascii
    abilities = Abilities(repertoire: repertoire, depth: colours.depth)
    reader = InputReader(
      keys: Terminal.describedKeys(), reports: nc_text("kmous").map { String(cString: $0) })
    nc_hide_cursor()
    if nc_text("kmous") != nil { nc_report_pointer() }
    // All that it has said up to here it says again when the first picture is shown; what it says to
    // leave is kept.
    outbox.discard()
    endwin()
    farewell = outbox.take().map(CChar.init(bitPattern:))
    measure()
    hasNewSize = false
    enter()
  }

  /// Makes the terminal ours.
  func enter() {
    guard !isOurs else { return }
    nc_arm(descriptor, &modes, farewell, farewell.count)
    var raw = nc_raw(modes)
    tcsetattr(descriptor, TCSADRAIN, &raw)
    nc_report_keys()
    isOurs = true
    isDamaged = true
  }

  /// Whether there is any use in writing. Who has been told to end does not wait for a terminal that
  /// takes nothing.
  var isShowing: Bool { isOurs && !isGone && !news.contains(.stop) }

  /// Gives the terminal back for now or for good.
  func leave() {
    guard isOurs else { return }
    nc_rescue()
    endwin()
    outbox.discard()
    isOurs = false
  }

  /// Gives the terminal back as it was. Nothing is shown or read any more. Harmless when done twice.
  ///
  /// A signal that asked for the end has its usual effect now: it ends the process.
  public func restore() {
    leave()
    nc_leave_signals()
  }

  /// Makes a short sound, where the terminal has one.
  public func ring() {
    guard isShowing else { return }
    beep()
    flush()
  }

  deinit {
    restore()
    delscreen(screen)
    close(descriptor)
  }
}

extension Repertoire {
  /// What terminals of a kind show. Those that are made of hardware, or of the kernel's console, know
  /// neither Chinese nor most signs.
  init(ofTerminal kind: String) {
    let plain = ["linux", "ansi", "dumb", "cons", "sun", "pc", "wy"]
    let isNumbered = kind.hasPrefix("vt") && kind.dropFirst(2).first?.isNumber == true
    self = isNumbered || plain.contains(where: kind.hasPrefix) ? .ascii : .full
  }
}
