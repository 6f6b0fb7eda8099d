import Foundation

/// The size and time of a file, by which it is told that its content has not changed.
package struct FileStamp: Equatable, CustomStringConvertible {
  var size: Int
  var nanoseconds: Int
  var inode: UInt64

  /// Nil if there is no such file.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    nanoseconds = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    inode = UInt64(status.st_ino)
  }

  package var description: String { "\(size)-\(nanoseconds)-\(inode)" }
}
