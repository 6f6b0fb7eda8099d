/// Something wrong with what the author wrote: where, what, and the way out.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity
  /// What it is about; nil for what is in no file, such as a tool that is not installed.
  package var range: SourceRange?
  /// What is wrong, in lower case, without a full stop; may have several lines.
  package var message: String
  /// The way out.
  package var help: String?
  /// The edit that mends it, where only one makes sense.
  package var fix: SourceEdit?

  /// Creates a diagnostic about a stretch of a file.
  package init(
    _ severity: Severity = .error, at range: SourceRange, _ message: String, help: String? = nil,
    fix: SourceEdit? = nil
  ) {
    self.severity = severity
    self.range = range
    self.message = message
    self.help = help
    self.fix = fix
  }

  /// Creates a diagnostic about a place whose extent is not known, or about no file.
  package init(
    _ severity: Severity = .error, at location: Location?, _ message: String, help: String? = nil
  ) {
    self.severity = severity
    range = location.map { SourceRange(at: $0) }
    self.message = message
    self.help = help
  }

  /// Where it begins.
  package var location: Location? {
    get { range?.start }
    set { range = newValue.map { SourceRange(at: $0) } }
  }
}

/// A change to a file that the author wrote.
package struct SourceEdit: Hashable, Sendable {
  package var range: SourceRange
  package var replacement: String

  package init(_ range: SourceRange, replaceWith replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// The diagnostics by place, those about no file first, and each only once.
  ///
  /// Those with the same place stay in their order.
  package var inSourceOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (let x?, let y?) where x != y: x < y
      case (nil, _?): true
      case (_?, nil): false
      default: a.offset < b.offset
      }
    }.map(\.element).filter { seen.insert($0).inserted }
  }
}
