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
    ("/usr/J\u{F6}rg", "/usr/J\u{F6}rg/\u{F6}l.csv", true),
    ("/usr/J\u{F6}rg", "/usr/Jo\u{308}rg/x.csv", false),
  ])
  func aLessonDependsOnFilesOutsideTheSystem(course: String, path: String, isWatched: Bool) {
    #expect(WatchedPaths(courseFolder: course).contain(path) == isWatched)
  }

  @Test func withoutAFolderTheSystemIsLeftOut() {
    #expect(WatchedPaths(courseFolder: nil).contain("/srv/a") == true)
    #expect(WatchedPaths(courseFolder: nil).contain("/etc/hosts") == false)
  }

  @Test func aLessonDependsOnWhatIsInItsCoursesFolder() {
    let paths = WatchedPaths(courseFolder: "/tmp/course", temporaryFolder: "/tmp")
    #expect(paths.contain("/tmp/course") && paths.contain("/tmp/course/."))
    #expect(!paths.contain("/tmp"))
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
    ("/home/ada/course", "/tmp", "/dev/stdout", true),
    ("/home/ada/course", "/tmp", "/dev/fd/2", true),
    ("/home/ada/course", "/tmp", "/dev/pts/3", true),
    ("/home/ada/course", "/tmp", "/proc/self/fd/1", true),
    ("/home/ada/course", "/tmp", "/proc/12/task/13/fd/1", true),
    ("/home/ada/course", "/tmp", "/dev/shm/x", false),
    ("/home/ada/course", "/tmp", "/dev/mqueue/x", false),
    ("/home/ada/course", "/tmp", "/dev/null/../shm/x", false),
    ("/home/ada/course", "/tmp", "/proc/self/cwd/out.csv", false),
    ("/home/ada/course", "/tmp", "/proc/self/root/home/ada/course/out.csv", false),
    ("/home/ada/course", "/tmp", "/proc/self/fd/3/out.csv", false),
    ("/home/ada/course", "/tmp", "/proc/self/oom_score_adj", false),
    ("/tmp/course", "/tmp", "/tmp/a.txt", true),
    ("/tmp/course", "/tmp", "/tmp/course/a.txt", false),
    ("/tmp/course", "/tmp", "/tmp/course", false),
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
