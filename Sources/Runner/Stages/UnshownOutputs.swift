import Lessons
import Plot

extension Lesson {
  /// What is said of a figure or a table that is made and not shown; nil if the author wants it so, and has
  /// written `_ = Figure` or `_ = Table`.
  func diagnostic(of unshown: UnshownOutput) -> Diagnostic? {
    if let place = unshown.sharedPlace {
      // Which call of shared code was not meant to show anything only the author knows.
      return Diagnostic(
        .warning, at: place, "a \(unshown.kind.rawValue) that is made here is not shown in \(file)",
        help: "make the call a cell's last expression there, or call show(_:)")
    }
    guard let place = unshown.place else { return nil }
    let code = cells[place.cell].code
    let bytes = Array(code.text.utf8)
    let tokens = swiftTokens(code.text)
    func text(_ index: Int) -> String {
      tokens.indices.contains(index)
        ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
    }
    let lineEnd = bytes[place.offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let calls = tokens.indices.filter {
      place.offset..<lineEnd ~= tokens[$0].range.lowerBound && text($0) == unshown.kind.typeName
        && text($0 + 1) != "."
    }
    if let call = calls.first, text(call - 2) == "_", text(call - 1) == "=" { return nil }
    return Diagnostic(
      at: calls.first.map { code.sourceRange(tokens[$0].range) }
        ?? SourceRange(at: textStart(from: place)),
      "this \(unshown.kind.rawValue) is created but never shown",
      help: "make it the cell's last expression, call show(_:), or write "
        + "'_ = \(unshown.kind.typeName)' to leave it out")
  }
}

extension OutputOrigin.Kind {
  fileprivate var typeName: String {
    switch self {
    case .figure: "Figure"
    case .table: "Table"
    }
  }
}
