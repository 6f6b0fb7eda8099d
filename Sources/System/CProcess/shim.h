#pragma once
// What Swift's module Glibc leaves out: functions that need _GNU_SOURCE, and a system call.
#include <spawn.h>
#include <sys/syscall.h>
#include <unistd.h>

extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);

/// A descriptor that becomes readable when the process ends; -1 if the kernel has none (before 5.3).
static inline int process_descriptor(pid_t process) {
  return (int)syscall(434 /* pidfd_open */, process, 0);
}
