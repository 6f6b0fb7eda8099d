// Functions of single numbers of type `Double`. They are built on the C library; a build without glibc,
// such as Embedded Swift for WebAssembly, does not have them.
#if canImport(Glibc) && !hasFeature(Embedded)
  internal import Glibc

  public func sigmoid(_ x: Double) -> Double {
    // e^−|x| cannot overflow.
    let power = Glibc.exp(-x.magnitude)
    return (x < 0 ? power : 1) / (1 + power)
  }

  public func softplus(_ x: Double) -> Double { relu(x) + Glibc.log1p(Glibc.exp(-x.magnitude)) }

  public func elu(_ x: Double, alpha: Double = 1) -> Double { x < 0 ? alpha * Glibc.expm1(x) : x }

  public func silu(_ x: Double) -> Double { x == -.infinity ? 0 : x * sigmoid(x) }

  public func gelu(_ x: Double) -> Double {
    x == -.infinity ? 0 : x * (Glibc.erfc(-x * 0.5.squareRoot()) / 2)
  }
#endif
