import Drawing
import Plot
import Record

/// A format that a figure can be written in.
package enum FigureFormat: String, CaseIterable, Sendable {
  /// Pixels, for the website.
  case png
  /// Shapes and text, for print.
  case svg
  /// The data that it shows.
  case csv
}

extension SiteBuilder {
  /// The figures of all lessons as files for other programs, on the white of paper.
  ///
  /// - Parameter format: Not ``FigureFormat/png``, which ``drawFigures()`` makes for both themes.
  /// - Returns: A file for each figure, at the address of its picture except for the file type.
  package func exportedFigures(as format: FigureFormat) -> [SiteFile] {
    lessons.flatMap(FigureFile.files).map { file in
      let text =
        format == .csv
        ? file.figure.csv
        : file.figure.scene().svg(
          theme: .light, description: file.description, png: PNGEncoder.encodeExactly)
      return file.siteFile(as: format.rawValue, Array(text.utf8))
    }
  }
}
