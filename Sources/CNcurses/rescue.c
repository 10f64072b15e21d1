// What must work when nothing else does is plain C: a handler may run at any instruction, in the
// middle of Swift's own runtime as well, so it calls only what POSIX allows there.
#define _GNU_SOURCE
#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

// How the terminal is given back.
static atomic_bool is_armed;
static int terminal = -1;
static struct termios modes;
static char bytes[4096];
static size_t count;
// Where standard error goes meanwhile, and where it went before; -1 while it goes where it did.
static int kept = -1;
static int error_output = -1;

/// Keeps standard error from the screen, if that is where it goes.
static void keep_errors(void) {
  if (kept >= 0 || !isatty(STDERR_FILENO)) return;
  int memory = memfd_create("stderr", MFD_CLOEXEC);
  if (memory < 0) return;
  error_output = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (error_output >= 0 && dup2(memory, STDERR_FILENO) >= 0) kept = memory;
  else close(memory);
}

void nc_arm(int to, const struct termios *saved, const char *restore, size_t length) {
  is_armed = false;
  terminal = to;
  modes = *saved;
  count = length <= sizeof bytes ? length : 0;
  if (count) memcpy(bytes, restore, count);
  if (count) keep_errors();
  is_armed = true;
}

/// Writes to the terminal; one that takes nothing for two seconds is given up. A slow line or a busy
/// machine may well take one.
static void say(const char *text, size_t length) {
  size_t done = 0;
  while (done < length) {
    ssize_t written = write(terminal, text + done, length - done);
    if (written > 0) {
      done += (size_t)written;
      continue;
    }
    if (written < 0 && errno == EINTR) continue;
    struct pollfd room = {.fd = terminal, .events = POLLOUT};
    if (written < 0 && errno == EAGAIN && poll(&room, 1, 2000) > 0 && !(room.revents & POLLHUP))
      continue;
    return;
  }
}

/// Lets standard error go where it went, and says what was kept.
static void say_errors(void) {
  if (kept < 0) return;
  dup2(error_output, STDERR_FILENO);
  close(error_output);
  char text[512];
  ssize_t length;
  for (off_t start = 0; (length = pread(kept, text, sizeof text, start)) > 0; start += length)
    say(text, (size_t)length);
  close(kept);
  kept = -1;
}

void nc_rescue(void) {
  if (!atomic_exchange(&is_armed, false)) return;
  int error = errno;
  say(bytes, count);
  // From the background, changing modes would stop the process, and they are the shell's by then.
  pid_t foreground = tcgetpgrp(terminal);
  if (foreground == -1 || foreground == getpgrp()) {
    // Keys that nobody has read would be commands to the shell.
    tcflush(terminal, TCIFLUSH);
    tcsetattr(terminal, TCSANOW, &modes);
  }
  say_errors();
  errno = error;
}

// Signals that ask.
static const int asking[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
// Signals that kill, by a fault or because nobody handles them. SIGALRM belongs to the event store.
static const int killing[] = {SIGILL,  SIGTRAP, SIGABRT, SIGBUS,    SIGFPE,  SIGSEGV,
                              SIGQUIT, SIGSYS,  SIGXCPU, SIGXFSZ,   SIGUSR1, SIGUSR2,
                              SIGPROF, SIGPOLL, SIGPWR,  SIGVTALRM, SIGSTKFLT};
// What a locked terminal does not hear.
static const int unheard[] = {SIGINT, SIGQUIT, SIGTSTP};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct sigaction before[NSIG];
static bool is_taken[NSIG];
static sigset_t outer;
static sigset_t waiting;
static volatile sig_atomic_t news;
// The signal that asked for the end; 0 if none did.
static volatile sig_atomic_t last;
static bool is_locked;
static char emergency_stack[64 * 1024];

static void hear(int signal) {
  switch (signal) {
  case SIGTSTP: news |= NC_SUSPEND; break;
  case SIGCONT: news |= NC_CONTINUED; break;
  case SIGWINCH: news |= NC_RESIZED; break;
  default:
    news |= NC_STOP;
    last = signal;
    break;
  }
}

/// Gives the terminal back and lets the signal do what it would have done without us: a fault
/// happens again when the instruction is tried again, all else is raised again. On a locked terminal
/// it ends the process at once; Swift's own handler would ask whoever stands there what to do.
static void die(int signal, siginfo_t *info, void *context) {
  (void)context;
  nc_rescue();
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, is_locked ? &standard : &before[signal], NULL);
  bool is_fault = signal == SIGILL || signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE;
  if (!is_fault || info->si_code <= 0) raise(signal);
}

static void take(int signal, const struct sigaction *action) {
  struct sigaction old;
  sigaction(signal, action, &old);
  if (!is_taken[signal]) before[signal] = old;
  is_taken[signal] = true;
}

void nc_take_signals(bool locked) {
  is_locked = locked;
  static bool is_at_exit;
  if (!is_at_exit) atexit(nc_rescue);
  is_at_exit = true;

  struct sigaction asks = {.sa_handler = hear};
  sigemptyset(&asks.sa_mask);
  for (size_t i = 0; i < COUNT(asking); i++) sigaddset(&asks.sa_mask, asking[i]);
  pthread_sigmask(SIG_BLOCK, &asks.sa_mask, &outer);
  waiting = outer;
  for (size_t i = 0; i < COUNT(asking); i++) {
    sigdelset(&waiting, asking[i]);
    take(asking[i], &asks);
  }

  // A stack of its own, because the other one may be what is full.
  stack_t stack = {.ss_sp = emergency_stack, .ss_size = sizeof emergency_stack};
  sigaltstack(&stack, NULL);
  struct sigaction kills = {.sa_sigaction = die, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&kills.sa_mask);
  for (size_t i = 0; i < COUNT(killing); i++) take(killing[i], &kills);

  // Nobody at the other end is an error of `write`, and no reason to die.
  struct sigaction ignored = {.sa_handler = SIG_IGN};
  take(SIGPIPE, &ignored);
  for (size_t i = 0; is_locked && i < COUNT(unheard); i++) take(unheard[i], &ignored);
}

void nc_leave_signals(void) {
  if (!is_taken[SIGTERM]) return;
  for (int signal = 1; signal < NSIG; signal++) {
    if (!is_taken[signal]) continue;
    sigaction(signal, &before[signal], NULL);
    is_taken[signal] = false;
  }
  pthread_sigmask(SIG_SETMASK, &outer, NULL);
  // Whoever started the process is told the truth about its end.
  if (last) raise(last);
  last = 0;
}

unsigned nc_heard(void) {
  // Handlers run only inside nc_poll and nc_stop, so nothing comes between these two.
  unsigned heard = (unsigned)news;
  news = 0;
  return heard;
}

int nc_poll(struct pollfd *descriptors, size_t number, int milliseconds) {
  struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  return ppoll(descriptors, number, milliseconds < 0 ? NULL : &time, &waiting);
}

void nc_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, stop, go;
  sigaction(SIGTSTP, &standard, &stop);
  sigaction(SIGCONT, &standard, &go);
  sigset_t inner;
  pthread_sigmask(SIG_SETMASK, &waiting, &inner);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &inner, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &go, NULL);
}
