import CCairo
import Plot

/// The font faces of figures, found by name once.
///
/// Each weight is asked for by its own family name: cairo takes "normal" weight to be medium, so
/// that "Inter" alone would depend on which weights are installed. Medium suits small letters
/// beside coloured lines.
final class FigureFonts {
  private let medium = FigureFonts.face("Inter Medium")
  private let semibold = FigureFonts.face("Inter Semi Bold")
  private let symbols = FigureFonts.face("KaTeX_Main")
  private let moreSymbols = FigureFonts.face("KaTeX_AMS")
  /// Unhinted glyphs and unrounded advances: letters have the shape and place that the layout
  /// measured, whatever the machine's font settings.
  let options: OpaquePointer?

  init() {
    options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
  }

  deinit {
    for face in [medium, semibold, symbols, moreSymbols] { cairo_font_face_destroy(face) }
    cairo_font_options_destroy(options)
  }

  func face(_ font: Scene.Font, _ weight: Scene.Weight) -> OpaquePointer? {
    switch font {
    case .text: weight == .medium ? medium : semibold
    case .symbols: symbols
    case .moreSymbols: moreSymbols
    }
  }

  private static func face(_ family: String) -> OpaquePointer? {
    cairo_toy_font_face_create(family, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
  }
}
