import Lessons
import Text

// What helps with the compiler's errors where its own words leave a newcomer alone.

/// An error with the code around it.
struct HintContext {
  let placed: PlacedError
  let lesson: Lesson
  let program: Program

  private var text: String { placed.error.text }

  /// The way out; nil where the compiler's notes are as good.
  var hint: String? {
    keptValue ?? redeclaration ?? missingName ?? missingOperator ?? missingMember
      ?? numberConversion ?? axis
      ?? general
  }

  // MARK: Names

  /// A name that two cells declare.
  private var redeclaration: String? {
    // The compiler's note says it of files.
    guard program.purpose != .share, placed.error.redeclaredName != nil,
      let cell = placed.place?.cell,
      let first = placed.error.notes.lazy.compactMap({ $0.codePlace(in: program) }).first,
      first.cell != cell
    else { return nil }
    let line = lesson.location(of: first).line
    let start = "declared first in line \(line), and "
    return program.scope == .cell
      ? start + "this cell goes on with its program: rename it, or remove 'continues'"
      : start + "cells share one program: rename it, or begin a new program with {reset}"
  }

  private var missingName: String? {
    guard let name = placed.error.missingName else { return nil }
    if let known = Self.namesElsewhere[name] { return "Swift has '\(known)'" }
    if let elsewhere = otherCell(declaring: name) { return elsewhere }
    if let file = sharedFile(keepingToItself: name) {
      return "\(file.path) declares it as 'private': without that word, all lessons can use it"
    }
    if Self.foundationNames.contains(name) { return importFoundation }
    return correction.map { "did you mean '\($0)'?" }
  }

  /// The name that was probably meant by one that is not in scope, for the compiler no longer guesses.
  var correction: String? {
    guard let name = placed.error.missingName, name.count >= 4 else { return nil }
    let cells = (program.cells + program.leftOut).map { lesson.cells[$0] }
    let declared = (cells + program.sharedCode.files.map(\.cell)).flatMap(\.declaredNames)
    return nearest(to: name, among: declared + Self.commonNames)
  }

  /// The nearest name: one of those given, unless the library has a nearer one.
  private func nearest(to name: String, among names: [String]) -> String? {
    let own = name.nearest(among: names.filter { $0 != name })
    // The letters of a name that the library itself has are not what is wrong.
    guard let library = program.libraryNames?.all, !library.contains(name),
      let other = name.nearest(among: library),
      // Among so many names one is always somewhat near.
      name.lowercased().editDistance(to: other.lowercased()) <= max(1, name.count / 4)
    else { return own }
    guard let own else { return other }
    return name.editDistance(to: other) < name.editDistance(to: own) ? other : own
  }

  // MARK: Operators

  /// The relation that was meant by an operator that Swift does not have.
  var correctionOfOperator: String? {
    placed.error.missingOperator.flatMap { Self.operatorsElsewhere[$0] }
  }

  private var missingOperator: String? {
    guard let written = placed.error.missingOperator else { return nil }
    if let meant = Self.operatorsElsewhere[written] { return "did you mean '\(meant)'?" }
    return written == "**" || written == "^^" ? "Swift has 'pow(x, n)'" : nil
  }

  // MARK: Figures

  /// The call that makes an axis of a text.
  var correctionOfAxis: String? {
    guard text == "cannot convert value of type 'String' to expected argument type 'Axis'",
      let place = placed.place, let range = placed.range
    else { return nil }
    let written = String(
      decoding: Array(lesson.cells[place.cell].code.text.utf8)[range], as: UTF8.self)
    let isText = written.count >= 2 && written.hasPrefix("\"") && written.hasSuffix("\"")
    return isText && !written.contains("\n") ? ".linear(\(written))" : nil
  }

  private var axis: String? {
    guard text.hasSuffix("'String' to expected argument type 'Axis'") else { return nil }
    return "an axis has a scale: write \(correctionOfAxis ?? ".linear(…)")"
  }

