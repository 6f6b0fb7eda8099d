import CDuktape
import Files
import Foundation
import Lessons
import Text

/// Typesets formulas with KaTeX, in this process.
///
///     let renderer = FormulaRenderer()
///     let typeset = try renderer.typeset([Formula("e^{i\\pi}")])
///
/// KaTeX is loaded with the first formula, which takes a tenth of a second. A renderer is for use
/// by one task.
package final class FormulaRenderer {
  /// Where Debian and Ubuntu put KaTeX.
  package static let defaultFolder = "/usr/share/javascript/katex"

  private let folder: String
  private var engine: ScriptEngine?

  /// - Parameter folder: The folder with `katex.min.js`.
  package init(folder: String = FormulaRenderer.defaultFolder) { self.folder = folder }

  /// Typesets each of the formulas, or says what is wrong with it.
  ///
  /// - Parameters:
  ///   - formulas: The formulas.
  ///   - macros: Commands of the author's, by their names with the backslash.
  /// - Returns: Each formula's HTML, or what is wrong with it.
  /// - Throws: A diagnostic if KaTeX is not installed or cannot be loaded.
  package func typeset(
    _ formulas: some Sequence<Formula>, macros: [String: String] = [:]
  ) throws(Diagnostic) -> [Formula: TypesetFormula] {
    var result: [Formula: TypesetFormula] = [:]
    for formula in formulas where result[formula] == nil {
      result[formula] = try typeset(formula, macros)
    }
    return result
  }

  private func typeset(
    _ formula: Formula, _ macros: [String: String]
  ) throws(Diagnostic) -> TypesetFormula {
    let engine = try loaded()
    // In ASCII, as the answer is.
    let tex = JSON.string(formula.tex).text(.ascii)
    let call = "typeset(\(tex), \(formula.isDisplayed), \(macros.json.text(.ascii)))"
    let answer: String
    do {
      answer = try engine.evaluate(call)
    } catch {
      // An error that is not KaTeX's own, such as a formula that nests too deeply for the stack.
      return .failure(message: error.message, position: nil)
    }
    guard let json = try? JSON(parsing: answer) else {
      return .failure(message: "KaTeX did not answer", position: nil)
    }
    if let html = json["html"]?.string { return .html(html) }
    return .failure(
      message: plainMessage(json["message"]?.string ?? ""), position: json["position"]?.integer)
  }

  private func loaded() throws(Diagnostic) -> ScriptEngine {
    if let engine { return engine }
    guard let script = try? File(folder + "/katex.min.js").text() else {
      throw .katexIsMissing(folder)
    }
    guard let engine = ScriptEngine() else {
      throw Diagnostic(at: nil, "there is not enough memory for KaTeX")
    }
    do {
      _ = try engine.evaluate(polyfill)
      _ = try engine.evaluate(script)
      _ = try engine.evaluate(bridge)
    } catch {
      throw Diagnostic(at: nil, "KaTeX in \(folder) cannot be loaded: \(error.message)")
    }
    self.engine = engine
    return engine
  }

  /// KaTeX's message without its name and without the quoted TeX, each character of which it
  /// underlines: the diagnostic shows the place.
  private func plainMessage(_ message: String) -> String {
    var message = message[...]
    if let prefix = message.range(of: "KaTeX parse error: ") {
      message = message[prefix.upperBound...]
    }
    for end in [" at position ", " at end of input: "] {
      if let range = message.range(of: end, options: .backwards) {
        message = message[..<range.lowerBound] + (end.contains("end") ? " at the end" : "")
      }
    }
    return message.prefix(1).lowercased() + message.dropFirst()
  }
}

extension Diagnostic {
  static func katexIsMissing(_ folder: String) -> Diagnostic {
    Diagnostic(
      at: nil, "KaTeX, which typesets formulas, is not in \(folder)",
      help: "install it, on Debian and Ubuntu: apt install libjs-katex")
  }
}

extension [String: String] {
  /// Macros as KaTeX takes them, in the order of their names.
  var json: JSON {
    .object(sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) })
  }
}

extension FormulaRenderer {
  /// Everything besides KaTeX itself that decides how a formula is typeset.
  static var settings: String { polyfill + bridge }
}

/// The one function that KaTeX needs and Duktape, an engine for ECMAScript 5, lacks.
private let polyfill = """
  if (!Array.prototype.fill) {
    Array.prototype.fill = function (value) {
      for (var i = 0; i < this.length; i++) { this[i] = value; }
      return this;
    };
  }
  """

/// The function that typesets a formula.
///
/// It answers in ASCII, since Duktape encodes characters beyond the first 65,536 in its own way.
/// Environments are typeset without the numbers that KaTeX would give their lines, since the course
/// numbers formulas itself; and those that KaTeX does not know as the nearest that it knows. Commands that KaTeX would show in
/// red, since they lead out of the formula, are errors.
private let bridge = """
  var environments = { multline: "gather", flalign: "align", eqnarray: "align" };
  function refuse(command, source) {
    var error = new katex.ParseError("'" + command + "' is not allowed in a formula");
    error.position = Math.max(source.indexOf(command), 0);
    throw error;
  }
  function typeset(tex, isDisplayed, macros) {
    var changes = [], added = 0;
    var source = tex.replace(
      /\\\\(begin|end)\\{(equation|align|alignat|gather|multline|flalign|eqnarray)\\*?\\}/g,
      function (written, command, name, offset) {
        var known = "\\\\" + command + "{" + (environments[name] || name) + "*}";
        changes.push({ start: offset + added, added: known.length - written.length });
        added += known.length - written.length;
        return known;
      });
    var answer;
    try {
      answer = { html: katex.renderToString(source, {
        displayMode: isDisplayed, output: "htmlAndMathml", throwOnError: true, strict: "error",
        macros: macros, trust: function (context) { refuse(context.command, source); }
      }) };
    } catch (error) {
      answer = { message: String(error.message) };
      if (typeof error.position === "number") {
        answer.position = changes.reduce(function (position, change) {
          return change.start < error.position ? position - change.added : position;
        }, error.position);
      }
    }
    return JSON.stringify(answer).replace(/[\\u007f-\\uffff]/g, function (unit) {
      return "\\\\u" + ("000" + unit.charCodeAt(0).toString(16)).slice(-4);
    });
  }
  """

/// A Duktape heap, which is freed with its owner.
private final class ScriptEngine {
  struct ScriptError: Error {
    var message: String
  }

  private let context: OpaquePointer

  init?() {
    guard let context = duk_create_heap(nil, nil, nil, nil, nil) else { return nil }
    self.context = context
  }

  deinit { duk_destroy_heap(context) }

  /// Runs a script and returns its value as text.
  func evaluate(_ source: String) throws(ScriptError) -> String {
    // The flags of the header's macro duk_peval_lstring, which Swift cannot see.
    let flags =
      DUK_COMPILE_EVAL | DUK_COMPILE_SAFE | DUK_COMPILE_NOSOURCE | DUK_COMPILE_NOFILENAME
    let bytes = Array(source.utf8CString.dropLast())
    let status = duk_eval_raw(context, bytes, bytes.count, flags)
    defer { duk_pop(context) }
    var length = 0
    let text = duk_safe_to_lstring(context, -1, &length)
    let result =
      text.map { String(decoding: UnsafeRawBufferPointer(start: $0, count: length), as: UTF8.self) }
      ?? ""
    guard status == DUK_EXEC_SUCCESS else { throw ScriptError(message: result) }
    return result
  }
}
