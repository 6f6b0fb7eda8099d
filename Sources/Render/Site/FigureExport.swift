import Plot
import Record

/// What a figure can be written as.
public enum FigureFormat: String, CaseIterable, Sendable {
  /// Pixels, for the website.
  case png
  /// Shapes and texts, for print.
  case svg
  /// The data that it shows.
  case csv
}

extension SiteBuilder {
  /// The figures of all lessons as files for other programs, on the white of paper.
  ///
  /// - Parameter format: Not ``FigureFormat/png``, which ``drawFigures()`` makes for both themes.
  /// - Returns: A file for each figure, with the path of its picture but for the extension.
  public func exportedFigures(as format: FigureFormat) -> [SiteFile] {
    zip(lessons, records).flatMap { FigureFile.files(of: $0, record: $1) }.map { file in
      let text =
        format == .csv
        ? file.figure.csv : file.figure.scene().svg(theme: .light, description: file.description)
      let path = file.lightPath.dropLast(3) + format.rawValue
      return SiteFile(path: String(path), content: Array(text.utf8))
    }
  }
}
