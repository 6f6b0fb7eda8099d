import Files
import Foundation
import Lessons

/// What publishing changed.
package struct Publication: Equatable, Sendable {
  /// Paths relative to the site.
  package var written: [String]
  package var removed: [String]
  package var unchanged: Int
  /// A warning for each file that should have been removed and could not be.
  package var warnings: [Diagnostic]

  package init(
    written: [String], removed: [String], unchanged: Int, warnings: [Diagnostic] = []
  ) {
    self.written = written
    self.removed = removed
    self.unchanged = unchanged
    self.warnings = warnings
  }
}

/// Writes files of a site that are new or differ and, unless others are kept, removes those that an
/// earlier publication wrote and that are no longer part of the site.
///
/// Each file changes as a whole or not at all. Files that this tool has not written, such as a
/// `CNAME`, and folders that are sites of their own are left alone. Only one publication to a folder
/// may run at a time.
///
/// - Parameters:
///   - files: The whole site, or a part of it.
///   - folder: The folder of the site, which need not exist.
///   - keepsOthers: Whether these files are a part, such as the figures of one lesson.
///   - isTrial: Whether nothing is to be written.
/// - Returns: What was changed, or what would be.
/// - Throws: A ``Diagnostic`` if two files have one path, a file cannot be written, or the folder
///   holds files and is not a site.
package func publish(
  _ files: [SiteFile], to folder: String, keepingOthers keepsOthers: Bool = false,
  isTrial: Bool = false
) throws(Diagnostic) -> Publication {
  if let conflict = SiteConflicts.diagnostics(files).first { throw conflict }
  let site = PublishedSite(folder: folder)
  let published = try site.list()
  if let file = files.first(where: { $0.folders.contains(where: site.isSite) }) {
    throw Diagnostic(
      at: file.source.location,
      "cannot write \(folder)/\(file.path): it would be inside another site in this folder",
      help: file.source.wayOut)
  }
  let plan = PublicationPlan(
    publishing: files, keepingOthers: keepsOthers, over: published, content: site.content)
  return isTrial ? site.outcome(of: plan) : try site.apply(plan)
}

/// Writes those of the files that are new or differ, each as a whole or not at all.
///
/// - Parameters:
///   - files: The files.
///   - folder: The folder that they go to.
///   - isTrial: Whether nothing is to be written.
/// - Returns: The paths of the files that were written, or would be.
/// - Throws: A ``Diagnostic`` if two files have one path, or a file cannot be written.
package func update(
  _ files: [SiteFile], in folder: String, isTrial: Bool = false
) throws(Diagnostic) -> [String] {
  if let conflict = SiteConflicts.diagnostics(files).first { throw conflict }
  let site = PublishedSite(folder: folder)
  let changed = files.filter { site.content($0.path) != $0.content }
  if !isTrial { for file in changed { try site.write(file.content, to: file.path) } }
  return changed.map(\.path)
}

/// The folder that a site is published to, as it is on disk.
private struct PublishedSite {
  let folder: String
  private let listPath = SiteAddress.publicationList.path

  func content(_ path: String) -> [UInt8]? {
    try? File("\(folder)/\(path)").bytes()
  }

  /// Whether a folder in this one is a site of its own.
  func isSite(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(path)/\(listPath)")
  }

  /// The paths of the files that earlier publications wrote.
  ///
  /// - Throws: A diagnostic if there is no list although the folder has files in it.
  func list() throws(Diagnostic) -> [String] {
    if let list = content(listPath) {
      return String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    if Folder(folder).names.contains(where: { !$0.hasPrefix(".") && $0 != "CNAME" && !isSite($0) })
    {
      throw Diagnostic(
        at: nil, "\(folder) is not empty and was not created by lessons",
        help: "move its files away, or build to another folder with --output")
    }
    return []
  }

  /// What publishing would change.
  func outcome(of plan: PublicationPlan) -> Publication {
    Publication(
      written: plan.writes.map(\.path),
      removed: plan.removals.filter { content($0) != nil }.sorted(),
      unchanged: plan.unchanged)
  }

  func apply(_ plan: PublicationPlan) throws(Diagnostic) -> Publication {
    // The list goes first: a file on it may be missing, but none that is written is ever not on it.
    try keep(list: plan.paths.union(plan.removals))
    for file in plan.writes { try write(file.content, to: file.path) }

    var removed: [String] = []
    var warnings: [Diagnostic] = []
    var left: Set<String> = []
    for path in plan.removals {
      do throws(Diagnostic) {
        if try remove(path) { removed.append(path) }
      } catch {
        // It stays on the list, so that the next publication tries again.
        left.insert(path)
        warnings.append(error)
      }
    }
    try keep(list: plan.paths.union(left))
    return Publication(
      written: plan.writes.map(\.path), removed: removed, unchanged: plan.unchanged,
      warnings: warnings)
  }

  private func keep(list paths: Set<String>) throws(Diagnostic) {
    let text = Array(paths.sorted().map { $0 + "\n" }.joined().utf8)
    if content(listPath) != text { try write(text, to: listPath) }
  }

  func write(_ content: [UInt8], to file: String) throws(Diagnostic) {
    do throws(FileError) { try File("\(folder)/\(file)").replace(with: content) } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  /// Removes a file, but never a folder that has taken its place.
  ///
  /// - Returns: Whether there was such a file.
  private func remove(_ file: String) throws(Diagnostic) -> Bool {
    do throws(FileError) { return try File("\(folder)/\(file)").remove() } catch {
      throw Diagnostic(
        .warning, at: nil, "\(error)", help: "remove it by hand; the next build will try again")
    }
  }
}
