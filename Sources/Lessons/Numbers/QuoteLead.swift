/// What stands before a number.
struct QuoteLead {
  /// The word that a number stands after, apart from those that only say what it is.
  enum Context {
    /// Nothing, or only words that say nothing.
    case start
    /// Another number, or the end of a clause.
    case clause
    case determiner
    case preposition
    case says
    case other
  }

  /// Where the words that say what the number is begin.
  private(set) var start: Int?
  private(set) var relation: NumberRelation?
  private(set) var precision: QuotedNumber.Precision?
  private(set) var isUniversal = false
  private(set) var isJudged = false
  private(set) var isNegative = false
  private(set) var isAfterBetween = false
  private(set) var isName = false
  /// Whether a word such as "reaches" stands before it, which says "at least" where it is negated.
  private(set) var isAfterReaching = false
  private(set) var context = Context.start
  /// Whether nothing that says anything stands before the number but what is understood.
  private(set) var isFirst = true
  /// A comparison or a negation that other words part from the number.
  private(set) var detached: String?

  private var isNegated = false
  /// Whether the comparison may be a preposition.
  private var isPreposition = false
  /// The comparison or the negation, as it is written.
  private var comparison: String?

  init() {}

  init(afterNumber: Bool) {
    context = .clause
    isFirst = false
  }

  /// The relation, turned round if there is a negation.
  var statedRelation: NumberRelation? {
    guard isNegated else { return relation }
    if relation == nil, isAfterReaching { return .less }
    return relation.map { $0.negated ?? $0 } ?? .notEqual
  }

  /// Whether words or signs say what the number is.
  var isQualified: Bool {
    relation != nil || isNegated || precision != nil || isJudged || isNegative
  }

  /// Whether a comparison stands before it that is no preposition, so that one is a number:
  /// `at least one`.
  var isCompared: Bool { relation != nil && !isPreposition || precision == .equal }

  /// Whether what compares may just as well say where something is: `over all 3 runs`.
  var mayBePreposition: Bool { isPreposition && !isNegated }

  // MARK: Reading

  mutating func read(_ meaning: NumberLexicon.Meaning, in words: ArraySlice<QuoteToken>) {
    guard let first = words.first else { return }
    let text = words.map(\.text).joined(separator: " ")
    func begin() { if start == nil { start = first.place.lowerBound } }
    isName = false
    switch meaning {
    case .comparison(let new, let isPreposition):
      begin()
      // In "nearly at least 5" and "at least nearly 5" the number is a bound.
      if relation == nil {
        relation = new
        self.isPreposition = isPreposition
      }
      comparison = comparison ?? text
    case .negation(let isUniversal):
      begin()
      isNegated.toggle()
      if isUniversal { self.isUniversal = true }
      comparison = comparison ?? text
    case .universal:
      isUniversal = true
    case .precision(let new):
      begin()
      precision = precision ?? new
    case .judgement:
      begin()
      isJudged = true
    case .minus:
      begin()
      isNegative = true
    case .plus: break
    case .between:
      begin()
      isAfterBetween = true
    case .reference:
      part(from: .other)
      isName = true
    case .determiner: context = .determiner
    case .neutral: break
    case .says, .reaches:
      if case .reaches = meaning { isAfterReaching = true }
      context = .says
      isFirst = false
      isAfterBetween = false
      // `falls to 5` says more than the number it stands before.
      if !isQualified { start = nil }
    case .preposition: part(from: .preposition)
    case .conjunction: endClause()
    }
  }

  /// Reads a token that is neither a number nor a known word.
  ///
  /// - Parameters:
  ///   - token: The token.
  ///   - isMinus: Whether a dash is a minus sign.
  mutating func read(_ token: QuoteToken, isMinus: Bool = false) {
    switch token.kind {
    case .sign where isMinus:
      if start == nil { start = token.place.lowerBound }
      isNegative = true
    case .sign: readSign(token)
    default:
      part(from: .other)
      isName = false
    }
  }

  private mutating func readSign(_ token: QuoteToken) {
    func begin() { if start == nil { start = token.place.lowerBound } }
    switch token.text {
    case "~", "∼", "≈", "≃":
      begin()
      precision = .about
      isFirst = true
    case "=", "==":
      // What stands before an equals sign is the quantity's name.
      self = QuoteLead()
    case "-", "\u{2212}":
      begin()
      isNegative = true
    case "§":
      part(from: .other)
      isName = true
    case let sign where NumberRelation.signs[sign] != nil:
      begin()
      relation = NumberRelation.signs[sign]
      isPreposition = false
      comparison = sign
      detached = nil
      isFirst = isFirst || context != .clause
    case ")": detached = nil
    case "≪", "≫", "∈", "∉", "≲", "≳", "≉":
      detached = token.text
    case ",", ";", ":", ".", "!", "?", "–", "—", "…", "...": endClause()
    default: break
    }
  }

  /// Other words: what was said before them is not said of a number after them.
  private mutating func part(from context: Context) {
    if let comparison, isNegated || relation != nil && !isPreposition { detached = comparison }
    let universal = isUniversal
    let found = detached
    self = QuoteLead(afterNumber: true)
    isUniversal = universal
    detached = found
    self.context = context
  }

  private mutating func endClause() {
    let isStart = isFirst && start == nil
    self = QuoteLead(afterNumber: true)
    isFirst = isStart
    if isStart { context = .start }
  }
}
