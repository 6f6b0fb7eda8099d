import Files
import Lessons
import Runner

/// A lock by which processes that work on the same course keep out of each other's way.
package enum CourseLock: String, Sendable {
  /// Shared by everyone who uses the cache, so that nobody empties it meanwhile.
  case cache
  /// Held by one process at a time while it writes the site or records.
  case writing
}

extension CourseFolder {
  /// The folder of everything that can be made again.
  package var cache: String { "\(path)/\(CoursePaths.cache)" }

  /// Takes a lock as soon as no other holder is in the way.
  ///
  /// - Parameters:
  ///   - lock: What is locked.
  ///   - mode: Whether others may hold the lock at the same time.
  ///   - patience: How long to wait before that is reported.
  ///   - progress: Called if it takes longer.
  /// - Returns: The lock, to be released.
  /// - Throws: A ``Diagnostic`` if the file of the lock cannot be created.
  package func take(
    _ lock: CourseLock, _ mode: FileLock.Mode, patience: Duration = .seconds(1),
    progress: @Sendable (RunEvent) -> Void
  ) async throws(Diagnostic) -> FileLock {
    do throws(FileError) {
      return try await FileLock.acquire(path(of: lock), mode, patience: patience) {
        progress(.waiting)
      }
    } catch {
      throw Diagnostic(error)
    }
  }

  package func path(of lock: CourseLock) -> String { "\(cache)/\(lock.rawValue)\(FileLock.suffix)" }
}
