import ArgumentParser
import Lessons
import Record
import Text
import Workspace

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says whether this machine gives the approved records bit by bit.",
    discussion: """
      Runs every lesson afresh and compares all that it produces with its record, without any tolerance. Of a \
      lesson that differs, the first number that does and the one that is farthest off are named, and \
      whether 'lessons test' would take it. Outputs of cells marked 'varies' are not compared.

      EXIT STATUS
        0  all lessons are identical
        1  some are not, or cannot be run; or there are no lessons, no compiler or no library
        2  an option or a lesson's name is wrong

      EXAMPLES
        lessons verify                all lessons
        lessons verify --format json  for programs
      """)

  /// How the outcome is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var options: CourseOptions
  @OptionGroup var arguments: LessonArguments

  @Option(
    help: ArgumentHelp("How the outcome is written: text for people, json for programs."))
  var format = Format.text

  func run() async throws {
    let console = Console(course: options.course)
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.verify(arguments.lessons, progress: console.show)
    }
    await console.report(outcome.report, of: session)
    switch format {
    case .text: for line in Self.lines(outcome) { print(line) }
    case .json: print(Self.json(outcome).text(), terminator: "")
    }
    if !outcome.isIdentical { throw ExitCode.failure }
  }

  /// Lines for people: each lesson, and how many are identical.
  static func lines(_ outcome: VerificationOutcome) -> [String] {
    let differing = outcome.lessons.filter { !$0.isIdentical }.map(\.lesson.name)
    let count = outcome.lessons.count - differing.count
    let names = differing.isEmpty ? "" : "; not \(differing.joined(separator: ", "))"
    return outcome.lessons.flatMap(lines) + [
      "\(count) of \(counted(outcome.lessons.count, "lesson")) identical\(leftOut(outcome.report))\(names)"
    ]
  }

  private static func lines(_ lesson: Verification) -> [String] {
    let varying =
      lesson.varyingCount == 0
      ? "" : "; \(counted(lesson.varyingCount, "cell")) marked 'varies' not compared"
    let name = lesson.lesson.name
    if let obstacle = lesson.obstacle { return ["\(name): not compared: \(obstacle)"] }
    guard let first = lesson.first else { return ["\(name): identical\(varying)"] }
    let counts = [
      lesson.numbers.isEmpty ? nil : counted(lesson.numbers.count, "number"),
      lesson.others.isEmpty
        ? nil
        : lesson.numbers.isEmpty
          ? counted(lesson.others.count, "output")
          : "\(lesson.others.count) other \(lesson.others.count == 1 ? "output" : "outputs")",
    ].compactMap(\.self).joined(separator: " and ")
    let isOne = lesson.numbers.count + lesson.others.count == 1
    let tolerance = lesson.isWithinTolerance ? "within the tolerance" : "beyond the tolerance"
    var lines = [
      "\(name): \(counts) \(isOne ? "differs" : "differ"), \(tolerance)\(varying)",
      "  first:   \(text(first))",
    ]
    if let largest = lesson.largest, lesson.numbers.count > 1 || first.change == nil {
      lines.append("  largest: \(text(largest))")
    }
    return lines
  }

  /// `lessons/a.md:12:1: value, [2]: 0.88 is now 0.87, by 1.1 %`, and where only the last bits differ, by how many ULPs.
  private static func text(_ finding: Verification.Finding) -> String {
    guard let change = finding.change else { return "\(finding.place): \(finding.message)" }
    var text = "\(finding.place): \(finding.name): \(finding.message)"
    if let relative = change.relative {
      text += ", by \((relative * 100).text(significantDigits: 2)) %"
    }
    if let ulps = change.ulps, ulps < 1_000_000 { text += ", \(ulps) ULP\(ulps == 1 ? "" : "s")" }
    return text
  }

  // MARK: JSON

  private static func json(_ outcome: VerificationOutcome) -> JSON {
    let identical = outcome.lessons.count(where: \.isIdentical)
    return [
      "identical": .bool(outcome.isIdentical),
      "lessonCount": .integer(outcome.lessons.count), "identicalCount": .integer(identical),
      "lessons": .array(outcome.lessons.map(json)),
    ]
  }

  private static func json(_ lesson: Verification) -> JSON {
    .object(omittingNil: [
      ("lesson", .string(lesson.lesson.name)),
      ("identical", .bool(lesson.isIdentical)),
      ("notCompared", lesson.obstacle.map { .string($0) }),
      ("differingNumbers", lesson.obstacle == nil ? .integer(lesson.numbers.count) : nil),
      ("otherDifferences", lesson.obstacle == nil ? .integer(lesson.others.count) : nil),
      (
        "withinTolerance",
        lesson.obstacle == nil ? .bool(lesson.isWithinTolerance) : nil
      ),
      ("varyingCells", lesson.obstacle == nil ? .integer(lesson.varyingCount) : nil),
      ("first", lesson.first.map(json)), ("largest", lesson.largest.map(json)),
    ])
  }

  private static func json(_ finding: Verification.Finding) -> JSON {
    .object(omittingNil: [
      ("file", .string(finding.place.file)), ("line", .integer(finding.place.line)),
      ("what", .string(finding.name)), ("message", .string(finding.message)),
      ("old", finding.change.map { .number($0.old) }),
      ("new", finding.change.map { .number($0.new) }),
      ("relative", finding.change?.relative.map { .number($0) }),
      ("ulps", finding.change?.ulps.map { .number(Double($0)) }),
    ])
  }
}
