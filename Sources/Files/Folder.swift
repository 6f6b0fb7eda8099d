import Foundation

/// A folder, by its path.
package struct Folder: Equatable, Sendable {
  package var path: String

  package init(_ path: String) { self.path = path }

  /// The names of the files and folders in this one, sorted; none if it cannot be read.
  package var names: [String] { (try? list()) ?? [] }

  /// The names of the files and folders in this one, sorted.
  package func list() throws(FileError) -> [String] {
    guard let stream = opendir(path) else { throw .last(.read, path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
