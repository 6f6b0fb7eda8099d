import Files
import Foundation
import Lessons

/// A course that does not exist yet.
package struct NewCourse {
  /// Where it will be.
  package let folder: CourseFolder
  /// The path as the author wrote it.
  private let path: String
  private let template: CourseTemplate

  /// - Parameters:
  ///   - path: The path of the course's folder.
  ///   - title: What the course is called; nil for the folder's name, as a title.
  ///   - module: The module that its cells import.
  ///   - hasPackage: Whether they import a library of the course's own, which is built on that module.
  package init(
    path: String, title: String? = nil, module: String = "Prelude", hasPackage: Bool = false
  ) {
    self.path = path
    folder = CourseFolder(path: path)
    let words = folder.name.split { "-_ ".contains($0) }.joined(separator: " ")
    let name = words.prefix(1).uppercased() + words.dropFirst()
    let package = hasPackage ? PackageTemplate(nameOf: folder.name, kit: module) : nil
    template = CourseTemplate(
      title: title ?? (name.isEmpty ? folder.name : name), module: module, package: package)
  }

  /// Writes the files of the course, into a folder that is empty or does not exist.
  ///
  /// - Returns: Their paths relative to the course, in the order in which one reads them.
  /// - Throws: A ``Diagnostic`` if there is something there already, which stays as it is, or if
  ///   something cannot be written.
  package func write() throws(Diagnostic) -> [String] {
    try checkFolder()
    for file in template.files { try folder.replace(file.path, with: file.text) }
    return template.files.map(\.path)
  }

  private func checkFolder() throws(Diagnostic) {
    guard File(folder.path).exists else { return }
    guard folder.isFolder("") else {
      throw Diagnostic(
        at: nil, "'\(path)' is a file", help: "name a folder that does not exist yet")
    }
    let names: [String]
    do throws(FileError) { names = try Folder(folder.path).list() } catch {
      throw Diagnostic(error)
    }
    // `git init` may come first.
    let others = names.filter { $0 != ".git" }
    guard let first = others.first(where: { !$0.hasPrefix(".") }) ?? others.first else { return }
    let isCourse = folder.isFolder(CoursePaths.lessons)
    let more = others.count == 1 ? "" : " and \(others.count - 1) more"
    throw Diagnostic(
      at: nil,
      isCourse
        ? "there is a course in '\(path)' already"
        : "the folder '\(path)' is not empty: it has \(first)\(more)",
      help: isCourse
        ? "add a lesson to it with: lessons new TITLE"
        : "name a folder that does not exist yet or is empty")
  }
}
