// Stands before the C library's functions that open files, and tells the lesson kit which files a
// lesson uses.
//
// A lesson's program is linked with the library of its cells before the C library, so that calls
// from anywhere in the process come here first. What a program learns about a file without opening
// it, such as its size, and files that other processes open for it, are not seen.
#define _GNU_SOURCE
#undef _FORTIFY_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>

// Defined in LessonKit/Host/FileWatch.swift, where the kinds are read.
extern void lesson_file_used(int kind, int folder, const char *path);
enum { READ = 0, MISSED = 1, LISTED = 2, WRITTEN = 3 };

static void tell(int kind, int folder, const char *path) {
  int error = errno;
  if (path) lesson_file_used(kind, folder, path);
  errno = error;
}

static void tell_opened(int folder, const char *path, int flags, int isOpen) {
  if (!isOpen && errno != ENOENT) return;
  int writes = (flags & O_ACCMODE) != O_RDONLY;
  // Nothing of an earlier content can be read.
  int isNew = writes && ((flags & O_TRUNC) || ((flags & O_CREAT) && (flags & O_EXCL)));
  if (!isOpen) { if (!writes) tell(MISSED, folder, path); return; }
  // What is opened for both, or appended to, may be read before it is written.
  if (!isNew && (flags & O_ACCMODE) != O_WRONLY) tell(READ, folder, path);
  if (writes) tell(WRITTEN, folder, path);
}

// The next definition of a function, which is the C library's.
#define NEXT(name) \
  static __typeof__(&name) next; \
  if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define MODE(flags) \
  mode_t mode = 0; \
  if (((flags) & O_CREAT) || ((flags) & O_TMPFILE) == O_TMPFILE) { \
    va_list list; \
    va_start(list, flags); \
    mode = va_arg(list, mode_t); \
    va_end(list); \
  }

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    NEXT(name); \
    MODE(flags) \
    int file = next(path, flags, mode); \
    tell_opened(AT_FDCWD, path, flags, file >= 0); \
    return file; \
  }

#define OPENAT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    NEXT(name); \
    MODE(flags) \
    int file = next(folder, path, flags, mode); \
    tell_opened(folder, path, flags, file >= 0); \
    return file; \
  }

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

// What calls of code compiled with _FORTIFY_SOURCE become.
int __open_2(const char *, int);
int __open64_2(const char *, int);
int __openat_2(int, const char *, int);
int __openat64_2(int, const char *, int);

#define OPEN_2(name) \
  int name(const char *path, int flags) { \
    NEXT(name); \
    int file = next(path, flags); \
    tell_opened(AT_FDCWD, path, flags, file >= 0); \
    return file; \
  }

#define OPENAT_2(name) \
  int name(int folder, const char *path, int flags) { \
    NEXT(name); \
    int file = next(folder, path, flags); \
    tell_opened(folder, path, flags, file >= 0); \
    return file; \
  }

OPEN_2(__open_2)
OPEN_2(__open64_2)
OPENAT_2(__openat_2)
OPENAT_2(__openat64_2)

int creat(const char *path, mode_t mode) {
  NEXT(creat);
  int file = next(path, mode);
  tell_opened(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, file >= 0);
  return file;
}

int creat64(const char *path, mode_t mode) {
  NEXT(creat64);
  int file = next(path, mode);
  tell_opened(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, file >= 0);
  return file;
}

static int flags_of(const char *mode) {
  int updates = strchr(mode, '+') != NULL;
  switch (mode[0]) {
    case 'r': return updates ? O_RDWR : O_RDONLY;
    case 'w': return (updates ? O_RDWR : O_WRONLY) | O_CREAT | O_TRUNC;
    default: return (updates ? O_RDWR : O_WRONLY) | O_CREAT | O_APPEND;
  }
}

FILE *fopen(const char *path, const char *mode) {
  NEXT(fopen);
  FILE *file = next(path, mode);
  tell_opened(AT_FDCWD, path, flags_of(mode), file != NULL);
  return file;
}

FILE *fopen64(const char *path, const char *mode) {
  NEXT(fopen64);
  FILE *file = next(path, mode);
  tell_opened(AT_FDCWD, path, flags_of(mode), file != NULL);
  return file;
}

DIR *opendir(const char *path) {
  NEXT(opendir);
  DIR *folder = next(path);
  if (folder) tell(LISTED, AT_FDCWD, path);
  else if (errno == ENOENT) tell(MISSED, AT_FDCWD, path);
  return folder;
}

int rename(const char *from, const char *to) {
  NEXT(rename);
  int result = next(from, to);
  if (result == 0) tell(WRITTEN, AT_FDCWD, to);
  return result;
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) {
  NEXT(renameat);
  int result = next(fromFolder, from, toFolder, to);
  if (result == 0) tell(WRITTEN, toFolder, to);
  return result;
}
