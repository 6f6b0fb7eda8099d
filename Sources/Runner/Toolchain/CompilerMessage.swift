/// One message of the compiler.
package struct CompilerMessage: Equatable, Sendable {
  package enum Severity: String, CaseIterable, Sendable { case error, warning, note, remark }

  /// A place in a file as the compiler names it.
  package struct Place: Equatable, Sendable {
    package var file: String
    /// From 1.
    package var line: Int
    /// From 1, in bytes.
    package var column: Int

    package init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// From a place up to and without another one.
  package struct Extent: Equatable, Sendable {
    package var start: Place
    package var end: Place

    package init(_ start: Place, _ end: Place) {
      self.start = start
      self.end = end
    }
  }

  /// A change that would mend what the message is about, if the compiler has guessed right.
  package struct FixIt: Equatable, Sendable {
    package var extent: Extent
    package var replacement: String

    package init(_ extent: Extent, replaceWith replacement: String) {
      self.extent = extent
      self.replacement = replacement
    }
  }

  package var severity: Severity
  /// Nil for what has no place, such as a module that is not found.
  package var place: Place?
  package var text: String
  /// What the compiler underlines.
  package var extents: [Extent]
  package var fixIts: [FixIt]
  /// What it adds to an error or a warning.
  package var notes: [CompilerMessage]

  package init(
    _ severity: Severity, at place: Place?, _ text: String, extents: [Extent] = [],
    fixIts: [FixIt] = [], notes: [CompilerMessage] = []
  ) {
    self.severity = severity
    self.place = place
    self.text = text
    self.extents = extents
    self.fixIts = fixIts
    self.notes = notes
  }
}
