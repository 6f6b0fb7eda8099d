// The only file that knows about BLAS. Without it, as in a WebAssembly build, the loops below do
// all the work.
//
// `@_implementationOnly` keeps the C module out of what a client of NN needs to compile. That the
// attribute is discouraged without library evolution is known, and harmless here: no type of the C
// module is part of any type of ours.
#if canImport(CBLAS)
  @_implementationOnly import CBLAS
#endif

/// `result = a · b`, or with `adding` `result += a · b`, for matrices stored row by row without gaps.
///
/// `a` has the result's rows, `b` its columns, and `inner` is the other length of both, at least 1.
/// That is their shape in the product; in memory it is turned round where `transposed` is true.
func multiplyMatrices(
  rows: Int, inner: Int, columns: Int,
  _ a: UnsafePointer<Float>, transposed aTransposed: Bool,
  _ b: UnsafePointer<Float>, transposed bTransposed: Bool,
  to result: UnsafeMutablePointer<Float>, adding: Bool = false
) {
  #if canImport(CBLAS)
    // Below, calling BLAS takes longer than the work. The bound is measured.
    if rows * inner * columns > 256 {
      // OpenBLAS itself splits long sums, at places that depend on the number of threads. In parts
      // that it does not split, the result is the same with any number of them on processors with
      // AVX-512; its kernels for AVX2 still differ in the last bits.
      for start in stride(from: 0, to: inner, by: 256) {
        let length = min(256, inner - start)
        cblas_sgemm(
          CblasRowMajor, aTransposed ? CblasTrans : CblasNoTrans,
          bTransposed ? CblasTrans : CblasNoTrans,
          blasint(rows), blasint(columns), blasint(length),
          1, a + start * (aTransposed ? rows : 1), blasint(aTransposed ? rows : inner),
          b + start * (bTransposed ? 1 : columns), blasint(bTransposed ? inner : columns),
          start == 0 && !adding ? 0 : 1, result, blasint(columns))
      }
      return
    }
  #endif
  // Row by row, adding multiples of rows of `b`, so that memory is walked in order.
  let (aRow, aColumn) = aTransposed ? (1, rows) : (inner, 1)
  for i in 0..<rows {
    let row = result + i * columns
    if !adding { row.initialize(repeating: 0, count: columns) }
    for k in 0..<inner {
      let factor = a[i * aRow + k * aColumn]
      if bTransposed {
        for j in 0..<columns { row[j] += factor * b[j * inner + k] }
      } else {
        for j in 0..<columns { row[j] += factor * b[k * columns + j] }
      }
    }
  }
}
