import Files
import Foundation
import Lessons

/// KaTeX's style sheet and fonts, as files of the site.
///
/// All its fonts are published, 260 KB, rather than only those in use: a browser loads what a page
/// needs, and a new formula changes no other file of the site.
package enum FormulaStyle {
  /// Reads the files.
  ///
  /// - Parameter folder: The folder with `katex.min.css` and `fonts/`.
  /// - Returns: The style sheet, and the fonts that it names.
  /// - Throws: A diagnostic if KaTeX is not installed.
  package static func siteFiles(
    folder: String = FormulaRenderer.defaultFolder
  ) throws(Diagnostic) -> [SiteFile] {
    guard let css = try? File(folder + "/katex.min.css").text() else {
      throw .katexIsMissing(folder)
    }
    let notice =
      "/* KaTeX, https://katex.org, MIT licence; its fonts: SIL Open Font License 1.1. */\n"
    let style = notice + withCompressedFontsOnly(css)
    var files = [SiteFile(.formulaStyle, content: Array(style.utf8), source: .formulaStyle)]
    for name in fontNames(in: style) {
      guard let font = try? File("\(folder)/fonts/\(name)").bytes() else {
        throw Diagnostic(
          at: nil, "KaTeX's font \(name) is not in \(folder)/fonts",
          help: "install it, on Debian and Ubuntu: apt install fonts-katex")
      }
      files.append(SiteFile(.formulaFont(name), content: font, source: .formulaStyle))
    }
    return files
  }

  /// The style sheet with each font in WOFF2 alone, which every browser in use reads.
  package static func withCompressedFontsOnly(_ style: String) -> String {
    var result = ""
    var rest = style[...]
    while let start = rest.range(of: "src:url(") {
      result += rest[..<start.lowerBound]
      let declaration = rest[start.lowerBound...].prefix { $0 != ";" && $0 != "}" }
      let sources = declaration.dropFirst("src:".count).split(separator: ",")
      result += "src:" + (sources.first { $0.contains(".woff2") } ?? sources[0])
      rest = rest[declaration.endIndex...]
    }
    return result + rest
  }

  /// The font files that the style sheet names, once each.
  private static func fontNames(in style: String) -> [String] {
    let names = style.split(separator: "url(fonts/").dropFirst().map { part in
      String(part.prefix { $0 != ")" })
    }
    return Set(names).sorted()
  }
}
