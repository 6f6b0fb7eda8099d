/// Something wrong with what the author wrote: where, what, and the way out.
package struct Diagnostic: Error, Sendable {
  package enum Severity: String, Sendable { case error, warning }

  /// Another place that it is about.
  package struct Related: Hashable, Sendable {
    package var range: SourceRange
    /// What is there, in lower case, without a full stop.
    package var message: String

    package init(at range: SourceRange, _ message: String) {
      self.range = range
      self.message = message
    }
  }

  /// What it is about, for programs; it follows from the part of the tool that reports it.
  package var kind: DiagnosticKind { ownKind ?? DiagnosticKind(reportedBy: reporter) }
  /// The kind that the call has given; nil for that of the file.
  private var ownKind: DiagnosticKind?
  private var reporter: StaticString
  package var severity: Severity
  /// What it is about; nil for what is in no file, such as a tool that is not installed.
  package var range: SourceRange?
  /// What is wrong, in lower case, without a full stop; may have several lines.
  package var message: String
  /// The way out.
  package var help: String?
  /// The edit that mends it, where only one makes sense.
  package var fix: SourceEdit?
  /// Other places that it is about, such as where something was declared first.
  package var related: [Related] = []

  /// Creates a diagnostic about a stretch of a file.
  ///
  /// - Parameters:
  ///   - severity: Whether it is an error.
  ///   - range: What it is about.
  ///   - message: What is wrong.
  ///   - help: The way out.
  ///   - fix: The edit that mends it.
  ///   - related: Other places that it is about.
  ///   - kind: Its kind, if that is not the one of all that the file of the tool reports.
  ///   - reporter: The file of the tool that reports it; leave it out.
  package init(
    _ severity: Severity = .error, at range: SourceRange, _ message: String, help: String? = nil,
    fix: SourceEdit? = nil, related: [Related] = [], kind: DiagnosticKind? = nil,
    reporter: StaticString = #fileID
  ) {
    ownKind = kind
    self.reporter = reporter
    self.related = related
    self.severity = severity
    self.range = range
    self.message = message
    self.help = help
    self.fix = fix
  }

  /// Creates a diagnostic about a place whose extent is not known, or about no file.
  package init(
    _ severity: Severity = .error, at location: Location?, _ message: String, help: String? = nil,
    kind: DiagnosticKind? = nil, reporter: StaticString = #fileID
  ) {
    ownKind = kind
    self.reporter = reporter
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

extension Diagnostic: Hashable {
  /// Diagnostics are the same that an author cannot tell apart: the kind says nothing more.
  package static func == (a: Diagnostic, b: Diagnostic) -> Bool {
    a.severity == b.severity && a.range == b.range && a.message == b.message && a.help == b.help
      && a.fix == b.fix && a.related == b.related
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(message)
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
