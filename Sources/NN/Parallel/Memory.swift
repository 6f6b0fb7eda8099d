#if canImport(Glibc) && !hasFeature(Embedded)
  internal import Glibc

  /// Whether the memory of freed large arrays is kept for later ones; evaluated once, before the first.
  ///
  /// By default, glibc returns it to the kernel, which clears it again, page by page, for the next
  /// array of the same size: that takes longer than most operations on it. So no memory is mapped for
  /// single arrays, and the end of the heap is not returned. The settings apply to the whole process.
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
