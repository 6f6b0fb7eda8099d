/// What the functions of a Swift file do: their blocks of statements, and the parts of these.
///
/// It is read from the tokens alone. What they do not tell is left out: it is for tools that ask the
/// compiler as well.
package struct FunctionBodies: Sendable {
  package let source: [UInt8]
  /// The tokens without comments.
  package let tokens: [SwiftToken]
  package private(set) var blocks: [Block] = []
  package private(set) var parts: [Part] = []

  /// Statements in braces, or after the colon of a case; those after a statement that may leave a block
  /// are one of their own in it.
  package struct Block: Equatable, Sendable {
    /// The function, with the types that it is in: `Tensor.mean`.
    package var function: String
    /// The block that it is in; nil for a function's own.
    package var parent: Int?
    /// Where another statement can be put, as an offset in the source's UTF-8; nil if none can.
    package var start: Int?
    /// Whether its only statement is its value, for which ``start`` then needs a `return`.
    package var isValue: Bool
  }

  /// Code that can have a variant.
  package struct Part: Equatable, Sendable {
    package enum Form: Equatable, Sendable {
      /// A statement that declares nothing.
      case statement
      /// A statement that begins with `return`.
      case returning
      /// What a name is bound to, or the value of a block.
      case value
      /// A condition that binds nothing, or what a loop goes over.
      case condition
    }

    package var form: Form
    package var tokens: Range<Int>
    /// The blocks inside of it, whose parts are their own, as ranges of tokens.
    package var holes: [Range<Int>]
    package var block: Int
  }

  package init(_ code: String) {
    var reader = FunctionBodyReader(TokenizedSource(code))
    reader.readMembers(reader.source.tokens.indices, of: [], in: nil)
    source = reader.source.bytes
    tokens = reader.source.tokens
    blocks = reader.blocks
    parts = reader.parts
  }

  package func text(_ index: Int) -> String {
    String(decoding: source[tokens[index].range], as: UTF8.self)
  }

  /// Whether an operator stands between two operands: space on both sides, or on neither.
  package func isInfix(_ index: Int) -> Bool {
    let range = tokens[index].range
    func isSpace(at offset: Int) -> Bool {
      !source.indices.contains(offset) || [0x20, 0x0A, 0x09, 0x0D].contains(source[offset])
    }
    return isSpace(at: range.lowerBound - 1) == isSpace(at: range.upperBound)
  }
}

/// Reads the blocks of functions, declaration by declaration and statement by statement.
private struct FunctionBodyReader {
  let source: TokenizedSource
  var blocks: [FunctionBodies.Block] = []
  var parts: [FunctionBodies.Part] = []

  init(_ source: TokenizedSource) { self.source = source }

  private var tokens: [SwiftToken] { source.tokens }
  private func text(_ index: Int) -> String { source.text(index) }
  private func isToken(_ index: Int, _ text: String) -> Bool { source.isToken(index, text) }

  private func isKeyword(_ index: Int, _ words: Set<String>) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .keyword && words.contains(text(index))
  }

  /// The index of the token that closes a bracket, which is before an end.
  private func closing(of opening: Int, before end: Int) -> Int {
    min(source.closing(of: opening), end - 1)
  }

  private func isOpening(_ index: Int) -> Bool {
    tokens[index].kind == .opening || tokens[index].kind == .interpolation
  }

  /// The first token outside brackets, braces included, for which a condition holds.
  private func first(_ range: Range<Int>, where isMeant: (Int) -> Bool) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if isMeant(index) { return index }
      index = isOpening(index) ? closing(of: index, before: range.upperBound) + 1 : index + 1
    }
    return nil
  }
}

// MARK: - Declarations

extension FunctionBodyReader {
  private static let types: Set<String> = ["class", "enum", "extension", "struct"]
  private static let functions: Set<String> = ["deinit", "func", "init", "subscript"]
  private static let variables: Set<String> = ["let", "var"]
  /// What cannot stand in the head of a function.
  private static let declarations =
    types.union(functions).union(variables).union(["case", "import", "protocol", "typealias"])

