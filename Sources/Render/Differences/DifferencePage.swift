import Lessons
import Record

/// One HTML page, complete in itself, from which a maintainer decides what to approve.
package struct DifferencePage {
  private let report: DifferenceReport
  private let theme: InlinedTheme

  /// - Parameters:
  ///   - report: What lessons produce beside what is approved.
  ///   - theme: The look of the page.
  package init(_ report: DifferenceReport, theme: InlinedTheme) {
    self.report = report
    self.theme = theme
  }

  /// The page as a whole HTML document.
  package var document: HTML {
    var lessons = LessonDifferencesMarkup(courseOption: report.courseOption)
    let sections = loud.map { lessons.section($0) }.joined()
    let quiet = report.lessons.filter { !isLoud($0) }.map(lessons.quietSection).joined()
    let quietSection: HTML =
      quiet.isEmpty
      ? .empty
      : """
      <section class="as-approved" aria-labelledby="as-approved">
      <h2 id="as-approved">As approved</h2>
      \(quiet)</section>

      """
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(verdict) · \(report.courseTitle)</title>
      <meta name="color-scheme" content="light dark">
      <style>
      \(HTML(trusted: theme.style))</style>
      </head>
      <body class="differences">
      <a class="skip-link" href="#content">Skip to the differences</a>
      <header class="site-header">\(report.courseTitle)</header>
      <main>
      <h1>\(verdict)</h1>
      \(courseProblems)\(summary)\(lostMargins)<div id="content">
      \(sections)\(quietSection)</div>
      </main>
      <nav class="steps" aria-label="Differences" hidden>
      <button type="button" class="previous" aria-keyshortcuts="p">← <kbd>p</kbd><span> previous</span></button>
      <span class="position" aria-live="polite"></span>
      <button type="button" class="next" aria-keyshortcuts="n"><span>next </span><kbd>n</kbd> →</button>
      </nav>
      <script>
      \(HTML(trusted: theme.script))</script>
      </body>
      </html>

      """
  }

  /// Lessons with something to be looked at.
  private var loud: [LessonDifferences] { report.lessons.filter(isLoud) }

  private func isLoud(_ lesson: LessonDifferences) -> Bool {
    !lesson.isAsApproved || !lesson.problems.isEmpty || lesson.claims.contains(where: \.hasLostMuch)
  }

  private var verdict: String {
    let count = report.lessons.count { !$0.isAsApproved }
    let all = report.lessons.count
    switch (count, all) {
    case (_, 0): return "There are no lessons"
    case (0, 1): return "Nothing differs from what is approved"
    case (0, _):
      return "Nothing differs from what is approved"
    case (let count, let all) where count == all:
      return all == 1 ? "The lesson is not as approved" : "None of \(all) lessons is as approved"
    case (let count, let all):
      return "\(count) of \(all) lessons \(count == 1 ? "is" : "are") not as approved"
    }
  }

  private var courseProblems: HTML {
    if report.courseProblems.isEmpty { return .empty }
    return """
      <div class="difference problems" id="difference-course" tabindex="-1">
      <h2>The course</h2>
      \(report.courseProblems.map(LessonDifferencesMarkup.problem).joined())</div>

      """
  }

  // MARK: Summary

  /// The lessons that differ, first those with errors, then those that differ in more than numbers, then the others by
  /// their largest difference.
  private var summary: HTML {
    let shown = loud.enumerated().sorted { a, b in
      let (x, y) = (rank(a.element), rank(b.element))
      return x == y ? a.offset < b.offset : x > y
    }.map(\.element)
    guard !shown.isEmpty else {
      let count = report.lessons.count
      return count == 0
        ? .empty
        : "<p class=\"all-well\">\(count == 1 ? "The lesson has" : "All \(count) lessons have") been run, and every output is as approved, within the tolerance.</p>\n"
    }
    let numbers = NumberDifferenceMarkup()
    let rows = shown.map { lesson -> HTML in
      let count = lesson.differences.count + lesson.cells.count { !$0.notes.isEmpty }
      let largest =
        lesson.largestExtent.map { numbers.relative($0) } ?? (count > 0 ? "–" : .empty)
      return """
        <tr><th scope="row"><a href="#\(LessonDifferencesMarkup.id(lesson.lesson))">\(lesson.lesson.name)</a></th>\
        <td class="number">\(count)</td><td class="number">\(largest)</td>\
        <td>\(state(of: lesson))</td></tr>

        """
    }
    return """
      <div class="table-box" tabindex="0">
      <table class="summary-table">
      <thead>
      <tr><th scope="col">lesson</th><th scope="col">differences</th>\
      <th scope="col">largest</th><th scope="col"></th></tr>
      </thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </div>
      <p class="hint">Relative to the larger number; in figures, to what a mark spans. \
      <span class="keys" hidden>Keys <kbd>n</kbd> and <kbd>p</kbd> lead from difference to difference.</span></p>

      """
  }

  private func rank(_ lesson: LessonDifferences) -> Double {
    if lesson.hasErrors { return .infinity }
    if lesson.isAsApproved { return -1 }
    if lesson.differsInMoreThanNumbers { return 1e300 }
    return lesson.largestExtent ?? 0
  }

  private func state(of lesson: LessonDifferences) -> HTML {
    var parts: [HTML] = []
    if lesson.hasErrors { parts.append("<strong class=\"bad\">has errors</strong>") }
    let outputs = lesson.differences
    func count(_ number: Int, _ word: String) {
      if number > 0 { parts.append("\(number) \(word)") }
    }
    if !lesson.recordProblems.isEmpty { parts.append("no record to compare with") }
    count(outputs.count { $0.old == nil && $0.new != nil }, "new")
    count(outputs.count { $0.old != nil && $0.new == nil }, "gone")
    let kinds = ["Figure", "Table", "Value", "Printed text", "Standard error", "Claim"]
    for kind in kinds {
      let number = outputs.count {
        $0.old != nil && $0.new != nil && OutputDifferenceMarkup.title(of: $0) == kind
      }
      let word = kind.lowercased()
      count(
        number, number == 1 || word.hasSuffix("error") || word.hasSuffix("text") ? word : word + "s"
      )
    }
    let lost = lesson.claims.count(where: \.hasLostMuch)
    if lost > 0 {
      parts.append(
        "<strong class=\"warn\">\(lost) \(lost == 1 ? "claim has" : "claims have") lost more than half of the margin</strong>"
      )
    }
    return parts.joined(separator: ", ")
  }

  private var lostMargins: HTML {
    let items = report.lessons.flatMap { lesson in
      lesson.claims.filter(\.hasLostMuch).map { claim -> HTML in
        """
        <li><a href="#\(LessonDifferencesMarkup.id(lesson.lesson))">\(lesson.lesson.name)</a>: \
        \(claim.new.statement)</li>

        """
      }
    }
    guard !items.isEmpty else { return .empty }
    return """
      <div class="lost-margins">
      <h2>Claims that have lost more than half of their margin</h2>
      <ul>
      \(items.joined())</ul>
      </div>

      """
  }
}
