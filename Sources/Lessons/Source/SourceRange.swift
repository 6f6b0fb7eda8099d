/// A stretch of a file that the author wrote.
package struct SourceRange: Hashable, Sendable {
  /// Its first character.
  package var start: Location
  /// The character after its last one; where it begins, for a place without extent.
  package var end: Location

  package init(_ start: Location, _ end: Location) {
    self.start = start
    self.end = end
  }

  /// A place without extent.
  package init(at location: Location) { self.init(location, location) }

  package var file: String { start.file }
  package var isEmpty: Bool { start == end }
}