  /// Reads declarations at the outermost level of a file, in a type or among statements.
  mutating func readMembers(_ range: Range<Int>, of path: [String], in parent: Int?) {
    var index = range.lowerBound
    while index < range.upperBound {
      if isKeyword(index, ["protocol"]) {
        // Its functions have no bodies.
        let brace = first(index..<range.upperBound) { isToken($0, "{") }
        index = brace.map { closing(of: $0, before: range.upperBound) + 1 } ?? range.upperBound
      } else if isKeyword(index, Self.functions) {
        index = readFunction(index, before: range.upperBound, of: path, in: parent)
      } else if isKeyword(index, Self.variables) {
        index = readVariable(index, before: range.upperBound, of: path, in: parent)
      } else if beginsType(index) {
        index = readType(index, before: range.upperBound, of: path, in: parent)
      } else if isOpening(index) {
        index = closing(of: index, before: range.upperBound) + 1
      } else {
        index += 1
      }
    }
  }

  private func beginsType(_ index: Int) -> Bool {
    // `class func` is no type, nor is the constraint `: class`.
    let hasName = tokens.indices.contains(index + 1) && tokens[index + 1].kind == .identifier
    if tokens[index].kind == .identifier, text(index) == "actor" { return hasName }
    return isKeyword(index, Self.types) && hasName
  }

  private mutating func readType(
    _ keyword: Int, before end: Int, of path: [String], in parent: Int?
  ) -> Int {
    guard let brace = first(keyword + 1..<end, where: { isToken($0, "{") }) else { return end }
    var name = ""
    for index in keyword + 1..<brace {
      guard tokens[index].kind == .identifier || isToken(index, ".") else { break }
      name += text(index)
    }
    let close = closing(of: brace, before: end)
    readMembers(brace + 1..<max(brace + 1, close), of: path + [name], in: parent)
    return close + 1
  }

  private mutating func readFunction(
    _ keyword: Int, before end: Int, of path: [String], in parent: Int?
  ) -> Int {
    let head = first(keyword + 1..<end) { index in
      isToken(index, "{") || tokens[index].kind == .closing
        || index > keyword + 1 && isKeyword(index, Self.declarations)
    }
    // A function that is defined elsewhere has no body.
    guard let brace = head, isToken(brace, "{") else { return head ?? end }
    let close = closing(of: brace, before: end)
    let word = text(keyword)
    let name = word == "func" && keyword + 1 < brace ? source.name(at: keyword + 1) : word
    let returns = first(keyword + 1..<brace) { isToken($0, "->") } != nil
    if word == "subscript" {
      readAccessors(brace..<close, (path + [name]).joined(separator: "."), in: parent)
    } else {
      readBlock(
        brace + 1..<close, after: brace, (path + [name]).joined(separator: "."), in: parent,
        isValue: returns)
    }
    return close + 1
  }

  private mutating func readVariable(
    _ keyword: Int, before end: Int, of path: [String], in parent: Int?
  ) -> Int {
    let next = first(keyword + 1..<end) { index in
      isToken(index, "{") || isToken(index, "=") || tokens[index].kind == .closing
        || isKeyword(index, Self.declarations)
    }
    guard let next else { return end }
    // What it is bound to is no part of a function.
    guard isToken(next, "{") else { return isToken(next, "=") ? next + 1 : next }
    let close = closing(of: next, before: end)
    let name = (path + [source.name(at: keyword + 1)]).joined(separator: ".")
    readAccessors(next..<close, name, in: parent)
    return close + 1
  }

  private static let accessors: Set<String> = [
    "_modify", "_read", "didSet", "get", "modify", "read", "set", "willSet",
  ]

