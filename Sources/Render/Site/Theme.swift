import Files
import Lessons

/// The files that give pages their look: the style sheet and the fonts.
package struct Theme: Sendable {
  package var files: [SiteFile]

  /// Reads the theme that comes with the tool.
  ///
  /// - Throws: A diagnostic if a file of it is missing.
  package static func standard() throws(Diagnostic) -> Theme {
    try Theme(folder: standardFolder)
  }

  /// Where SwiftPM puts it; its accessor would look in the build folder, too.
  static var standardFolder: String { RunningTool.folder + "/Lessons_Render.resources/Theme" }

  /// Reads a theme from a folder with `style.css` and `fonts/`.
  ///
  /// - Throws: A diagnostic if a file of it is missing.
  package init(folder: String) throws(Diagnostic) {
    let fonts = Folder(folder + "/fonts").names
    files = []
    for address in [.style] + fonts.map(SiteAddress.font) {
      guard let content = try? File("\(folder)/\(address.path)").bytes() else {
        throw Diagnostic(
          at: nil, "the theme has no file \(address.path) in \(folder)",
          help: "build or install the tool again")
      }
      files.append(SiteFile(address, content: content, source: .theme))
    }
  }
}
