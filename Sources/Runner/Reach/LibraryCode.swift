import Files
import Foundation
import Synchronization
import Text

/// The code that programs are linked with: the library of the cells, and the system's beneath it.
final class LibraryCode: Sendable {
  /// Changes with all of the library.
  let content: String
  /// Changes with the versions of the system's libraries.
  let system: String
  private let path: String
  /// As the file was when its content was looked at.
  private let stamp: FileStamp
  /// The graphs that have been made, by the digest of the code that lessons share.
  private let graphs = Mutex<[String: CodeGraph]>([:])

  /// - Parameters:
  ///   - path: The dynamic library.
  ///   - stamp: As the file was before its content was looked at.
  ///   - content: The digest of the file.
  ///   - system: The versions of the libraries that it loads.
  init(_ path: String, _ stamp: FileStamp, content: String, system: String) {
    self.path = path
    self.stamp = stamp
    self.content = content
    self.system = system
  }

  /// Which of its code refers to which, and which of the code that lessons share; nil if that cannot
  /// be known.
  func graph(with shared: SharedModule?) -> CodeGraph? {
    graphs.withLock { graphs in
      let key = shared?.objectDigest ?? ""
      if let known = graphs[key] { return known }
      guard let files = objectFiles else { return nil }
      let own = shared.map { [(name: $0.objectFile, content: $0.object)] } ?? []
      let graph = CodeGraph(of: files + own)
      graphs[key] = graph
      return graph
    }
  }

  /// The object files that the library was linked from, in their order; nil if they are not known to be
  /// the same as then.
  private var objectFiles: [(name: String, content: [UInt8])]? {
    let library = URL(fileURLWithPath: path)
    let installed = InstalledObjects(ofLibrary: path)
    if installed.exist { return installed.files(content: content) }
    // SwiftPM's list of them, for a library `libPrelude.so`.
    let product = library.deletingPathExtension().lastPathComponent.dropFirst(3)
    let list = library.deletingLastPathComponent()
      .appendingPathComponent("\(product).product/Objects.LinkFileList").path
    guard let text = try? File(list).text() else { return nil }
    var files: [(name: String, content: [UInt8])] = []
    for line in text.split(separator: "\n") {
      let path = line.trimmingCharacters(in: CharacterSet(charactersIn: "'"))
      guard let built = FileStamp(path: path), !built.isNewer(than: stamp),
        let content = try? File(path).bytes()
      else { return nil }
      files.append((path.split(separator: "/").suffix(2).joined(separator: "/"), content))
    }
    // It may have been built anew meanwhile.
    return FileStamp(path: self.path) == stamp && !files.isEmpty ? files : nil
  }
}

extension LibraryCode: Equatable {
  static func == (a: LibraryCode, b: LibraryCode) -> Bool {
    a.path == b.path && a.content == b.content && a.system == b.system
  }
}

/// The object files of a library, built or installed, from which it is told what lessons can reach.
package struct LibraryObjects {
  /// Whether they are there, and belong to the library as it is.
  package let areKnown: Bool

  /// - Parameter path: The path of the library.
  package init(ofLibrary path: String) {
    guard let stamp = FileStamp(path: path), let bytes = try? File(path).bytes() else {
      areKnown = false
      return
    }
    var content = Digest()
    content.add(bytes)
    areKnown = LibraryCode(path, stamp, content: content.text, system: "").graph(with: nil) != nil
  }
}
