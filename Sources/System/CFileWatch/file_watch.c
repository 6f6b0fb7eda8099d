// Stands before the C library's functions that open files, and tells the lesson kit which files a
// lesson uses.
//
// A lesson's program is linked with the library of its cells before the C library, so that calls
// from anywhere in the process come here first. System calls that a program makes by itself, and
// files that other processes open for it, are not seen.
#define _GNU_SOURCE
#undef _FORTIFY_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <fts.h>
#include <glob.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

// Defined in LessonKit/Host/FileWatch.swift, where the kinds are read.
extern void lesson_file_used(int kind, int folder, const char *path);
enum { READ = 0, SOUGHT = 1, LISTED = 2, WRITTEN = 3 };

static void tell(int kind, int folder, const char *path) {
  int error = errno;
  // With an empty path, functions look at the folder itself.
  if (path && *path) lesson_file_used(kind, folder, path);
  errno = error;
}

static void tell_opened(int folder, const char *path, int flags, int file) {
  int error = errno;
  int writes = (flags & O_ACCMODE) != O_RDONLY;
  if (file < 0) {
    if (!writes) tell(SOUGHT, folder, path);
    errno = error;
    return;
  }
  struct stat status;
  int isFolder = fstat(file, &status) == 0 && S_ISDIR(status.st_mode);
  // Nothing of an earlier content can be read.
  int isNew = writes && ((flags & O_TRUNC) || ((flags & O_CREAT) && (flags & O_EXCL)));
  // What is opened for both, or appended to, may be read before it is written.
  if (isFolder) tell(LISTED, folder, path);
  else if (!isNew && (flags & O_ACCMODE) != O_WRONLY) tell(READ, folder, path);
  if (writes) tell(WRITTEN, folder, path);
  errno = error;
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
    tell_opened(AT_FDCWD, path, flags, file); \
    return file; \
  }

#define OPENAT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    NEXT(name); \
    MODE(flags) \
    int file = next(folder, path, flags, mode); \
    tell_opened(folder, path, flags, file); \
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
    tell_opened(AT_FDCWD, path, flags, file); \
    return file; \
  }

#define OPENAT_2(name) \
  int name(int folder, const char *path, int flags) { \
    NEXT(name); \
    int file = next(folder, path, flags); \
    tell_opened(folder, path, flags, file); \
    return file; \
  }

OPEN_2(__open_2)
OPEN_2(__open64_2)
OPENAT_2(__openat_2)
OPENAT_2(__openat64_2)

int creat(const char *path, mode_t mode) {
  NEXT(creat);
  int file = next(path, mode);
  tell_opened(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, file);
  return file;
}

int creat64(const char *path, mode_t mode) {
  NEXT(creat64);
  int file = next(path, mode);
  tell_opened(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, file);
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
  tell_opened(AT_FDCWD, path, flags_of(mode), file ? fileno(file) : -1);
  return file;
}

FILE *fopen64(const char *path, const char *mode) {
  NEXT(fopen64);
  FILE *file = next(path, mode);
  tell_opened(AT_FDCWD, path, flags_of(mode), file ? fileno(file) : -1);
  return file;
}

FILE *freopen(const char *path, const char *mode, FILE *stream) {
  NEXT(freopen);
  FILE *file = next(path, mode, stream);
  tell_opened(AT_FDCWD, path, flags_of(mode), file ? fileno(file) : -1);
  return file;
}

FILE *freopen64(const char *path, const char *mode, FILE *stream) {
  NEXT(freopen64);
  FILE *file = next(path, mode, stream);
  tell_opened(AT_FDCWD, path, flags_of(mode), file ? fileno(file) : -1);
  return file;
}

// What looks at a file without opening it.

#define STAT(name, type) \
  int name(const char *path, struct type *status) { \
    NEXT(name); \
    int result = next(path, status); \
    tell(SOUGHT, AT_FDCWD, path); \
    return result; \
  }

#define FSTATAT(name, type) \
  int name(int folder, const char *path, struct type *status, int flags) { \
    NEXT(name); \
    int result = next(folder, path, status, flags); \
    tell(SOUGHT, folder, path); \
    return result; \
  }

STAT(stat, stat)
STAT(stat64, stat64)
STAT(lstat, stat)
STAT(lstat64, stat64)
FSTATAT(fstatat, stat)
FSTATAT(fstatat64, stat64)

int statx(int folder, const char *path, int flags, unsigned mask, struct statx *status) {
  NEXT(statx);
  int result = next(folder, path, flags, mask, status);
  tell(SOUGHT, folder, path);
  return result;
}

int access(const char *path, int mode) {
  NEXT(access);
  int result = next(path, mode);
  tell(SOUGHT, AT_FDCWD, path);
  return result;
}

int faccessat(int folder, const char *path, int mode, int flags) {
  NEXT(faccessat);
  int result = next(folder, path, mode, flags);
  tell(SOUGHT, folder, path);
  return result;
}

// What lists folders: the C library opens them for itself then.

FTSENT *fts_read(FTS *tree) {
  NEXT(fts_read);
  FTSENT *entry = next(tree);
  if (entry && entry->fts_info == FTS_D)
    tell(LISTED, AT_FDCWD, entry->fts_path[0] == '/' ? entry->fts_path : entry->fts_accpath);
  return entry;
}

int scandir(const char *path, struct dirent ***list, int (*filter)(const struct dirent *),
            int (*compare)(const struct dirent **, const struct dirent **)) {
  NEXT(scandir);
  int count = next(path, list, filter, compare);
  tell(LISTED, AT_FDCWD, path);
  return count;
}

int scandir64(const char *path, struct dirent64 ***list, int (*filter)(const struct dirent64 *),
              int (*compare)(const struct dirent64 **, const struct dirent64 **)) {
  NEXT(scandir64);
  int count = next(path, list, filter, compare);
  tell(LISTED, AT_FDCWD, path);
  return count;
}

// The folder in which a pattern's first sign that is not a name's own is looked for.
static void tell_pattern(const char *pattern) {
  char folder[4096];
  size_t length = strcspn(pattern, "*?[{");
  while (length > 0 && pattern[length - 1] != '/') length--;
  if (length >= sizeof folder) return;
  memcpy(folder, pattern, length);
  folder[length] = 0;
  tell(LISTED, AT_FDCWD, length > 0 ? folder : ".");
}

int glob(const char *pattern, int flags, int (*failed)(const char *, int), glob_t *result) {
  NEXT(glob);
  int status = next(pattern, flags, failed, result);
  tell_pattern(pattern);
  return status;
}

int glob64(const char *pattern, int flags, int (*failed)(const char *, int), glob64_t *result) {
  NEXT(glob64);
  int status = next(pattern, flags, failed, result);
  tell_pattern(pattern);
  return status;
}

DIR *opendir(const char *path) {
  NEXT(opendir);
  DIR *folder = next(path);
  if (folder) tell(LISTED, AT_FDCWD, path);
  else tell(SOUGHT, AT_FDCWD, path);
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
