import CCairo
import CDuktape
import CPNG

/// The C libraries that pages and pictures are made with, as they are loaded.
package enum CLibraries {
  /// Each with its version.
  package static var versions: [(name: String, version: String)] {
    let png = Int(png_access_version_number())  // 10639 is 1.6.39.
    // Duktape's version is that of its header, which its file's name fixes.
    let duktape = Int(DUK_VERSION)
    return [
      ("cairo", String(cString: cairo_version_string())),
      ("libpng", "\(png / 10000).\(png / 100 % 100).\(png % 100)"),
      ("Duktape", "\(duktape / 10000).\(duktape / 100 % 100).\(duktape % 100)"),
    ]
  }
}
