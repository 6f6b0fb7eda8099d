import Foundation

extension String {
  /// The path without symbolic links and detours of what this one leads to; nil if that is not there.
  package var realPath: String? {
    guard let path = realpath(self, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// What a symbolic link with this path says; nil if it is none.
  package var linkTarget: String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(self, &bytes, bytes.count)
    return count >= 0
      ? String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}
