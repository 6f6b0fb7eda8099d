import Files
import Foundation
import Lessons
import Render
import Text

/// The folder of a course: `course.yml`, `lessons/`, `records/`, `site/` and a cache.
package struct CourseFolder: CourseFiles {
  /// An absolute path without a slash at its end.
  package let path: String

  package init(path: String) {
    self.path =
      path.isEmpty
      ? FileManager.default.currentDirectoryPath
      : URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// The name of the folder, which is also the title of a course that has none.
  package var name: String { URL(fileURLWithPath: path).lastPathComponent }
  package var site: String { "\(path)/\(CoursePaths.site)" }
  package var records: ApprovedRecords { ApprovedRecords(folder: self) }

  // MARK: Files of the course

  /// The files of lessons, in the order of their numbers.
  package var lessonFiles: [String] { LessonFiles(self).lessons }

  /// What is wrong with how the file of settings is called.
  var settingsDiagnostics: [Diagnostic] {
    let names = Folder(path).names
    let others = names.filter {
      $0 != CoursePaths.settings && [CoursePaths.settings, "course.yaml"].contains($0.lowercased())
    }
    return glossaryDiagnostics(names)
      + others.map { name in
        let place = Location(file: name, line: 1)
        return names.contains(CoursePaths.settings)
          ? Diagnostic(
            at: place, "\(name) is not read, since there is a \(CoursePaths.settings) as well",
            help: "move what you need to \(CoursePaths.settings), and remove \(name)")
          : Diagnostic(
            at: place,
            "\(name) is not read: the settings of a course are in \(CoursePaths.settings)",
            help: "rename it to \(CoursePaths.settings)")
      }
  }

  /// An error for each file that looks like a glossary and is called something else.
  private func glossaryDiagnostics(_ names: [String]) -> [Diagnostic] {
    let others = names.filter {
      $0 != Glossary.file && [Glossary.file, "glossary.markdown"].contains($0.lowercased())
    }
    return others.map { name in
      Diagnostic(
        at: Location(file: name, line: 1),
        "\(name) is not read: the glossary of a course is in \(Glossary.file)",
        help: names.contains(Glossary.file)
          ? "move what you need to it, and remove \(name)" : "rename it to \(Glossary.file)")
    }
  }

  /// The text of a file.
  ///
  /// - Parameter file: The path relative to the course, as it is printed: `lessons/03-softmax.md`.
  /// - Returns: The text.
  /// - Throws: A ``Diagnostic`` that says why it cannot be read.
  package func text(_ file: String) throws(Diagnostic) -> String {
    if leadsOutside(file) {
      throw .leadingOutside(file, at: SourceRange(at: Location(file: file, line: 1)))
    }
    do throws(FileError) { return try File("\(path)/\(file)").text() } catch {
      if error.cause == .notUTF8 {
        throw Diagnostic(
          at: placeOfInvalidByte(file), "\(error.cause)", help: "save it as UTF-8")
      }
      let isBrokenLink = error.isMissing && isLink(file)
      throw Diagnostic(
        at: nil,
        "cannot read \(file): \(isBrokenLink ? "it is a link to a file that is gone" : "\(error.cause)")"
      )
    }
  }

  /// Where the first bytes stand that are not UTF-8.
  private func placeOfInvalidByte(_ file: String) -> Location {
    var bytes = ((try? File("\(path)/\(file)").bytes()) ?? []).makeIterator()
    var decoder = UTF8()
    var line = 1
    var text = ""
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      if scalar == "\n" {
        line += 1
        text = ""
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return Location(file: file, line: line, column: text.count + 1)
  }

  /// Writes the text of a file, which is then either as it was or complete.
  ///
  /// - Throws: A ``Diagnostic`` that says why it cannot be written.
  package func replace(_ file: String, with text: String) throws(Diagnostic) {
    do throws(FileError) { try File("\(path)/\(file)").replace(with: text) } catch {
      throw Diagnostic(error)
    }
  }

  private func isLink(_ file: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/\(file)")) != nil
  }

  func isFolder(_ file: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(path)/\(file)", isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether a path, relative to the course, leads out of it as it is written.
  func isOutside(_ file: String) -> Bool {
    file.hasPrefix("/") || !absolutePath(of: file).lies(inFolder: path)
  }

  /// The path as a browser would read it: the step after which `..` comes need not exist.
  private func absolutePath(of file: String) -> String {
    URL(fileURLWithPath: "\(path)/\(file)").standardizedFileURL.path
  }

  package func leadsOutside(_ file: String) -> Bool {
    guard let real = absolutePath(of: file).realPath, let course = path.realPath else {
      return false
    }
    return real.path(inFolder: course) == nil
  }

  package func exists(_ file: String) -> Bool { File("\(path)/\(file)").exists }

  /// The file that was probably meant by a path that no file has: each of its steps is nearly right.
  ///
  /// - Parameter file: The path relative to the course.
  /// - Returns: The path of a file that there is.
  package func similarFile(_ file: String) -> String? {
    var found = ""
    for step in file.split(separator: "/").map(String.init) {
      let names = Folder("\(path)/\(found)").names.filter { !$0.hasPrefix(".") }
      guard let name = names.contains(step) ? step : step.nearest(among: names) else { return nil }
      found += found.isEmpty ? name : "/" + name
    }
    return isFolder(found) || isOutside(found) ? nil : found
  }

  /// The content of a file that a lesson shows or links to.
  ///
  /// - Parameter file: The path relative to the course.
  /// - Returns: The content; nil if there is no such file, or it is outside the course.
  package func content(_ file: String) -> [UInt8]? {
    if isOutside(file) || leadsOutside(file) { return nil }
    return try? File(absolutePath(of: file)).bytes()
  }

  /// The names of the files in a folder of the course; none if it is outside the course.
  ///
  /// - Parameter folder: The path relative to the course; empty for the course's own folder.
  /// - Returns: The names, sorted.
  package func files(in folder: String) -> [String] {
    guard folder.isEmpty || !isOutside(folder), !leadsOutside(folder) else { return [] }
    return Folder("\(path)/\(folder)").names.filter {
      !isFolder(folder.isEmpty ? $0 : "\(folder)/\($0)")
    }
  }
}

extension Diagnostic {
  /// The error of a file of the course that is somewhere else.
  static func leadingOutside(_ file: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      at: place, "'\(file)' is a link to a file outside the course",
      help: "copy the file into the course", kind: .file)
  }

  init(_ error: FileError) { self.init(at: nil, "\(error)") }
}
