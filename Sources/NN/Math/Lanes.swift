/// Eight numbers that one instruction works on: a register with AVX, two of them with SSE.
///
/// The functions in this folder are written once, for `Lanes`. They process a tensor eight elements at
/// a time, with the last few padded to eight; a single `Float` is padded likewise. So an element's
/// result depends on its value alone, to the last bit (except for the sign of a NaN made by arithmetic
/// on two NaNs, which IEEE 754 leaves open). None of them uses a fused multiply-add, which only some
/// processors have and which rounds differently.
typealias Lanes = SIMD8<Float>

extension Lanes {
  /// Eight floats from memory, which need not be aligned.
  @inline(__always)
  init(at pointer: UnsafePointer<Float>) {
    self = UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
  }

  /// Fewer than eight floats from memory, padded with zeros.
  @inline(__always)
  init(at pointer: UnsafePointer<Float>, count: Int) {
    self.init()
    for index in 0..<count { self[index] = pointer[index] }
  }

  @inline(__always)
  func store(to pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: self, as: Lanes.self)
  }

  @inline(__always)
  func store(to pointer: UnsafeMutablePointer<Float>, count: Int) {
    for index in 0..<count { pointer[index] = self[index] }
  }

  /// The same bits as whole numbers.
  @inline(__always)
  var bits: SIMD8<Int32> { unsafeBitCast(self, to: SIMD8<Int32>.self) }

  @inline(__always)
  init(bits: SIMD8<Int32>) { self = unsafeBitCast(bits, to: Lanes.self) }

  /// Whole numbers between −2^22 and 2^22.
  ///
  /// In a float from 2^23 to 2^24 the last bit counts ones, so that adding to its bits adds to its
  /// value. (`Lanes(numbers)` would convert one at a time.)
  @inline(__always)
  init(wholeNumbers numbers: SIMD8<Int32>) {
    let middle: Float = 12_582_912  // 1.5 · 2^23
    self = Lanes(bits: numbers &+ Int32(bitPattern: middle.bitPattern)) - middle
  }

  /// Non-negative whole numbers, rounded to the nearest float.
  @inline(__always)
  init(roundingNonNegative numbers: SIMD8<Int32>) {
    let high = Lanes(wholeNumbers: numbers &>> 16)
    self = high * 65_536 + Lanes(wholeNumbers: numbers & 0xffff)
  }

  /// These numbers without their signs.
  @inline(__always)
  var magnitudes: Lanes { Lanes(bits: bits & 0x7fff_ffff) }

  /// These numbers, which must not be negative, with the signs of others.
  @inline(__always)
  func withSigns(of other: Lanes) -> Lanes {
    Lanes(bits: bits | (other.bits & Int32(bitPattern: 0x8000_0000)))
  }

  /// The square roots, exactly rounded; NaN of negative numbers.
  ///
  /// `squareRoot` calls the C library for negative numbers, which is slow, so it gets none.
  @inline(__always)
  var squareRoots: Lanes {
    magnitudes.squareRoot().replacing(with: .nan, where: self .< 0)
      .replacing(with: self, where: self .== 0)  // −0 keeps its sign
  }

  /// Each number, or the bound if that is less; NaN stays NaN.
  @inline(__always)
  func atMost(_ bound: Float) -> Lanes { replacing(with: bound, where: self .> bound) }

  /// Each number, or the bound if that is greater; NaN stays NaN.
  @inline(__always)
  func atLeast(_ bound: Float) -> Lanes { replacing(with: bound, where: self .< bound) }
}

/// Writes the results of `function` on `count` floats to `result`, which may be the same memory.
@inline(__always)
func mapLanes(
  _ source: UnsafePointer<Float>, to result: UnsafeMutablePointer<Float>, count: Int,
  _ function: (Lanes) -> Lanes
) {
  // The last few are padded outside the array and processed by the same loop: where `function` is called
  // in only one place, the compiler inlines it there.
  let whole = count & ~7
  let rest = count &- whole
  var last = Lanes(at: source + whole, count: rest)
  withUnsafeMutableBytes(of: &last) { bytes in
    guard let padded = bytes.baseAddress?.assumingMemoryBound(to: Float.self) else { return }
    var (from, to, end) = (source, result, whole)
    for _ in 0..<2 {
      var index = 0
      while index < end {
        function(Lanes(at: from + index)).store(to: to + index)
        index &+= 8
      }
      (from, to, end) = (UnsafePointer(padded), padded, rest)
    }
  }
  last.store(to: result + whole, count: rest)
}

/// Calls `body` for every eight of `count` floats, and for the rest.
@inline(__always)
func forEachLanes(_ count: Int, _ body: (_ start: Int, _ width: Int) -> Void) {
  var start = 0
  while start < count {
    body(start, min(8, count &- start))
    start &+= 8
  }
}

extension UnsafePointer<Float> {
  /// Up to eight floats from a place, padded with zeros.
  @inline(__always)
  func lanes(at start: Int, _ width: Int) -> Lanes {
    width == 8 ? Lanes(at: self + start) : Lanes(at: self + start, count: width)
  }
}

extension UnsafeMutablePointer<Float> {
  /// Up to eight floats from a place, padded with zeros.
  @inline(__always)
  func lanes(at start: Int, _ width: Int) -> Lanes { UnsafePointer(self).lanes(at: start, width) }

  /// Writes the first `width` numbers to a place.
  @inline(__always)
  func put(_ lanes: Lanes, at start: Int, _ width: Int) {
    if width == 8 {
      lanes.store(to: self + start)
    } else {
      lanes.store(to: self + start, count: width)
    }
  }
}

/// The number of elements that one thread maps at a time: a few microseconds' work even for the cheapest
/// function, and a multiple of eight.
let elementsInPart = 16_384

extension Tensor {
  /// The results of `function` on all elements.
  @inline(__always)
  func mapLanes(_ function: (Lanes) -> Lanes) -> Tensor {
    Tensor(shape: shape) { result in
      withElements { source in
        inParallel(count: count, partLength: elementsInPart) { start, count in
          NN.mapLanes(source + start, to: result + start, count: count, function)
        }
      }
    }
  }

  /// Replaces every element by the result of `function` on it, in place.
  @inline(__always)
  mutating func formMap(_ function: (Lanes) -> Lanes) {
    let count = count
    values.withUnsafeMutableBufferPointer { buffer in
      guard let elements = buffer.baseAddress else { return }
      inParallel(count: count, partLength: elementsInPart) { start, count in
        NN.mapLanes(elements + start, to: elements + start, count: count, function)
      }
    }
  }
}

extension Float {
  /// The result of `function` on this number, with the very bits that a tensor's element would get.
  @inline(__always)
  func throughLanes(_ function: (Lanes) -> Lanes) -> Float {
    function(Lanes(repeating: self))[0]
  }
}
