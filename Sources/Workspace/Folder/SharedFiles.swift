import Files
import Foundation
import Lessons

/// What is in the folder `lessons/shared`: the Swift files that all lessons share.
struct SharedFiles {
  /// The files that could be read.
  private(set) var code = SharedCode()
  /// What is wrong with the files, but for what the compiler says.
  private(set) var diagnostics: [Diagnostic] = []

  private let folder: CourseFolder
  /// The folders that have been listed, by their paths without symbolic links: those may go round
  /// in circles.
  private var seen: Set<String> = []

  init(_ folder: CourseFolder) {
    self.folder = folder
    if folder.isFolder(SharedCode.folder) { list(SharedCode.folder) }
    code.files.sort { $0.path < $1.path }
    checkNames()
    code.isWhole = !diagnostics.hasErrors
  }

  private mutating func list(_ path: String) {
    let full = "\(folder.path)/\(path)"
    guard seen.insert(URL(fileURLWithPath: full).resolvingSymlinksInPath().path).inserted else {
      return
    }
    // Of that folder itself, the list of lessons says so.
    if folder.leadsOutside(path) { return }
    do throws(FileError) {
      for name in try Folder(full).list() where !LessonFiles.isLeftOut(name) {
        let file = "\(path)/\(name)"
        if folder.isFolder(file) { list(file) } else { add(file, name) }
      }
    } catch {
      diagnostics.append(Diagnostic(at: nil, "cannot read \(path): \(error.cause)"))
    }
  }

  private mutating func add(_ file: String, _ name: String) {
    guard name.lowercased().hasSuffix(".swift") else { return }
    guard name.hasSuffix(".swift") else {
      diagnostics.append(
        Diagnostic(
          at: Location(file: file, line: 1),
          "\(file) is not read: files of Swift end in '.swift'",
          help: "rename it to \(name.dropLast(".swift".count)).swift"))
      return
    }
    do throws(Diagnostic) {
      let shared = SharedFile(SourceText(try folder.text(file), file: file))
      code.files.append(shared)
      diagnostics += shared.problems
    } catch {
      diagnostics.append(error)
    }
  }

  /// Names the files that share their names with others, which the compiler does without a place.
  private mutating func checkNames() {
    var paths: [String: String] = [:]
    for file in code.files {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      guard let first = paths.updateValue(file.path, forKey: name) else { continue }
      diagnostics.append(
        Diagnostic(
          at: Location(file: file.path, line: 1),
          "two shared files are called '\(name)': this one, and \(first)",
          help: "rename one of them: Swift tells files apart by their names, not by their folders"))
    }
  }
}
