import Foundation
import Lessons
import Record

/// Typesets formulas, of which those typeset before come from a file.
///
/// An actor, so that the formulas of prose can be typeset while lessons still run: KaTeX takes some
/// milliseconds a formula.
public actor FormulaTypesetter {
  private let path: String
  private let folder: String
  private let renderer: FormulaRenderer
  private var known: [Formula: TypesetFormula]
  private var hasNew = false

  /// - Parameters:
  ///   - path: The file, which need not exist.
  ///   - folder: Where KaTeX is.
  public init(path: String, folder: String = FormulaRenderer.defaultFolder) {
    self.path = path
    self.folder = folder
    renderer = FormulaRenderer(folder: folder)
    known = Self.read(path, version: Self.version(folder))
  }

  /// The formulas as HTML.
  ///
  /// - Throws: A diagnostic if KaTeX is needed and not installed.
  public func typeset(_ formulas: [Formula]) throws(Diagnostic) -> [Formula: TypesetFormula] {
    for formula in formulas where known[formula] == nil {
      known.merge(try renderer.typeset([formula])) { _, new in new }
      hasNew = true
    }
    var result: [Formula: TypesetFormula] = [:]
    for formula in formulas { result[formula] = known[formula] }
    return result
  }

  /// Makes the file hold these formulas, and no others.
  ///
  /// Keeps what could be typeset. What cannot be written is typeset again next time.
  public func keep(_ formulas: [Formula: TypesetFormula]) {
    guard hasNew || formulas.count < known.count else { return }
    let entries = formulas.compactMap { formula, typeset -> JSON? in
      guard case .html(let html) = typeset else { return nil }
      return [
        "tex": .string(formula.tex), "display": .bool(formula.isDisplayed), "html": .string(html),
      ]
    }
    let json: JSON = [
      "version": .string(Self.version(folder)), "formulas": .array(entries),
    ]
    try? Data(json.text(.compact).utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// Another version of KaTeX typesets all formulas anew.
  private static func version(_ folder: String) -> String {
    FileStamp(path: folder + "/katex.min.js").map { "\($0)" } ?? "none"
  }

  private static func read(_ path: String, version: String) -> [Formula: TypesetFormula] {
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
}
