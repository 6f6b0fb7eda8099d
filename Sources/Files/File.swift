import Foundation

/// A file, by its path.
package struct File: Equatable, Sendable {
  package var path: String

  package init(_ path: String) { self.path = path }

  package var exists: Bool { access(path, F_OK) == 0 }

  /// The folder that the file is in.
  package var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// The content, or its first bytes up to a limit.
  package func bytes(first limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.read, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(.read, path) }
    var bytes: [UInt8] = []
    let size = min(Int(status.st_size), limit - 1) + 1
    var buffer = [UInt8](repeating: 0, count: max(size, 1 << 12))
    while true {
      let count = read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
      guard count >= 0 else { throw .last(.read, path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The content as text.
  ///
  /// - Throws: A ``FileError``, with the cause ``FileError/Cause/notUTF8`` for bytes that are not
  ///   text.
  package func text() throws(FileError) -> String {
    guard let text = String(validating: try bytes(), as: UTF8.self) else {
      throw FileError(.read, path, .notUTF8)
    }
    return text
  }

  /// Lets everyone who may read the file run it.
  package func makeExecutable() throws(FileError) {
    guard chmod(path, 0o755) == 0 else { throw .last(.write, path) }
  }

  /// Removes the file.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  package func remove() throws(FileError) -> Bool {
    if unlink(path) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw .last(.remove, path) }
    return false
  }

  /// Makes the folder that the file is in, and those that contain it.
  func makeFolder(for action: FileError.Action) throws(FileError) {
    if access(folder, F_OK) == 0 { return }
    try File(folder).makeFolder(for: action)
    // Another process may have made it meanwhile.
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .last(action, path) }
  }
}
