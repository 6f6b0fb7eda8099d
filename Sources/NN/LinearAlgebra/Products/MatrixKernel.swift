// The only file that knows about BLAS. Without it, as in a WebAssembly build, the kernel of
// SmallProduct.swift does all the work.
//
// `@_implementationOnly` frees the clients of NN from needing the C module to compile. The compiler warns
// about the attribute without library evolution, but it is harmless here: no type of the C module is
// part of any type of ours.
#if canImport(CBLAS)
  @_implementationOnly import CBLAS

  // OpenBLAS splits long sums at places that depend on its number of threads, so it gets one thread, and
  // the result is divided into blocks here. Evaluated once, before the first product.
  private let usesOneThread: Bool = {
    openblas_set_num_threads(1)
    return true
  }()
#endif

/// The initial value that a matrix product is added to.
enum ProductStart {
  case zero
  /// The contents of the result's memory.
  case result
  /// The same row, such as a bias, in each row of the result.
  case row(UnsafePointer<Float>)
}

/// Computes `result = start + a · b` for matrices stored row by row without gaps.
///
/// `a` is `[rows, inner]` and `b` is `[inner, columns]`, with `inner` at least 1; where `transposed` is
/// true, the matrix in memory is the transpose.
func multiplyMatrices(
  rows: Int, inner: Int, columns: Int,
  _ a: UnsafePointer<Float>, transposed aTransposed: Bool,
  _ b: UnsafePointer<Float>, transposed bTransposed: Bool,
  to result: UnsafeMutablePointer<Float>, startingFrom start: ProductStart = .zero
) {
  #if canImport(CBLAS)
    let work = rows * inner * columns
    // Below this size, calling BLAS takes longer than the work itself.
    if work > largestSmallProduct {
      _ = usesOneThread
      if case .row(let row) = start {
        for i in 0..<rows { (result + i * columns).update(from: row, count: columns) }
      }
      let beta: Float = if case .zero = start { 0 } else { 1 }
      // Blocks of the longer side, each of at least half a millisecond's work if there is that much.
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

/// The number of multiplications up to which our own kernel is used: a product of 4×2×2, for which it is
/// faster than BLAS, is far below, and one of 300×2×64, for which it is not, is far above.
private let largestSmallProduct = 1 << 10
