/// A figure's pictures for light and dark pages.
enum PictureMarkup {
  /// The pictures as one element.
  ///
  /// - Parameters:
  ///   - file: The figure.
  ///   - page: The page that shows it.
  ///   - alternative: What a reader who cannot see it is told; empty if the text beside it says
  ///     as much.
  /// - Returns: A `picture` element, which is light on paper.
  static func markup(_ file: FigureFile, on page: SiteAddress, alternative: String) -> HTML {
    let condition: HTML = "screen and (prefers-color-scheme: dark)"
    return """
      <picture>
      <source media="\(condition)" srcset="\(file.darkPicture.link(from: page))">
      <img src="\(file.lightPicture.link(from: page))" width="\(file.width)" \
      height="\(file.height)" alt="\(alternative)" loading="lazy">
      </picture>

      """
  }
}
