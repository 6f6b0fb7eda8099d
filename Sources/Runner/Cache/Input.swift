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
struct InputReader: Sendable {
  var courseFolder: String

  /// The inputs of an execution as they are now; nil if one has changed since a time.
  func inputs(of execution: Execution, unchangedSince start: Date) -> [Input]? {
    var inputs: [Input] = []
    for use in execution.inputs {
      let path = relative(use.path)
      var status = stat()
      if stat(use.path, &status) == 0,
        Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
          > start.timeIntervalSince1970
      {
        return nil
      }
      inputs.append(
        Input(kind: use.kind, path: path, fingerprint: fingerprint(use.kind, path)))
    }
    return inputs
  }

  func isUnchanged(_ input: Input) -> Bool {
    fingerprint(input.kind, input.path) == input.fingerprint
  }

  private func relative(_ path: String) -> String {
    let path = URL(fileURLWithPath: path).standardizedFileURL.path
    return path.hasPrefix(courseFolder + "/")
      ? String(path.dropFirst(courseFolder.utf8.count + 1)) : path
  }

  private func fingerprint(_ kind: FileUse.Kind, _ path: String) -> String {
    let path = path.hasPrefix("/") ? path : "\(courseFolder)/\(path)"
    var digest = Digest()
    switch kind {
    case .read, .written:
      guard let bytes = try? File(path).bytes() else { return "none" }
      bytes.withUnsafeBytes { digest.add($0) }
    case .missed:
      return File(path).exists ? "some" : "none"
    case .listed:
      for name in Folder(path).names { digest.add(name) }
    }
    return digest.text
  }
}
