// The next definition of a function, which is the C library's. After `_GNU_SOURCE` has been defined.
#include <dlfcn.h>

#define NEXT(name) \
  static __typeof__(&name) next; \
  if (!next) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
