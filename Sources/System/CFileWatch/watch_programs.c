// Stands before the C library's functions that start programs, and tells the lesson kit when a lesson does:
// the files that another program reads are not seen.
#define _GNU_SOURCE
#undef _FORTIFY_SOURCE
#include "next.h"
#include <errno.h>
#include <pthread.h>
#include <pty.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <wordexp.h>

// Defined in LessonKit/Host/FileWatch.swift.
extern void lesson_starts_program(void);
extern void lesson_is_forked(void);

static void tell_start(void) {
  int error = errno;
  lesson_starts_program();
  errno = error;
}

// What the runtime of Swift starts when a program crashes, from a handler of signals, is none of the lesson's.
static int is_backtracer(const char *path) {
  const char *slash = path ? strrchr(path, '/') : NULL;
  return slash && strncmp(slash + 1, "swift-backtrace", strlen("swift-backtrace")) == 0;
}

// A process that the lesson has made by `fork` would write events into the log that its parent writes.
__attribute__((constructor)) static void watch_forks(void) {
  pthread_atfork(NULL, NULL, lesson_is_forked);
}

pid_t fork(void) {
  NEXT(fork);
  tell_start();
  return next();
}

pid_t _Fork(void) {
  tell_start();
  NEXT(fork);
  // With the handlers of `fork`, or the child would take itself for the lesson.
  return next();
}

// The caller of `vfork` may not return before its child is gone, which a function between them would do; a
// copy is as good.
pid_t vfork(void) {
  NEXT(fork);
  tell_start();
  return next();
}

pid_t forkpty(int *terminal, char *name, const struct termios *settings, const struct winsize *size) {
  NEXT(forkpty);
  tell_start();
  return next(terminal, name, settings, size);
}

int daemon(int keepsFolder, int keepsStreams) {
  NEXT(daemon);
  tell_start();
  return next(keepsFolder, keepsStreams);
}

int posix_spawn(pid_t *process, const char *path, const posix_spawn_file_actions_t *actions,
                const posix_spawnattr_t *attributes, char *const arguments[],
                char *const environment[]) {
  NEXT(posix_spawn);
  if (!is_backtracer(path)) tell_start();
  return next(process, path, actions, attributes, arguments, environment);
}

int posix_spawnp(pid_t *process, const char *file, const posix_spawn_file_actions_t *actions,
                 const posix_spawnattr_t *attributes, char *const arguments[],
                 char *const environment[]) {
  NEXT(posix_spawnp);
  tell_start();
  return next(process, file, actions, attributes, arguments, environment);
}

#if __GLIBC_PREREQ(2, 39)
int pidfd_spawn(int *process, const char *path, const posix_spawn_file_actions_t *actions,
                const posix_spawnattr_t *attributes, char *const arguments[],
                char *const environment[]) {
  NEXT(pidfd_spawn);
  tell_start();
  return next(process, path, actions, attributes, arguments, environment);
}

int pidfd_spawnp(int *process, const char *file, const posix_spawn_file_actions_t *actions,
                 const posix_spawnattr_t *attributes, char *const arguments[],
                 char *const environment[]) {
  NEXT(pidfd_spawnp);
  tell_start();
  return next(process, file, actions, attributes, arguments, environment);
}
#endif

FILE *popen(const char *command, const char *mode) {
  NEXT(popen);
  tell_start();
  return next(command, mode);
}

int system(const char *command) {
  NEXT(system);
  // Without a command it is asked whether there is a shell.
  tell_start();
  return next(command);
}

int wordexp(const char *words, wordexp_t *result, int flags) {
  NEXT(wordexp);
  // What it expands may depend on other users' names and on files as well.
  tell_start();
  return next(words, result, flags);
}

// The system call itself: the runtime of Swift comes here from a handler of signals.
int execve(const char *path, char *const arguments[], char *const environment[]) {
  if (!is_backtracer(path)) tell_start();
  return (int)syscall(SYS_execve, path, arguments, environment);
}

int execv(const char *path, char *const arguments[]) { return execve(path, arguments, environ); }

int execvpe(const char *file, char *const arguments[], char *const environment[]) {
  if (is_backtracer(file)) return execve(file, arguments, environment);
  NEXT(execvpe);
  tell_start();
  return next(file, arguments, environment);
}

int execvp(const char *file, char *const arguments[]) { return execvpe(file, arguments, environ); }

int fexecve(int file, char *const arguments[], char *const environment[]) {
  NEXT(fexecve);
  tell_start();
  return next(file, arguments, environment);
}

int execveat(int folder, const char *path, char *const arguments[], char *const environment[],
             int flags) {
  NEXT(execveat);
  tell_start();
  return next(folder, path, arguments, environment, flags);
}

// Those that list arguments: how many there are, up to the null pointer after them, and then the arguments.

#define ARGUMENTS(first) \
  va_list list; \
  size_t count = 1; \
  va_start(list, first); \
  while (va_arg(list, char *)) count++; \
  va_end(list); \
  char *arguments[count + 1]; \
  arguments[0] = (char *)first; \
  va_start(list, first); \
  for (size_t i = 1; i <= count; i++) arguments[i] = va_arg(list, char *);

int execl(const char *path, const char *first, ...) {
  ARGUMENTS(first)
  va_end(list);
  return execve(path, arguments, environ);
}

int execlp(const char *file, const char *first, ...) {
  ARGUMENTS(first)
  va_end(list);
  return execvpe(file, arguments, environ);
}

int execle(const char *path, const char *first, ...) {
  ARGUMENTS(first)
  char *const *environment = va_arg(list, char *const *);
  va_end(list);
  return execve(path, arguments, environment);
}