  /// Reads what stands in the braces of a variable or a subscript.
  private mutating func readAccessors(_ braces: Range<Int>, _ function: String, in parent: Int?) {
    let body = braces.lowerBound + 1..<max(braces.lowerBound + 1, braces.upperBound)
    let hasAccessors = body.prefix(12).contains { index in
      Self.accessors.contains(text(index))
        && (isToken(index + 1, "{") || isToken(index + 4, "{") && isToken(index + 1, "(")
          || isKeyword(index + 1, ["async", "throws"]))
    }
    guard hasAccessors else {
      return readBlock(body, after: braces.lowerBound, function, in: parent, isValue: true)
    }
    var index = body.lowerBound
    var accessor = ""
    while index < body.upperBound {
      if Self.accessors.contains(text(index)) { accessor = text(index) }
      guard isOpening(index) else {
        index += 1
        continue
      }
      let close = closing(of: index, before: braces.upperBound + 1)
      if isToken(index, "{") {
        readBlock(
          index + 1..<close, after: index, function, in: parent, isValue: accessor == "get")
      }
      index = close + 1
    }
  }
}

// MARK: - Blocks

extension FunctionBodyReader {
  /// Reads the statements of a block.
  ///
  /// - Parameters:
  ///   - range: The tokens in it.
  ///   - opening: The token before it.
  ///   - function: The function.
  ///   - parent: The block that it is in.
  ///   - isValue: Whether it has a value, which is that of its statement if it has but one.
  private mutating func readBlock(
    _ range: Range<Int>, after opening: Int, _ function: String, in parent: Int?, isValue: Bool
  ) {
    guard !range.isEmpty else { return }
    let statements = source.statements(in: range)
    let isOnlyValue = isValue && statements.count == 1 && self.isValue(statements[0])
    // Conditions of the compiler begin a line.
    let hasStart = tokens[range.lowerBound].kind != .directive
    let index = blocks.count
    blocks.append(
      FunctionBodies.Block(
        function: function, parent: parent,
        start: hasStart ? tokens[range.lowerBound].range.lowerBound : nil, isValue: isOnlyValue))
    var current = index
    for (number, statement) in statements.enumerated() {
      readStatement(statement, in: current, isValue: isOnlyValue)
      guard mayLeave(statement), number + 1 < statements.count else { continue }
      let next = statements[number + 1].lowerBound
      current = blocks.count
      blocks.append(
        FunctionBodies.Block(
          function: function, parent: index,
          start: tokens[next].kind == .directive ? nil : tokens[next].range.lowerBound,
          isValue: false))
    }
  }

  /// Whether the statements after this one may not run although it does.
  private func mayLeave(_ statement: Range<Int>) -> Bool {
    let leaving: Set<String> = ["break", "continue", "return", "throw", "try"]
    return statement.contains { isKeyword($0, leaving) }
  }

  /// Reads a block whose only statement is its value, and which can have no other.
  private mutating func readBranch(_ range: Range<Int>, in parent: Int) {
    let statements = source.statements(in: range)
    let index = blocks.count
    blocks.append(
      FunctionBodies.Block(
        function: blocks[parent].function, parent: parent, start: nil, isValue: true))
    for statement in statements { readStatement(statement, in: index, isValue: isValue(statement)) }
  }

  private static let controls: Set<String> = [
    "defer", "do", "for", "guard", "if", "repeat", "switch", "while",
  ]
  private static let leaving: Set<String> = ["break", "continue", "fallthrough", "throw"]

  /// Whether a statement can be the value of the block that it stands in alone.
  private func isValue(_ statement: Range<Int>) -> Bool {
    let first = statement.lowerBound
    if tokens[first].kind == .directive { return false }
    if isKeyword(first, ["if", "switch"]) {
      return branches(of: statement).allSatisfy { branch in
        let statements = source.statements(in: branch)
        return statements.count == 1
          && (isValue(statements[0]) || isKeyword(statements[0].lowerBound, ["throw"]))
      }
    }
    return !isKeyword(first, Self.controls.union(Self.leaving).union(Self.declarations))
      && !isKeyword(first, ["return"])
      && self.first(statement, where: { isAssignment($0) }) == nil
  }

