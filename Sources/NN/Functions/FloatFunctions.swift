// Elementary functions of single numbers of type `Float`. They are our own, as those of tensors are, and
// agree with them to the last bit; those of `Double` are the lesson kit's.
//
// One plain function for each type, rather than a generic one for both: the compiler takes twenty times
// longer to type-check an expression with a generic function in it. A lesson that imports Foundation gets
// Foundation's, to which these give way.

/// e to the power of `x`.
@_disfavoredOverload
public func exp(_ x: Float) -> Float { x.throughLanes(exp) }

/// `exp(x) - 1`, with all digits where x is small.
@_disfavoredOverload
public func expm1(_ x: Float) -> Float { x.throughLanes(expm1) }

/// The natural logarithm; −∞ at 0, NaN below.
@_disfavoredOverload
public func log(_ x: Float) -> Float { x.throughLanes(log) }

/// `log(1 + x)`, with all digits where x is small.
@_disfavoredOverload
public func log1p(_ x: Float) -> Float { x.throughLanes(log1p) }

/// The hyperbolic tangent.
@_disfavoredOverload
public func tanh(_ x: Float) -> Float { x.throughLanes(tanh) }

/// The square root; NaN below 0.
@_disfavoredOverload
public func sqrt(_ x: Float) -> Float { x.throughLanes { $0.squareRoots } }

/// `x` to the power of `exponent`.
@_disfavoredOverload
public func pow(_ x: Float, _ exponent: Float) -> Float {
  x.throughLanes { pow($0, Lanes(repeating: exponent)) }
}

/// The sine of an angle in radians.
@_disfavoredOverload
public func sin(_ x: Float) -> Float { x.throughLanes(sin) }

/// The cosine of an angle in radians.
@_disfavoredOverload
public func cos(_ x: Float) -> Float { x.throughLanes(cos) }
