import Foundation
import Lessons
import TestSupport
import Testing
import Workspace

/// Every lesson of every course, run afresh: its claims hold, and its outputs are as approved.
@Suite struct CourseTests {
  /// A course, by its folder in the project.
  enum CourseName: String, CaseIterable, Sendable {
    case course = "."
    case guide = "docs/guide"
    case gallery = "docs/gallery"
    case library = "docs/library"

    var folder: CourseFolder {
      let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      return CourseFolder(path: project.appendingPathComponent(rawValue).path)
    }
  }

  struct CourseLesson: CustomTestStringConvertible, Sendable {
    var course: CourseName
    var name: String
    var testDescription: String { "\(course): \(name)" }
  }

  /// The lessons of each course run as in the tool, side by side, one course after another.
  private static let outcomes = Task {
    var outcomes: [CourseName: (outcome: TestOutcome, session: Session)] = [:]
    for course in CourseName.allCases {
      let session = Session(folder: course.folder, libraryFolder: TestBuild.folder)
      outcomes[course] = (try await session.test(), session)
    }
    return outcomes
  }

  private static let lessons = CourseName.allCases.flatMap { course in
    course.folder.lessonFiles.map { file in
      CourseLesson(course: course, name: LessonName(file: file).text)
    }
  }

  @Test(arguments: zip(CourseName.allCases, [4, 11, 9, 6]))
  func theCourseIsWhole(_ course: CourseName, lessonCount: Int) async throws {
    let outcome = try #require(try await Self.outcomes.value[course]).outcome
    #expect(outcome.report.course.map { $0.rendered(sourceLine: nil) } == [])
    #expect(outcome.report.lessons.count >= lessonCount)
  }

  @Test(arguments: lessons)
  func lessonHolds(_ name: CourseLesson) async throws {
    let (outcome, session) = try #require(try await Self.outcomes.value[name.course])
    let lessons = outcome.report.lessons
    let index = try #require(lessons.firstIndex { $0.lesson.name == name.name })
    for diagnostic in lessons[index].diagnostics where diagnostic.severity == .error {
      var line: String?
      if let location = diagnostic.location { line = await session.sourceLine(at: location) }
      Issue.record("\(diagnostic.rendered(sourceLine: line))")
    }
    // The gallery's lessons show figures; the others have a claim for each quantitative statement.
    #expect(outcome.claims[index].total > 0 || name.course == .gallery)
  }
}
