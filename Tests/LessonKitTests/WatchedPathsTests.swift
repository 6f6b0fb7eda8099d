import LessonKit
import Testing

@Suite struct WatchedPathsTests {
  @Test(arguments: [
    ("/home/ada/course", "/home/ada/course/data/x.csv", true),
    ("/home/ada/course", "/home/ada/other.csv", true),
    ("/home/ada/course", "/usr/lib/libc.so.6", false),
    ("/home/ada/course", "/proc/self/maps", false),
    // A usual place in a container.
    ("/usr/src/app", "/usr/src/app/data/x.csv", true),
    ("/usr/src/app", "/usr/lib/libc.so.6", false),
    ("/usr/src/app", "/usr/src/application", false),
  ])
  func aLessonDependsOnFilesOutsideTheSystem(course: String, path: String, isWatched: Bool) {
    #expect(WatchedPaths(courseFolder: course).contain(path) == isWatched)
  }

  @Test func withoutAFolderTheSystemIsLeftOut() {
    #expect(WatchedPaths(courseFolder: nil).contain("/srv/a") == true)
    #expect(WatchedPaths(courseFolder: nil).contain("/etc/hosts") == false)
  }
}
