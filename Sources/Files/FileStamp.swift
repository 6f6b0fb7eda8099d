import Foundation

/// The size, times and identity of a file, which stay the same as long as its content does.
package struct FileStamp: Equatable, Sendable, CustomStringConvertible {
  private var size: Int
  /// When the content was changed, which a program can set, in nanoseconds.
  private var modification: Int
  /// When the system last touched the file, which nobody can set, in nanoseconds.
  private var change: Int
  private var inode: UInt64
  private var device: UInt64

  /// Creates the stamp of a file; nil if there is none.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    modification = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    change = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
  }

  /// Whether the file has been left alone for so long that its next change will show in the stamp,
  /// whatever the resolution of the file system's clock.
  package var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec - change > 100_000_000
  }

  /// Whether the content was changed later than that of another file.
  package func isNewer(than other: FileStamp) -> Bool { modification > other.modification }

  func isSameFile(as other: FileStamp?) -> Bool {
    inode == other?.inode && device == other?.device
  }

  package var description: String { "\(size)-\(modification)-\(change)-\(inode)" }
}
