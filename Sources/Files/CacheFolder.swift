import Foundation
import Text

/// A folder of files that can be made again, each under a key that changes with everything it
/// depends on.
///
/// Processes can share the folder: an entry appears as a whole, and may disappear at any time. An
/// entry that cannot be written or read, or is not what was written, counts as absent, and is made
/// again.
package struct CacheFolder: Sendable {
  /// The folder, which need not exist.
  ///
  /// Entries are the files in its subfolders, such as `figures/4f1c….png`; files above or below that
  /// level, and locks, are left alone.
  package let path: String
  /// The most bytes that ``trim()`` leaves.
  package let limit: Int

  package init(path: String, limit: Int = CacheFolder.standardLimit) {
    self.path = path
    self.limit = limit
  }

  /// One gigabyte.
  package static let standardLimit = 1_000_000_000

  /// The entry with this key, which counts as used now; nil if there is none.
  package func content(of key: Key) -> [UInt8]? {
    guard let content = (try? file(key).bytes()).flatMap(Self.checked) else { return nil }
    utimensat(AT_FDCWD, file(key).path, nil, 0)
    return content
  }

  /// Whether there is an entry with this key.
  package func contains(_ key: Key) -> Bool { file(key).exists }

  package func keep(_ content: [UInt8], as key: Key) {
    try? file(key).replace(with: content + Self.seal(content))
  }

  /// What stands at the end of an entry's file, for telling whether it is damaged.
  private static func seal(_ content: some Sequence<UInt8>) -> [UInt8] {
    var digest = Digest()
    digest.add(content)
    return digest.bytes
  }

  /// The content of an entry's file; nil if it is damaged.
  private static func checked(_ file: [UInt8]) -> [UInt8]? {
    let content = file.dropLast(Digest.byteCount)
    return file.suffix(Digest.byteCount).elementsEqual(seal(content)) ? Array(content) : nil
  }

  private func file(_ key: Key) -> File { File("\(path)/\(key.kind)/\(key.name)") }

  /// A kind of entry and a name that is unique among its kind, such as `figures` and `4f1c….png`.
  package struct Key: Hashable, Sendable {
    package var kind: String
    package var name: String

    package init(_ kind: String, _ name: String) {
      self.kind = kind
      self.name = name
    }
  }

  /// Removes the least recently used entries until the others are within the limit.
  package func trim() {
    File.removeAbandonedTemporaries(in: path)
    let entries = self.entries.sorted { $0.lastUse < $1.lastUse }
    var size = entries.reduce(0) { $0 + $1.size }
    for entry in entries {
      if size <= limit { return }
      // An entry that has vanished takes no space.
      if (try? File(entry.path).remove()) != nil { size -= entry.size }
    }
  }

  private struct Entry {
    var path: String
    var size: Int
    var lastUse: Int
  }

  private var entries: [Entry] {
    Folder(path).names.flatMap { kind in
      Folder("\(path)/\(kind)").names.compactMap { name in
        var status = stat()
        let path = "\(path)/\(kind)/\(name)"
        guard !name.hasSuffix(FileLock.suffix), stat(path, &status) == 0,
          status.st_mode & S_IFMT == S_IFREG
        else { return nil }
        let lastUse = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        return Entry(path: path, size: Int(status.st_size), lastUse: lastUse)
      }
    }
  }
}
