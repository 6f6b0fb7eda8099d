import Lessons
import Text

extension [CompilerMessage] {
  /// The errors as diagnostics of the lesson: each mistake once, with the compiler's notes, or what
  /// helps more, as help.
  package func diagnostics(of lesson: Lesson, _ program: Program) -> [Diagnostic] {
    var report = ErrorReport(
      placedErrors(in: program, of: lesson).withPlainKeptValues(of: lesson), lesson: lesson,
      program: program)
    report.mendMisspeltKeywords()
    report.replaceMistakesInClaims()
    report.holdBackWhatFollows()
    return report.diagnostics
  }
}

/// The errors of a program on their way to diagnostics.
private struct ErrorReport {
  private var errors: [PlacedError]
  private let lesson: Lesson
  private let program: Program
  /// Names that the author has declared, although not in a way that the compiler understands.
  private var lostNames: Set<String>
  /// What cells declare which are not in the program, because they are not whole.
  private let leftOut: LeftOutCode
  /// What is reported in place of the compiler's help, by the error's place.
  private var corrections: [CodePlace: String] = [:]
  /// What is reported in place of the compiler's errors about a call.
  private var replacements: [Diagnostic] = []
  /// How many errors follow from others that are reported here.
  private var followers = 0

  init(_ errors: [PlacedError], lesson: Lesson, program: Program) {
    self.errors = errors
    self.lesson = lesson
    self.program = program
    lostNames = []
    leftOut = LeftOutCode(program.leftOut.map { lesson.cells[$0] })
  }

  // MARK: One mistake, one error

  /// Takes `lett x = 1` for one mistake rather than for three.
  mutating func mendMisspeltKeywords() {
    for (index, error) in errors.enumerated() {
      guard let word = error.error.missingName, let place = error.place,
        let keyword = word.nearest(among: Self.keywords),
        // What comes after the word on its line begins another statement.
        let next = errors.first(where: {
          $0.error.isAboutConsecutiveStatements && $0.place?.cell == place.cell
            && isSameLine($0.place, place) && ($0.place?.offset ?? 0) >= place.offset
        }), next.place?.offset == place.offset + word.utf8.count
      else { continue }
      corrections[place] = keyword
      let code = lesson.cells[place.cell].code.text
      let rest = String(
        decoding: code.utf8.dropFirst(place.offset + word.utf8.count), as: UTF8.self)
      if let name = swiftTokens(rest).first {
        lostNames.insert(String(decoding: Array(rest.utf8)[name.range], as: UTF8.self))
      }
      errors[index].error.text = "cannot find '\(word)' in scope"
    }
    let mended = corrections.keys
    errors = errors.filter { error in
      guard let place = error.place, corrections[place] == nil else { return true }
      return !mended.contains { isSameLine($0, place) }
    }
  }

  private static let keywords = [
    "class", "enum", "extension", "for", "func", "guard", "import", "let", "protocol", "return",
    "struct", "switch", "typealias", "var", "while",
  ]

  /// Leaves out errors about names that a mistake elsewhere keeps from being declared, about every use
  /// of what is declared twice, and what the compiler says in addition of one mistake.
  mutating func holdBackWhatFollows() {
    errors = leftOut.independent(errors, in: lesson)
    let all = errors
    let redeclared = Set(all.compactMap(\.error.redeclaredName))
    errors = all.filter { error in
      if let name = error.error.missingName, lostNames.contains(name),
        error.place.map({ corrections[$0] == nil }) ?? true
      {
        return false
      }
      if let name = error.error.ambiguousName, redeclared.contains(name) { return false }
      return true
    }
    followers = all.count - errors.count
    let rest = errors
    let missesName = rest.contains { $0.error.missingName != nil }
    errors = rest.filter { error in
      guard let place = error.place else { return true }
      // What the closures before it make is not known.
      if missesName, error.error.text.hasPrefix("cannot infer key path type") { return false }
      return !rest.contains { other in
        isSameLine(other.place, place) && error.error.repeats(other.error)
      }
    }
    joinCurlyQuotes()
  }

