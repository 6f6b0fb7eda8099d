import Files
import Foundation

/// The sources that SwiftPM has built a library from.
struct BuiltSources {
  /// The folders of its targets, in which SwiftPM keeps what it has made of their sources.
  private let folders: Set<String>

  /// - Parameter library: The path of the library, where SwiftPM has put it.
  init(ofLibrary library: String) {
    let file = URL(fileURLWithPath: library)
    let product = file.deletingPathExtension().lastPathComponent.dropFirst(3)
    let list = file.deletingLastPathComponent()
      .appendingPathComponent("\(product).product/Objects.LinkFileList").path
    let objects = ((try? File(list).text()) ?? "").split(separator: "\n").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "'"))
    }
    folders = Set(
      objects.compactMap { object in
        object.range(of: ".build/", options: .backwards).map {
          String(object[..<$0.upperBound].dropLast())
        }
      })
  }

  /// A source that has changed since it was compiled, from its package's folder; nil if there is none, or if
  /// that is not known.
  var changed: String? {
    for folder in folders.sorted() {
      // Each compilation writes some of these files, if not its object file: a comment changes nothing in that.
      let made = Folder(folder).names.compactMap { FileStamp(path: "\(folder)/\($0)") }
      guard let sources = try? File("\(folder)/sources").text(), !made.isEmpty else { continue }
      for line in sources.split(separator: "\n") {
        // Paths with other characters than those of a word are in quotes.
        let source = line.trimmingCharacters(in: CharacterSet(charactersIn: "'"))
        guard let stamp = FileStamp(path: source) else { return Self.name(of: source) }
        if made.allSatisfy({ stamp.isNewer(than: $0) }) { return Self.name(of: source) }
      }
    }
    return nil
  }

  private static func name(of source: String) -> String {
    source.range(of: "/Sources/").map { String(source[$0.lowerBound...].dropFirst()) } ?? source
  }
}
