#pragma once
// What Swift's module Glibc leaves out: functions that need _GNU_SOURCE, and system calls.
#include <linux/seccomp.h>
#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);

/// A descriptor that becomes readable when the process ends; -1 if the kernel has none (before 5.3).
static inline int process_descriptor(pid_t process) {
  return (int)syscall(434 /* pidfd_open */, process, 0);
}

/// The version of Landlock that the kernel has; below 1 if it has none, or does not let it be used.
static inline long landlock_version(void) {
  return syscall(444 /* landlock_create_ruleset */, NULL, 0, 1 /* LANDLOCK_CREATE_RULESET_VERSION */);
}

/// Whether the kernel lets a process give up calls.
static inline int has_seccomp_filters(void) {
  uint32_t action = SECCOMP_RET_ERRNO;
  return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}
