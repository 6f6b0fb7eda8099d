import Glibc

// The functions of calculus for numbers, so that a lesson need not import Foundation, which costs
// most of a second to compile. They are a module of their own, which the programs of lessons import
// unless they import Foundation or the C library, whose functions have the same names and types. Both
// would be ambiguous; and functions that gave way to others, with `@_disfavoredOverload`, make the
// compiler several times slower in expressions of literals.

/// e to the power of `x`.
public func exp(_ x: Double) -> Double { Glibc.exp(x) }

/// e to the power of `x`, less 1, accurate near 0 as well.
public func expm1(_ x: Double) -> Double { Glibc.expm1(x) }

/// The natural logarithm.
public func log(_ x: Double) -> Double { Glibc.log(x) }

/// The natural logarithm of 1 + `x`, accurate near 0 as well.
public func log1p(_ x: Double) -> Double { Glibc.log1p(x) }

/// The logarithm to base 2.
public func log2(_ x: Double) -> Double { Glibc.log2(x) }

/// The logarithm to base 10.
public func log10(_ x: Double) -> Double { Glibc.log10(x) }

/// The square root.
public func sqrt(_ x: Double) -> Double { Glibc.sqrt(x) }

/// The sine of an angle in radians.
public func sin(_ x: Double) -> Double { Glibc.sin(x) }

/// The cosine of an angle in radians.
public func cos(_ x: Double) -> Double { Glibc.cos(x) }

/// The tangent of an angle in radians.
public func tan(_ x: Double) -> Double { Glibc.tan(x) }

/// The angle in radians with this sine.
public func asin(_ x: Double) -> Double { Glibc.asin(x) }

/// The angle in radians with this cosine.
public func acos(_ x: Double) -> Double { Glibc.acos(x) }

/// The angle in radians with this tangent.
public func atan(_ x: Double) -> Double { Glibc.atan(x) }

/// The hyperbolic tangent.
public func tanh(_ x: Double) -> Double { Glibc.tanh(x) }

/// The error function.
public func erf(_ x: Double) -> Double { Glibc.erf(x) }

/// `x` to the power of `y`.
public func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }

/// The angle in radians of the point (`x`, `y`), from -π to π.
public func atan2(_ y: Double, _ x: Double) -> Double { Glibc.atan2(y, x) }

/// The length of the hypotenuse.
public func hypot(_ x: Double, _ y: Double) -> Double { Glibc.hypot(x, y) }
