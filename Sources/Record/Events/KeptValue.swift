import Text

/// How a program came by the value of a call of `cached`.
package enum KeptUse: Equatable, Sendable {
  /// It is one that an earlier run has computed.
  case taken
  /// This run has computed it; the digest is that of its bytes.
  case computed(digest: String)
}

/// What a call of `cached` did besides computing its value, which would be missing in a run that takes the
/// value from the cache.
package enum KeptLoss: Hashable, Sendable {
  /// It has shown something, or made a claim.
  case output
  /// It has printed.
  case printed
  /// It has written into a file of the lesson's temporary folder, which is still there.
  case file(String)
  /// It uses an object that was made outside, by the name of its variable: what changes in that is lost.
  case object(String)
  /// It was not called where the tool expects it, such as by a function.
  case misplaced
}

extension KeptLoss {
  var json: JSON {
    switch self {
    case .output: ["kind": "output"]
    case .printed: ["kind": "printed"]
    case .file(let name): ["kind": "file", "of": .string(name)]
    case .object(let name): ["kind": "object", "of": .string(name)]
    case .misplaced: ["kind": "misplaced"]
    }
  }

  /// Nil for anything that ``json`` does not write.
  init?(json: JSON) {
    switch (json["kind"]?.string, json["of"]?.string) {
    case ("output", _): self = .output
    case ("printed", _): self = .printed
    case ("file", let name?): self = .file(name)
    case ("object", let name?): self = .object(name)
    case ("misplaced", _): self = .misplaced
    default: return nil
    }
  }
}

/// A call of `cached` in a program's file of kept values.
///
/// The tool starts a program that has such calls with a file at the descriptor which ``variable`` names. In it
/// is an entry for each call, with the value if it is known; the program appends those that it computes.
package struct KeptEntry: Equatable, Sendable {
  package static let variable = "LESSON_KEPT"

  /// The cell that calls, by its index in the lesson.
  package var cell: Int
  package var name: String
  /// The value, as its bytes; nil if it has to be computed.
  package var value: [UInt8]?

  package init(cell: Int, name: String, value: [UInt8]?) {
    self.cell = cell
    self.name = name
    self.value = value
  }
}

extension KeptEntry {
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ number: Int) {
      withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }
    add(cell)
    add(name.utf8.count)
    bytes += Array(name.utf8)
    add(value?.count ?? -1)
    if let value { bytes += value }
    return bytes
  }

  /// The entries that ``bytes`` has written one after another; nil for anything else.
  package static func entries(_ bytes: [UInt8]) -> [KeptEntry]? {
    var entries: [KeptEntry] = []
    var position = 0
    func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, count <= bytes.count - position else { return nil }
      defer { position += count }
      return bytes[position..<position + count]
    }
    func number() -> Int? {
      take(8).map { slice in
        Int(
          truncatingIfNeeded: slice.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
      }
    }
    while position < bytes.count {
      guard let cell = number(), let length = number(), let name = take(length),
        let count = number()
      else { return nil }
      var entry = KeptEntry(cell: cell, name: String(decoding: name, as: UTF8.self), value: nil)
      if count >= 0 {
        guard let value = take(count) else { return nil }
        entry.value = Array(value)
      } else if count != -1 {
        return nil
      }
      entries.append(entry)
    }
    return entries
  }
}
