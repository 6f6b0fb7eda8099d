import Files
import Foundation
import Lessons
import Text

/// The object files of a library that is installed, in a folder beside it: `libPrelude.objects`.
///
/// Files get new times when they are copied, so a seal says by its digest that they are those that the
/// library was linked from.
package struct InstalledObjects {
  private let library: String
  private let folder: String

  /// - Parameter library: The path of the library.
  package init(ofLibrary library: String) {
    self.library = library
    folder = URL(fileURLWithPath: library).deletingPathExtension().path + Self.suffix
  }

  private static let suffix = ".objects"

  /// The paths of the files in the order of linking, a line each, relative to the folder.
  private var list: String { folder + "/list" }
  private var seal: String { folder + "/seal" }

  package var exist: Bool { File(list).exists }

  /// Whether a folder has libraries that were installed there, rather than built.
  static func isInstalled(_ folder: String) -> Bool {
    Folder(folder).names.contains { $0.hasSuffix(suffix) }
  }

  /// The files in the order of linking, if they are those that the library was linked from.
  ///
  /// - Parameter content: The digest of the library.
  /// - Returns: Each with its name; nil if they are not known to belong to the library.
  package func files(content: String) -> [(name: String, content: [UInt8])]? {
    guard let files = try? read(), let written = try? File(seal).text() else { return nil }
    return written == Self.digest(of: files, content) + "\n" && !files.isEmpty ? files : nil
  }

  /// Writes the seal, when library and object files have been copied.
  ///
  /// - Throws: ``Diagnostic`` if one of the files cannot be read, or the seal not be written.
  package func writeSeal() throws(Diagnostic) {
    do throws(FileError) {
      var content = Digest()
      content.add(try File(library).bytes())
      try File(seal).replace(with: Self.digest(of: try read(), content.text) + "\n")
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  private func read() throws(FileError) -> [(name: String, content: [UInt8])] {
    var files: [(name: String, content: [UInt8])] = []
    for name in try File(list).text().split(separator: "\n").map(String.init) {
      files.append((name, try File("\(folder)/\(name)").bytes()))
    }
    return files
  }

  private static func digest(
    of files: [(name: String, content: [UInt8])], _ library: String
  ) -> String {
    var digest = Digest(library)
    for file in files {
      digest.add(file.name)
      digest.add(file.content.count)
      file.content.withUnsafeBytes { digest.add($0) }
    }
    return digest.text
  }
}
