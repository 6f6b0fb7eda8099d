/// Named tensors in a file format that other programs read, safetensors.
///
///     let file = try Safetensors(parsing: bytes)
///     for (name, value) in file.tensors { print(name, value.shape) }
///
/// The first eight bytes are the length of the header (little-endian), the header is a JSON object with
/// each tensor's type, shape and place, and the numbers follow it row by row, without gaps:
/// https://github.com/huggingface/safetensors#format.
public struct Safetensors: Sendable {
  /// The tensors in the order of the file.
  public var tensors: [(name: String, value: Tensor)]
  /// Further information about the tensors, as free text.
  public var metadata: [(name: String, value: String)]

  public init(
    _ tensors: [(name: String, value: Tensor)], metadata: KeyValuePairs<String, String> = [:]
  ) {
    self.tensors = tensors
    self.metadata = metadata.map { (name: $0.key, value: $0.value) }
  }

  /// The tensor with the given name; nil if there is none.
  public subscript(name: String) -> Tensor? { tensors.first { $0.name == name }?.value }
}

/// The longest header that readers of the format accept, in bytes.
private let longestHeader = 100_000_000

// MARK: Reading

extension Safetensors {
  /// Reads a file's bytes.
  ///
  /// Floating-point numbers of 16 and 64 bits, integers and truth values (1 and 0) become the nearest
  /// `Float`. Other types of numbers are rejected, and so is a file whose header is wrong: places that
  /// leave a gap, overlap or do not fit the shape, a name that occurs twice, too few or too many bytes.
  public init(parsing bytes: [UInt8]) throws(SafetensorsError) {
    guard bytes.count >= 8 else {
      throw .malformed("the file has \(bytes.count) bytes; it must have at least 8")
    }
    var length: UInt64 = 0
    for place in 0..<8 { length |= UInt64(bytes[place]) << UInt64(8 * place) }
    guard length <= UInt64(longestHeader) else {
      throw .malformed(
        "the header is said to have \(length) bytes; it must not have more than \(longestHeader)")
    }
    let start = 8 + Int(length)
    guard start <= bytes.count else {
      throw .malformed(
        "the header is said to have \(length) bytes, but the file has only \(bytes.count - 8) more")
    }
    var reader = SafetensorsHeaderReader(bytes: bytes, range: 8..<start)
    let header = try reader.read()
    let entries = try header.entriesInOrder(dataCount: bytes.count - start)
    tensors = entries.map { entry, type in
      (entry.name, type.tensor(of: entry.shape, from: bytes, at: start + entry.begin))
    }
    metadata = header.metadata
  }
}

extension SafetensorsHeader {
  /// All tensors in the order of their places, with the types of their numbers, if they fill the data.
  fileprivate func entriesInOrder(
    dataCount: Int
  ) throws(SafetensorsError) -> [(SafetensorsHeader.Entry, StoredNumber)] {
    var found: [(SafetensorsHeader.Entry, StoredNumber)] = []
    var end = 0
    for entry in entries.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) {
      guard let type = StoredNumber(rawValue: entry.type) else {
        throw .unknownNumbers(tensor: entry.name, type: entry.type)
      }
      guard entry.begin <= entry.end else {
        throw .malformed("'\(entry.name)' begins at \(entry.begin), after its end at \(entry.end)")
      }
      guard entry.begin == end else {
        throw .malformed(
          "'\(entry.name)' begins at \(entry.begin) in the data; it must begin at \(end)")
      }
      guard let size = type.size(of: entry.shape) else {
        throw .malformed(
          "'\(entry.name)' has shape \(entry.shape), which is more than memory can hold")
      }
      guard size == entry.end - entry.begin else {
        throw .malformed(
          "'\(entry.name)' of shape \(entry.shape) and type \(entry.type) takes \(size) bytes, "
            + "but has \(entry.end - entry.begin)"
        )
      }
      end = entry.end
      found.append((entry, type))
    }
    guard end == dataCount else {
      throw .malformed("the tensors take \(end) bytes, but the file has \(dataCount) for them")
    }
    return found
  }
}

// MARK: Writing

extension Safetensors {
  /// The bytes of the file: the same for the same tensors and metadata, whatever their order.
  ///
  /// Tensors are sorted by the bytes of their names, and the header is padded with spaces to a
  /// multiple of 8 bytes, as in the format's reference implementation. Names must differ.
  public var bytes: [UInt8] {
    let tensors = inOrder(tensors, of: "tensors")
    var header = "{"
    let metadata = inOrder(metadata, of: "metadata")
    if !metadata.isEmpty {
      header += "\"__metadata__\":{"
      for (index, entry) in metadata.enumerated() {
        if index > 0 { header += "," }
        header += quoted(entry.name) + ":" + quoted(entry.value)
      }
      header += "}"
    }
    var end = 0
    for (name, value) in tensors {
      require(
        name != SafetensorsHeader.metadataName,
        "Safetensors: a tensor cannot be named \(name), a name that the format reserves")
      if header.utf8.count > 1 { header += "," }
      var shape = ""
      for length in value.shape { shape += (shape.isEmpty ? "" : ",") + "\(length)" }
      let begin = end
      end += 4 * value.count
      header += quoted(name) + ":{\"dtype\":\"F32\",\"shape\":[\(shape)],"
      header += "\"data_offsets\":[\(begin),\(end)]}"
    }
    header += "}"
    while header.utf8.count % 8 != 0 { header += " " }
    let length = header.utf8.count
    require(
      length <= longestHeader,
      "Safetensors: the header takes \(length) bytes; it must not take more than \(longestHeader)")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + length + end)
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: length >> (8 * place))) }
    bytes += Array(header.utf8)
    for (_, value) in tensors {
      let numbers = value.values.map { $0.bitPattern.littleEndian }
      numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Entries sorted by their names, which must differ.
  private func inOrder<Value>(
    _ entries: [(name: String, value: Value)], of what: String
  ) -> [(name: String, value: Value)] {
    let sorted = entries.sorted { $0.name.bytesPrecede($1.name) }
    for (entry, next) in zip(sorted, sorted.dropFirst()) {
      require(
        !entry.name.hasBytes(of: next.name),
        "Safetensors: the name '\(next.name)' occurs twice in the \(what)")
    }
    return sorted
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{8}": quoted += "\\b"
      case "\u{C}": quoted += "\\f"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += (digits.utf8.count == 1 ? "\\u000" : "\\u00") + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension String {
  // Names are compared by their bytes: `==` would also treat two spellings of é as equal.

  func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  func bytesPrecede(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
