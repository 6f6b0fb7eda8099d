// Element-wise operators; shapes are broadcast (see Broadcasting.swift).

extension Tensor {
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, "+") { $0 + $1 }
      .recorded("+", a, b, { gradient, _, _ in gradient }, { gradient, _, _ in gradient })
  }

  public static func - (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, "-") { $0 - $1 }
      .recorded("-", a, b, { gradient, _, _ in gradient }, { gradient, _, _ in -gradient })
  }

  public static func * (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, "*") { $0 * $1 }
      .recorded("*", a, b, { gradient, _, b in gradient * b }, { gradient, a, _ in gradient * a })
  }

  public static func / (a: Tensor, b: Tensor) -> Tensor {
    a.combined(with: b, "/") { $0 / $1 }
      .recorded(
        "/", a, b, { gradient, _, b in gradient / b },
        { gradient, a, b in -gradient * a / (b * b) })
  }

  public static func + (a: Tensor, b: Float) -> Tensor {
    a.mapLanes { $0 + b }.recorded("+", a) { gradient, _, _ in gradient }
  }

  public static func - (a: Tensor, b: Float) -> Tensor {
    a.mapLanes { $0 - b }.recorded("-", a) { gradient, _, _ in gradient }
  }

  public static func * (a: Tensor, b: Float) -> Tensor {
    a.mapLanes { $0 * b }.recorded("*", a) { gradient, _, _ in gradient * b }
  }

  public static func / (a: Tensor, b: Float) -> Tensor {
    a.mapLanes { $0 / b }.recorded("/", a) { gradient, _, _ in gradient / b }
  }

  public static func + (a: Float, b: Tensor) -> Tensor {
    b.mapLanes { a + $0 }.recorded("+", b) { gradient, _, _ in gradient }
  }

  public static func - (a: Float, b: Tensor) -> Tensor {
    b.mapLanes { a - $0 }.recorded("-", b) { gradient, _, _ in -gradient }
  }

  public static func * (a: Float, b: Tensor) -> Tensor {
    b.mapLanes { a * $0 }.recorded("*", b) { gradient, _, _ in a * gradient }
  }

  public static func / (a: Float, b: Tensor) -> Tensor {
    b.mapLanes { a / $0 }.recorded("/", b) { gradient, b, y in -gradient * y / b }
  }

  public static prefix func - (a: Tensor) -> Tensor {
    a.mapLanes { Lanes(bits: $0.bits ^ Int32(bitPattern: 0x8000_0000)) }
      .recorded("-", a) { gradient, _, _ in -gradient }
  }

  public static func += (a: inout Tensor, b: Tensor) {
    if a.isTracked || b.isTracked { a = a + b } else { a.combine(with: b, "+=") { $0 + $1 } }
  }

  public static func -= (a: inout Tensor, b: Tensor) {
    if a.isTracked || b.isTracked { a = a - b } else { a.combine(with: b, "-=") { $0 - $1 } }
  }

  public static func *= (a: inout Tensor, b: Tensor) {
    if a.isTracked || b.isTracked { a = a * b } else { a.combine(with: b, "*=") { $0 * $1 } }
  }

  public static func /= (a: inout Tensor, b: Tensor) {
    if a.isTracked || b.isTracked { a = a / b } else { a.combine(with: b, "/=") { $0 / $1 } }
  }

  public static func += (a: inout Tensor, b: Float) {
    if a.isTracked { a = a + b } else { a.formMap { $0 + b } }
  }

  public static func -= (a: inout Tensor, b: Float) {
    if a.isTracked { a = a - b } else { a.formMap { $0 - b } }
  }

  public static func *= (a: inout Tensor, b: Float) {
    if a.isTracked { a = a * b } else { a.formMap { $0 * b } }
  }

  public static func /= (a: inout Tensor, b: Float) {
    if a.isTracked { a = a / b } else { a.formMap { $0 / b } }
  }
}
