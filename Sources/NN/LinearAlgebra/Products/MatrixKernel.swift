// The only file that knows about BLAS. Without it, as in a WebAssembly build, the kernel of
// SmallProduct.swift does all the work.
//
// `@_implementationOnly` keeps the C module out of what a client of NN needs to compile. That the
// attribute is discouraged without library evolution is known, and harmless here: no type of the C
// module is part of any type of ours.
#if canImport(CBLAS)
  @_implementationOnly import CBLAS

  // OpenBLAS splits long sums at places that depend on its number of threads, so it gets one, and the
  // result is cut into blocks here. Evaluated once, before the first product.
  private let usesOneThread: Bool = {
    openblas_set_num_threads(1)
    return true
  }()
#endif

/// What a matrix product is added to.
enum ProductStart {
  case zero
  /// What is in the result's memory.
  case result
  /// The same row, such as a bias, in each row of the result.
  case row(UnsafePointer<Float>)
}

/// `result = start + a · b` for matrices stored row by row without gaps.
///
/// `a` has the result's rows, `b` its columns, and `inner` is the other length of both, at least 1.
/// That is their shape in the product; in memory it is turned round where `transposed` is true.
func multiplyMatrices(
  rows: Int, inner: Int, columns: Int,
  _ a: UnsafePointer<Float>, transposed aTransposed: Bool,
  _ b: UnsafePointer<Float>, transposed bTransposed: Bool,
  to result: UnsafeMutablePointer<Float>, startingFrom start: ProductStart = .zero
) {
  #if canImport(CBLAS)
    let work = rows * inner * columns
    // Below, calling BLAS takes longer than the work.
    if work > largestSmallProduct {
      _ = usesOneThread
      if case .row(let row) = start {
        for i in 0..<rows { (result + i * columns).update(from: row, count: columns) }
      }
      let beta: Float = if case .zero = start { 0 } else { 1 }
      // Blocks of the longer side, each of a thread's half a millisecond if there is so much to do.
      let length = max(rows, columns)
      let parts = max(1, min(4, work >> 22))
      let blockLength = ((length + parts - 1) / parts + 15) & ~15
      inParallel(count: length, partLength: blockLength) { start, count in
        let (row, column) = rows >= columns ? (start, 0) : (0, start)
        cblas_sgemm(
          CblasRowMajor, aTransposed ? CblasTrans : CblasNoTrans,
          bTransposed ? CblasTrans : CblasNoTrans,
          blasint(rows >= columns ? count : rows), blasint(rows >= columns ? columns : count),
          blasint(inner),
          1, a + (aTransposed ? row : row * inner), blasint(aTransposed ? rows : inner),
          b + (bTransposed ? column * inner : column), blasint(bTransposed ? inner : columns),
          beta, result + (row * columns + column), blasint(columns))
      }
      return
    }
  #endif
  multiplySmallMatrices(
    rows: rows, inner: inner, columns: columns, a, transposed: aTransposed, b,
    transposed: bTransposed, to: result, startingFrom: start)
}

/// Up to how many multiplications our own kernel is used: a product of 4×2×2, which it does sooner than
/// BLAS, is far below, one of 300×2×64, which it does not, far above.
private let largestSmallProduct = 1 << 10
