/// Reads little-endian numbers and strings at places that a damaged file may have wrong.
struct ELFReader {
  var bytes: UnsafeRawBufferPointer

  func integer<Number: FixedWidthInteger>(at offset: Int, _ type: Number.Type) -> Number? {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { return nil }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// A number of 64 bits that counts bytes.
  func offset(at offset: Int) -> Int? {
    integer(at: offset, UInt64.self).flatMap(Int.init(exactly:))
  }

  /// Where the string that begins at an offset of a table is, without the zero at its end.
  func string(at offset: Int, in table: Range<Int>) -> Range<Int>? {
    guard offset >= 0, offset <= table.count else { return nil }
    let start = table.lowerBound + offset
    var end = start
    while end < table.upperBound, bytes[end] != 0 { end += 1 }
    return start..<end
  }
}
