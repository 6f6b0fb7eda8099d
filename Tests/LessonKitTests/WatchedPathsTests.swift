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

  /// A lesson's own folder may be around its course, or in it.
  @Test(arguments: [
    ("/home/ada/course", "/tmp", "/tmp/a.txt", true),
    ("/home/ada/course", "/tmp", "/tmp", true),
    ("/home/ada/course", "/tmp", "/tmp/../etc/passwd", false),
    ("/home/ada/course", "/tmp", "/tmpx/a", false),
    ("/home/ada/course", "/tmp", "/home/ada/course/out.csv", false),
    ("/home/ada/course", "/tmp", "/home/ada/.bashrc", false),
    ("/home/ada/course", "/tmp", "/dev/null", true),
    ("/tmp/course", "/tmp", "/tmp/a.txt", true),
    ("/tmp/course", "/tmp", "/tmp/course/a.txt", false),
    ("/tmp/course", "/tmp/course/.cache/7/own", "/tmp/course/.cache/7/own/a", true),
    ("/tmp/course", "/tmp/course/.cache/7/own", "/tmp/course/.cache/7/lesson", false),
    ("/tmp/course", "/tmp/course/.cache/7/own", "/tmp/a.txt", false),
  ])
  func aLessonWritesIntoItsOwnFolder(
    course: String, own: String, path: String, isAllowed: Bool
  ) {
    let paths = WatchedPaths(courseFolder: course, temporaryFolder: own)
    #expect(paths.allowWriting(path) == isAllowed)
    // What it writes itself it does not depend on.
    if path.hasPrefix(own + "/"), isAllowed { #expect(!paths.contain(path)) }
  }
}
