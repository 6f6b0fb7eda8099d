import Files
import Foundation
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
  package var courseFolder: String

  package init(courseFolder: String) { self.courseFolder = courseFolder }

  /// What an execution depends on besides the program, as it is now.
  ///
  /// Nil if one of the files has changed since the execution began: what it read is not known then.
  package func inputs(of execution: Execution, unchangedSince start: Date) -> [Input]? {
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
    let path = URL(fileURLWithPath: path).standardizedFileURL.path
    if path == courseFolder { return "" }
    return path.hasPrefix(courseFolder + "/")
      ? String(path.dropFirst(courseFolder.utf8.count + 1)) : path
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
    let path = absolute(path)
    var digest = Digest()
    switch kind {
    case .read:
      guard let bytes = try? File(path).bytes() else { return "none" }
      bytes.withUnsafeBytes { digest.add($0) }
    case .sought:
      var status = stat()
      guard stat(path, &status) == 0 else { return "none" }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      return isFolder ? "folder" : "\(status.st_size) bytes, mode \(status.st_mode)"
    case .listed:
      guard File(path).exists else { return "none" }
      for name in Folder(path).names { digest.add(name) }
    }
    return digest.text
  }
}
