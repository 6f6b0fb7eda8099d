import Lessons
import Testing

@Suite struct LessonNameTests {
  @Test(arguments: [
    ("lessons/03-softmax.md", "03-softmax"), ("/home/ada/lessons/a.b.md", "a.b"),
    ("03-softmax", "03-softmax"), ("notes.txt", "notes.txt"), ("x.md.md", "x.md"), ("", ""),
    ("lessons/", "lessons"), ("/", "/"),
  ])
  func aLessonIsNamedAfterItsFile(file: String, name: String) {
    #expect(LessonName(file: file).text == name)
  }

  @Test(arguments: [
    ("03-softmax", "softmax"), ("9_softmax", "softmax"), ("12 soft max", "soft max"),
    ("softmax", "softmax"), ("07", "07"), ("07-", "07-"), ("3d-plots", "3d-plots"),
    ("01-3d", "3d"), ("1.5-x", "1.5-x"), ("01-02-x", "02-x"), ("", ""),
  ])
  func aNumberIsNoPartOfWhatALessonIsKnownBy(name: String, rest: String) {
    #expect(LessonName(file: name).withoutNumber == rest)
  }

  @Test func lessonsAreMarkdown() {
    #expect(LessonName.isLesson(file: "lessons/a.md") && !LessonName.isLesson(file: "a.markdown"))
  }
}