  /// Takes the two quotes of `“x”` for one mistake.
  private mutating func joinCurlyQuotes() {
    var joined: [PlacedError] = []
    for error in errors {
      if error.error.isAboutCurlyQuote, let place = error.place, let last = joined.last,
        last.error.isAboutCurlyQuote, let start = last.place, isSameLine(start, place),
        let fixIt = error.error.fixIts.first, let first = last.error.fixIts.first,
        last.error.fixIts.count == 1
      {
        let code = Array(lesson.cells[place.cell].code.text.utf8)
        let quote = 3
        guard start.offset + quote <= place.offset, place.offset + quote <= code.count else {
          joined.append(error)
          continue
        }
        let text = String(decoding: code[start.offset + quote..<place.offset], as: UTF8.self)
        var whole = last
        whole.range = start.offset..<place.offset + quote
        whole.error.fixIts = [
          CompilerMessage.FixIt(
            CompilerMessage.Extent(first.extent.start, fixIt.extent.end),
            replaceWith: first.replacement + text + fixIt.replacement),
          fixIt,
        ]
        // Two edits mark a pair that is complete, so that a third quote begins another one.
        joined[joined.count - 1] = whole
      } else {
        joined.append(error)
      }
    }
    for index in joined.indices where joined[index].error.isAboutCurlyQuote {
      joined[index].error.fixIts = Array(joined[index].error.fixIts.prefix(1))
    }
    errors = joined
  }

  private func isSameLine(_ a: CodePlace?, _ b: CodePlace) -> Bool {
    guard let a, a.cell == b.cell else { return false }
    let code = lesson.cells[a.cell].code.text.utf8
    let between = code.dropFirst(min(a.offset, b.offset)).prefix(abs(a.offset - b.offset))
    return !between.contains(UInt8(ascii: "\n"))
  }

  /// Tells a mistake in the arguments of `claim` once, in the words of claims.
  mutating func replaceMistakesInClaims() {
    let broken = Set(errors.compactMap { $0.place?.cell })
    for cell in broken.sorted() {
      let code = lesson.cells[cell].code
      for mistake in ClaimMistake.all(in: code.text) {
        let count = errors.count
        errors.removeAll { error in
          guard let place = error.place, place.cell == cell else { return false }
          return mistake.call.contains(place.offset) && mistake.explains(error.error.text)
        }
        if errors.count < count { replacements.append(mistake.diagnostic(in: code)) }
      }
    }
  }

  // MARK: Diagnostics

  var diagnostics: [Diagnostic] {
    var diagnostics = replacements
    for error in errors {
      var diagnostic = diagnostic(of: error)
      // The compiler repeats itself now and then; the notes are then the same, too.
      let isRepeated = diagnostics.contains {
        $0.location == diagnostic.location && $0.message == diagnostic.message
      }
      if isRepeated { continue }
      let isCause =
        error.error.redeclaredName != nil || error.place.map { corrections[$0] != nil } ?? false
      if isCause, followers > 0,
        !diagnostics.contains(where: { $0.help?.hasSuffix("from it") ?? false })
      {
        let follow = followers == 1 ? "1 error follows" : "\(followers) errors follow"
        diagnostic.help = [diagnostic.help, "\(follow) from it"].compactMap { $0 }
          .joined(separator: "; ")
      }
      diagnostics.append(diagnostic)
    }
    return diagnostics
  }

  private func diagnostic(of placed: PlacedError) -> Diagnostic {
    guard let place = placed.place else {
      return Diagnostic(
        at: Location(file: lesson.file, line: 1), placed.error.text, help: help(for: placed))
    }
    let range = placed.range.map { lesson.sourceRange(of: $0, inCell: place.cell) }
    if let correction = corrections[place], let range {
      return Diagnostic(
        at: range, placed.error.text, help: "did you mean '\(correction)'?",
        fix: SourceEdit(range, replaceWith: correction))
    }
    let help = help(for: placed)
    var fix = fix(for: placed)
    let context = HintContext(placed: placed, lesson: lesson, program: program)
    let corrections = [
      context.correction, context.correctionOfMember, context.correctionOfOperator,
    ]
    if let range, let meant = corrections.lazy.compactMap(\.self).first,
      help == "did you mean '\(meant)'?"
    {
      fix = SourceEdit(range, replaceWith: meant)
    }
    if let range, let axis = context.correctionOfAxis {
      fix = SourceEdit(range, replaceWith: axis)
    }
    if context.hint == nil, let label = wrongLabel(placed, fix) { return label }
    return Diagnostic(
      at: range ?? SourceRange(at: lesson.location(of: place)), placed.error.text, help: help,
      fix: fix)
  }

  /// The error of a wrong argument label at the label, with the right one.
  private func wrongLabel(_ placed: PlacedError, _ fix: SourceEdit?) -> Diagnostic? {
    guard placed.error.text.hasPrefix("incorrect argument label"), let place = placed.place
    else { return nil }
    let edits = placed.error.fixIts.compactMap { fixIt -> SourceEdit? in
      guard let (cell, range) = fixIt.extent.codeRange(in: program), cell == place.cell,
        !range.isEmpty, !fixIt.replacement.isEmpty
      else { return nil }
      return SourceEdit(
        lesson.sourceRange(of: range, inCell: cell), replaceWith: fixIt.replacement)
    }
    guard let first = edits.first else { return nil }
    let labels = edits.map { edit in
      let label = edit.replacement.prefix { $0 != ":" && $0 != " " }
      return "'\(label):'"
    }
    return Diagnostic(
      at: first.range, placed.error.text, help: "write " + labels.joined(separator: " and "),
      fix: fix)
  }

