// Stands before the C library's `abort`, by which the runtime of Swift ends a program after a cast that
// fails, a conflict of accesses or an object that is gone. The same signal is raised, but from a function
// with a frame pointer: a backtrace from inside the C library, which has none, does not reach the lesson.
#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static void raise_abort(void) {
  syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), SIGABRT);
}

void abort(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGABRT);
  pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
  raise_abort();
  // A handler may have returned, or the signal may have been ignored.
  signal(SIGABRT, SIG_DFL);
  raise_abort();
  _exit(127);
}
