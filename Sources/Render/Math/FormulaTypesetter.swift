import Files
import Lessons
import Text

/// Typesets formulas, and keeps them in a file from one build to the next.
///
/// It is an actor so that the formulas of prose can be typeset while lessons still run: KaTeX takes a
/// few milliseconds for each.
package actor FormulaTypesetter {
  private let path: String
  private let renderer: FormulaRenderer
  /// What the formulas of the file depend on.
  private let key: CacheKey
  private var known: [Formula: TypesetFormula]
  private var hasNew = false

  /// - Parameters:
  ///   - path: The file, which need not exist.
  ///   - folder: The folder of KaTeX.
  package init(path: String, folder: String = FormulaRenderer.defaultFolder) {
    self.path = path
    renderer = FormulaRenderer(folder: folder)
    key = CacheKey([
      FileStamp(path: folder + "/katex.min.js").map { "\($0)" } ?? "", FormulaRenderer.settings,
    ])
    known = Self.read(path, key: key)
  }

  /// The formulas as HTML.
  ///
  /// - Throws: A diagnostic if KaTeX is needed and not installed.
  package func typeset(_ formulas: [Formula]) throws(Diagnostic) -> [Formula: TypesetFormula] {
    for formula in formulas where known[formula] == nil {
      known.merge(try renderer.typeset([formula])) { _, new in new }
      hasNew = true
    }
    var result: [Formula: TypesetFormula] = [:]
    for formula in formulas { result[formula] = known[formula] }
    return result
  }

  /// Makes the file hold those of the formulas that could be typeset, and no others.
  ///
  /// If the file cannot be written, they are typeset again next time.
  package func keep(_ formulas: [Formula: TypesetFormula]) {
    guard hasNew || formulas.count < known.count else { return }
    let entries = formulas.compactMap { formula, typeset -> JSON? in
      guard case .html(let html) = typeset else { return nil }
      return [
        "tex": .string(formula.tex), "display": .bool(formula.isDisplayed), "html": .string(html),
      ]
    }
    let json: JSON = [
      "key": .string(key.text), "formulas": .array(entries),
    ]
    try? File(path).replace(with: json.text(.compact))
  }

  private static func read(_ path: String, key: CacheKey) -> [Formula: TypesetFormula] {
    guard let text = try? File(path).text(), let json = try? JSON(parsing: text),
      json["key"]?.string == key.text, let entries = json["formulas"]?.array
    else { return [:] }
    var result: [Formula: TypesetFormula] = [:]
    for entry in entries {
      guard let tex = entry["tex"]?.string, let html = entry["html"]?.string else { continue }
      result[Formula(tex, isDisplayed: entry["display"]?.bool ?? false)] = .html(html)
    }
    return result
  }
}
