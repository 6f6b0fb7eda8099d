import Lessons

/// A call of `claim` whose arguments do not make a claim, of which the compiler tells what follows.
struct ClaimMistake: Equatable {
  enum Kind: Equatable {
    /// `claim(1 < 2)`.
    case noText
    /// `claim("…", 3.0, 4.0)`.
    case noRelation
    /// `claim("…", 3, =, 4)`.
    case assignment
  }

  var kind: Kind
  /// The whole call, as offsets in the code's UTF-8.
  var call: Range<Int>
  /// What to underline.
  var place: Range<Int>

  /// The mistakes in a piece of Swift.
  static func all(in code: String) -> [ClaimMistake] {
    let bytes = Array(code.utf8)
    let tokens = swiftTokens(code)
    func text(_ index: Int) -> String {
      tokens.indices.contains(index)
        ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
    }
    return tokens.indices.compactMap { index in
      guard text(index) == "claim", text(index + 1) == "(", text(index - 1) != ".",
        text(index - 1) != "func", let arguments = CallArguments(tokens, openedAt: index + 1, text)
      else { return nil }
      let call = tokens[index].range.lowerBound..<arguments.end
      let unlabelled = arguments.ranges.filter { range in
        !(range.count > 1 && text(range.lowerBound + 1) == ":"
          && tokens[range.lowerBound].kind == .identifier)
      }
      guard let first = unlabelled.first, !first.isEmpty else { return nil }
      func bytes(of range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
      }
      if unlabelled.count == 1, tokens[first.lowerBound].kind != .string {
        return ClaimMistake(kind: .noText, call: call, place: bytes(of: first))
      }
      if let sign = unlabelled.dropFirst().first(where: {
        $0.count == 1 && text($0.lowerBound) == "="
      }) {
        return ClaimMistake(kind: .assignment, call: call, place: bytes(of: sign))
      }
      let isRelation = { (range: Range<Int>) in
        range.count == 1 && tokens[range.lowerBound].kind == .operator
      }
      if unlabelled.count == 3, !unlabelled[1].isEmpty, !unlabelled[2].isEmpty,
        tokens[first.lowerBound].kind == .string, !isRelation(unlabelled[2])
      {
        return ClaimMistake(
          kind: .noRelation, call: call,
          place: bytes(of: unlabelled[1].lowerBound..<unlabelled[2].upperBound))
      }
      return nil
    }
  }

  /// Whether an error of the compiler in the call follows from the mistake.
  func explains(_ error: String) -> Bool {
    switch kind {
    case .noText, .noRelation:
      error.hasPrefix("cannot convert value of type") || error.hasPrefix("missing argument for")
        || error.hasPrefix("no exact matches in call")
    case .assignment: true
    }
  }

  func diagnostic(in code: SourcedText) -> Diagnostic {
    let range = code.sourceRange(place)
    let written = String(decoding: Array(code.text.utf8)[place], as: UTF8.self)
    switch kind {
    case .noText:
      return Diagnostic(
        at: range, "the claim has no text",
        help: "say what is claimed: claim(\"…\", \(written.count <= 30 ? written : "…"))")
    case .noRelation:
      return Diagnostic(
        at: range, "the claim has no relation between its values",
        help: "write it between them, such as claim(\"…\", a, <, b)")
    case .assignment:
      return Diagnostic(
        at: range, "'=' is not a relation of a claim", help: "did you mean '=='?",
        fix: SourceEdit(range, replaceWith: "=="))
    }
  }
}

/// The arguments of a call, as ranges of its tokens.
private struct CallArguments {
  private(set) var ranges: [Range<Int>] = []
  /// Where the closing parenthesis ends, as an offset in the code's UTF-8.
  private(set) var end = 0

  /// Nil if the parenthesis is not closed.
  init?(_ tokens: [SwiftToken], openedAt opening: Int, _ text: (Int) -> String) {
    var depth = 0
    var start = opening + 1
    for index in opening..<tokens.count {
      switch tokens[index].kind {
      case .opening, .interpolation: depth += 1
      case .closing:
        depth -= 1
        if depth > 0 { continue }
        if start < index { ranges.append(start..<index) }
        end = tokens[index].range.upperBound
        return
      default:
        if depth == 1, text(index) == "," {
          ranges.append(start..<index)
          start = index + 1
        }
      }
    }
    return nil
  }
}
