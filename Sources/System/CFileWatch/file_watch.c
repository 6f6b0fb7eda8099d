// Stands before the C library's functions that open and change files, and tells the lesson kit which
// files a lesson uses. Where the lesson may not write, they fail as on a disk that can only be read.
//
// A lesson's program is linked with the library of its cells before the C library, so that calls
// from anywhere in the process come here first. System calls that a program makes by itself, and
// files that other processes open for it, are not seen.
#define _GNU_SOURCE
#undef _FORTIFY_SOURCE
#include "next.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <fts.h>
#include <glob.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/types.h>
#include <unistd.h>

// Defined in LessonKit/Host/FileWatch.swift, where the kinds are read.
extern void lesson_file_used(int kind, int folder, const char *path);
enum { READ = 0, SOUGHT = 1, LISTED = 2 };

// Whether the lesson may write or remove a file; if not, the tool is told.
extern int lesson_may_write(int removes, int folder, const char *path);

// Whether this thread is telling the lesson kit something: what that looks at is none of the lesson's.
static __thread int is_telling;

static void tell(int kind, int folder, const char *path) {
  // With an empty path, functions look at the folder itself.
  if (is_telling || !path || !*path) return;
  int error = errno;
  is_telling = 1;
  lesson_file_used(kind, folder, path);
  is_telling = 0;
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
  errno = error;
}

// Whether a path is there; -1 if not even the folder is in which it would be.
static int is_there(int folder, const char *path, struct stat *status, int flags) {
  // The system call itself, since `fstatat` would be told.
  if (syscall(SYS_newfstatat, folder, path, status, flags) == 0) return 1;
  if (errno != ENOENT) return -1;
  char parent[PATH_MAX];
  size_t length = strlen(path);
  while (length > 0 && path[length - 1] == '/') length--;
  while (length > 0 && path[length - 1] != '/') length--;
  if (length >= sizeof parent) return -1;
  memcpy(parent, path, length);
  parent[length] = 0;
  struct stat other;
  int found = syscall(SYS_newfstatat, folder, length > 0 ? parent : ".", &other, 0) == 0;
  return found && S_ISDIR(other.st_mode) ? 0 : -1;
}

// The following leave `errno` as it is, or say that nothing can be written there. A call that would fail
// for another reason is let through, and says so itself.

static int refuse(int removes, int folder, const char *path, int error) {
  is_telling = 1;
  int refuses = !lesson_may_write(removes, folder, path);
  is_telling = 0;
  errno = refuses ? EROFS : error;
  return refuses;
}

static int refuses_open(int folder, const char *path, int flags) {
  int makesUnnamed = (flags & O_TMPFILE) == O_TMPFILE;
  if (!path || ((flags & O_ACCMODE) == O_RDONLY && !(flags & (O_TRUNC | O_CREAT)))) return 0;
  int error = errno;
  struct stat status;
  int there = is_there(folder, path, &status, 0);
  int changes = there == 1 ? (S_ISREG(status.st_mode) && (flags & O_ACCMODE) != O_RDONLY)
      || (S_ISREG(status.st_mode) && (flags & O_TRUNC)) || makesUnnamed
      : there == 0 && (flags & O_CREAT);
  if (there == 1 && (flags & O_CREAT) && (flags & O_EXCL)) changes = 0;
  errno = error;
  return changes && refuse(0, folder, path, error);
}

static int refuses_making(int folder, const char *path) {
  int error = errno;
  struct stat status;
  int there = path ? is_there(folder, path, &status, AT_SYMLINK_NOFOLLOW) : -1;
  errno = error;
  return there == 0 && refuse(0, folder, path, error);
}

static int refuses_changing(int removes, int folder, const char *path, int flags) {
  int error = errno;
  struct stat status;
  int there = path ? is_there(folder, path, &status, flags) : -1;
  errno = error;
  return there == 1 && refuse(removes, folder, path, error);
}

static int refuses_renaming(int fromFolder, const char *from, int toFolder, const char *to) {
  int error = errno;
  struct stat status;
  int there = from && to && is_there(fromFolder, from, &status, AT_SYMLINK_NOFOLLOW) == 1
      && is_there(toFolder, to, &status, AT_SYMLINK_NOFOLLOW) >= 0;
  errno = error;
  return there && (refuse(0, toFolder, to, error) || refuse(1, fromFolder, from, error));
}

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
    if (refuses_open(AT_FDCWD, path, flags)) return -1; \
    int file = next(path, flags, mode); \
    tell_opened(AT_FDCWD, path, flags, file); \
    return file; \
  }

#define OPENAT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    NEXT(name); \
    MODE(flags) \
    if (refuses_open(folder, path, flags)) return -1; \
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
    if (refuses_open(AT_FDCWD, path, flags)) return -1; \
    int file = next(path, flags); \
    tell_opened(AT_FDCWD, path, flags, file); \
    return file; \
  }

#define OPENAT_2(name) \
  int name(int folder, const char *path, int flags) { \
    NEXT(name); \
    if (refuses_open(folder, path, flags)) return -1; \
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
  if (refuses_open(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC)) return -1;
  int file = next(path, mode);
  tell_opened(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, file);
  return file;
}

