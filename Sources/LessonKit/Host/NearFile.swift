import Glibc
import Text

/// The path of the file that was probably meant by one that does not exist: one of a similar name in the same
/// folder, or one of the same name in a folder there.
func nearFile(_ path: String) -> String? {
  let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  let folder = String(path[..<start])
  let name = String(path[start...])
  let names = visibleNames(inFolder: folder.isEmpty ? "." : folder)
  if let near = name.nearest(among: names) { return folder + near }
  // Folders outside the course are not searched.
  if path.hasPrefix("/") { return nil }
  let folders = names.filter { visibleNames(inFolder: folder + $0).contains(name) }
  return folders.count == 1 ? "\(folder)\(folders[0])/\(name)" : nil
}

/// The names in a folder that do not begin with a full stop, sorted; none if it cannot be read.
private func visibleNames(inFolder path: String) -> [String] {
  guard let stream = opendir(path) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
        String(cString: $0)
      }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}
