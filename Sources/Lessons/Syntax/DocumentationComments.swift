import Text

extension Lesson {
  /// Warnings about documentation comments, in cells whose code is shown, that name a parameter which the
  /// function does not have, or misspell what a part of them is called.
  package var documentationProblems: [Diagnostic] {
    cells.flatMap { cell -> [Diagnostic] in
      guard cell.form == .block, cell.isClosed, !cell.options.hidesCode,
        [.success, .trap].contains(cell.options.expectation)
      else { return [] }
      return cell.code.documentationProblems
    }
  }
}

extension SourcedText {
  /// Warnings about documentation comments in code that is shown.
  var documentationProblems: [Diagnostic] { DocumentedFunctions(self).diagnostics }
}

/// Finds the functions of a cell that are documented, and what is wrong with their documentation.
private struct DocumentedFunctions {
  private(set) var diagnostics: [Diagnostic] = []
  private let code: SourcedText

  init(_ code: SourcedText) {
    self.code = code
    let lexer = SwiftLexer(code.text)
    guard lexer.firstUnclosed == nil, lexer.tokens.contains(where: { $0.kind == .documentation })
    else { return }
    let source = TokenizedSource(lexer)
    var comments: [Range<Int>] = []
    // The index of the next token that is not a comment.
    var next = 0
    for token in lexer.tokens {
      switch token.kind {
      case .documentation: comments.append(token.range)
      case .comment: break
      default:
        if !comments.isEmpty, let function = source.function(declaredAt: next) {
          check(comments, of: function)
        }
        comments = []
        next += 1
      }
    }
  }

  private mutating func check(_ comments: [Range<Int>], of function: DeclaredFunction) {
    /// How far in the item `Parameters:` begins that the items below are in.
    var list: Int?
    for item in DocumentationItem.items(of: code.bytes, comments) {
      if let indentation = list, item.indentation > indentation {
        if item.words.count == 1, item.hasColon { check(item.words[0], of: function) }
        continue
      }
      list = nil
      // Code is further in.
      if item.indentation > 4 { continue }
      let name = item.word(0).lowercased()
      switch (name, item.words.count) {
      case ("parameters", 1): list = item.indentation
      case ("parameter", 2) where item.hasColon: check(item.words[1], of: function)
      case ("parameter", 2...) where function.hasParameter(item.word(1)):
        warn(
          item.words[1], "a colon is missing after the parameter '\(item.word(1))'",
          "\(item.word(1)):")
      default:
        guard item.hasColon, let meant = item.meant(in: function) else { continue }
        if meant == "Parameters" { list = item.indentation }
        warn(item.words[0], "'\(item.word(0))' means nothing here", meant)
      }
    }
  }

  /// Checks the name of a parameter.
  private mutating func check(_ place: Range<Int>, of function: DeclaredFunction) {
    let name = code.bytes[place].text.filter { $0 != "`" }
    let names = function.parameters.map(\.name)
    if names.contains(name) || function.genericNames.contains(name) { return }
    if let labelled = function.parameters.first(where: { $0.label == name }) {
      warn(place, "'\(name)' is the label of the parameter '\(labelled.name)'", labelled.name)
      return
    }
    let message = "'\(name)' is not a parameter of '\(function.name)'"
    if let near = name.nearest(among: names) {
      warn(place, message, near)
      return
    }
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .warning, at: code.sourceRange(place), message,
        help: names.isEmpty
          ? "it has none: remove this line"
          : names.count == 1 ? "its parameter is \(list)" : "its parameters are \(list)"))
  }

  /// Warns of a word instead of which another one is meant.
  private mutating func warn(_ place: Range<Int>, _ message: String, _ meant: String) {
    let range = code.sourceRange(place)
    diagnostics.append(
      Diagnostic(
        .warning, at: range, message, help: "did you mean '\(meant)'?",
        fix: SourceEdit(range, replaceWith: meant)))
  }
}

/// An item of a list in a documentation comment: `- Parameter x: the input`.
private struct DocumentationItem {
  /// How many spaces stand before its mark.
  let indentation: Int
  /// The words before its colon, or all words if it has none, as offsets in the code's UTF-8.
  let words: [Range<Int>]
  let hasColon: Bool
  private let bytes: [UInt8]

  /// The items of comments on one declaration, without those in code between fences.
  static func items(of bytes: [UInt8], _ comments: [Range<Int>]) -> [DocumentationItem] {
    var isCode = false
    let lines = comments.flatMap { bytes[$0].split { $0 == .newline } }
    return lines.compactMap { line in
      let text = content(of: line)
      if text.drop(while: \.isSpaceOrTab).starts(with: "```".utf8) { isCode.toggle() }
      return isCode ? nil : DocumentationItem(bytes, text)
    }
  }

