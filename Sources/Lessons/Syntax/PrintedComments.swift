/// What a comment such as `// Prints "a"` says of the statement before it.
///
/// The Swift Programming Language writes what its examples print so; lessons are held to it.
package struct PrintedComment: Equatable, Sendable {
  /// The comments, one below the other, from the first to the last: offsets in the code's UTF-8.
  package var range: Range<Int>
  /// What is said to be printed, in order; nothing for `// Prints nothing`.
  package var parts: [PrintedPart]
  /// Where the statement ends.
  package var end: Int
  /// Where the statements before it in the cell end, the nearest first: the comment may be meant for
  /// several statements, back to one that has such a comment itself.
  package var earlierEnds: [Int]
  /// Whether there is nothing but these comments in the range.
  package var isWhole: Bool
}

/// A part of what is said to be printed: as a rule a line.
package struct PrintedPart: Equatable, Sendable {
  /// The comment.
  package var comment: Range<Int>
  /// Where it is written, without quotes.
  package var range: Range<Int>
  /// Whether there are quotes around it, or nothing else in its line.
  package var isDelimited: Bool
  /// What it may mean, each as lines; the first is what it most likely means.
  package var readings: [[String]]
}

extension Lesson {
  /// What is wrong with comments such as `// Prints "a"` themselves, in cells that run.
  package var printedCommentProblems: [Diagnostic] {
    cells.flatMap { cell in
      [.success, .trap].contains(cell.options.expectation) ? cell.printedCommentProblems : []
    }
  }
}

extension Cell {
  /// What comments at the top level of the cell say that statements print.
  ///
  /// Comments within a statement, such as in the body of a function, are about calls yet to come.
  package var printedComments: [PrintedComment] { commentReading.comments }

  /// What is wrong with such comments themselves.
  fileprivate var printedCommentProblems: [Diagnostic] { commentReading.diagnostics }

  /// Where it must be known how much has been printed: the ends of statements up to the last comment.
  package var printingMarks: [Int] {
    Set(printedComments.flatMap { [$0.end] + $0.earlierEnds }).sorted()
  }

  private var commentReading: CommentReading {
    guard form == .block, isClosed else { return CommentReading() }
    // Cells without comments need not be taken apart.
    let slash = UInt8(ascii: "/")
    let mayHaveComments = code.bytes.indices.dropLast().contains { index in
      code.bytes[index] == slash
        && (code.bytes[index + 1] == slash || code.bytes[index + 1] == .asterisk)
    }
    return mayHaveComments ? CommentReading(code) : CommentReading()
  }
}

/// Finds the comments of a cell, and the statements that they are about.
private struct CommentReading {
  /// What matters of a statement before comments.
  struct Statement {
    var end: Int
    var mayPrint: Bool
    /// Whether it is a call of `print`.
    var isPrinting: Bool
    var isExpression: Bool
    /// Whether it declares a function or a type, which prints nothing itself.
    var isDeclaration: Bool
  }

  private(set) var comments: [PrintedComment] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The ends of statements that may print, the last first.
  private var ends: [Int] = []

  init() {}

