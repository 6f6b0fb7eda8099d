/// A record of a bitstream: what it is, its numbers, and the bytes at its end if it has any.
struct BitstreamRecord: Equatable {
  var code: Int
  var values: [Int]
  var blob: [UInt8]
}

/// What a block of a bitstream consists of.
indirect enum BitstreamItem: Equatable {
  case block(id: Int, [BitstreamItem])
  case record(BitstreamRecord)
}

/// A container of LLVM's bitstream format, which Swift's and Clang's diagnostics are kept in.
///
/// See LLVM's documentation, “LLVM Bitcode File Format”, “Bitstream Format”.
struct Bitstream {
  private(set) var items: [BitstreamItem]

  /// Nil unless the bytes are a bitstream that begins with these four bytes.
  init?(_ bytes: [UInt8], magic: [UInt8]) {
    guard bytes.starts(with: magic) else { return nil }
    var reader = BitstreamReader(bytes: bytes, bit: 8 * magic.count)
    do throws(MalformedBitstream) {
      items = try reader.items(abbreviationWidth: 2, abbreviations: [], isOutermost: true)
    } catch {
      return nil
    }
  }
}

private struct MalformedBitstream: Error {}

/// An operand of an abbreviation: how a number of its records is written.
private enum Operand {
  case literal(Int)
  case fixed(Int)
  case variable(Int)
  case array
  case character
  case blob
}

private struct BitstreamReader {
  let bytes: [UInt8]
  var bit: Int
  /// The abbreviations that every block of a kind begins with.
  var blockAbbreviations: [Int: [[Operand]]] = [:]

  init(bytes: [UInt8], bit: Int) {
    self.bytes = bytes
    self.bit = bit
  }

  private enum Mark {
    static let end = 0
    static let block = 1
    static let abbreviation = 2
    static let record = 3
    static let firstAbbreviation = 4
  }

  private static let blockInfo = 0
  private static let setBlock = 1

  mutating func items(
    abbreviationWidth width: Int, abbreviations known: [[Operand]], isOutermost: Bool = false
  ) throws(MalformedBitstream) -> [BitstreamItem] {
    var items: [BitstreamItem] = []
    var abbreviations = known
    while true {
      if isOutermost, bytes.count * 8 - bit < 32 { return items }
      switch try fixed(width) {
      case Mark.end:
        align()
        return items
      case Mark.block:
        let id = try variable(8)
        let innerWidth = try variable(4)
        align()
        _ = try fixed(32)
        if id == Self.blockInfo {
          try readBlockInfo(abbreviationWidth: innerWidth)
        } else {
          items.append(
            .block(
              id: id,
              try self.items(
                abbreviationWidth: innerWidth, abbreviations: blockAbbreviations[id] ?? [])))
        }
      case Mark.abbreviation: abbreviations.append(try abbreviation())
      case Mark.record: items.append(.record(try unabbreviatedRecord()))
      case let mark:
        let index = mark - Mark.firstAbbreviation
        guard abbreviations.indices.contains(index) else { throw MalformedBitstream() }
        items.append(.record(try record(abbreviations[index])))
      }
    }
  }

  private mutating func readBlockInfo(
    abbreviationWidth width: Int
  ) throws(MalformedBitstream) {
    var block: Int?
    while true {
      switch try fixed(width) {
      case Mark.end:
        align()
        return
      case Mark.abbreviation:
        guard let block else { throw MalformedBitstream() }
        blockAbbreviations[block, default: []].append(try abbreviation())
      case Mark.record:
        let record = try unabbreviatedRecord()
        if record.code == Self.setBlock { block = record.values.first }
      default: throw MalformedBitstream()
      }
    }
  }

  // MARK: Records

  private mutating func abbreviation() throws(MalformedBitstream) -> [Operand] {
    var operands: [Operand] = []
    for _ in 0..<(try variable(5)) {
      if try fixed(1) == 1 {
        operands.append(.literal(try variable(8)))
        continue
      }
      switch try fixed(3) {
      case 1: operands.append(.fixed(try variable(5)))
      case 2: operands.append(.variable(try variable(5)))
      case 3: operands.append(.array)
      case 4: operands.append(.character)
      case 5: operands.append(.blob)
      default: throw MalformedBitstream()
      }
    }
    return operands
  }

  private mutating func unabbreviatedRecord() throws(MalformedBitstream) -> BitstreamRecord {
    var record = BitstreamRecord(code: try variable(6), values: [], blob: [])
    for _ in 0..<(try variable(6)) { record.values.append(try variable(6)) }
    return record
  }

  private mutating func record(
    _ operands: [Operand]
  ) throws(MalformedBitstream) -> BitstreamRecord {
    var values: [Int] = []
    var blob: [UInt8] = []
    var index = 0
    while index < operands.count {
      switch operands[index] {
      case .array:
        guard operands.indices.contains(index + 1) else { throw MalformedBitstream() }
        for _ in 0..<(try variable(6)) { values.append(try value(operands[index + 1])) }
        index += 1
      case .blob:
        let count = try variable(6)
        align()
        guard count <= bytes.count - bit / 8 else { throw MalformedBitstream() }
        blob = Array(bytes[bit / 8..<bit / 8 + count])
        bit += 8 * count
        align()
      case let operand: values.append(try value(operand))
      }
      index += 1
    }
    guard let code = values.first else { throw MalformedBitstream() }
    return BitstreamRecord(code: code, values: Array(values.dropFirst()), blob: blob)
  }

  private mutating func value(_ operand: Operand) throws(MalformedBitstream) -> Int {
    switch operand {
    case .literal(let value): return value
    case .fixed(let width): return try fixed(width)
    case .variable(let width): return try variable(width)
    case .character:
      let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._".utf8)
      return Int(letters[try fixed(6)])
    case .array, .blob: throw MalformedBitstream()
    }
  }

  // MARK: Bits

  /// The next bits as a number, the least significant first.
  private mutating func fixed(_ width: Int) throws(MalformedBitstream) -> Int {
    guard width < 64, bit + width <= bytes.count * 8 else { throw MalformedBitstream() }
    var value = 0
    for offset in 0..<width {
      let position = bit + offset
      value |= Int(bytes[position >> 3] >> UInt8(position & 7) & 1) << offset
    }
    bit += width
    return value
  }

  /// A number in chunks of this width, whose highest bit says whether another one follows.
  private mutating func variable(_ width: Int) throws(MalformedBitstream) -> Int {
    guard width > 1 else { throw MalformedBitstream() }
    var value = 0
    var shift = 0
    while true {
      let chunk = try fixed(width)
      guard shift + width <= 63 else { throw MalformedBitstream() }
      value |= (chunk & (1 << (width - 1) - 1)) << shift
      if chunk >> (width - 1) == 0 { return value }
      shift += width - 1
    }
  }

  /// Goes on to the next multiple of 32 bits.
  private mutating func align() { bit = (bit + 31) & ~31 }
}
