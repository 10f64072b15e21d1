// The one door to what Swift does not see of glibc.
#ifndef ONEDOOR_CLINUX_SHIM_H
#define ONEDOOR_CLINUX_SHIM_H

#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

/// The kernel's number of the calling thread: a timer's signal is sent to it.
static inline int clinux_thread(void) { return (int)syscall(SYS_gettid); }

/// `POSIX_SPAWN_SETSID` of <spawn.h>: the new process leads a session of its own.
enum { CLINUX_SPAWN_SETSID = 0x80 };

/// Keeps what the process has done with for its next use. Given back to the system, it would have to be
/// asked for anew, page by page.
static inline void clinux_keep_memory(void) { mallopt(M_TRIM_THRESHOLD, -1); }

#endif
