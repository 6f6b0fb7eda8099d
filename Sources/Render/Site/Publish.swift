import Foundation
import Lessons

/// What publishing changed.
public struct Publication: Equatable, Sendable {
  /// Paths relative to the site.
  public var written: [String]
  public var removed: [String]
  public var unchanged: Int

  public init(written: [String], removed: [String], unchanged: Int) {
    self.written = written
    self.removed = removed
    self.unchanged = unchanged
  }
}

/// Writes files of a site that are new or differ, and unless others are kept removes those that an
/// earlier publication left and that are no longer part of the site.
///
/// Each file changes at once or not at all. Files that this tool has not written, such as a `CNAME`,
/// are left alone.
///
/// - Parameters:
///   - files: The whole site, or a part of it.
///   - folder: The site's folder, which need not exist.
///   - keepsOthers: Whether these files are a part, such as the figures of one lesson.
/// - Returns: What was changed.
/// - Throws: A ``Diagnostic`` for what cannot be written, or for a folder that has files in it and
///   is no site.
public func publish(
  _ files: [SiteFile], to folder: String, keepingOthers keepsOthers: Bool = false
) throws(Diagnostic) -> Publication {
  let existing = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  let list = FileManager.default.contents(atPath: "\(folder)/\(siteList)")
  if list == nil, existing.contains(where: { !$0.hasPrefix(".") && $0 != "CNAME" }) {
    throw Diagnostic(
      at: nil, "\(folder) has files in it that are no site of this tool",
      help: "move them away, or build to another folder with --output")
  }
  let before = list.map { String(decoding: $0, as: UTF8.self).split(separator: "\n") } ?? []
  let current = Set(files.map(\.path)).union(keepsOthers ? before.map(String.init) : [])
  let newList = current.sorted().map { $0 + "\n" }.joined()
  // The list first: what is on it may be missing, but nothing that is written is ever not on it.
  let union = current.union(before.map(String.init)).sorted().map { $0 + "\n" }.joined()
  _ = try update([SiteFile(path: siteList, content: Array(union.utf8))], in: folder)
  let written = try update(files, in: folder)

  var removed: [String] = []
  for path in before.map(String.init) where !current.contains(path) && !path.contains("..") {
    if (try? FileManager.default.removeItem(atPath: "\(folder)/\(path)")) != nil {
      removed.append(path)
    }
  }
  _ = try update([SiteFile(path: siteList, content: Array(newList.utf8))], in: folder)
  return Publication(written: written, removed: removed, unchanged: files.count - written.count)
}

/// Writes those of the files that are new or differ, each at once or not at all.
///
/// - Returns: Their paths.
/// - Throws: A ``Diagnostic`` for what cannot be written.
public func update(_ files: [SiteFile], in folder: String) throws(Diagnostic) -> [String] {
  var written: [String] = []
  for file in files {
    let path = "\(folder)/\(file.path)"
    if let old = FileManager.default.contents(atPath: path), old == Data(file.content) { continue }
    do {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.content).write(to: url, options: .atomic)
    } catch {
      throw Diagnostic(at: nil, "cannot write \(path): \(error.localizedDescription)")
    }
    written.append(file.path)
  }
  return written
}

/// The list of the site's files, by which a later publication tells its own from others'.
private let siteList = ".lessons-site"
