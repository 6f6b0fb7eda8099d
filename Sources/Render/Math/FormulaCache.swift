import Foundation
import Lessons
import Record

/// Formulas that have been typeset, in a file.
struct FormulaCache {
  var path: String
  var folder = FormulaRenderer.defaultFolder

  /// Formulas as HTML, from the file where it has them; the file then has these, and no others.
  ///
  /// - Throws: A diagnostic if KaTeX is needed and not installed.
  func typeset(_ formulas: [Formula]) throws(Diagnostic) -> [Formula: TypesetFormula] {
    let known = read()
    let missing = Set(formulas.filter { known[$0] == nil })
    var result: [Formula: TypesetFormula] = [:]
    for formula in formulas { result[formula] = known[formula] }
    if missing.isEmpty { return result }
    let new = try FormulaRenderer(folder: folder).typeset(missing)
    result.merge(new) { _, new in new }
    write(result)
    return result
  }

  /// Another version of KaTeX typesets all formulas anew.
  private var version: String {
    FileStamp(path: folder + "/katex.min.js").map { "\($0)" } ?? "none"
  }

  private func read() -> [Formula: TypesetFormula] {
    guard let data = FileManager.default.contents(atPath: path),
      let json = try? JSON(parsing: String(decoding: data, as: UTF8.self)),
      json["version"]?.string == version, let entries = json["formulas"]?.array
    else { return [:] }
    var result: [Formula: TypesetFormula] = [:]
    for entry in entries {
      guard let tex = entry["tex"]?.string, let html = entry["html"]?.string else { continue }
      result[Formula(tex, isDisplayed: entry["display"]?.bool ?? false)] = .html(html)
    }
    return result
  }

  /// Keeps what could be typeset.
  ///
  /// What cannot be written is typeset again next time.
  private func write(_ formulas: [Formula: TypesetFormula]) {
    let entries = formulas.compactMap { formula, typeset -> JSON? in
      guard case .html(let html) = typeset else { return nil }
      return [
        "tex": .string(formula.tex), "display": .bool(formula.isDisplayed), "html": .string(html),
      ]
    }
    let json: JSON = ["version": .string(version), "formulas": .array(entries)]
    try? Data(json.text(.compact).utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
