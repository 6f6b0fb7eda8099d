import Foundation
import Synchronization

/// A folder that belongs to one process, and that no other writes to.
///
/// It is removed with the value or, if the process is killed, by the next process that makes such a
/// folder beside it.
package final class ScratchFolder: Sendable {
  package let path: String
  /// Held as long as the folder is in use; its path is that of the folder with ``FileLock/suffix``.
  private let lock: FileLock
  /// The locks of this process's folders, by the paths of these.
  private static let live = Mutex<[String: FileLock]>([:])

  /// Creates an empty folder in `parent`, which need not exist.
  package init(in parent: String) throws(FileError) {
    Self.removeAbandoned(in: parent)
    (path, lock) = try Self.lockedPath(in: parent)
    guard mkdir(path, 0o777) == 0 else { throw .last(.write, path) }
    Self.live.withLock { [path, lock] in $0[path] = lock }
  }

  deinit {
    let isLeft = Self.live.withLock { [path] in $0.removeValue(forKey: path) != nil }
    if isLeft { Self.remove(path, lock) }
  }

  /// Removes the folders of this process, which ends before their values do.
  package static func removeAll() {
    let locks = live.withLock { live in
      defer { live = [:] }
      return live
    }
    for (path, lock) in locks {
      try? FileManager.default.removeItem(atPath: path)
      // Else the next process that makes such a folder finds it abandoned.
      if access(path, F_OK) != 0 { unlink(lock.path) }
    }
  }

  private static func lockedPath(
    in parent: String
  ) throws(FileError) -> (path: String, lock: FileLock) {
    while true {
      let path = "\(parent)/\(UniqueName.make())"
      // Nil if another process is just removing it as abandoned.
      if let lock = try FileLock.attempt(path + FileLock.suffix, .exclusive) { return (path, lock) }
    }
  }

  /// Removes the folders of processes that were killed.
  private static func removeAbandoned(in parent: String) {
    for name in Folder(parent).names where name.hasSuffix(FileLock.suffix) {
      let path = "\(parent)/\(name)"
      if let lock = try? FileLock.attemptExisting(path) {
        remove(String(path.dropLast(FileLock.suffix.count)), lock)
      }
    }
  }

  /// Removes the folder and then its lock, so that there is never a folder without a lock.
  private static func remove(_ path: String, _ lock: FileLock) {
    try? FileManager.default.removeItem(atPath: path)
    unlink(lock.path)
    lock.release()
  }
}
