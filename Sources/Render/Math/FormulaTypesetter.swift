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
  /// What all formulas depend on besides the macros of the course.
  private let engineKey: String
  private var macros: [String: String] = [:]
  private var known: [Formula: TypesetFormula]
  /// The formulas that the file holds.
  private var kept: Set<Formula>

  /// - Parameters:
  ///   - path: The file, which need not exist.
  ///   - folder: The folder of KaTeX.
  package init(path: String, folder: String = FormulaRenderer.defaultFolder) {
    self.path = path
    renderer = FormulaRenderer(folder: folder)
    engineKey =
      Digest(
        FileStamp(path: folder + "/katex.min.js").map { "\($0)" } ?? "", FormulaRenderer.settings
      ).text
    known = Self.read(path, key: Self.key(engineKey, [:]))
    kept = Set(known.keys)
  }

  /// What the formulas of the file depend on.
  private static func key(_ engineKey: String, _ macros: [String: String]) -> String {
    Digest(engineKey, macros.json.text(.compact)).text
  }

  /// The formulas as HTML.
  ///
  /// - Parameters:
  ///   - formulas: The formulas.
  ///   - macros: The commands that the course defines.
  /// - Returns: Each formula's HTML, or what is wrong with it.
  /// - Throws: A diagnostic if KaTeX is needed and not installed.
  package func typeset(
    _ formulas: [Formula], macros: [String: String] = [:]
  ) throws(Diagnostic) -> [Formula: TypesetFormula] {
    if macros != self.macros {
      self.macros = macros
      known = Self.read(path, key: Self.key(engineKey, macros))
      kept = Set(known.keys)
    }
    for formula in formulas where known[formula] == nil {
      known.merge(try renderer.typeset([formula], macros: macros)) { _, new in new }
    }
    var result: [Formula: TypesetFormula] = [:]
    for formula in formulas { result[formula] = known[formula] }
    return result
  }

  /// Makes the file hold those of the formulas that could be typeset.
  ///
  /// If the file cannot be written, it is tried again next time.
  ///
  /// - Parameters:
  ///   - formulas: The formulas.
  ///   - forgetsOthers: Whether these are all formulas of the course, so that others are of no use.
  package func keep(
    _ formulas: [Formula: TypesetFormula], forgettingOthers forgetsOthers: Bool = true
  ) {
    known = forgetsOthers ? formulas : known.merging(formulas) { _, new in new }
    var entries: [JSON] = []
    var typesetFormulas: Set<Formula> = []
    for case (let formula, .html(let html)) in known {
      entries.append([
        "tex": .string(formula.tex), "display": .bool(formula.isDisplayed), "html": .string(html),
      ])
      typesetFormulas.insert(formula)
    }
    guard typesetFormulas != kept else { return }
    let json: JSON = ["key": .string(Self.key(engineKey, macros)), "formulas": .array(entries)]
    if (try? File(path).replace(with: json.text(.compact))) != nil { kept = typesetFormulas }
  }

  /// Reads the formulas of the file, unless they were typeset with something else.
  private static func read(_ path: String, key: String) -> [Formula: TypesetFormula] {
    guard let text = try? File(path).text(), let json = try? JSON(parsing: text),
      json["key"]?.string == key, let entries = json["formulas"]?.array
    else { return [:] }
    var result: [Formula: TypesetFormula] = [:]
    for entry in entries {
      guard let tex = entry["tex"]?.string, let html = entry["html"]?.string else { continue }
      result[Formula(tex, isDisplayed: entry["display"]?.bool ?? false)] = .html(html)
    }
    return result
  }
}
