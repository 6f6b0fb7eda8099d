// Stands between standard output and standard error and their files, so that the lesson kit learns in
// which order a lesson writes to them.
//
// What a program writes past these streams, to the descriptors themselves, is seen when it prints
// next, or when the next event is written. A lesson that is run by hand has its own streams.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

// Defined in LessonKit/Host/StreamWatch.swift.
extern void lesson_will_write(int descriptor);
extern void lesson_has_written(int descriptor);

static ssize_t write_all(void *cookie, const char *bytes, size_t count) {
  int descriptor = *(const int *)cookie;
  int error = errno;
  lesson_will_write(descriptor);
  size_t written = 0;
  while (written < count) {
    ssize_t step = write(descriptor, bytes + written, count - written);
    if (step < 0 && errno == EINTR) continue;
    if (step <= 0) break;
    written += (size_t)step;
  }
  // A stream that could not be written says why.
  if (written == count) errno = error;
  lesson_has_written(descriptor);
  return (ssize_t)written;
}

__attribute__((constructor)) static void watch_streams(void) {
  if (!getenv("LESSON_EVENTS")) return;
  static int descriptors[] = {STDOUT_FILENO, STDERR_FILENO};
  FILE **streams[] = {&stdout, &stderr};
  for (int i = 0; i < 2; i++) {
    cookie_io_functions_t functions = {.write = write_all};
    FILE *stream = fopencookie(&descriptors[i], "w", functions);
    if (!stream) continue;
    // A crash would lose what is still buffered, and a buffer the order.
    fflush(*streams[i]);
    setvbuf(stream, NULL, _IONBF, 0);
    *streams[i] = stream;
  }
}
