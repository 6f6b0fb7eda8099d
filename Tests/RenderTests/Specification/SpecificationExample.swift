import Foundation

/// An example of a Markdown specification: a text, and the HTML that it stands for.
struct SpecificationExample: Decodable {
  /// Its number in the specification.
  let example: Int
  let section: String
  let markdown: String
  let html: String

  static let commonMark = read("commonmark-0.31.2.json")

  /// The examples of what GitHub's Markdown adds to CommonMark.
  static let gitHubExtensions = read("gfm-0.29-extensions.json")

  private static func read(_ name: String) -> [SpecificationExample] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name)")
    do {
      return try JSONDecoder().decode(
        [SpecificationExample].self, from: Data(contentsOf: file))
    } catch {
      preconditionFailure("\(file.path): \(error)")
    }
  }
}

/// An example that lessons show otherwise, on purpose.
struct Deviation {
  let reason: String
  /// The HTML that ours stands for, as the specification would write it.
  let html: String

  init(_ reason: String, _ html: String) {
    self.reason = reason
    self.html = html
  }
}