  /// The member that was probably meant, among the words of the lesson's own code and the library's.
  var correctionOfMember: String? {
    guard let member = placed.error.missingMember, member.count >= 4,
      Self.membersElsewhere[member] == nil, !Self.foundationMembers.contains(member)
    else { return nil }
    let own = placed.error.typeWithoutMember.flatMap { program.libraryNames?.members(ofType: $0) }
    if let meant = member.nearest(among: own ?? []) { return meant }
    let words = program.cells.flatMap { cell in
      let bytes = Array(lesson.cells[cell].code.text.utf8)
      return swiftTokens(lesson.cells[cell].code.text).filter { $0.kind == .identifier }
        .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
    return nearest(to: member, among: words + Self.commonMembers)
  }

  /// A cell of the lesson that declares the name, and is not in the program.
  private func otherCell(declaring name: String) -> String? {
    let own = Set(program.cells + program.leftOut)
    let place = placed.place?.cell ?? 0
    let others = lesson.cells.indices.filter {
      !own.contains($0) && lesson.cells[$0].declaredNames.contains(name)
    }
    guard let cell = others.last(where: { $0 < place }) ?? others.first else { return nil }
    let line = lesson.cells[cell].location.line
    let declaration = lesson.cells[cell].declaration(of: name).map(
      lesson.cells[cell].code.sourceRange)
    let declarationLine = declaration?.start.line ?? line
    switch lesson.cells[cell].options.expectation {
    case .notRun: return "the cell in line \(line) declares it, but does not run: it is 'static'"
    case .compileError: return "the cell in line \(line) declares it, but must not compile"
    case .trap: return "the cell in line \(line) declares it, but 'traps' cells run on their own"
    case .success where program.scope == .cell:
      guard cell < place else {
        return "it is declared only in line \(declarationLine), in another program"
      }
      let isNext = !lesson.cells.indices.contains {
        cell < $0 && $0 < place && lesson.beginsProgram($0, .cell)
      }
      return "the cell in line \(line) declares it: "
        + (isNext
          ? "this one goes on with its program if it says {continues}"
          : "the cells after it go on with its program if they say {continues}")
    case .success:
      return cell < place
        ? "it is declared in line \(declarationLine), before the program begins anew with {reset}"
        : "it is declared only in line \(declarationLine), in another program"
    }
  }

  /// The shared file that declares the name, if it is declared at all: what is not 'private' would
  /// have been found.
  private func sharedFile(keepingToItself name: String) -> SharedFile? {
    let own = placed.place.map { lesson.cells[$0.cell].location.file }
    return program.sharedCode.files.first { $0.path != own && $0.cell.declaredNames.contains(name) }
  }

  private var importFoundation: String? {
    guard program.purpose == .share else {
      return program.source.importsFoundation ? nil : "add 'import Foundation' to the cell"
    }
    let file = placed.place.map { lesson.cells[$0.cell].code.text }
    return file?.importsFoundation ?? true ? nil : "add 'import Foundation' to the file"
  }

  /// A member or an initializer that Foundation adds, or that Swift names in another way.
  private var missingMember: String? {
    let member = placed.error.missingMember
    if let member, let known = Self.membersElsewhere[member] { return "Swift has '\(known)'" }
    if let member, Self.foundationMembers.contains(member) { return importFoundation }
    if let meant = correctionOfMember { return "did you mean '\(meant)'?" }
    let labels = ["'format'", "'encoding'", "'format:", "'contentsOfFile", "'contentsOf"]
    let isInitializer = ["argument", "label", "no exact matches"].contains { text.contains($0) }
    if isInitializer, labels.contains(where: { text.contains($0) }) || code.contains("format:") {
      return importFoundation
    }
    return nil
  }

  // MARK: Numbers

  private static let numberTypes: Set<String> = [
    "Double", "Float", "Int", "Int32", "Int64", "UInt", "UInt8", "UInt64",
  ]

  /// A number of one type where one of another type is wanted.
  private var numberConversion: String? {
    if text.hasPrefix("binary operator '"), let types = quotedWords(last: 2) {
      guard types[0] != types[1] else { return nil }
      if types.contains("String"), types.contains(where: Self.numberTypes.contains) {
        return "make the number a text: \"\\(…)\", or String(…)"
      }
      guard types.allSatisfy(Self.numberTypes.contains) else { return nil }
      // To the type that can hold fractions.
      let wanted = types.first { $0 == "Double" || $0 == "Float" } ?? types[0]
      let operands = placed.error.extents.compactMap { $0.codeRange(in: program) }.map(code(of:))
      let operand = operands.count == 2 ? operands[types[0] == wanted ? 1 : 0] : "…"
      return "Swift converts no number by itself: write \(wanted)(\(operand))"
    }
    if text.hasPrefix("cannot convert value of type '"), let types = quotedWords(last: 2),
      types[0] != types[1], types.allSatisfy(Self.numberTypes.contains)
    {
      return "Swift converts no number by itself: write \(types[1])(\(wholeOperand))"
    }
    return nil
  }

  /// The expression that has the wrong type, if the compiler marks all of it.
  private var wholeOperand: String {
    guard let place = placed.place else { return "…" }
    let marked = placed.error.extents.compactMap { $0.codeRange(in: program) }
      .filter { $0.cell == place.cell && $0.range.contains(place.offset) }
      .max { $0.range.count < $1.range.count }
    if let marked { return code(of: marked) }
    let bytes = Array(lesson.cells[place.cell].code.text.utf8)
    guard let range = placed.range, let token = swiftTokens(code(of: (place.cell, range))).first,
      [.identifier, .number].contains(token.kind),
      place.offset == 0 || bytes[place.offset - 1] != UInt8(ascii: ".")
    else { return "…" }
    return code(of: (place.cell, range))
  }

  /// The last words in quotes, which are types in the compiler's messages about two of them.
  private func quotedWords(last count: Int) -> [String]? {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    let words = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    return words.count >= count ? Array(words.suffix(count)) : nil
  }

  /// The author's own words, if they are short enough to be repeated.
  private func code(of place: (cell: Int, range: Range<Int>)) -> String {
    let written = String(
      decoding: Array(lesson.cells[place.cell].code.text.utf8)[place.range], as: UTF8.self)
    return written.count <= 24 && !written.contains("\n") ? written : "…"
  }

  /// The line of code that the error is in.
  private var code: String {
    guard let place = placed.place else { return "" }
    let lines = lesson.cells[place.cell].code.text.split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = lesson.cells[place.cell].lineAndColumn(at: place.offset).line
    return lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
  }

  // MARK: The rest

  private var general: String? {
    Self.hints.first { text.hasPrefix($0.message) }?.hint
  }
}

extension String {
  fileprivate var importsFoundation: Bool {
    importedModules(in: self).contains("Foundation")
  }
}
