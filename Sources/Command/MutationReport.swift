import Lessons
import Runner
import Text
import Workspace

/// What came of changing the library, as it is written.
struct MutationReport {
  private let lessons: [(name: String, score: MutationScore)]
  private let results: [MutantResult]
  private let survivors: [MutantResult]
  private let modules: [String]
  private let leftOutCount: Int

  init(_ outcome: MutationOutcome, _ results: [MutantResult]) {
    lessons = outcome.report.lessons.map { ($0.lesson.name, outcome.score(of: $0.lesson)) }
    self.results = results
    survivors = outcome.survivors
    modules = outcome.modules
    leftOutCount = outcome.leftOutCount
  }

  // MARK: Text

  /// What is printed: a line for each lesson, one for each survivor, and the sum.
  var lines: [String] {
    let width = lessons.map(\.name.count).max() ?? 0
    return lessons.map { name, score in
      name + ":" + String(repeating: " ", count: width - name.count) + " " + Self.text(score)
    } + survivors.map { "\($0.site.place): \($0.site.change): no lesson noticed" } + [summary]
  }

  /// `41 of 50 mutants noticed: 12 by claims, 29 by records only`.
  private static func text(_ score: MutationScore) -> String {
    if score.tried == 0 { return "executes none of the mutants" }
    let parts = [
      (score.claims, "by claims"), (score.failures, "by failures"),
      (score.records, "by records only"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let ways = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    return "\(score.noticed) of \(counted(score.tried, "mutant")) noticed\(ways)"
  }

  private var moduleNames: String { modules.joined(separator: ", ") }

  private var summary: String {
    let noticed = results.count - survivors.count
    let leftOut =
      leftOutCount == 0 ? "" : "; \(leftOutCount) left out, which the compiler does not take"
    return "\(noticed) of \(counted(results.count, "mutant")) of \(moduleNames) noticed\(leftOut)"
  }

  // MARK: JSON

  var json: JSON {
    [
      "modules": .strings(modules), "leftOut": .integer(leftOutCount),
      "lessons": .array(
        lessons.map { name, score in
          [
            "lesson": .string(name), "mutants": .integer(score.tried),
            "claims": .integer(score.claims), "failures": .integer(score.failures),
            "records": .integer(score.records), "unnoticed": .integer(score.unnoticed),
          ]
        }),
      "mutants": .array(results.map(Self.json)),
    ]
  }

  private static func json(_ result: MutantResult) -> JSON {
    [
      "file": .string(result.site.file), "line": .integer(result.site.line),
      "column": .integer(result.site.column), "function": .string(result.site.function),
      "from": .string(result.site.original), "to": .string(result.site.replacement),
      "lessons": .array(
        result.notices.sorted { $0.key < $1.key }.map { lesson, notice in
          var members: [(String, JSON?)] = [("lesson", .string(lesson))]
          switch notice {
          case .claim(let text): members += [("noticed", "claim"), ("by", .string(text))]
          case .failure(let text): members += [("noticed", "failure"), ("by", .string(text))]
          case .record(let text): members += [("noticed", "record"), ("by", .string(text))]
          case nil: members.append(("noticed", .null))
          }
          return .object(omittingNil: members)
        }),
    ]
  }

  // MARK: Markdown

  /// A page with the scores.
  ///
  /// - Parameter command: The command that writes it.
  /// - Returns: The page.
  func page(command: String) -> String {
    var rows = [
      "| lesson | mutants | noticed | by claims | by failures | by records only | not noticed |",
      "|:--|--:|--:|--:|--:|--:|--:|",
    ]
    for (name, score) in lessons {
      let share =
        score.tried == 0
        ? "–" : "\(Int((100 * Double(score.noticed) / Double(score.tried)).rounded())) %"
      rows.append(
        "| \(name) | \(score.tried) | \(share) | \(score.claims) | \(score.failures) | \(score.records) "
          + "| \(score.unnoticed) |")
    }
    let list =
      survivors.isEmpty
      ? "Lessons have noticed all of them."
      : """
      No lesson has noticed these. Some cannot be noticed, since they change how fast something is computed, \
      or where it is rounded, and not what comes of it.

      """
        + survivors.map { "\n- `\($0.site.place)` in `\($0.site.function)`: `\($0.site.change)`" }
        .joined()
    return """
      # Do the lessons notice a fault?

      In a copy of \(moduleNames), a sign, a constant or a bound becomes another one, one at a time, and each \
      lesson that executes it runs. A *claim* notices it when it no longer holds; else the lesson *fails*, or \
      produces something else than its *record* has. \(summary).

      \(rows.joined(separator: "\n"))

      A mutant can run in several lessons. \(list)

      Written by `\(command)`.

      """
  }
}
