// The one door to ncurses. Swift imports neither macros nor variadic functions, and calls its global
// variables unsafe, so each thing that the terminal needs is one inline function here.
#ifndef ONEDOOR_CNCURSES_SHIM_H
#define ONEDOOR_CNCURSES_SHIM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

/// Emphasis, as bits of a cell's attributes.
static const uint32_t nc_bold = WA_BOLD;
static const uint32_t nc_underline = WA_UNDERLINE;
static const uint32_t nc_inverse = WA_REVERSE;

/// A glyph with its combining marks (0 where there is none), attributes and pair of colours.
struct nc_cell {
  uint32_t glyph;
  uint16_t first_mark;
  uint16_t second_mark;
  uint32_t attributes;
  int16_t pair;
};

/// Starts ncurses for the terminal that TERM names; NULL if it is not known.
///
/// ncurses looks at the real terminal once, through a descriptor of its own, which then becomes
/// `memory`: what ncurses says from now on collects there. `terminal` stays untouched.
static inline SCREEN *nc_open(int terminal, int memory) {
  int own = fcntl(terminal, F_DUPFD_CLOEXEC, 3);
  if (own < 0) return NULL;
  FILE *output = fdopen(own, "w");
  if (!output) return NULL;
  SCREEN *screen = newterm(NULL, output, output);
  if (!screen) {
    fclose(output);
    return NULL;
  }
  raw();
  noecho();
  nonl();
  // Waiting keys do not stop a picture half way.
  typeahead(-1);
  // Shifting the rest of a row goes wrong on terminals where a wide glyph is cut.
  idcok(stdscr, FALSE);
  leaveok(stdscr, TRUE);
  dup3(memory, own, O_CLOEXEC);
  return screen;
}

/// What the terminal's description says under a name; NULL if nothing.
static inline const char *nc_text(const char *name) {
  char *text = tigetstr(name);
  return text == (char *)-1 ? NULL : text;
}

/// Whether the terminal's description has a flag.
static inline bool nc_flag(const char *name) { return tigetflag(name) > 0; }

static inline int nc_colours(void) { return has_colors() ? COLORS : 0; }
static inline int nc_pairs(void) { return COLOR_PAIRS; }

/// Lets the terminal report the first button and the wheel, in the way its description knows.
static inline void nc_report_pointer(void) {
  mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}

/// Lets the terminal send arrow and function keys as its description knows them.
static inline void nc_report_keys(void) { keypad(stdscr, TRUE); }

/// Paints glyphs from a cell to the right, in one step.
static inline void nc_paint(int row, int column, const struct nc_cell *cells, int count) {
  cchar_t line[count];
  for (int i = 0; i < count; i++) {
    const wchar_t text[] = {(wchar_t)cells[i].glyph, cells[i].first_mark, cells[i].second_mark, 0};
    setcchar(&line[i], text, cells[i].attributes, cells[i].pair, NULL);
  }
  wmove(stdscr, row, column);
  wadd_wchnstr(stdscr, line, count);
}

/// Gives the screen another size, and forgets what it shows.
static inline void nc_resize(int rows, int columns) {
  resize_term(rows, columns);
  werase(stdscr);
  clearok(curscr, TRUE);
}

/// Forgets all that has been painted.
static inline void nc_erase(void) { werase(stdscr); }

/// Shows the cursor at a cell.
static inline void nc_show_cursor(int row, int column) {
  leaveok(stdscr, FALSE);
  curs_set(1);
  wmove(stdscr, row, column);
}

/// Hides the cursor.
static inline void nc_hide_cursor(void) {
  leaveok(stdscr, TRUE);
  curs_set(0);
}

/// Says what is new on the screen; all of it if somebody may have damaged it.
static inline void nc_refresh(bool is_damaged) {
  if (is_damaged) clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
}

/// The terminal's size in cells, 0 where it does not know.
static inline void nc_window_size(int terminal, int *rows, int *columns) {
  struct winsize size = {0};
  ioctl(terminal, TIOCGWINSZ, &size);
  *rows = size.ws_row;
  *columns = size.ws_col;
}

/// The size that ncurses has now.
static inline void nc_size(int *rows, int *columns) {
  *rows = getmaxy(stdscr);
  *columns = getmaxx(stdscr);
}

/// Whether text is UTF-8 from now on.
static inline bool nc_speak_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

/// A file in memory.
static inline int nc_memory(void) { return memfd_create("ncurses", MFD_CLOEXEC); }

/// The terminal behind a descriptor, opened once more: what does not wait there disturbs nobody who
/// shares the first one. If that may not be, another number for the same; -1 if it cannot be written.
static inline int nc_reopen(int terminal) {
  char path[64];
  if (ttyname_r(terminal, path, sizeof path) == 0) {
    int own = open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (own >= 0) return own;
  }
  if ((fcntl(terminal, F_GETFL) & O_ACCMODE) != O_RDWR) return -1;
  return fcntl(terminal, F_DUPFD_CLOEXEC, 3);
}

/// The modes in which every byte passes as it is, in and out, and no key makes a signal.
static inline struct termios nc_raw(struct termios modes) {
  modes.c_iflag &= ~(tcflag_t)(BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF);
  modes.c_iflag |= IGNBRK;
  modes.c_oflag &= ~(tcflag_t)OPOST;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  modes.c_cflag = (modes.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  return modes;
}

#endif
