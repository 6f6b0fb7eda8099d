import Glibc

// The functions of calculus for numbers, so that a lesson need not import Foundation, which costs
// most of a second to compile. A lesson that does gets Foundation's: these give way to it, and to
// those of a course's own library.

/// e to the power of `x`.
@_disfavoredOverload
public func exp(_ x: Double) -> Double { Glibc.exp(x) }

/// e to the power of `x`, less 1, accurate near 0 as well.
@_disfavoredOverload
public func expm1(_ x: Double) -> Double { Glibc.expm1(x) }

/// The natural logarithm.
@_disfavoredOverload
public func log(_ x: Double) -> Double { Glibc.log(x) }

/// The natural logarithm of 1 + `x`, accurate near 0 as well.
@_disfavoredOverload
public func log1p(_ x: Double) -> Double { Glibc.log1p(x) }

/// The logarithm to base 2.
@_disfavoredOverload
public func log2(_ x: Double) -> Double { Glibc.log2(x) }

/// The logarithm to base 10.
@_disfavoredOverload
public func log10(_ x: Double) -> Double { Glibc.log10(x) }

/// The square root.
@_disfavoredOverload
public func sqrt(_ x: Double) -> Double { Glibc.sqrt(x) }

/// The sine of an angle in radians.
@_disfavoredOverload
public func sin(_ x: Double) -> Double { Glibc.sin(x) }

/// The cosine of an angle in radians.
@_disfavoredOverload
public func cos(_ x: Double) -> Double { Glibc.cos(x) }

/// The tangent of an angle in radians.
@_disfavoredOverload
public func tan(_ x: Double) -> Double { Glibc.tan(x) }

/// The angle in radians with this sine.
@_disfavoredOverload
public func asin(_ x: Double) -> Double { Glibc.asin(x) }

/// The angle in radians with this cosine.
@_disfavoredOverload
public func acos(_ x: Double) -> Double { Glibc.acos(x) }

/// The angle in radians with this tangent.
@_disfavoredOverload
public func atan(_ x: Double) -> Double { Glibc.atan(x) }

/// The hyperbolic tangent.
@_disfavoredOverload
public func tanh(_ x: Double) -> Double { Glibc.tanh(x) }

/// The error function.
@_disfavoredOverload
public func erf(_ x: Double) -> Double { Glibc.erf(x) }

/// `x` to the power of `y`.
@_disfavoredOverload
public func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }

/// The angle in radians of the point (`x`, `y`), from -π to π.
@_disfavoredOverload
public func atan2(_ y: Double, _ x: Double) -> Double { Glibc.atan2(y, x) }

/// The length of the hypotenuse.
@_disfavoredOverload
public func hypot(_ x: Double, _ y: Double) -> Double { Glibc.hypot(x, y) }
