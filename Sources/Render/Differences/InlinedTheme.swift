import Files
import Lessons
import Text

/// The theme as text for a page that has no other files: fonts are in the style sheet.
package struct InlinedTheme: Sendable {
  package var style: String
  package var script: String

  package init(style: String, script: String) {
    self.style = style
    self.script = script
  }

  /// The theme that comes with the tool, with what the page for approving adds to it.
  ///
  /// - Throws: A diagnostic if a file of it is missing.
  package static func forDifferences() throws(Diagnostic) -> InlinedTheme {
    let folder = Theme.standardFolder
    let theme = try Theme(folder: folder)
    var style = ""
    for file in theme.files where file.path == SiteAddress.style.path {
      style = String(decoding: file.content, as: UTF8.self)
    }
    for file in theme.files where file.path.hasSuffix(".woff2") {
      style = style.replacing(
        "url(\"\(file.path)\")", with: "url(\"data:font/woff2;base64,\(base64(file.content))\")")
    }
    return InlinedTheme(
      style: style + (try text("differences.css", in: folder)),
      script: try text("differences.js", in: folder))
  }

  private static func text(_ name: String, in folder: String) throws(Diagnostic) -> String {
    do throws(FileError) { return try File("\(folder)/\(name)").text() } catch {
      throw Diagnostic(
        at: nil, "the theme has no file \(name) in \(folder)",
        help: "build or install the tool again")
    }
  }
}
