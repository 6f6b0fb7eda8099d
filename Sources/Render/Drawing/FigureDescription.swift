/// What a picture's file says about itself, as text chunks that any viewer can show.
public struct FigureDescription: Equatable, Sendable {
  public var title: String?
  /// The alt text.
  public var description: String?
  /// The program that made it, without a version, so that an update changes no file.
  public var software: String?
  /// The lesson and cell that drew it.
  public var source: String?
  /// A hash of the data that it shows.
  public var dataHash: String?

  public init(
    title: String? = nil, description: String? = nil, software: String? = nil,
    source: String? = nil, dataHash: String? = nil
  ) {
    self.title = title
    self.description = description
    self.software = software
    self.source = source
    self.dataHash = dataHash
  }

  /// Keywords of the PNG specification where it has one, and texts, in the order of the file.
  var chunks: [(keyword: String, text: String)] {
    [
      ("Title", title), ("Description", description), ("Software", software), ("Source", source),
      ("Data-Hash", dataHash),
    ].compactMap { keyword, text in text.map { (keyword, $0) } }
  }
}
