import Lessons

/// A lesson with one cell.
func lesson(withCell code: String) -> Lesson {
  Lesson.parse("```swift\n\(code)\n```\n", file: "lessons/a.md").lesson
}

/// What the comments of a cell say is printed.
func printedComments(in code: String) -> [PrintedComment] {
  lesson(withCell: code).cells[0].printedComments
}
