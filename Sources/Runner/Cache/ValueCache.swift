import Files
import Record
import Text

/// The values of calls of `cached`, by the key of the program up to the call, with what was in the files that it
/// had read.
struct ValueCache: Sendable {
  var cache: CacheFolder
  var reader: InputReader

  /// The value with this key, if its inputs are still the same; else nil.
  func stored(for key: CacheFolder.Key) -> StoredValue? {
    guard let bytes = cache.content(of: key), let stored = StoredValue(bytes),
      stored.inputs.allSatisfy(reader.isUnchanged)
    else { return nil }
    return stored
  }

  func keep(_ value: StoredValue, for key: CacheFolder.Key) { cache.keep(value.bytes, as: key) }

  /// - Parameters:
  ///   - execution: The key of the execution of the program up to the call.
  ///   - name: The name of the call.
  /// - Returns: The key of its value.
  static func key(execution: String, name: String) -> CacheFolder.Key {
    CacheFolder.Key("values", Digest(execution, name).text)
  }
}

/// A value as a file: a line of JSON about what it depends on, then its bytes.
package struct StoredValue: Equatable, Sendable {
  package var inputs: [Input]
  package var value: [UInt8]

  package init(inputs: [Input], value: [UInt8]) {
    self.inputs = inputs
    self.value = value
  }

  package var bytes: [UInt8] {
    let header: JSON = ["inputs": .array(inputs.map(\.json))]
    return Array((header.text(.compact) + "\n").utf8) + value
  }

  /// Nil if the file is damaged.
  package init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let header = try? JSON(parsing: String(decoding: bytes[..<end], as: UTF8.self)),
      let inputs = header["inputs"]?.elements({ Input(json: $0) })
    else { return nil }
    self.inputs = inputs
    value = Array(bytes[(end + 1)...])
  }
}
