import Lessons
import Text
import Workspace

/// What came of a test in the XML of JUnit, which servers of continuous integration read: a test case for each
/// lesson, and one for what is wrong with the course itself.
struct JUnitReport {
  private struct Case {
    var name: String
    var file: String?
    var seconds: Double
    var errors: [Diagnostic]
  }

  private let cases: [Case]

  init(_ outcome: TestOutcome) {
    let report = outcome.report
    let course = report.course.filter { $0.severity == .error }
    let seconds =
      outcome.seconds.count == report.lessons.count
      ? outcome.seconds : Array(repeating: 0, count: report.lessons.count)
    cases =
      zip(report.lessons, seconds).map { lesson, seconds in
        Case(
          name: lesson.lesson.name, file: lesson.lesson.file, seconds: seconds,
          errors: lesson.diagnostics.inSourceOrder.filter { $0.severity == .error })
      } + (course.isEmpty ? [] : [Case(name: "course", seconds: 0, errors: course)])
  }

  /// The document.
  var text: String {
    let failures = cases.count { !$0.errors.isEmpty }
    let counts =
      "name=\"lessons\" tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" "
      + "time=\"\(Self.text(cases.reduce(0) { $0 + $1.seconds }))\""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites \(counts)>",
      "  <testsuite \(counts)>",
    ]
    for testCase in cases {
      let file = testCase.file.map { " file=\"\($0.escapedForMarkup)\"" } ?? ""
      let start =
        "    <testcase classname=\"lessons\" name=\"\(testCase.name.escapedForMarkup)\"\(file) "
        + "time=\"\(Self.text(testCase.seconds))\""
      if testCase.errors.isEmpty {
        lines.append(start + "/>")
        continue
      }
      // A test case has one failure, in which servers show the text.
      let summary =
        testCase.errors.count == 1
        ? testCase.errors[0].message
        : "\(testCase.errors.count) differences and errors, first: \(testCase.errors[0].message)"
      let text = testCase.errors.map { $0.rendered(sourceLine: nil) }.joined(separator: "\n")
      lines += [
        start + ">",
        "      <failure message=\"\(summary.escapedForMarkup)\">\(text.escapedForMarkup)</failure>",
        "    </testcase>",
      ]
    }
    return (lines + ["  </testsuite>", "</testsuites>", ""]).joined(separator: "\n")
  }

  /// Seconds as the format has them, whatever the language.
  private static func text(_ seconds: Double) -> String { seconds.text(.program(decimals: 3)) }
}
