import Foundation

extension File {
  /// Replaces the content of the file, creating it and the folders that it is in if need be.
  ///
  /// Anyone who reads the file meanwhile, or after the process has been killed, finds either the old
  /// content or the new, never a part of it.
  package func replace(with content: [UInt8]) throws(FileError) {
    try makeFolder(for: .write)
    let temporary = try temporaryFile()
    defer { temporary.release() }
    guard temporary.write(content), rename(temporary.path, path) == 0 else {
      let error = FileError.last(.write, path)
      unlink(temporary.path)
      throw error
    }
  }

  package func replace(with text: String) throws(FileError) {
    try replace(with: Array(text.utf8))
  }

  /// An empty file in the same folder, to be written and renamed.
  ///
  /// Its writer holds a lock on it, so that the file of a writer that was killed can be told from one
  /// that is being written.
  private func temporaryFile() throws(FileError) -> FileLock {
    while true {
      let name = temporaryPrefix + UniqueName.make() + temporarySuffix
      do throws(FileError) {
        if let lock = try FileLock.attempt("\(folder)/\(name)", .exclusive) { return lock }
      } catch {
        throw FileError(.write, path, error.cause)
      }
    }
  }

  /// Removes what interrupted calls of ``replace(with:)`` have left in a folder and its subfolders.
  package static func removeAbandonedTemporaries(in folder: String) {
    guard let files = FileManager.default.enumerator(atPath: folder) else { return }
    for case let path as String in files {
      let name = path.split(separator: "/").last ?? ""
      guard name.hasPrefix(temporaryPrefix), name.hasSuffix(temporarySuffix),
        let lock = try? FileLock.attemptExisting("\(folder)/\(path)")
      else { continue }
      unlink(lock.path)
      lock.release()
    }
  }
}

private let temporaryPrefix = ".lessons-"
private let temporarySuffix = ".tmp"

enum UniqueName {
  /// A name that is almost certainly not in use.
  static func make() -> String { String(UInt64.random(in: 0...UInt64.max), radix: 16) }
}

extension FileLock {
  /// Writes all bytes to the locked file; false leaves the cause in `errno`.
  fileprivate func write(_ content: [UInt8]) -> Bool {
    content.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
