// Signals, and how a terminal is given back on every way out.
#ifndef ONEDOOR_CNCURSES_RESCUE_H
#define ONEDOOR_CNCURSES_RESCUE_H

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// Remembers how a terminal is given back: by these bytes, then these modes. Neither is needed
/// after the call. More bytes than there is room for are not remembered at all.
void nc_arm(int terminal, const struct termios *modes, const char *bytes, size_t count);

/// Gives the terminal back, once for each arming. Safe at any moment, in a signal handler as well.
///
/// While the terminal is armed with bytes, what is written to standard error is kept from the screen;
/// it is said here.
void nc_rescue(void);

/// What signals have asked for.
enum nc_news {
  NC_STOP = 1,      ///< to end: TERM, HUP or INT
  NC_SUSPEND = 2,   ///< to give the shell its turn: TSTP
  NC_CONTINUED = 4, ///< the process was stopped and goes on: CONT
  NC_RESIZED = 8,   ///< the terminal has another size: WINCH
};

/// Takes over the signals that end, stop or resize. Those that ask are heard only while `nc_poll`
/// waits; those that kill give the terminal back first. What a locked terminal must not be
/// stopped by (INT, QUIT, TSTP) is ignored there.
void nc_take_signals(bool is_locked);

/// Leaves the signals to whoever had them before. One that asked for the end has its usual effect now.
void nc_leave_signals(void);

/// What signals have asked for since the last call: bits of `enum nc_news`.
unsigned nc_heard(void);

/// Waits for descriptors as `poll` does; a signal that comes before or during it ends the wait.
int nc_poll(struct pollfd *descriptors, size_t count, int milliseconds);

/// Stops the process and its group as Ctrl-Z does, until somebody continues it. At once if nobody
/// could.
void nc_stop(void);

#endif
