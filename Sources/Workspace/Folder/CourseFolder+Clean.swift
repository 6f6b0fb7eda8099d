import Files
import Foundation
import Lessons
import Runner

extension CourseFolder {
  /// Removes the cache as soon as nobody uses it.
  ///
  /// - Parameter progress: Called if somebody has to be waited for.
  /// - Returns: Whether there was a cache.
  /// - Throws: A ``Diagnostic`` for what cannot be removed.
  package func removeCache(
    progress: RunEvent.Watcher = { _ in }
  ) async throws(Diagnostic) -> Bool {
    guard File(cache).exists else { return false }
    let lock = try await take(.cache, .exclusive, progress: progress)
    defer { lock.release() }
    do {
      for name in try Folder(cache).list() where "\(cache)/\(name)" != lock.path {
        try FileManager.default.removeItem(atPath: "\(cache)/\(name)")
      }
    } catch {
      throw Diagnostic(at: nil, "cannot remove \(cache): \(error.localizedDescription)")
    }
    // The lock goes last: those who wait for it may use the folder from then on.
    do throws(FileError) { try File(lock.path).remove() } catch { throw Diagnostic(error) }
    rmdir(cache)
    return true
  }
}
