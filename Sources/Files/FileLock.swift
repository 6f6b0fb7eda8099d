import Foundation
import Synchronization

/// A lock on a file, by which processes keep out of each other's way.
///
/// The system releases it when the process ends, however it ends. Locks of the same process exclude
/// each other, too. The file is created if it does not exist, and stays empty.
package final class FileLock: Sendable {
  package enum Mode: Sendable {
    /// For any number of holders at once, as long as none of them is exclusive.
    case shared
    /// For a single holder.
    case exclusive
  }

  /// The suffix of files that are only there to be locked.
  package static let suffix = ".lock"

  package let path: String
  /// The descriptor of the file, open for writing.
  let descriptor: Int32
  private let isHeld = Atomic(true)

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { release() }

  package func release() {
    if isHeld.exchange(false, ordering: .sequentiallyConsistent) { close(descriptor) }
  }
}

extension FileLock {
  /// Takes the lock if no other holder is in the way.
  ///
  /// - Returns: The lock; nil if there is such a holder.
  package static func attempt(_ path: String, _ mode: Mode) throws(FileError) -> FileLock? {
    try take(path, (mode == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB, O_CREAT)
  }

  /// Takes an exclusive lock on a file that exists.
  ///
  /// - Returns: The lock; nil if another holder is in the way, or there is no file.
  static func attemptExisting(_ path: String) throws(FileError) -> FileLock? {
    try take(path, LOCK_EX | LOCK_NB, 0)
  }

  /// Takes an exclusive lock, blocking the thread until it is free: for locks that are held for
  /// milliseconds.
  package static func block(_ path: String) throws(FileError) -> FileLock {
    while true {
      if let lock = try take(path, LOCK_EX, O_CREAT) { return lock }
    }
  }

  /// Takes the lock as soon as no other holder is in the way.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - mode: Whether others may hold it at the same time.
  ///   - patience: How long to wait before `waiting` is called.
  ///   - waiting: Called once, if it takes longer than that.
  /// - Returns: The lock.
  /// - Throws: A ``FileError`` if the file cannot be created, or the task is cancelled.
  package static func acquire(
    _ path: String, _ mode: Mode, patience: Duration = .seconds(1),
    waiting: @Sendable () -> Void = {}
  ) async throws(FileError) -> FileLock {
    let start = ContinuousClock.now
    var isPatient = true
    while true {
      if let lock = try attempt(path, mode) { return lock }
      if isPatient, ContinuousClock.now - start >= patience {
        isPatient = false
        waiting()
      }
      // Only a blocked thread would be told that the lock has become free.
      do { try await Task.sleep(for: .milliseconds(20)) } catch {
        throw FileError(.lock, path, .system(ECANCELED))
      }
    }
  }

  private static func take(
    _ path: String, _ operation: Int32, _ creation: Int32
  ) throws(FileError) -> FileLock? {
    var removals = 0
    while true {
      if creation != 0 { try File(path).makeFolder(for: .lock) }
      // Children of this process must not inherit the lock.
      let descriptor = open(path, O_RDWR | O_CLOEXEC | creation, 0o666)
      guard descriptor >= 0 else {
        let error = FileError.last(.lock, path)
        if error.isMissing, creation == 0 { return nil }
        // Another process may have removed the folder since it was made.
        removals += 1
        if error.isMissing, removals < 10 { continue }
        throw error
      }
      guard flock(descriptor, operation) == 0 else {
        let error = FileError.last(.lock, path)
        close(descriptor)
        if error.cause == .system(EWOULDBLOCK) { return nil }
        throw error
      }
      // If the file was removed before it was locked, others will lock the one in its place.
      if FileStamp(descriptor: descriptor)?.isSameFile(as: FileStamp(path: path)) == true {
        return FileLock(path: path, descriptor: descriptor)
      }
      close(descriptor)
      if creation == 0 { return nil }
    }
  }
}
