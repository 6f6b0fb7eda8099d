/// A call of `cached`, which keeps what a long computation gives.
package struct CachedCall: Equatable, Sendable {
  /// The cell that calls, by its index in the lesson.
  package var cell: Int
  package var name: String
  /// The word `cached`, as offsets in the code's UTF-8.
  package var word: Range<Int>
  /// What gives the closure copies of the variables around it.
  ///
  /// What it changes in them is an error of the compiler's then. Nil if it uses none, or the call has no closure
  /// in braces.
  package var captures: Insertion?

  /// A text that is put into the code.
  package struct Insertion: Equatable, Sendable {
    /// In the code's UTF-8.
    package var offset: Int
    package var text: String
  }
}

extension Lesson {
  /// The calls of `cached` whose values can be kept: at the top level of their cells, with a name.
  ///
  /// - Parameters:
  ///   - indices: The cells of a program.
  ///   - sharedCode: The files that lessons share.
  /// - Returns: The calls, in the order of the program.
  package func cachedCalls(among indices: [Int], _ sharedCode: SharedCode) -> [CachedCall] {
    guard indices.contains(where: { cells[$0].mentionsCached }) else { return [] }
    let sources = indices.map { TokenizedSource(cells[$0].code.text) }
    if (sources + sharedCode.sources).contains(where: \.declaresCached) { return [] }
    var stored: Set<String> = []
    var result: [CachedCall] = []
    for (index, source) in zip(indices, sources) {
      for statement in source.statements {
        for word in source.cachedWords where statement.contains(word) {
          let closure = source.closure(ofCachedCall: word)
          guard cells[index].form == .block, case .name(let name) = source.reading(cachedCall: word)
          else { continue }
          result.append(
            CachedCall(
              cell: index, name: name, word: source.tokens[word].range,
              captures: closure.flatMap {
                source.captures(of: stored, inClosure: $0, ofCall: name)
              }))
        }
        stored.formUnion(source.declaredNames(of: statement).filter(\.isStored).map(\.name))
      }
    }
    return result
  }
}

extension Cell {
  /// Whether the code may call `cached` when it runs.
  var mentionsCached: Bool {
    [.success, .trap].contains(options.expectation) && isClosed && code.text.contains("cached")
  }
}

extension SharedCode {
  var sources: [TokenizedSource] { files.map { TokenizedSource($0.code.text) } }
}

/// How a call of `cached` is written.
enum CachedCallReading: Equatable {
  /// With this name, at the top level of its cell.
  case name(String)
  /// Within braces, of a function or a loop.
  case inBraces
  /// With something other than a text for a name, at these tokens.
  case noText(Range<Int>)
  case emptyName(Range<Int>)
}

extension TokenizedSource {
  /// Whether a function or a variable `cached` takes the place of the lesson kit's.
  var declaresCached: Bool {
    tokens.indices.contains { index in
      name(at: index) == "cached" && tokens[index].kind == .identifier && index > 0
        && ["func", "let", "var"].contains(text(index - 1))
    }
  }

  /// The tokens `cached` that call the lesson kit's function.
  var cachedWords: [Int] {
    calls(of: "cached").filter { word in
      guard isToken(word - 1, ".") else { return true }
      return isToken(word - 2, "LessonKit") || isToken(word - 2, "Prelude")
    }
  }

  func reading(cachedCall word: Int) -> CachedCallReading {
    if !braces(around: tokens[word].range.lowerBound).isEmpty { return .inBraces }
    let end = closing(of: word + 1)
    var depth = 0
    let next =
      (word + 2..<end).first { index in
        switch tokens[index].kind {
        case .opening, .interpolation: depth += 1
        case .closing: depth -= 1
        default: break
        }
        return depth == 0 && text(index) == ","
      } ?? end
    let argument = word + 2..<max(next, word + 2)
    let literal = argument.isEmpty ? "" : text(argument.lowerBound)
    guard argument.count == 1, tokens[argument.lowerBound].kind == .string, literal.count >= 2,
      literal.hasPrefix("\""), literal.hasSuffix("\""), !literal.hasPrefix("\"\"\""),
      !literal.contains("\\")
    else { return .noText(argument.isEmpty ? word..<word + 1 : argument) }
    let name = String(literal.dropFirst().dropLast())
    return name.allSatisfy(\.isWhitespace) ? .emptyName(argument) : .name(name)
  }