  /// What the compiler would change, if it is sure to be right: one edit of a line that has no other
  /// error.
  private func fix(for placed: PlacedError) -> SourceEdit? {
    guard let place = placed.place, !placed.error.isGuess, placed.error.fixIts.count == 1,
      !placed.error.fixIts[0].replacement.contains("<#"),
      let (cell, range) = placed.error.fixIts[0].extent.codeRange(in: program), cell == place.cell
    else { return nil }
    let onLine = errors.count { isSameLine($0.place, place) }
    guard onLine == 1 else { return nil }
    return SourceEdit(
      lesson.sourceRange(of: range, inCell: cell),
      replaceWith: placed.error.fixIts[0].replacement)
  }

  // MARK: Help

  private func help(for placed: PlacedError) -> String? {
    let context = HintContext(placed: placed, lesson: lesson, program: program)
    return context.hint ?? notes(of: placed)
  }

  /// The first few of the notes that help, with the lines of those that are about others.
  private func notes(of placed: PlacedError) -> String? {
    let location = placed.place.map { lesson.location(of: $0) }
    var texts: [String] = []
    for note in placed.error.notes {
      let place = note.codePlace(in: program)
      // A candidate that is not the author's own says nothing without its place.
      if place == nil, note.text.hasPrefix("found this candidate") { continue }
      if place == nil, note.text.hasPrefix("in expansion of macro") { continue }
      var text = note.text.shortenedList
      if let place {
        let own = lesson.location(of: place)
        if own.file != location?.file {
          text += " (\(own.file):\(own.line))"
        } else if own.line != location?.line {
          text += " (line \(own.line))"
        }
      }
      if !texts.contains(text) { texts.append(text) }
    }
    return texts.isEmpty ? nil : texts.prefix(3).joined(separator: "; ")
  }
}

extension CompilerMessage {
  /// The name that an error says is not in scope.
  var missingName: String? {
    ["cannot find type '", "cannot find operator '", "cannot find '"].lazy
      .compactMap { text.quoted(after: $0) }.first
  }

  /// The operator that an error says does not exist.
  var missingOperator: String? { text.quoted(after: "cannot find operator '") }

  /// The member that an error says a type does not have.
  var missingMember: String? {
    text.firstRange(of: "has no member '").flatMap { range in
      String("'" + text[range.upperBound...]).quoted(after: "'")
    }
  }

  /// The type that an error says does not have a member.
  var typeWithoutMember: String? {
    text.quoted(after: "value of type '") ?? text.quoted(after: "type '")
  }

  fileprivate var isAboutCurlyQuote: Bool { text.hasPrefix("unicode curly quote found") }

  var redeclaredName: String? { text.quoted(after: "invalid redeclaration of '") }

  fileprivate var ambiguousName: String? { text.quoted(after: "ambiguous use of '") }

  /// Whether it says of a line what follows from another error there.
  fileprivate func repeats(_ other: CompilerMessage) -> Bool {
    if text.hasPrefix("converting non-escaping value to") { return other.missingOperator != nil }
    // An operand whose type is not known is taken for one of any type.
    if text.hasPrefix("binary operator '") { return other.missingName != nil }
    if text.hasPrefix("cannot infer contextual base") {
      return !other.text.hasPrefix("cannot infer contextual base")
    }
    // `if x = 3`.
    return text.hasPrefix("cannot assign to value")
      && other.text.hasPrefix("use of '=' in a boolean")
  }

  fileprivate var isAboutConsecutiveStatements: Bool {
    text.hasPrefix("consecutive statements on a line")
  }

  /// Whether its edit makes the text parse, but hardly what the author meant.
  fileprivate var isGuess: Bool {
    isAboutConsecutiveStatements || text.hasPrefix("expected ") || text.contains("unwrap")
      || text.contains("downcast")
  }
}

extension String {
  /// What stands between the end of a prefix and the next quote; nil without the prefix.
  func quoted(after prefix: String) -> String? {
    guard hasPrefix(prefix) else { return nil }
    let rest = dropFirst(prefix.count)
    return rest.firstIndex(of: "'").map { String(rest[..<$0]) }
  }

  /// A note's list of candidates, `…: (A), (B), (C), (D), (E)`, after its first three.
  fileprivate var shortenedList: String {
    guard let range = firstRange(of: "partially matching parameter lists: ") else { return self }
    let items = self[range.upperBound...].split(separator: "), ")
    guard items.count > 3 else { return self }
    return self[..<range.upperBound] + items.prefix(3).joined(separator: "), ") + "), …"
  }
}
