// What a lesson's program does before anything else in it runs: it takes its limits, and puts a process
// before itself that waits for it, so that the tool is told how it ends and nothing stays behind.
//
// In a sandbox all this is inside of it: limits on processes count the lesson's own ones only, and the
// sandbox itself would tell an end by a signal and an exit status above 128 alike.
#define _GNU_SOURCE
#include "confinement.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// The children of this process, which has one thread, are ended until there are none: one that has made
// others while they were looked for is found in the next round.
static void end_children(void) {
  for (int round = 0; round < 1000; round++) {
    char path[64], list[1 << 14];
    snprintf(path, sizeof path, "/proc/self/task/%d/children", getpid());
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t length = file < 0 ? 0 : read(file, list, sizeof list - 1);
    if (file >= 0) close(file);
    list[length > 0 ? length : 0] = 0;
    for (char *rest = list, *next;; rest = next) {
      long child = strtol(rest, &next, 10);
      if (next == rest) break;
      kill((pid_t)child, SIGKILL);
    }
    pid_t ended;
    do ended = waitpid(-1, NULL, WNOHANG); while (ended > 0);
    if (ended < 0) return;
    usleep(1000);
  }
}

// Waits for the program and writes its status for `wait` into a file; ends it when it is told to, or when
// the tool ends.
static void wait_for(pid_t program, int statusFile, const sigset_t *signals) {
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  // The program shall not get at the file.
  prctl(PR_SET_DUMPABLE, 0);
  for (int file = 0; file < 64; file++)
    if (file != statusFile) close(file);
  int status = 0;
  for (;;) {
    pid_t ended;
    do ended = waitpid(-1, &status, WNOHANG); while (ended > 0 && ended != program);
    if (ended == program) break;
    int signal = sigwaitinfo(signals, NULL);
    if (signal == SIGTERM) {
      kill(program, SIGKILL);
      status = SIGKILL;
      break;
    }
  }
  end_children();
  char text[16];
  int length = snprintf(text, sizeof text, "%d\n", status);
  if (write(statusFile, text, (size_t)length) != length) _exit(1);
  _exit(0);
}

// Sets limits from a line of pairs, each a resource's number and its limit: `6:64 7:256`.
static void take_limits(const char *text) {
  for (char *next; *text; text = *next == ' ' ? next + 1 : next) {
    int resource = (int)strtol(text, &next, 10);
    if (next == text || *next != ':') return;
    rlim_t limit = strtoull(next + 1, &next, 10);
    struct rlimit limits;
    if (getrlimit(resource, &limits) != 0) continue;
    // A limit that is lower already stays.
    if (limits.rlim_max != RLIM_INFINITY && limits.rlim_max < limit) limit = limits.rlim_max;
    limits.rlim_cur = limits.rlim_max = limit;
    setrlimit(resource, &limits);
  }
}

// `LESSON_GUARD` is the descriptor of the file for the status, and the limits; the lines below them say what
// the program is confined to. Priorities up to 100 are the system's.
__attribute__((constructor(101))) static void guard(void) {
  const char *text = getenv("LESSON_GUARD");
  if (!text) return;
  char *limits;
  int statusFile = (int)strtol(text, &limits, 10);
  // The kernel sends this when the thread of the tool ends that has started the program: that thread waits
  // for it (Runner/Processes/ChildProcess.swift).
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  take_limits(*limits == ' ' ? limits + 1 : limits);
  const char *confinement = strchr(limits, '\n');
  unsetenv("LESSON_GUARD");
  // Of the sandbox, which has changed to the course's folder.
  unsetenv("PWD");

  sigset_t signals, before;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGCHLD);
  sigprocmask(SIG_BLOCK, &signals, &before);
  pid_t waiting = getpid();
  pid_t program = fork();
  if (program > 0) wait_for(program, statusFile, &signals);
  if (program < 0) {
    fputs("lesson: cannot start: there are too many processes\n", stderr);
    _exit(71);  // EX_OSERR of sysexits.h
  }
  const char *problem = confinement ? confine(confinement + 1) : NULL;
  if (problem) {
    fprintf(stderr, "lesson: cannot be confined: %s\n", problem);
    _exit(71);
  }
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != waiting) _exit(70);
  close(statusFile);
  sigprocmask(SIG_SETMASK, &before, NULL);
}
