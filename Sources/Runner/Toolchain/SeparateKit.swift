import Files
import Foundation

/// The lesson kit of the tool, for a library of the author's own that was linked with it.
struct SeparateKit: Equatable, Sendable {
  /// Where its library is, and its modules.
  var folder: String
  /// The module whose library it is.
  var module: String

  /// - Parameters:
  ///   - libraries: The libraries that the library of the cells loads.
  ///   - libraryFolder: Where that one is.
  init?(loadedWith libraries: [String], libraryFolder: String) {
    let own = URL(fileURLWithPath: libraryFolder).resolvingSymlinksInPath().path
    for module in ["Prelude", "LessonKit"] {
      for path in libraries {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let folder = file.deletingLastPathComponent().path
        guard file.lastPathComponent == "lib\(module).so", folder != own,
          File("\(folder)/Modules/\(module).swiftmodule").exists
        else { continue }
        (self.folder, self.module) = (folder, module)
        return
      }
    }
    return nil
  }
}
