/// One of the author's files that prose links to or shows.
package struct LocalFile: Hashable, Sendable {
  /// The path relative to the course: `lessons/images/neuron.png`.
  package var path: String
  /// Where it is named.
  package var range: SourceRange
  package var location: Location { range.start }
  /// The link that names it; nil for a file that is named elsewhere.
  private var link: WrittenLink?

  package init(path: String, range: SourceRange) {
    self.path = path
    self.range = range
  }

  package init(path: String, location: Location) {
    self.init(path: path, range: SourceRange(at: location))
  }

  init(path: String, link: WrittenLink) {
    self.init(path: path, range: link.range)
    self.link = link
  }

  /// The folder that it is in, relative to the course; empty for the course's own.
  package var folder: String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// An error: there is no such file.
  ///
  /// - Parameter names: The names of the files in the same folder.
  /// - Returns: The error, with what may have been meant.
  package func missing(among names: [String]) -> Diagnostic {
    let message = "there is no file \(path) in the course"
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let link,
      let correction = Correction(name, among: names.filter { !$0.hasPrefix(".") })
    else { return Diagnostic(at: range, message) }
    let fragment = link.destination.firstIndex { "#?".contains($0) } ?? link.destination.endIndex
    let written = link.destination[..<fragment]
    let folder = written.lastIndex(of: "/").map { written[...$0] } ?? ""
    let corrected = correction.within(String(folder), String(link.destination[fragment...]))
    // A name with a sign of addresses in it would have to be encoded.
    let isPlain = !correction.name.contains { "%#?".contains($0) }
    return Diagnostic(
      at: range, message, help: corrected.help,
      fix: correction.isCertain && isPlain
        ? link.address.edit(of: link.destination, to: corrected.name) : nil)
  }
}
