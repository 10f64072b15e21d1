// The one door to what glibc keeps behind _GNU_SOURCE, which Swift does not see.
#ifndef ONEDOOR_CLINUX_SHIM_H
#define ONEDOOR_CLINUX_SHIM_H

#include <sys/syscall.h>
#include <unistd.h>

/// The kernel's number of the calling thread: a timer's signal is sent to it.
static inline int clinux_thread(void) { return (int)syscall(SYS_gettid); }

/// `POSIX_SPAWN_SETSID` of <spawn.h>: the new process leads a session of its own.
enum { CLINUX_SPAWN_SETSID = 0x80 };

#endif
