/// What a picture's file says about itself, as text chunks that any viewer can show.
package struct FigureDescription: Equatable, Sendable {
  package var title: String?
  /// The alt text.
  package var description: String?
  /// The program that made it, without a version, so that an update changes no file.
  package var software: String?
  /// The lesson and cell that drew it.
  package var source: String?
  /// A hash of the data that it shows.
  package var dataHash: String?

  package init(
    title: String? = nil, description: String? = nil, software: String? = nil,
    source: String? = nil, dataHash: String? = nil
  ) {
    self.title = title
    self.description = description
    self.software = software
    self.source = source
    self.dataHash = dataHash
  }

  /// The texts in the order of the file, with the keywords of the PNG specification where it has
  /// one.
  package var chunks: [(keyword: String, text: String)] {
    [
      ("Title", title), ("Description", description), ("Software", software), ("Source", source),
      ("Data-Hash", dataHash),
    ].compactMap { keyword, text in text.map { (keyword, $0) } }
  }
}
