import Lessons
import Text

extension FunctionBodies {
  /// What stands between two operands, and what would stand there instead.
  private static let operators: [String: String] = [
    "+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "&+": "&-", "&-": "&+", "&*": "&+",
    "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "&+=": "&-=", "&-=": "&+=",
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
    ".<": ".<=", ".<=": ".<", ".>": ".>=", ".>=": ".>", ".==": ".!=", ".!=": ".==",
    "&<<": "&>>", "&>>": "&<<", "<<": ">>", ">>": "<<",
  ]

  /// Functions, and what would be called instead.
  private static let functions: [String: String] = [
    "min": "max", "max": "min", "minimum": "maximum", "maximum": "minimum", "sin": "cos",
    "cos": "sin",
  ]

  /// What would stand in the place of a token: another sign, another constant or another bound; nil for most
  /// tokens.
  func replacement(of index: Int, in part: Part) -> String? {
    let word = text(index)
    switch tokens[index].kind {
    case .operator: return replacement(ofOperator: word, at: index, in: part)
    case .number: return isMember(index) ? nil : Self.replacement(ofNumber: word)
    case .keyword: return word == "true" ? "false" : word == "false" ? "true" : nil
    case .identifier:
      guard let replacement = Self.functions[word], isToken(index + 1, "("),
        tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
      else { return nil }
      return replacement
    default: return nil
    }
  }

  private func replacement(ofOperator word: String, at index: Int, in part: Part) -> String? {
    let isBetweenOperands =
      index > part.tokens.lowerBound && index + 1 < part.tokens.upperBound && isInfix(index)
      && endsOperand(index - 1)
    if isBetweenOperands {
      // Texts are put together, and not taken apart.
      if word == "+", isText(index - 1) || isText(index + 1) { return nil }
      // Without space, they are the brackets of generic arguments.
      if word == "<" || word == ">", isAdjacent(index, index + 1) { return nil }
      return Self.operators[word]
    }
    let isPrefix =
      index + 1 < part.tokens.upperBound
      && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
      && (index == part.tokens.lowerBound || !isAdjacent(index - 1, index)
        || !endsOperand(index - 1))
    return isPrefix && (word == "-" || word == "!") ? "" : nil
  }

  private func isToken(_ index: Int, _ text: String) -> Bool {
    tokens.indices.contains(index) && self.text(index) == text
  }

  private func isAdjacent(_ index: Int, _ next: Int) -> Bool {
    tokens[index].range.upperBound == tokens[next].range.lowerBound
  }

  private func isText(_ index: Int) -> Bool { tokens[index].kind == .string }

  private func endsOperand(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .closing, .identifier, .number, .string, .regex: true
    case .keyword: ["self", "Self", "super", "true", "false", "nil"].contains(text(index))
    case .operator: ["!", "?"].contains(text(index))
    default: false
    }
  }

  /// Whether a number is one of a tuple's members: `pair.0`.
  private func isMember(_ index: Int) -> Bool {
    index > 0 && isToken(index - 1, ".") && isAdjacent(index - 1, index)
  }

  /// The next whole number, half of another one, and 1 for 0; nil for numbers that are not decimal.
  static func replacement(ofNumber word: String) -> String? {
    let digits = word.filter { $0 != "_" }
    if let whole = Int(digits) { return whole < .max ? "\(whole + 1)" : nil }
    guard !digits.hasPrefix("0x"), let number = Double(digits), number.isFinite else { return nil }
    return number == 0 ? "1.0" : "\(number / 2)"
  }
}
