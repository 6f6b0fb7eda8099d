/// A single number, of type `Float`, that has elementary functions of our own: ``exp(_:)-(Number)`` and
/// the like, which agree with those of tensors to the last bit.
///
/// The functions are generic and give way to others, so that `log(2)` is that of a `Double`, and
/// `sqrt(x.mean())` that of a tensor, without any ambiguity. Those of `Double` are plain functions, in a
/// module of their own: expressions with literals take the compiler up to twenty times longer if a generic
/// function could mean a `Double`, too.
public protocol ElementaryNumber: BinaryFloatingPoint {
  static func _exp(_ x: Self) -> Self
  static func _expm1(_ x: Self) -> Self
  static func _log(_ x: Self) -> Self
  static func _log1p(_ x: Self) -> Self
  static func _tanh(_ x: Self) -> Self
  static func _sqrt(_ x: Self) -> Self
  static func _pow(_ x: Self, _ exponent: Self) -> Self
}

/// e to the power of `x`.
@_disfavoredOverload
public func exp<Number: ElementaryNumber>(_ x: Number) -> Number { Number._exp(x) }

/// `exp(x) - 1`, with all digits where x is small.
@_disfavoredOverload
public func expm1<Number: ElementaryNumber>(_ x: Number) -> Number { Number._expm1(x) }

/// The natural logarithm; −∞ at 0, NaN below.
@_disfavoredOverload
public func log<Number: ElementaryNumber>(_ x: Number) -> Number { Number._log(x) }

/// `log(1 + x)`, with all digits where x is small.
@_disfavoredOverload
public func log1p<Number: ElementaryNumber>(_ x: Number) -> Number { Number._log1p(x) }

/// The hyperbolic tangent.
@_disfavoredOverload
public func tanh<Number: ElementaryNumber>(_ x: Number) -> Number { Number._tanh(x) }

/// The square root; NaN below 0.
@_disfavoredOverload
public func sqrt<Number: ElementaryNumber>(_ x: Number) -> Number { Number._sqrt(x) }

/// `x` to the power of `exponent`.
@_disfavoredOverload
public func pow<Number: ElementaryNumber>(_ x: Number, _ exponent: Number) -> Number {
  Number._pow(x, exponent)
}

extension Float: ElementaryNumber {
  public static func _exp(_ x: Float) -> Float { x.throughLanes(exp) }
  public static func _expm1(_ x: Float) -> Float { x.throughLanes(expm1) }
  public static func _log(_ x: Float) -> Float { x.throughLanes(log) }
  public static func _log1p(_ x: Float) -> Float { x.throughLanes(log1p) }
  public static func _tanh(_ x: Float) -> Float { x.throughLanes(tanh) }
  public static func _sqrt(_ x: Float) -> Float { x.throughLanes { $0.squareRoots } }
  public static func _pow(_ x: Float, _ exponent: Float) -> Float {
    x.throughLanes { pow($0, Lanes(repeating: exponent)) }
  }
}
