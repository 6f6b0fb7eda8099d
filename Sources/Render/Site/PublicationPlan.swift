import Lessons

/// The changes that publishing makes, decided before anything is touched.
package struct PublicationPlan: Equatable, Sendable {
  /// The files that are new or differ.
  package var writes: [SiteFile]
  /// The paths of files that an earlier publication wrote and that are no longer part of the site.
  package var removals: [String]
  /// The number of files that are as they should be.
  package var unchanged: Int
  /// The paths of all files of the site, once it is published.
  package var paths: Set<String>

  /// Compares files with what has been published.
  ///
  /// - Parameters:
  ///   - files: The whole site, or a part of it.
  ///   - keepsOthers: Whether the files are a part, such as the figures of one lesson, so that the
  ///     others stay.
  ///   - published: The paths that are on the site's list.
  ///   - content: The content of a file of the site's folder; nil if there is no such file.
  package init(
    publishing files: [SiteFile], keepingOthers keepsOthers: Bool, over published: [String],
    content: (_ path: String) -> [UInt8]?
  ) {
    // A damaged list must not lead out of the folder.
    let published = published.filter(Self.isInside)
    writes = files.filter { content($0.path) != $0.content }
    unchanged = files.count - writes.count
    paths = Set(files.map(\.path)).union(keepsOthers ? published : [])
    removals = published.filter { [paths] in !paths.contains($0) }.sorted()
  }

  /// Whether a path leads to a file of the folder to which it is relative.
  private static func isInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !["", ".", ".."].contains($0) }
  }
}
