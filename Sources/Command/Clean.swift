import ArgumentParser
import Foundation

struct Clean: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes what can be made again: the cache of compiled and run lessons.",
    discussion: """
      The website and the approved records stay. The next build runs every lesson.

      EXAMPLE
        lessons clean
      """)

  @OptionGroup var options: CourseOptions

  func run() async throws {
    let cache = options.folder.cache
    guard FileManager.default.fileExists(atPath: cache) else {
      print("nothing to remove")
      return
    }
    do {
      try FileManager.default.removeItem(atPath: cache)
      print("removed \(cache)")
    } catch {
      Console().say("error: cannot remove \(cache): \(error.localizedDescription)")
      throw ExitCode.failure
    }
  }
}
