/// A link as it is written, or something that is shown.
struct WrittenLink: Hashable, Sendable {
  var destination: String
  var address: WrittenAddress
  /// The brackets of a link that has no text.
  var brackets: SourceRange?
  var isFetched: Bool
  /// What precedes the destination where the link is written: the name of another course.
  var prefix = ""

  init(
    _ destination: String, _ address: WrittenAddress, brackets: SourceRange? = nil,
    isFetched: Bool = false
  ) {
    self.destination = destination
    self.address = address
    self.brackets = brackets
    self.isFetched = isFetched
  }

  var range: SourceRange { address.range }

  /// An error with what was probably meant, and the edit that writes it if that is certain.
  func error(_ message: String, _ correction: Correction?) -> Diagnostic {
    Diagnostic(
      at: range, message, help: correction?.within(prefix).help,
      fix: correction.flatMap { correction in
        correction.isCertain
          ? address.edit(of: prefix + destination, to: prefix + correction.name) : nil
      })
  }

  /// The error of a reference to nothing.
  func nothing(_ correction: Correction?) -> Diagnostic {
    error("the reference '\(prefix)\(destination)' points to nothing", correction)
  }
}
