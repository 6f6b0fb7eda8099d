// What a cell of this course can call without an import: the lesson kit with its figures, and the
// library that the course teaches with.
@_exported import LessonKit
@_exported import NN
