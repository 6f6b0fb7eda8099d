import Lessons
import Record

/// The part of the page for approving that is about one lesson.
struct LessonDifferencesMarkup {
  private var outputs = OutputDifferenceMarkup()
  private let margins = ClaimMarginMarkup()
  private let courseOption: String
  /// How many differences have been written, on the whole page.
  private var count = 0

  init(courseOption: String) { self.courseOption = courseOption }

  /// The id of a lesson's part.
  static func id(_ lesson: Lesson) -> String { "lesson-\(lesson.name)" }

  mutating func section(_ lesson: LessonDifferences) -> HTML {
    let name = lesson.lesson.name
    return """
      <section class="lesson" id="\(Self.id(lesson.lesson))" aria-labelledby="\(Self.id(lesson.lesson))-title">
      <h2 id="\(Self.id(lesson.lesson))-title">\(name)</h2>
      <p class="file">\(lesson.lesson.title.plainText) · \(lesson.lesson.file)</p>
      \(approval(of: lesson))\(problems(of: lesson))\(lesson.cells.map { cell($0) }.joined())\
      \(claims(lesson.claims))</section>

      """
  }

  private func approval(of lesson: LessonDifferences) -> HTML {
    if lesson.hasErrors {
      return
        "<p class=\"approval\">It has errors, and cannot be approved before they are mended.</p>\n"
    }
    if lesson.isAsApproved {
      return "<p class=\"approval\">Its outputs are as approved.</p>\n"
    }
    return """
      <p class="approval">If all of this is right: \
      <code class="command">lessons approve \(lesson.lesson.name)\(courseOption)</code></p>

      """
  }

  private mutating func problems(of lesson: LessonDifferences) -> HTML {
    let texts = lesson.recordProblems + lesson.problems
    guard !texts.isEmpty else { return .empty }
    count += 1
    return """
      <div class="difference problems" id="difference-\(count)" tabindex="-1">
      \(texts.map(Self.problem).joined())</div>

      """
  }

  static func problem(_ text: String) -> HTML {
    "<pre class=\"problem\" tabindex=\"0\"><samp>\(text)</samp></pre>\n"
  }

  // MARK: Cells

  private mutating func cell(_ cell: CellDifferences) -> HTML {
    if cell.outputs.isEmpty, cell.notes.isEmpty { return .empty }
    var content = HTML.empty
    if !cell.notes.isEmpty {
      content += block(nil, "Cell", cell.notes, .empty, cell.cell?.location)
    }
    for output in cell.outputs {
      let kind = output.old == nil && output.new != nil ? "new" : output.new == nil ? "gone" : nil
      let title = OutputDifferenceMarkup.title(of: output)
      let isEnding = output.old == nil && output.new == nil
      let name = isEnding || kind == nil ? title : "\(title), \(kind ?? "")"
      content += block(kind, name, output.messages, outputs.markup(output), output.place)
    }
    return """
      <div class="cell-part">
      \(heading(of: cell))\(code(of: cell))\(content)</div>

      """
  }

  private func heading(of cell: CellDifferences) -> HTML {
    let name: HTML
    switch (cell.id, cell.cell) {
    case (let id?, nil): name = "Cell <code>#\(id)</code>, which is gone"
    case (nil, nil): name = "A cell that is gone"
    case (let id?, let cell?): name = "Cell <code>#\(id)</code> in line \(cell.location.line)"
    case (nil, let cell?):
      name = "\(cell.form == .inline ? "Value in prose" : "Cell") in line \(cell.location.line)"
    }
    return "<h3>\(name)</h3>\n"
  }

  private func code(of cell: CellDifferences) -> HTML {
    guard let cell = cell.cell else { return .empty }
    if cell.form == .inline {
      return "<p class=\"inline-code\"><code>\(cell.code.text)</code></p>\n"
    }
    return """
      <details class="folded-code">
      <summary>Code</summary>
      \(CodeMarkup.block(cell.code.text, language: "swift"))</details>

      """
  }

  private mutating func block(
    _ kind: String?, _ title: String, _ messages: [String], _ content: HTML, _ place: Location?
  ) -> HTML {
    count += 1
    let line: HTML = place.map { " <span class=\"place\">line \($0.line)</span>" } ?? .empty
    let classes = kind.map { "difference \($0)" } ?? "difference"
    return """
      <div class="\(classes)" id="difference-\(count)" tabindex="-1">
      <h4>\(title)\(line)</h4>
      \(messages.map { "<p class=\"message\">\($0)</p>\n" as HTML }.joined())\(content)</div>

      """
  }

  // MARK: Claims

  private func claims(_ claims: [ClaimChange]) -> HTML {
    let table = margins.table(claims)
    if table.isEmpty { return .empty }
    let isOpen: HTML = claims.contains { $0.hasLostMuch || !$0.new.isRight } ? " open" : .empty
    return """
      <details class="claim-margins"\(isOpen)>
      <summary>What is left to the claims</summary>
      \(table)</details>

      """
  }

  /// A lesson that is as approved, with what is left to its claims.
  func quietSection(_ lesson: LessonDifferences) -> HTML {
    let table = margins.table(lesson.claims)
    if table.isEmpty { return "<p class=\"quiet\">\(lesson.lesson.name)</p>\n" }
    return """
      <details class="claim-margins quiet">
      <summary>\(lesson.lesson.name)</summary>
      \(table)</details>

      """
  }
}
