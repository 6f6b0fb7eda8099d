// Element by element; shapes are broadcast (see Broadcasting.swift).

extension Tensor {
  public static func + (a: Tensor, b: Tensor) -> Tensor { a.combined(with: b, "+") { $0 + $1 } }
  public static func - (a: Tensor, b: Tensor) -> Tensor { a.combined(with: b, "-") { $0 - $1 } }
  public static func * (a: Tensor, b: Tensor) -> Tensor { a.combined(with: b, "*") { $0 * $1 } }
  public static func / (a: Tensor, b: Tensor) -> Tensor { a.combined(with: b, "/") { $0 / $1 } }

  public static func + (a: Tensor, b: Float) -> Tensor { a.mapLanes { $0 + b } }
  public static func - (a: Tensor, b: Float) -> Tensor { a.mapLanes { $0 - b } }
  public static func * (a: Tensor, b: Float) -> Tensor { a.mapLanes { $0 * b } }
  public static func / (a: Tensor, b: Float) -> Tensor { a.mapLanes { $0 / b } }

  public static func + (a: Float, b: Tensor) -> Tensor { b.mapLanes { a + $0 } }
  public static func - (a: Float, b: Tensor) -> Tensor { b.mapLanes { a - $0 } }
  public static func * (a: Float, b: Tensor) -> Tensor { b.mapLanes { a * $0 } }
  public static func / (a: Float, b: Tensor) -> Tensor { b.mapLanes { a / $0 } }

  public static prefix func - (a: Tensor) -> Tensor {
    a.mapLanes { Lanes(bits: $0.bits ^ Int32(bitPattern: 0x8000_0000)) }
  }

  public static func += (a: inout Tensor, b: Tensor) { a.combine(with: b, "+=") { $0 + $1 } }
  public static func -= (a: inout Tensor, b: Tensor) { a.combine(with: b, "-=") { $0 - $1 } }
  public static func *= (a: inout Tensor, b: Tensor) { a.combine(with: b, "*=") { $0 * $1 } }
  public static func /= (a: inout Tensor, b: Tensor) { a.combine(with: b, "/=") { $0 / $1 } }

  public static func += (a: inout Tensor, b: Float) { a.formMap { $0 + b } }
  public static func -= (a: inout Tensor, b: Float) { a.formMap { $0 - b } }
  public static func *= (a: inout Tensor, b: Float) { a.formMap { $0 * b } }
  public static func /= (a: inout Tensor, b: Float) { a.formMap { $0 / b } }
}
