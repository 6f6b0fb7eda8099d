/// The way from a JSON value to one of its parts: `cells[3].outputs[0]`.
package struct JSONPath: Equatable, Sendable, CustomStringConvertible {
  package enum Step: Equatable, Sendable {
    case member(String)
    /// The index of an element, from 0.
    case element(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) { self.steps = steps }

  package func member(_ name: String) -> JSONPath { JSONPath(steps + [.member(name)]) }

  package func element(_ index: Int) -> JSONPath { JSONPath(steps + [.element(index)]) }

  package var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .member(let name): text += text.isEmpty ? name : ".\(name)"
      case .element(let index): text += "[\(index)]"
      }
    }
    return text
  }
}

extension JSONPath {
  /// The line, from 1, where this part of a JSON text begins; where there is no such part, that of
  /// the last value on the way to it.
  ///
  /// Values do not know their lines, so that reading them costs nothing: the text is read again.
  package func line(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var reader = JSONReader(bytes: bytes)
      // Where the text stops being JSON, the reader stops as well.
      try? reader.seek(steps[...])
      return reader.line
    }
  }
}

extension JSONPath {
  /// The bytes of this part of a JSON text; where there is no such part, those of the last value on
  /// the way to it.
  package func range(in text: String) -> Range<Int> {
    var text = text
    return text.withUTF8 { bytes in
      var reader = JSONReader(bytes: bytes)
      try? reader.seek(steps[...])
      reader.skipSpace()
      let start = reader.position
      _ = try? reader.readValue()
      return start..<max(start, reader.position)
    }
  }
}

extension JSONReader {
  /// Moves to the part of the next value that the steps lead to, or as far as they lead.
  fileprivate mutating func seek(_ steps: ArraySlice<JSONPath.Step>) throws(JSONError) {
    skipSpace()
    let start = position
    switch steps.first {
    case .member(let wanted)? where peek == UInt8(ascii: "{"):
      position += 1
      while !skip(UInt8(ascii: "}")) {
        skipSpace()
        let name = try readName()
        if name == wanted { return try seek(steps.dropFirst()) }
        _ = try readValue()
        _ = skip(UInt8(ascii: ","))
      }
    case .element(let wanted)? where peek == UInt8(ascii: "["):
      position += 1
      var index = 0
      while !skip(UInt8(ascii: "]")) {
        if index == wanted { return try seek(steps.dropFirst()) }
        _ = try readValue()
        _ = skip(UInt8(ascii: ","))
        index += 1
      }
    default: break
    }
    position = start
  }
}

extension JSON {
  /// The bytes of the elements of a JSON text that is an array; those before the text stops being JSON.
  package static func rangesOfElements(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      var reader = JSONReader(bytes: bytes)
      var ranges: [Range<Int>] = []
      guard reader.skip(UInt8(ascii: "[")) else { return [] }
      while !reader.skip(UInt8(ascii: "]")) {
        reader.skipSpace()
        let start = reader.position
        guard (try? reader.readValue()) != nil else { return ranges }
        ranges.append(start..<reader.position)
        _ = reader.skip(UInt8(ascii: ","))
      }
      return ranges
    }
  }

  /// The bytes of the names of a JSON text that is an object, each with its quotes; those before the
  /// text stops being JSON.
  package static func rangesOfNames(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      var reader = JSONReader(bytes: bytes)
      var ranges: [Range<Int>] = []
      guard reader.skip(UInt8(ascii: "{")) else { return [] }
      while !reader.skip(UInt8(ascii: "}")) {
        reader.skipSpace()
        let start = reader.position
        guard (try? reader.readValue()) != nil else { return ranges }
        ranges.append(start..<reader.position)
        guard reader.skip(UInt8(ascii: ":")), (try? reader.readValue()) != nil else {
          return ranges
        }
        _ = reader.skip(UInt8(ascii: ","))
      }
      return ranges
    }
  }
}
