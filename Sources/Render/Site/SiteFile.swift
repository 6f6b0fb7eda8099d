/// A file of the website.
public struct SiteFile: Equatable, Sendable {
  /// Relative to the site: `03-softmax.html`.
  public var path: String
  public var content: [UInt8]

  public init(path: String, content: [UInt8]) {
    self.path = path
    self.content = content
  }
}
