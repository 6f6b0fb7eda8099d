import ArgumentParser
import Files
import Lessons
import Text

/// What the installation calls for the pages of the manual.
struct WriteManual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the pages of the manual, one for each command, into a folder.",
    shouldDisplay: false)

  @Argument(help: "The folder.", completion: .directory)
  var folder: String

  func run() throws {
    do throws(FileError) {
      for page in ManualPage.all(of: LessonsCommand.self) {
        let path = "\(absolutePath(folder))/\(page.name).1"
        try File(path).replace(with: page.text)
        print(path)
      }
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