  init(_ code: SourcedText) {
    let lexer = SwiftLexer(code.text)
    guard lexer.firstUnclosed == nil else { return }
    let source = TokenizedSource(lexer)
    let statements = source.wholeStatements
    let lineComments = lexer.tokens.filter {
      $0.kind == .comment && lexer.bytes[$0.range].starts(with: "//".utf8)
    }.map(\.range)

    func comments(from start: Int, to end: Int) -> [Range<Int>] {
      lineComments.filter { $0.lowerBound >= start && $0.upperBound <= end }
    }

    let start = statements.first.map { source.tokens[$0.lowerBound].range.lowerBound }
    read(comments(from: 0, to: start ?? code.bytes.count), of: nil, in: code)
    for (index, statement) in statements.enumerated() {
      let last = source.tokens[statement.upperBound - 1].range.upperBound
      let next = statements.indices.contains(index + 1) ? statements[index + 1].lowerBound : nil
      let after = comments(
        from: last, to: next.map { source.tokens[$0].range.lowerBound } ?? code.bytes.count)
      let end =
        source.isToken(statement.upperBound, ";")
        ? last + source.semicolonLength(after: statement) : last
      read(
        after,
        of: Statement(
          end: end, mayPrint: source.mayPrint(statement),
          isPrinting: source.endsInPrinting(statement),
          isExpression: source.isExpression(statement),
          isDeclaration: source.declarationKeyword(of: statement).map { keyword in
            ["func", "struct", "class", "enum", "actor"].contains(source.text(keyword))
          } ?? false), in: code)
    }
    let inner = statements.flatMap { statement in
      comments(
        from: source.tokens[statement.lowerBound].range.lowerBound,
        to: source.tokens[statement.upperBound - 1].range.upperBound)
    }
    for comment in inner {
      report(
        unchecked: comment, "code in braces may run often, or never",
        isPrinting: source.endsInPrinting(beforeCommentAt: comment.lowerBound), code)
    }
    let blocks = lexer.tokens.filter { $0.kind == .comment }.map(\.range).filter {
      lexer.bytes[$0].starts(with: "/*".utf8)
    }
    // Before a declaration it documents what that prints.
    let documentation = lexer.tokens.filter { $0.kind == .documentation }.map(\.range).filter {
      range in
      let next = statements.first {
        source.tokens[$0.lowerBound].range.lowerBound >= range.upperBound
      }
      return next.map { source.declarationKeyword(of: $0) == nil } ?? true
    }
    for comment in blocks + documentation {
      report(unchecked: comment, "only comments that begin with '//' are", code)
    }
  }

  /// Warns of a comment that says what is printed and is not checked.
  ///
  /// - Parameters:
  ///   - range: The comment.
  ///   - reason: Why it is not checked.
  ///   - isPrinting: Whether there is a call of `print` before it in its line.
  ///   - code: The code of the cell.
  private mutating func report(
    unchecked range: Range<Int>, _ reason: String, isPrinting: Bool = false, _ code: SourcedText
  ) {
    let isResult =
      isPrinting
      && ResultComment(code.bytes, range)?.saysWhatIsPrinted == true
    guard CommentText(code.bytes, range).quotesWhatIsPrinted || isResult else { return }
    warn(
      code.sourceRange(range), reason,
      help: "write it as '// Prints' after the statement of the cell that prints")
  }

  /// Warns of a comment that says what is printed in other words, as `// Print "a"`, unless code follows
  /// that it may announce.
  private mutating func report(
    otherWords range: Range<Int>, after statement: Statement?, _ code: SourcedText
  ) {
    let comment = CommentText(code.bytes, range)
    let isBesidePrint =
      statement.map { statement in
        guard statement.isPrinting, statement.end <= range.lowerBound else { return false }
        let between = code.bytes[statement.end..<range.lowerBound]
        return between.isBlank && between.count(where: { $0 == .newline }) <= 1
      } ?? false
    if isBesidePrint, let described = comment.describedValue {
      let value = code[described].text
      let isWord = value.first?.isLetter == true
      return warn(
        code.sourceRange(described), isWord ? "it is not in quotes" : "other words stand before it",
        help: "write // Prints \(isWord ? "\"\(value)\"" : value)")
    }
    guard let quoted = comment.quotedInOtherWords else { return }
    let lines = code.lineRanges
    guard let own = lines.firstIndex(where: { $0.upperBound >= range.upperBound }) else { return }
    let endsCode = !code.bytes[lines[own].lowerBound..<range.lowerBound].isBlank
    let next = lines[(own + 1)...].first { !code.bytes[$0].trimmed.starts(with: "//".utf8) }
    // Below a call of `print` it is about that, unless another call follows that it may announce.
    let announces = next.map { code.bytes[$0].trimmed.starts(with: "print".utf8) } ?? false
    guard
      endsCode || isBesidePrint && !announces || next.map({ code.bytes[$0].isBlank }) ?? true
    else { return }
    warn(
      code.sourceRange(range), "it does not begin with 'Prints'",
      help: "write // Prints \(code[quoted].text)")
  }

