internal import CNcurses

extension Terminal {
  /// Gives the shell its turn, as Ctrl-Z does; when somebody continues the process, everything is
  /// shown again and `inputs` says `.resized`. A locked terminal is not suspended.
  public func suspend() {
    guard isOurs, !isLocked, !isGone else { return }
    leave()
    nc_stop()
    hear()
    // Who was told to end while it was stopped leaves the terminal to the shell.
    if !news.contains(.stop) { comeBack() }
  }

  /// Makes the terminal ours again after the process was stopped, also by a signal that nobody hears.
  func comeBack() {
    if isOurs {
      endwin()
      outbox.discard()
      isOurs = false
    }
    enter()
    measure()
  }
}
