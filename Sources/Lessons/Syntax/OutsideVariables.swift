/// The functions and types of a program that use variables which are declared outside of them.
///
/// What a function changes there is no part of what it returns. This goes by names, and takes a function that only
/// reads such a variable for one that may change it.
struct OutsideVariables {
  /// For each name that is used on its own, a variable that comes with it.
  private var names: [String: String] = [:]
  /// The same for names after a dot.
  private var members: [String: String] = [:]

  /// - Parameter sources: All code of the program.
  init(_ sources: [TokenizedSource]) {
    let variables = Set(sources.flatMap(\.variables))
    let shared = Set(sources.flatMap(\.variablesOfTypes))
    if variables.isEmpty, shared.isEmpty { return }
    for name in shared { members[name] = name }
    let declarations = sources.flatMap { source in
      source.declarationsThatRun.map { (source: source, declaration: $0) }
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (source, declaration) in declarations {
        let known = declaration.isMember ? members[declaration.name] : names[declaration.name]
        guard known == nil,
          let variable = variable(usedIn: declaration, of: source, variables)
        else { continue }
        if declaration.isMember {
          members[declaration.name] = variable
        } else {
          names[declaration.name] = variable
        }
        hasChanged = true
      }
    }
  }

  private func variable(
    usedIn declaration: RunningDeclaration, of source: TokenizedSource, _ variables: Set<String>
  ) -> String? {
    for range in declaration.ranges {
      for index in range where source.tokens[index].kind == .identifier {
        let name = source.name(at: index)
        if source.isFreeName(index), !declaration.bound.contains(name) {
          if variables.contains(name) { return name }
          if let variable = names[name] ?? members[name] { return variable }
        } else if source.isToken(index - 1, "."), let variable = members[name] {
          return variable
        }
      }
    }
    return nil
  }

  /// The uses of such functions and types among these tokens, each name once, with the variable.
  func uses(
    in range: Range<Int>, of source: TokenizedSource
  ) -> [(token: Int, name: String, variable: String)] {
    var found: Set<String> = []
    return range.compactMap { index in
      guard source.tokens[index].kind == .identifier else { return nil }
      let name = source.name(at: index)
      let variable =
        source.isFreeName(index)
        ? names[name] : source.isToken(index - 1, ".") ? members[name] : nil
      guard let variable, found.insert(name).inserted else { return nil }
      return (index, name, variable)
    }
  }
}

/// A declaration with code that runs when it is used.
struct RunningDeclaration {
  var name: String
  /// Whether it is used after a dot.
  var isMember: Bool
  /// The tokens of its code.
  var ranges: [Range<Int>]
  /// Names that it declares for itself.
  var bound: Set<String>
}

extension TokenizedSource {
  /// The variables at the outermost level, whose values may change.
  fileprivate var variables: [String] {
    statements.flatMap { statement -> [String] in
      guard let keyword = declarationKeyword(of: statement), text(keyword) == "var" else {
        return []
      }
      return declaredNames(of: statement).filter(\.isStored).map(\.name)
    }
  }

  /// The variables that belong to types, of which there is one each in a program.
  fileprivate var variablesOfTypes: [String] {
    tokens.indices.compactMap { index in
      guard isToken(index, "var"), isToken(index - 1, "static") || isToken(index - 1, "class"),
        tokens.indices.contains(index + 1), body(after: index) == nil
      else { return nil }
      return name(at: index + 1)
    }
  }

  /// The functions, computed variables and types of the source, and its constants that are closures.
  fileprivate var declarationsThatRun: [RunningDeclaration] {
    var declarations: [RunningDeclaration] = []
    var bodies: [Range<Int>] = []
    for statement in statements {
      let type = nameOfType(statement)
      for index in statement {
        guard let name = nameOfFunction(index, inType: type), let body = body(after: index) else {
          continue
        }
        bodies.append(body)
        let isMember = name != type && !braces(around: tokens[index].range.lowerBound).isEmpty
        declarations.append(
          RunningDeclaration(
            name: name, isMember: isMember, ranges: [body],
            bound: bound(in: body, signature: index..<body.lowerBound)))
      }
      guard let name = type ?? nameOfClosure(statement) else { continue }
      declarations.append(
        RunningDeclaration(
          name: name, isMember: false, ranges: statement.without(bodies),
          bound: boundNames(in: statement).subtracting([name])))
    }
    return declarations
  }

  /// The name by which the code is used that a keyword begins: that of a function or variable, or, of an
  /// initialiser, that of its type; nil if the keyword begins none.
  private func nameOfFunction(_ index: Int, inType type: String?) -> String? {
    guard tokens.indices.contains(index + 1) else { return nil }
    if isToken(index, "func") || isToken(index, "var") { return name(at: index + 1) }
    guard isToken(index, "init") || isToken(index, "subscript"), !isToken(index - 1, ".") else {
      return nil
    }
    return type
  }

  /// The names that are bound in a body, or are parameters.
  private func bound(in body: Range<Int>, signature: Range<Int>) -> Set<String> {
    let parameters = signature.filter {
      tokens[$0].kind == .identifier && isToken($0 + 1, ":")
    }
    return boundNames(in: body).union(parameters.map(name(at:)))
  }

  /// The type that a statement declares or extends.
  private func nameOfType(_ statement: Range<Int>) -> String? {
    if let keyword = declarationKeyword(of: statement) {
      guard ["actor", "class", "enum", "protocol", "struct"].contains(text(keyword)) else {
        return nil
      }
      return declaredNames(of: statement).first?.name
    }
    guard let keyword = statement.first(where: { isToken($0, "extension") }),
      tokens.indices.contains(keyword + 1), !isToken(keyword - 1, ".")
    else { return nil }
    return name(at: keyword + 1)
  }

  /// The constant or variable that a statement makes a closure.
  private func nameOfClosure(_ statement: Range<Int>) -> String? {
    guard let keyword = declarationKeyword(of: statement), ["let", "var"].contains(text(keyword)),
      let equals = statement.first(where: { isToken($0, "=") }), isToken(equals + 1, "{"),
      !isToken(closing(of: equals + 1) + 1, "(")
    else { return nil }
    return declaredNames(of: statement).first?.name
  }

  /// The braces with what runs in a function or a computed variable, after the keyword; nil if there are none.
  private func body(after keyword: Int) -> Range<Int>? {
    var index = keyword + 1
    while index < tokens.count {
      if isToken(index, "{") { return index..<min(closing(of: index) + 1, tokens.count) }
      switch tokens[index].kind {
      case .closing: return nil
      case .opening: index = closing(of: index)
      case .keyword
      where ["func", "let", "var", "case", "init", "struct", "class", "enum"]
        .contains(text(index)) && index > keyword + 1:
        return nil
      case .operator where text(index) == "=" && isToken(keyword, "var"): return nil
      case .punctuation where text(index) == ";": return nil
      default:
        // A variable with a type and no value ends with its line.
        if isToken(keyword, "var"), index > keyword + 1, containsLineBreak(before: index) {
          return nil
        }
      }
      index += 1
    }
    return nil
  }
}

extension Range<Int> {
  /// The parts that are in none of some other ranges.
  fileprivate func without(_ holes: [Range<Int>]) -> [Range<Int>] {
    holes.reduce(into: [self]) { ranges, hole in
      ranges = ranges.flatMap { range in
        [
          range.clamped(to: .min..<hole.lowerBound), range.clamped(to: hole.upperBound..<(.max)),
        ].filter { !$0.isEmpty }
      }
    }
  }
}