  /// Warns of a comment that says what a statement prints, or its value, without `Prints`: `// => 7`.
  ///
  /// - Parameters:
  ///   - range: The comment.
  ///   - statement: The statement before it.
  ///   - code: The code of the cell.
  /// - Returns: Whether it is one.
  private mutating func report(
    resultIn range: Range<Int>, of statement: Statement, _ code: SourcedText
  ) -> Bool {
    // What stands further below may be about anything.
    let between = code.bytes[min(statement.end, range.lowerBound)..<range.lowerBound]
    let lineBreaks = between.count { $0 == .newline }
    guard between.isBlank, lineBreaks <= 1, let result = ResultComment(code.bytes, range) else {
      return false
    }
    if statement.isPrinting {
      guard result.saysWhatIsPrinted else { return false }
      if result.said.isEmpty {
        // `// Output:` may announce code.
        let lines = code.lineRanges
        let own = lines.firstIndex { $0.upperBound >= range.upperBound } ?? lines.count
        guard let next = lines.dropFirst(own + 1).first,
          code.bytes[next].trimmed.starts(with: "//".utf8)
        else { return false }
        warn(
          code.sourceRange(range), "it does not begin with 'Prints'", help: "write // Prints:")
      } else {
        warn(
          code.sourceRange(range), "it does not begin with 'Prints'",
          help: "write \(result.asPrinted)")
      }
      return true
    }
    guard statement.isExpression, result.saysValue else { return false }
    diagnostics.append(
      Diagnostic(
        .warning, at: code.sourceRange(range),
        "the value in this comment is not checked",
        help: "claim it, with claim(\"…\", …, ==, \(code[result.said].text)), or remove it"))
    return true
  }

  /// Reads the comments after a statement.
  private mutating func read(_ ranges: [Range<Int>], of statement: Statement?, in code: SourcedText)
  {
    var parts: [PrintedPart] = []
    var found: [Range<Int>] = []
    var index = 0
    while index < ranges.count {
      let written = CommentText(code.bytes, ranges[index])
      switch written.meaning {
      case .parts(let own):
        parts += own
        found.append(ranges[index])
      case .list(let isCertain):
        let lines = CommentText.lines(below: index, in: ranges, of: code.bytes)
        if lines.isEmpty, isCertain {
          report(
            code.sourceRange(ranges[index]), "nothing follows 'Prints:'",
            help: "write what is printed in quotes: // Prints \"…\"")
        } else if !lines.isEmpty {
          parts += lines
          found += ranges[index...index + lines.count]
          index += lines.count
        }
      case .unclosed(let quote):
        report(
          code.sourceRange(quote), "the quotes around what is printed are not closed",
          help: "add '\"' at its end")
      case .undelimited(let said):
        warn(
          code.sourceRange(said), "it is not in quotes",
          help: "write // Prints \"\(code[said].text)\"")
      case .another(let said):
        let isChoice = PrintedRemark.isChoice(beforeQuotation: code[said].text)
        report(
          code.sourceRange(said), "what else this comment says is printed is not checked",
          help: isChoice
            ? "write only what is printed: // Prints \"…\""
            : "write a comment for each line that is printed: // Prints \"…\"")
      case .outsideQuotes(let said, let quoted):
        warn(
          code.sourceRange(said), "'\(code[said].text.excerpt)' is outside the quotes",
          help: "write // Prints \"\(code[quoted].text) \(code[said].text)\", or put a remark in "
            + "parentheses")
      case .announced(let said):
        warn(
          code.sourceRange(said), "other words stand before it",
          help: "write // Prints \(code[said].text)")
      case .open(let said):
        warn(
          code.sourceRange(said), "it leaves open what that is",
          help: "write a comment for each line that is printed: // Prints \"…\"")
      case nil:
        if let statement, report(resultIn: ranges[index], of: statement, code) { break }
        report(otherWords: ranges[index], after: statement, code)
      }
      index += 1
    }
    if let statement, statement.isDeclaration, let first = found.first,
      !code.bytes[min(statement.end, first.lowerBound)..<first.lowerBound].contains(.newline)
    {
      return warn(
        code.sourceRange(first), "a declaration prints nothing itself",
        help: "write it after the statement that calls it")
    }
    guard let first = found.first, let last = found.last else {
      if let statement, statement.mayPrint { ends.insert(statement.end, at: 0) }
      return
    }
    guard let statement else {
      diagnostics.append(
        Diagnostic(
          .warning, at: code.sourceRange(first),
          "this comment says what is printed, but nothing comes before it",
          help: "put it after the statement that prints"))
      return
    }
    comments.append(
      PrintedComment(
        range: first.lowerBound..<last.upperBound, parts: parts, end: statement.end,
        earlierEnds: ends,
        isWhole: found.count
          == ranges.count { $0.lowerBound >= first.lowerBound && $0.upperBound <= last.upperBound })
    )
    ends.insert(statement.end, at: 0)
  }