  /// The tokens of a call's closure in braces, with these; nil if it is none.
  func closure(ofCachedCall word: Int) -> Range<Int>? {
    let end = closing(of: word + 1)
    if isToken(end + 1, "{") { return end + 1..<min(closing(of: end + 1) + 1, tokens.count) }
    var index = word + 2
    while index < end {
      if isToken(index, "{") { return index..<closing(of: index) + 1 }
      index = tokens[index].kind == .opening ? closing(of: index) + 1 : index + 1
    }
    return nil
  }

  /// All tokens of a call, its closure included.
  func range(ofCachedCall word: Int) -> Range<Int> {
    let end = min(closing(of: word + 1) + 1, tokens.count)
    return word..<max(end, closure(ofCachedCall: word)?.upperBound ?? 0)
  }

  /// Whether a token is a name that stands for itself: neither a member nor a label.
  func isFreeName(_ index: Int) -> Bool {
    tokens[index].kind == .identifier && !isToken(index - 1, ".")
      && !(isToken(index + 1, ":") && !isToken(index - 1, "?"))
  }

  /// What gives a closure copies of those of some variables that it uses.
  fileprivate func captures(
    of stored: Set<String>, inClosure closure: Range<Int>, ofCall call: String
  ) -> CachedCall.Insertion? {
    let opening = closure.lowerBound
    let signature = signature(ofClosure: closure)
    // Names of its own, as a parameter or in a list of captures.
    let own = Set(
      (signature ?? opening..<opening).filter { tokens[$0].kind == .identifier }.map(name(at:)))
    var names: [String] = []
    for index in closure where isFreeName(index) {
      let name = name(at: index)
      if stored.contains(name), !own.contains(name), !names.contains(name) { names.append(name) }
    }
    if names.isEmpty { return nil }
    let list = names.map { name in
      let written = SwiftToken.keywords.contains(name) ? "`\(name)`" : name
      return "\(written) = _outside(\(written), \"\(name)\", \"\(call)\")"
    }.joined(separator: ", ")
    // A list of captures comes after attributes.
    let attributes = (signature ?? opening..<opening).prefix { tokens[$0].kind == .directive }
    let last = attributes.last ?? opening
    let hasList = signature != nil && isToken(last + 1, "[")
    let place = hasList ? last + 1 : last
    let text =
      hasList
      ? (isToken(place + 1, "]") ? list : "\(list), ")
      : signature == nil ? " [\(list)] in " : " [\(list)] "
    return CachedCall.Insertion(offset: tokens[place].range.upperBound, text: text)
  }

  /// The tokens between a closure's brace and its `in`; nil if it has none.
  private func signature(ofClosure closure: Range<Int>) -> Range<Int>? {
    var index = closure.lowerBound + 1
    while index < closure.upperBound {
      switch tokens[index].kind {
      case .identifier, .directive: break
      case .opening where text(index) != "{": index = closing(of: index)
      case .punctuation where text(index) != ";": break
      case .operator where ["->", "?", "<", ">", "&", "!"].contains(text(index)): break
      case .keyword:
        if text(index) == "in" { return closure.lowerBound + 1..<index }
        guard
          ["throws", "async", "inout", "some", "any", "Any", "Self", "unowned", "weak", "self"]
            .contains(text(index))
        else { return nil }
      default: return nil
      }
      index += 1
    }
    return nil
  }
}