int creat64(const char *path, mode_t mode) {
  NEXT(creat64);
  if (refuses_open(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC)) return -1;
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
  if (refuses_open(AT_FDCWD, path, flags_of(mode))) return NULL;
  FILE *file = next(path, mode);
  tell_opened(AT_FDCWD, path, flags_of(mode), file ? fileno(file) : -1);
  return file;
}

FILE *fopen64(const char *path, const char *mode) {
  NEXT(fopen64);
  if (refuses_open(AT_FDCWD, path, flags_of(mode))) return NULL;
  FILE *file = next(path, mode);
  tell_opened(AT_FDCWD, path, flags_of(mode), file ? fileno(file) : -1);
  return file;
}

FILE *freopen(const char *path, const char *mode, FILE *stream) {
  NEXT(freopen);
  if (refuses_open(AT_FDCWD, path, flags_of(mode))) {
    int error = errno;
    fclose(stream);
    errno = error;
    return NULL;
  }
  FILE *file = next(path, mode, stream);
  tell_opened(AT_FDCWD, path, flags_of(mode), file ? fileno(file) : -1);
  return file;
}

FILE *freopen64(const char *path, const char *mode, FILE *stream) {
  NEXT(freopen64);
  if (refuses_open(AT_FDCWD, path, flags_of(mode))) {
    int error = errno;
    fclose(stream);
    errno = error;
    return NULL;
  }
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

int euidaccess(const char *path, int mode) {
  NEXT(euidaccess);
  int result = next(path, mode);
  tell(SOUGHT, AT_FDCWD, path);
  return result;
}

int eaccess(const char *path, int mode) { return euidaccess(path, mode); }

// Where links lead.

ssize_t readlink(const char *path, char *target, size_t size) {
  NEXT(readlink);
  ssize_t length = next(path, target, size);
  tell(SOUGHT, AT_FDCWD, path);
  return length;
}

ssize_t readlinkat(int folder, const char *path, char *target, size_t size) {
  NEXT(readlinkat);
  ssize_t length = next(folder, path, target, size);
  tell(SOUGHT, folder, path);
  return length;
}

char *realpath(const char *path, char *result) {
  NEXT(realpath);
  char *real = next(path, result);
  tell(SOUGHT, AT_FDCWD, path);
  return real;
}

char *canonicalize_file_name(const char *path) { return realpath(path, NULL); }

// What calls of code compiled with _FORTIFY_SOURCE become.
ssize_t __readlink_chk(const char *path, char *target, size_t size, size_t room) {
  if (size > room) abort();
  return readlink(path, target, size);
}

ssize_t __readlinkat_chk(int folder, const char *path, char *target, size_t size, size_t room) {
  if (size > room) abort();
  return readlinkat(folder, path, target, size);
}

char *__realpath_chk(const char *path, char *result, size_t room) {
  if (room < PATH_MAX) abort();
  return realpath(path, result);
}

// What lists folders: the C library opens them for itself then.

// Where a walk stands on a folder, what is read next is in that folder, unless it is to be skipped.
#define FTS_READ(name, tree_type, entry_type) \
  entry_type *name(tree_type *tree) { \
    NEXT(name); \
    entry_type *folder = tree->fts_cur; \
    if (folder && folder->fts_info == FTS_D && folder->fts_instr != FTS_SKIP) \
      tell(LISTED, AT_FDCWD, folder->fts_path[0] == '/' ? folder->fts_path : folder->fts_accpath); \
    return next(tree); \
  }

#define FTS_CHILDREN(name, tree_type, entry_type) \
  entry_type *name(tree_type *tree, int flags) { \
    NEXT(name); \
    entry_type *folder = tree->fts_cur; \
    if (folder && folder->fts_info == FTS_D) \
      tell(LISTED, AT_FDCWD, folder->fts_path[0] == '/' ? folder->fts_path : folder->fts_accpath); \
    return next(tree, flags); \
  }

FTS_READ(fts_read, FTS, FTSENT)
FTS_READ(fts64_read, FTS64, FTSENT64)
FTS_CHILDREN(fts_children, FTS, FTSENT)
FTS_CHILDREN(fts64_children, FTS64, FTSENT64)

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

// What changes files and folders without opening them.

int rename(const char *from, const char *to) {
  NEXT(rename);
  return refuses_renaming(AT_FDCWD, from, AT_FDCWD, to) ? -1 : next(from, to);
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) {
  NEXT(renameat);
  return refuses_renaming(fromFolder, from, toFolder, to) ? -1 : next(fromFolder, from, toFolder, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) {
  NEXT(renameat2);
  return refuses_renaming(fromFolder, from, toFolder, to)
      ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int mkdir(const char *path, mode_t mode) {
  NEXT(mkdir);
  return refuses_making(AT_FDCWD, path) ? -1 : next(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  NEXT(mkdirat);
  return refuses_making(folder, path) ? -1 : next(folder, path, mode);
}

int symlink(const char *target, const char *path) {
  NEXT(symlink);
  return refuses_making(AT_FDCWD, path) ? -1 : next(target, path);
}

int symlinkat(const char *target, int folder, const char *path) {
  NEXT(symlinkat);
  return refuses_making(folder, path) ? -1 : next(target, folder, path);
}

int link(const char *from, const char *path) {
  NEXT(link);
  return refuses_making(AT_FDCWD, path) ? -1 : next(from, path);
}

int linkat(int fromFolder, const char *from, int folder, const char *path, int flags) {
  NEXT(linkat);
  return refuses_making(folder, path) ? -1 : next(fromFolder, from, folder, path, flags);
}

int unlink(const char *path) {
  NEXT(unlink);
  return refuses_changing(1, AT_FDCWD, path, AT_SYMLINK_NOFOLLOW) ? -1 : next(path);
}

int unlinkat(int folder, const char *path, int flags) {
  NEXT(unlinkat);
  return refuses_changing(1, folder, path, AT_SYMLINK_NOFOLLOW) ? -1 : next(folder, path, flags);
}

int rmdir(const char *path) {
  NEXT(rmdir);
  return refuses_changing(1, AT_FDCWD, path, AT_SYMLINK_NOFOLLOW) ? -1 : next(path);
}

int remove(const char *path) {
  NEXT(remove);
  return refuses_changing(1, AT_FDCWD, path, AT_SYMLINK_NOFOLLOW) ? -1 : next(path);
}

int truncate(const char *path, off_t length) {
  NEXT(truncate);
  return refuses_changing(0, AT_FDCWD, path, 0) ? -1 : next(path, length);
}

int truncate64(const char *path, off64_t length) {
  NEXT(truncate64);
  return refuses_changing(0, AT_FDCWD, path, 0) ? -1 : next(path, length);
}

// Some sandboxes let a program change what it can open, but nothing by its path (confinement.c): a file that
// it may change is opened there, and what `change` does to it is done.
#define CHANGE_OPENED(result, folder, path, change) \
  do { \
    if (result != 0 && errno == EPERM) { \
      int file = (int)syscall(SYS_openat, folder, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0); \
      if (file < 0) errno = EPERM; \
      else { \
        result = change; \
        int error = errno; \
        close(file); \
        errno = error; \
      } \
    } \
  } while (0)

int chmod(const char *path, mode_t mode) {
  NEXT(chmod);
  if (refuses_changing(0, AT_FDCWD, path, 0)) return -1;
  int result = next(path, mode);
  CHANGE_OPENED(result, AT_FDCWD, path, fchmod(file, mode));
  return result;
}

int fchmodat(int folder, const char *path, mode_t mode, int flags) {
  NEXT(fchmodat);
  if (refuses_changing(0, folder, path, flags & AT_SYMLINK_NOFOLLOW)) return -1;
  int result = next(folder, path, mode, flags);
  CHANGE_OPENED(result, folder, path, fchmod(file, mode));
  return result;
}

int utimensat(int folder, const char *path, const struct timespec times[2], int flags) {
  NEXT(utimensat);
  if (refuses_changing(0, folder, path, flags & AT_SYMLINK_NOFOLLOW)) return -1;
  int result = next(folder, path, times, flags);
  CHANGE_OPENED(result, folder, path, futimens(file, times));
  return result;
}

int utimes(const char *path, const struct timeval times[2]) {
  NEXT(utimes);
  if (refuses_changing(0, AT_FDCWD, path, 0)) return -1;
  int result = next(path, times);
  CHANGE_OPENED(result, AT_FDCWD, path, futimes(file, times));
  return result;
}

// Memory that has a name, by which one lesson could hand something to another.

int shm_open(const char *name, int flags, mode_t mode) {
  NEXT(shm_open);
  char path[NAME_MAX + 16];
  while (name && *name == '/') name++;
  if (name && snprintf(path, sizeof path, "/dev/shm/%s", name) < (int)sizeof path
      && refuses_open(AT_FDCWD, path, flags))
    return -1;
  return next(name, flags, mode);
}

// Files with a name that is made up: the C library opens them for itself.

#define MKSTEMP(name, parameters, ...) \
  int name parameters { \
    NEXT(name); \
    return refuses_making(AT_FDCWD, pattern) ? -1 : next(__VA_ARGS__); \
  }

MKSTEMP(mkstemp, (char *pattern), pattern)
MKSTEMP(mkstemp64, (char *pattern), pattern)
MKSTEMP(mkostemp, (char *pattern, int flags), pattern, flags)
MKSTEMP(mkostemp64, (char *pattern, int flags), pattern, flags)
MKSTEMP(mkstemps, (char *pattern, int suffix), pattern, suffix)
MKSTEMP(mkstemps64, (char *pattern, int suffix), pattern, suffix)
MKSTEMP(mkostemps, (char *pattern, int suffix, int flags), pattern, suffix, flags)
MKSTEMP(mkostemps64, (char *pattern, int suffix, int flags), pattern, suffix, flags)

char *mkdtemp(char *pattern) {
  NEXT(mkdtemp);
  return refuses_making(AT_FDCWD, pattern) ? NULL : next(pattern);
}
