internal import CCmark

/// What cmark finds in a text, as values; cmark's nodes are known in this folder's `CommonMark` files
/// alone.
enum CommonMark {
  /// Containers and emphasis nested deeper than this are not followed: nobody can read them, and
  /// recursion over the tree needs a bound.
  static let deepestNesting = 100
}

// MARK: - Calling C

func parse(_ document: [UInt8], options: Int32) -> OpaquePointer? {
  document.withUnsafeBytes { bytes in
    // cmark wants a pointer even to nothing.
    guard let start = bytes.baseAddress else { return cmark_parse_document("", 0, options) }
    return cmark_parse_document(
      start.assumingMemoryBound(to: CChar.self), bytes.count, options)
  }
}

func string(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

/// The version of the parser of Markdown that is loaded.
package var commonMarkVersion: String { String(cString: cmark_version_string()) }
