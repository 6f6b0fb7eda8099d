import Lessons
import TestSupport
import Testing

/// What the build says of the text of a link to something that was measured.
enum LinkVerdict: Equatable {
  /// It is compared, and agrees.
  case right
  case wrong
  /// Something else is wrong, which no text in these tests is.
  case other
  /// No number in it is compared.
  case plain
  /// Digits stand among other words, or are not understood.
  case mixed

  /// What a link leads to.
  enum Source: Sendable {
    case cell([MeasuredNumber])
    case claim(MeasuredNumber, NumberRelation, MeasuredNumber)
  }

  init(of text: String, _ language: String, _ source: Source) {
    let found = Self.problems(text, language, source)
    if found.isEmpty {
      // Only what is compared is wrong if something else was measured.
      let others = [-987_654_321, 987_654_321, .nan].map(source.replaced)
      let isPlain = others.allSatisfy { Self.problems(text, language, $0).isEmpty }
      self = isPlain ? .plain : .right
    } else {
      let isMixed = found.contains {
        $0.message.hasSuffix("beside other words") || $0.message.hasSuffix("is not understood")
      }
      let isWrong = found.contains { $0.message.hasPrefix("the text says") }
      self = isMixed ? .mixed : isWrong ? .wrong : .other
    }
  }

  static func problems(_ text: String, _ language: String, _ source: Source) -> [Diagnostic] {
    let lesson = Lesson.parse(
      "[\(text)](#x)\n\n```swift {#\(source.isClaim ? "cell" : "x")}\n0\n```\n",
      file: "lessons/a.md"
    ).lesson
    let outcome =
      switch source {
      case .cell(let numbers): CellOutcome(numbers: numbers)
      case .claim(let measured, let relation, let expected):
        CellOutcome(namedClaims: [
          NamedClaim(
            id: "x", statement: [], location: Location(file: "lessons/a.md", line: 3),
            measured: [measured], expected: [expected], relation: relation)
        ])
      }
    let index = CourseIndex([(lesson, LessonOutcome(cells: [outcome]))])
    return index.diagnostics + index.wrongNumbersInLinks(in: lesson, language: language)
  }
}

extension LinkVerdict.Source {
  fileprivate var isClaim: Bool { if case .claim = self { true } else { false } }

  /// The same with another number in each place, which is whole where the number is.
  fileprivate func replaced(by number: Double) -> Self {
    func replace(_ measured: MeasuredNumber) -> MeasuredNumber {
      MeasuredNumber(measured.value == measured.value.rounded() ? number : number + 0.25)
    }
    return switch self {
    case .cell(let numbers): .cell(numbers.map(replace))
    case .claim(let measured, let relation, let expected):
      .claim(replace(measured), relation, replace(expected))
    }
  }
}

/// Compares what the build says of texts in a language with what it has to say.
func expect(
  _ rows: [(String, LinkVerdict.Source, LinkVerdict)], _ language: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for (text, source, expected) in rows {
    let found = LinkVerdict(of: text, language, source)
    #expect(
      found == expected, "[\(text)] in \(language) of \(source)", sourceLocation: sourceLocation)
  }
}