  private func isAssignment(_ index: Int) -> Bool {
    guard tokens[index].kind == .operator else { return false }
    let word = text(index)
    return word.hasSuffix("=") && !["==", "!=", "<=", ">=", "===", "!==", "~="].contains(word)
      && !word.hasPrefix(".")
  }

  /// The blocks of an `if` or a `switch`.
  private func branches(of statement: Range<Int>) -> [Range<Int>] {
    var branches: [Range<Int>] = []
    var index = statement.lowerBound
    while index < statement.upperBound {
      if isToken(index, "{") {
        let close = closing(of: index, before: statement.upperBound)
        let body = index + 1..<max(index + 1, close)
        branches +=
          isKeyword(statement.lowerBound, ["switch"]) ? cases(in: body).map(\.body) : [body]
        index = close + 1
      } else {
        index = isOpening(index) ? closing(of: index, before: statement.upperBound) + 1 : index + 1
      }
    }
    return branches
  }

  /// The cases of a `switch`: each with its colon, and the tokens after it.
  private func cases(in range: Range<Int>) -> [(colon: Int, body: Range<Int>)] {
    var starts: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if isKeyword(index, ["case", "default"]),
        index == range.lowerBound
          || !isKeyword(index - 1, ["for", "guard", "if", "while"])
            && !isToken(index - 1, ",")
      {
        starts.append(index)
      }
      index = isOpening(index) ? closing(of: index, before: range.upperBound) + 1 : index + 1
    }
    return starts.enumerated().compactMap { number, start in
      var end = number + 1 < starts.count ? starts[number + 1] : range.upperBound
      // `@unknown default`.
      if end > start, end < range.upperBound, tokens[end - 1].kind == .directive { end -= 1 }
      guard let colon = first(start..<end, where: { isToken($0, ":") }) else { return nil }
      return (colon, colon + 1..<end)
    }
  }
}

// MARK: - Statements

extension FunctionBodyReader {
  private mutating func readStatement(_ statement: Range<Int>, in block: Int, isValue: Bool) {
    var first = statement.lowerBound
    // The label of a loop.
    if first + 2 < statement.upperBound, tokens[first].kind == .identifier,
      isToken(first + 1, ":"), isKeyword(first + 2, Self.controls)
    {
      first += 2
    }
    let rest = first..<statement.upperBound
    if isKeyword(first, Self.controls) {
      return readControl(rest, in: block, isValue: isValue)
    }
    let declaration = source.declarationKeyword(of: rest)
    if let keyword = declaration, isKeyword(keyword, Self.variables) {
      return readBinding(keyword, rest, in: block)
    }
    if declaration != nil || beginsType(first) {
      return readMembers(rest, of: [blocks[block].function], in: block)
    }
    if tokens[first].kind == .directive { return }
    let isLeaving = isKeyword(first, Self.leaving)
    let isReturn = isKeyword(first, ["return"])
    if isLeaving || isReturn && rest.count == 1 { return }
    add(isReturn ? .returning : isValue ? .value : .statement, rest, in: block)
  }

  /// Reads what names are bound to.
  private mutating func readBinding(_ keyword: Int, _ statement: Range<Int>, in block: Int) {
    let rest = keyword + 1..<statement.upperBound
    let equals = first(rest) { isToken($0, "=") || isToken($0, "{") }
    guard let equals, isToken(equals, "="), equals + 1 < rest.upperBound else {
      if let brace = equals, isToken(brace, "{") {
        let close = closing(of: brace, before: statement.upperBound)
        readAccessors(brace..<close, blocks[block].function, in: block)
      }
      return
    }
    let value = equals + 1..<rest.upperBound
    // Several bindings, or what each of several shares with the next.
    guard first(value, where: { isToken($0, ",") }) == nil else { return }
    add(.value, value, in: block)
  }

  private mutating func add(_ form: FunctionBodies.Part.Form, _ range: Range<Int>, in block: Int) {
    let holes = readClosures(range, in: block)
    parts.append(FunctionBodies.Part(form: form, tokens: range, holes: holes, block: block))
  }