  /// A line of a comment without the signs of the comment.
  private static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = line.drop(while: \.isSpaceOrTab)
    for sign in ["///", "/**", "*/"] where text.starts(with: sign.utf8) {
      return text.dropFirst(sign.utf8.count)
    }
    return text.first == .asterisk ? text.dropFirst() : line
  }

  /// Nil for a line that begins no item.
  private init?(_ bytes: [UInt8], _ line: ArraySlice<UInt8>) {
    let text = line.drop(while: \.isSpaceOrTab)
    guard let mark = text.first, "-*+".utf8.contains(mark),
      text.dropFirst().first?.isSpaceOrTab == true
    else { return nil }
    let item = text.dropFirst()
    let colon = item.firstIndex(of: UInt8(ascii: ":"))
    indentation = text.startIndex - line.startIndex
    words = item[..<(colon ?? item.endIndex)].split { $0.isSpaceOrTab }.map {
      $0.startIndex..<$0.endIndex
    }
    hasColon = colon != nil
    self.bytes = bytes
    if words.isEmpty { return nil }
  }

  func word(_ index: Int) -> String { bytes[words[index]].text }

  /// The name of the part that the item most likely is, if it is misspelled.
  func meant(in function: DeclaredFunction) -> String? {
    let name = word(0).lowercased()
    switch words.count {
    case 1:
      if ["param", "params"].contains(name) { return "Parameters" }
      return ["Parameters", "Returns", "Throws"].first {
        name != $0.lowercased() && name.editDistance(to: $0.lowercased()) == 1
      }
    case 2:
      let distance = name.editDistance(to: "parameter")
      let isNear = distance == 2 || ["param", "arg", "argument"].contains(name)
      return distance == 1 || isNear && function.hasParameter(word(1)) ? "Parameter" : nil
    default: return nil
    }
  }
}

/// A function, an initializer or a subscript, as far as documentation names it.
private struct DeclaredFunction {
  struct Parameter {
    /// What a call writes before the value.
    var label: String
    var name: String
  }

  var name: String
  var parameters: [Parameter]
  var genericNames: Set<String>

  func hasParameter(_ name: String) -> Bool { parameters.contains { $0.name == name } }
}

extension TokenizedSource {
  /// The function whose declaration, with its attributes and modifiers, begins at a token; nil if something
  /// else does.
  fileprivate func function(declaredAt start: Int) -> DeclaredFunction? {
    var index = start
    while index < tokens.count {
      let word = text(index)
      switch tokens[index].kind {
      case .keyword where ["func", "init", "subscript"].contains(word): return function(at: index)
      case .keyword where Self.functionModifiers.contains(word),
        .identifier where Self.modifiers.contains(word),
        .directive where word.hasPrefix("@"):
        index += 1
      case .opening where index > start && word == "(": index = closing(of: index) + 1
      default: return nil
      }
    }
    return nil
  }

  private static let functionModifiers = TokenizedSource.modifiers.union([
    "class", "convenience", "mutating", "nonmutating", "override", "required", "static",
  ])

  /// The function that a keyword declares.
  private func function(at keyword: Int) -> DeclaredFunction? {
    let start = isToken(keyword, "func") ? keyword + 1 : keyword
    guard start < tokens.count,
      let opening = tokens.indices[start...].dropFirst().first(where: {
        isToken($0, "(") || isToken($0, "{")
      }), isToken(opening, "("), case let end = closing(of: opening), end < tokens.count
    else { return nil }
    let generic = (start + 1..<opening).filter { tokens[$0].kind == .identifier }.map(text)
    let parameters = parameters(in: opening + 1..<end)
    if parameters.isEmpty, opening + 1 < end { return nil }
    return DeclaredFunction(
      name: name(at: start), parameters: parameters, genericNames: Set(generic))
  }

  private func parameters(in range: Range<Int>) -> [DeclaredFunction.Parameter] {
    var parameters: [DeclaredFunction.Parameter] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if isToken(index + 1, ":") {
        parameters.append(.init(label: name(at: index), name: name(at: index)))
      } else if isToken(index + 2, ":") {
        parameters.append(.init(label: name(at: index), name: name(at: index + 1)))
      }
      // The next one comes after a comma outside of brackets.
      while index < range.upperBound, !isToken(index, ",") {
        let opens = tokens[index].kind == .opening || tokens[index].kind == .interpolation
        index = opens ? closing(of: index) + 1 : index + 1
      }
      index += 1
    }
    return parameters
  }
}
