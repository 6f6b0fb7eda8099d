/// The types of numbers in files that can be read as `Float`, with their names in the format safetensors.
enum StoredNumber: String {
  case bool = "BOOL"
  case unsigned8 = "U8"
  case signed8 = "I8"
  case unsigned16 = "U16"
  case signed16 = "I16"
  case unsigned32 = "U32"
  case signed32 = "I32"
  case unsigned64 = "U64"
  case signed64 = "I64"
  case half = "F16"
  case brain = "BF16"
  case single = "F32"
  case double = "F64"

  /// The size of a number in bytes.
  private var size: Int {
    switch self {
    case .bool, .unsigned8, .signed8: 1
    case .unsigned16, .signed16, .half, .brain: 2
    case .unsigned32, .signed32, .single: 4
    case .unsigned64, .signed64, .double: 8
    }
  }

  /// The number of bytes that a tensor takes; nil if it exceeds the greatest `Int`.
  func size(of shape: [Int]) -> Int? {
    if shape.contains(0) { return 0 }
    var total = size
    for length in shape {
      let (product, overflow) = total.multipliedReportingOverflow(by: length)
      if overflow { return nil }
      total = product
    }
    return total
  }

  /// The tensor whose numbers lie in `bytes` from `start`; there must be enough bytes.
  func tensor(of shape: [Int], from bytes: [UInt8], at start: Int) -> Tensor {
    let count = shape.elementCount
    return Tensor(shape: shape) { elements in
      bytes.withUnsafeBytes { bytes in
        func fill<Bits: FixedWidthInteger & BitwiseCopyable>(_ float: (Bits) -> Float) {
          let width = MemoryLayout<Bits>.size
          for index in 0..<count {
            let place = start + index * width
            let bits = bytes.loadUnaligned(fromByteOffset: place, as: Bits.self)
            elements[index] = float(Bits(littleEndian: bits))
          }
        }
        switch self {
        case .bool: fill { (bits: UInt8) in bits == 0 ? 0 : 1 }
        case .unsigned8: fill { (bits: UInt8) in Float(bits) }
        case .signed8: fill { (bits: Int8) in Float(bits) }
        case .unsigned16: fill { (bits: UInt16) in Float(bits) }
        case .signed16: fill { (bits: Int16) in Float(bits) }
        case .unsigned32: fill { (bits: UInt32) in Float(bits) }
        case .signed32: fill { (bits: Int32) in Float(bits) }
        case .unsigned64: fill { (bits: UInt64) in Float(bits) }
        case .signed64: fill { (bits: Int64) in Float(bits) }
        case .half: fill { Float(halfBits: $0) }
        case .brain: fill { (bits: UInt16) in Float(bitPattern: UInt32(bits) << 16) }
        case .single: fill { Float(bitPattern: $0) }
        case .double: fill { Float(Double(bitPattern: $0)) }
        }
      }
    }
  }
}

extension Float {
  /// The number that 16 bits stand for: sign, 5 bits of exponent, 10 of fraction (IEEE 754 binary16).
  ///
  /// `Float16` is not available on every platform.
  init(halfBits: UInt16) {
    let sign = UInt32(halfBits >> 15) << 31
    let exponent = UInt32(halfBits >> 10 & 0x1F)
    let fraction = UInt32(halfBits & 0x3FF)
    let magnitude: UInt32 =
      switch exponent {
      case 0: (Float(fraction) * 0x1p-24).bitPattern
      case 0x1F: 0x7F80_0000 | fraction << 13
      default: (exponent + 127 - 15) << 23 | fraction << 13
      }
    self = Float(bitPattern: sign | magnitude)
  }
}