  /// Reads a statement with conditions or blocks.
  private mutating func readControl(_ statement: Range<Int>, in block: Int, isValue: Bool) {
    var head = statement.lowerBound
    var index = head
    let isSwitch = isKeyword(head, ["switch"])
    while index < statement.upperBound {
      if isToken(index, "{") {
        readConditions(head..<index, in: block)
        let close = closing(of: index, before: statement.upperBound)
        let body = index + 1..<max(index + 1, close)
        let bodies = isSwitch ? cases(in: body) : [(index, body)]
        for (opening, body) in bodies where !body.isEmpty {
          if isValue {
            readBranch(body, in: block)
          } else {
            readBlock(body, after: opening, blocks[block].function, in: block, isValue: false)
          }
        }
        index = close + 1
        head = index
      } else {
        index = isOpening(index) ? closing(of: index, before: statement.upperBound) + 1 : index + 1
      }
    }
    // `repeat { … } while …`.
    if head < statement.upperBound { readConditions(head..<statement.upperBound, in: block) }
  }

  /// Reads the conditions between the keyword of a statement and its block.
  private mutating func readConditions(_ head: Range<Int>, in block: Int) {
    var head = head
    if let first = head.first, isToken(first, "else") { head = first + 1..<head.upperBound }
    guard let keyword = head.first else { return }
    var rest = keyword + 1..<head.upperBound
    switch text(keyword) {
    case "for":
      guard let start = first(rest, where: { isToken($0, "in") }) else { return }
      let end = first(rest) { isToken($0, "where") } ?? rest.upperBound
      addCondition(start + 1..<max(end, start + 1), in: block)
      if end < rest.upperBound { addCondition(end + 1..<rest.upperBound, in: block) }
    case "if", "while", "guard":
      if let last = rest.last, isToken(last, "else") { rest = rest.lowerBound..<last }
      while !rest.isEmpty {
        let comma = first(rest) { isToken($0, ",") } ?? rest.upperBound
        addCondition(rest.lowerBound..<comma, in: block)
        rest = min(comma + 1, rest.upperBound)..<rest.upperBound
      }
    default: break
    }
  }

  private mutating func addCondition(_ range: Range<Int>, in block: Int) {
    guard let start = range.first, tokens[start].kind != .directive,
      !isKeyword(start, ["case", "let", "var"]),
      !range.contains(where: { isKeyword($0, ["await", "try"]) })
    else { return }
    add(.condition, range, in: block)
  }

  /// Reads the closures in a statement that consist of more than an expression.
  private mutating func readClosures(_ range: Range<Int>, in block: Int) -> [Range<Int>] {
    var holes: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isToken(index, "{") else {
        index += 1
        continue
      }
      let close = closing(of: index, before: range.upperBound)
      let body = closureBody(index + 1..<max(index + 1, close))
      let statements = source.statements(in: body)
      let isSwitch = body.first.map { isKeyword($0, ["case", "default"]) } ?? false
      if isSwitch || isSimple(statements) {
        // Its parts are the statement's, but for closures inside of it.
        index += 1
        continue
      }
      if statements.count == 1, isValue(statements[0]) {
        readBranch(body, in: block)
      } else {
        readBlock(body, after: index, blocks[block].function, in: block, isValue: false)
      }
      holes.append(body)
      index = close + 1
    }
    return holes
  }

  private func isSimple(_ statements: [Range<Int>]) -> Bool {
    if statements.isEmpty { return true }
    let first = statements[0].lowerBound
    return statements.count == 1
      && !isKeyword(first, Self.controls.union(Self.declarations))
      && tokens[first].kind != .directive
  }

  /// What follows the parameters of a closure, which end in `in`.
  private func closureBody(_ range: Range<Int>) -> Range<Int> {
    let end = first(range) { isKeyword($0, ["for", "in"]) || isToken($0, "=") || isToken($0, ";") }
    guard let end, isKeyword(end, ["in"]) else { return range }
    return end + 1..<max(range.upperBound, end + 1)
  }
}
