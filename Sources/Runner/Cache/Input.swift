import Files
import Foundation
import Lessons
import Record
import Text

/// A file or folder that an execution depends on, with what was in it.
package struct Input: Equatable, Sendable {
  package var kind: FileUse.Kind
  /// Relative to the course's folder if it is in there.
  package var path: String
  /// Changes with the content, or with the names in a folder.
  package var fingerprint: String

  package init(kind: FileUse.Kind, path: String, fingerprint: String) {
    self.kind = kind
    self.path = path
    self.fingerprint = fingerprint
  }
}

/// The course's folder as executions see it, for telling what is in the files that they use.
package struct InputReader: Sendable {
  package let courseFolder: String
  /// The same without symbolic links: the course may be reached by one.
  private let realFolder: String

  package init(courseFolder: String) {
    self.courseFolder = courseFolder
    realFolder = courseFolder.realPath ?? courseFolder
  }

  /// What an execution depends on besides the program, as it is now.
  ///
  /// Nil if that is not known: one of the files has changed since the execution began, or it has done what
  /// nobody follows.
  package func inputs(of execution: Execution, unchangedSince start: Date) -> [Input]? {
    if !execution.unfollowed.isEmpty { return nil }
    let uses = execution.log.events.compactMap { logged in
      if case .used(let use) = logged.event { use } else { nil }
    }
    return inputs(of: uses, unchangedSince: start)
  }

  /// The same for some files alone, each once.
  func inputs(of uses: [FileUse], unchangedSince start: Date) -> [Input]? {
    var inputs: [Input] = []
    var seen: Set<FileUse> = []
    for use in uses where seen.insert(use).inserted {
      let use = FileUse(use.kind, relative(use.path))
      if hasChanged(use, since: start) { return nil }
      inputs.append(
        Input(kind: use.kind, path: use.path, fingerprint: fingerprint(use.kind, use.path)))
    }
    return inputs
  }

  package func isUnchanged(_ input: Input) -> Bool {
    fingerprint(input.kind, input.path) == input.fingerprint
  }

  /// A path without detours, relative to the course's folder if it is in there.
  func relative(_ path: String) -> String {
    let path = withoutDetours(path)
    return path.path(inFolder: courseFolder) ?? path.path(inFolder: realFolder) ?? path
  }

  /// An absolute path without empty names and the names `.` and `..`.
  private func withoutDetours(_ path: String) -> String {
    var result = ""
    for name in path.pathNames where name != "." {
      guard name == ".." else {
        result += "/" + name
        continue
      }
      // From a folder that is a link, `..` leads to where that other folder is.
      let folder = result.linkTarget == nil ? result : result.realPath ?? result
      result = folder.isEmpty || folder.parentPath == "/" ? "" : folder.parentPath
    }
    return result.isEmpty ? "/" : result
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(courseFolder)/\(path)"
  }

  /// Told from the time at which the system last touched the file, which nobody can set.
  private func hasChanged(_ use: FileUse, since start: Date) -> Bool {
    var status = stat()
    guard stat(absolute(use.path), &status) == 0,
      use.kind == .listed || status.st_mode & S_IFMT != S_IFDIR
    else { return false }
    let change = Double(status.st_ctim.tv_sec) + Double(status.st_ctim.tv_nsec) / 1e9
    return change > start.timeIntervalSince1970
  }

  private func fingerprint(_ kind: FileUse.Kind, _ path: String) -> String {
    let file = absolute(path)
    var digest = Digest()
    switch kind {
    case .read:
      guard let bytes = try? File(file).bytes() else { return "none" }
      bytes.withUnsafeBytes { digest.add($0) }
    case .sought: return fingerprint(ofSought: file)
    case .listed:
      guard File(file).exists else { return "none" }
      for name in Folder(file).names where !(path.isEmpty && Self.ownFolders.contains(name)) {
        digest.add(name)
      }
    }
    return digest.text
  }

  /// Of a file, what is in it: who asks for its length or its time may show it.
  private func fingerprint(ofSought file: String) -> String {
    var parts: [String] = []
    if let target = file.linkTarget { parts.append("link to \(target)") }
    if let real = file.realPath, relative(real) != relative(file) {
      parts.append("at \(relative(real))")
    }
    var status = stat()
    if stat(file, &status) != 0 {
      parts.append("none")
    } else if status.st_mode & S_IFMT == S_IFREG {
      parts.append("mode \(status.st_mode), \(fingerprint(.read, file))")
    } else {
      parts.append(status.st_mode & S_IFMT == S_IFDIR ? "folder" : "mode \(status.st_mode)")
    }
    return parts.joined(separator: ", ")
  }

  /// The folders of a course in which the tool writes.
  private static let ownFolders = [CoursePaths.site, CoursePaths.records, CoursePaths.cache]

  /// Whether a path relative to the course is that of something that the tool writes; programs themselves run in
  /// a folder of the cache.
  static func isOwn(_ path: String) -> Bool {
    let names = path.pathNames
    guard let first = names.first, !path.hasPrefix("/"), ownFolders.contains(first) else {
      return false
    }
    return first != CoursePaths.cache || (names.count > 1 && names[1] != CoursePaths.running)
  }
}
