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

  @Test func lessonsAreMarkdown() {
    #expect(LessonName.isLesson(file: "lessons/a.md") && !LessonName.isLesson(file: "a.markdown"))
  }
}
