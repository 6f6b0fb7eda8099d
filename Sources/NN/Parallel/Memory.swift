#if canImport(Glibc) && !hasFeature(Embedded)
  internal import Glibc

  /// Keeps the memory of large arrays that are freed for the next ones; evaluated once, before the first.
  ///
  /// By default, glibc gives it back to the kernel, which clears it again, page by page, for the next array
  /// of the same size: longer work than most operations on it. So no memory is mapped for one array
  /// alone, and the heap's end is not given back. The settings are the whole process's.
  let keepsFreedMemory: Bool = {
    // <malloc.h> is not part of the module Glibc, so the function is looked up by name.
    guard let address = dlsym(nil, "mallopt") else { return false }
    let mallopt = unsafeBitCast(
      address, to: (@convention(c) (_ parameter: Int32, _ value: Int32) -> Int32).self)
    let (trimThreshold, mostMapped): (Int32, Int32) = (-1, -4)
    return mallopt(mostMapped, 0) == 1 && mallopt(trimThreshold, .max) == 1
  }()
#else
  let keepsFreedMemory = false
#endif