  /// Warns of a comment of which something is not checked.
  private mutating func warn(_ range: SourceRange, _ reason: String, help: String) {
    diagnostics.append(
      Diagnostic(
        .warning, at: range, "what this comment says is printed is not checked: \(reason)",
        help: help))
  }

  private mutating func report(_ range: SourceRange, _ message: String, help: String) {
    diagnostics.append(Diagnostic(at: range, message, help: help))
  }
}

extension TokenizedSource {
  /// The statements at the outermost level after each of which another one can be put.
  fileprivate var wholeStatements: [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    let statements = statements
    for (index, statement) in statements.enumerated() {
      start = start ?? statement.lowerBound
      let next = statements.indices.contains(index + 1) ? statements[index + 1].lowerBound : nil
      if isUnfinished(statement, before: next) { continue }
      result.append((start ?? statement.lowerBound)..<statement.upperBound)
      start = nil
    }
    return result
  }

  /// Whether a statement goes on in what looks like the next one: attributes and modifiers in lines
  /// of their own, `repeat` before `while`, and a second trailing closure in a new line.
  private func isUnfinished(_ statement: Range<Int>, before next: Int?) -> Bool {
    guard let next else { return false }
    if isToken(statement.lowerBound, "repeat"), isToken(next, "while") { return true }
    if isToken(statement.upperBound - 1, "}"), isToken(next + 1, ":"), isToken(next + 2, "{") {
      return true
    }
    return isOnlyAttributes(statement)
  }

  private func isOnlyAttributes(_ statement: Range<Int>) -> Bool {
    var index = statement.lowerBound
    while index < statement.upperBound {
      switch tokens[index].kind {
      case .directive where text(index).hasPrefix("@"): index += 1
      case .keyword, .identifier:
        guard Self.modifiers.contains(text(index)) else { return false }
        index += 1
      case .opening where index > statement.lowerBound && text(index) == "(":
        index = closing(of: index) + 1
      default: return false
      }
    }
    return true
  }

  /// Whether a statement does something when it is reached, rather than declares what others use.
  fileprivate func mayPrint(_ statement: Range<Int>) -> Bool {
    if let keyword = declarationKeyword(of: statement) {
      return ["let", "var", "guard"].contains(text(keyword))
    }
    let first = text(statement.lowerBound)
    return !["import", "extension", "#if", "#elseif", "#else", "#endif"].contains(first)
  }

  /// Whether a statement is a call of `print`.
  fileprivate func endsInPrinting(_ statement: Range<Int>) -> Bool {
    isExpression(statement) && isPrinting(endingAt: statement.upperBound - 1)
  }

  /// Whether a call of `print` stands in the line of a comment before it.
  fileprivate func endsInPrinting(beforeCommentAt offset: Int) -> Bool {
    guard let last = tokens.lastIndex(where: { $0.range.upperBound <= offset }),
      !bytes[tokens[last].range.upperBound..<offset].contains(.newline)
    else { return false }
    return isPrinting(endingAt: last)
  }

  /// Whether the token at an index closes a call of a function that prints.
  private func isPrinting(endingAt index: Int) -> Bool {
    guard isToken(index, ")") else { return false }
    var depth = 0
    for opening in stride(from: index, through: 0, by: -1) {
      switch tokens[opening].kind {
      case .closing: depth += 1
      case .opening, .interpolation:
        depth -= 1
        guard depth == 0 else { continue }
        return ["print", "debugPrint", "dump"].contains { isToken(opening - 1, $0) }
          && !isToken(opening - 2, ".")
      default: break
      }
    }
    return false
  }

  /// How many bytes there are from the end of a statement to that of the semicolon after it.
  fileprivate func semicolonLength(after statement: Range<Int>) -> Int {
    tokens[statement.upperBound].range.upperBound
      - tokens[statement.upperBound - 1].range.upperBound
  }
}
