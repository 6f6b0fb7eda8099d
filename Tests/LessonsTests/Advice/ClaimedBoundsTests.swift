import Lessons
import TestSupport
import Testing

/// Bounds in statements of claims.
@Suite struct ClaimedBoundsTests {
  private func advice(_ code: String, language: String = "en") -> [String] {
    let source = SourceText("# A\n\n## B\n\n```swift\n\(code)\n```\n", file: "lessons/a.md")
    return Lesson.advice(about: source, language: language).map {
      $0.rendered(sourceLine: $0.location.flatMap { source.line($0.line) })
    }
  }

  @Test func aBoundThatTheCodeDoesNotHaveIsListed() {
    #expect(
      advice("claim(\"Accuracy is more than 95 %\", accuracy, >, 0.9)") == [
        """
        lessons/a.md:6:30: warning: the statement says more than 95 %, but the code compares with 0.9
        claim("Accuracy is more than 95 %", accuracy, >, 0.9)
                                     ^~~~ write the same number in both
        """
      ])
    #expect(
      advice("let limit = 0.2\nclaim(\"The loss is below 0.1\", loss < limit)") == [
        """
        lessons/a.md:7:26: warning: the statement says below 0.1, but the code compares with limit, \
        which is 0.2
        claim("The loss is below 0.1", loss < limit)
                                 ^~~ write the same number in both
        """
      ])
  }

  @Test(arguments: [
    ("en", "claim(\"At most 5 errors\", errors, <=, 6)", "At most 5"),
    ("en", "claim(\"5 at most\", errors, <=, 6)", "5 at most"),
    ("en", "claim(\"$x < 0.5$\", x, <, 0.25)", "< 0.5"),
    ("en", "claim(\"Clearly above 90 %\", accuracy > 0.95)", "above 90 %"),
    ("en", "claim(\"At least a third\", share, >=, 0.25)", "At least a third"),
    ("en", "claim(\"More than 95 %\", 0.9 < accuracy && accuracy < 1)", "More than 95 %"),
    ("de", "claim(\"Mehr als 95 %\", accuracy, >, 0.9)", "Mehr als 95 %"),
    ("fr", "claim(\"Plus de 0,5\", x, >, 0.25)", "Plus de 0,5"),
    ("es", "claim(\"Al menos 0,5\", x, >=, 0.25)", "Al menos 0,5"),
  ])
  func boundsAreRead(language: String, code: String, said: String) {
    let found = advice(code, language: language)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains("the statement says \(said), but the code") == true, "\(found)")
  }

  @Test func aBoundOnTheWrongSideIsListed() {
    #expect(
      advice("claim(\"The accuracy is above 95 %\", accuracy, <, 0.95)") == [
        """
        lessons/a.md:6:24: warning: the statement says above 95 %, but the code compares with < 0.95
        claim("The accuracy is above 95 %", accuracy, <, 0.95)
                               ^~~~~~~~~~ write the same relation in both
        """
      ])
  }

  @Test(arguments: [
    "claim(\"At least 0.05\", x, <, 0.05)", "claim(\"at most 0.1\", 0.2, >, 0.1)",
    "claim(\"No fewer than 3\", x, <, 3)", "claim(\"The loss exceeds 4\", x, <=, 4)",
    "claim(\"The loss is less than 4\", 5, >=, 4)", "claim(\"More than half\", 0.4, <, 0.5)",
    "claim(\"Never above 4\", 5, >, 4)", "claim(\"It isn’t above 4\", 5, >, 4)",
    "claim(\"The loss is below 0.1\", 0.1 < x)",
  ])
  func boundsOnTheWrongSideAreListed(code: String) {
    let found = advice(code)
    #expect(found.count == 1 && found[0].contains("the same relation"), "\(found)")
  }

  @Test func ofSeveralBoundsTheOneOfTheSameRelationIsNamed() {
    let found = advice("claim(\"After at least 5 epochs the loss is below 0.1\", loss, <, 0.2)")
    #expect(found.count == 1 && found[0].contains("says below 0.1, but"), "\(found)")
  }

  @Test(arguments: [
    "claim(\"Fewer than 560 of 1000 are heads\", share, <, 0.56)",
    "claim(\"More than 9 in 10 are right\", share, >, 0.9)",
    "claim(\"More than nine out of ten\", share, >, 0.9)",
    "claim(\"Less than $2^{-3}$\", x, <, 0.125)", "claim(\"Below one quarter of 8\", x, <, 2)",
    "claim(\"At most 5 % are wrong\", right, >=, 0.95)",
    "claim(\"The loss is reduced by at least 90 %\", 0.05, <=, 0.1)",
    "claim(\"Is above 4\", 3, >, 4, fails: true)", "claim(\"Is above 4\", 3, <, 4, fails: true)",
    "claim(\"No run takes more than 5 steps\", most, <=, 5)",
    "claim(\"Never above 4\", x, <=, 4)", "claim(\"All words below 5 letters go\", least, >=, 5)",
    "claim(\"The drop is more than 2\", change, <, -2)",
    "claim(\"Accuracy is more than 95 %\", accuracy, >, 0.95)",
    "claim(\"Accuracy is more than 95 %\", percentage, >, 95)",
    "claim(\"Accuracy is above 0.95\", percentage > 95)",
    "claim(\"At most 1,000 steps\", steps, <=, 1_000)",
    "claim(\"Below a tenth\", x, <, 0.1)", "claim(\"Above one quarter\", x, >, 0.25)",
    "claim(\"More than 95 % in 20 steps\", accuracy, >, 0.95)",
    "claim(\"More than 95 % after at most 20 steps\", accuracy, >, 0.95)",
    "claim(\"Layer 2 learns more than layer 1\", second, >, 0.5)",
    "claim(\"The loss falls over 20 steps\", loss, <, 0.5)",
    "claim(\"Below 10 000, 6171 takes the longest\", longest, ==, 6171)",
    "claim(\"Below 10 000, few take longer\", longest, <, 300)",
    "claim(\"It falls below a tenth at step 7\", first, ==, 7)",
    "claim(\"Less than 5 ms\", time, <, 0.005)", "claim(\"Less than 5 ms\", time, <, limit)",
    "claim(\"More than 95 %\", accuracy, >, 2 * share)", "claim(\"More than 95 %\", isRight)",
    "claim(\"More than 95 %\", scores.allSatisfy { $0 > 0.9 })",
    "claim(\"More than 95 %\", accuracy(within: 0.1) > limit)",
    "claim(\"More than \\(share)\", accuracy, >, 0.9)",
    "claim(\"Rounding is not exact\", 0.1 + 0.2, !=, 0.3)",
    "claim(\"The slope is 6\", slope, isCloseTo: 6, within: 1e-6)",
    "claim(\"More than twice as fast\", ratio, >, 2)", "claim(\"At least one is right\", n, >=, 1)",
    "claim(\"Under 0.5\", x, <, 0.5, fails: true)",
    "claim(\"$x < 10^{-8}$\", x, <, 1e-8)", "claim(\"More than −2\", x, >, -2)",
    "let limit = 0.95\nclaim(\"More than 95 %\", accuracy, >, limit)",
    "var limit = 0.9\nlimit += 0.05\nclaim(\"More than 95 %\", accuracy, >, limit)",
    "let limit = 0.9\nlet other = 0.1\nclaim(\"More than 95 %\", accuracy, >, limit + 0.05)",
  ])
  func otherClaimsAreNotListed(code: String) {
    #expect(advice(code) == [])
  }

  /// German has the verb at the end of a clause that "dass" or "weil" begins, and the other part of a verb
  /// at the end of a sentence.
  @Test func theVerbMayBeTheLastWord() {
    #expect(
      advice("claim(\"Es gilt, dass die Güte über 95 % liegt\", x, <, 0.95)", language: "de") == [
        """
        lessons/a.md:6:31: warning: the statement says über 95 %, but the code compares with < 0.95
        claim("Es gilt, dass die Güte über 95 % liegt", x, <, 0.95)
                                      ^~~~~~~~~ write the same relation in both
        """
      ])
  }

  @Test(arguments: [
    ("weil sie mindestens 95 % erreicht", "<, 0.95", "mindestens 95 %"),
    ("Da der Verlust unter 5 liegt, genügt er", ">, 5", "unter 5"),
    ("dass der Verlust nie über 4 liegt", ">, 4", "nie über 4"),
    ("Die Güte soll über 95 % liegen", "<, 0.95", "über 95 %"),
    ("Der Verlust ist auf unter 0,1 gefallen", ">, 0.1", "unter 0,1"),
    ("so dass sie 95 % übersteigt", "<, 0.95", "95 % übersteigt"),
    ("dass sie 95 % nicht unterschreitet", "<, 0.95", "95 % nicht unterschreitet"),
    ("Sie darf 5 nicht überschreiten", ">, 5", "5 nicht überschreiten"),
    ("Die Güte übertrifft 95 %", "<, 0.95", "übertrifft 95 %"),
  ])
  func aBoundBeforeTheVerbOnTheWrongSide(statement: String, code: String, said: String) {
    let found = advice("claim(\"\(statement)\", x, \(code))", language: "de")
    #expect(found.count == 1, "\(found)")
    #expect(
      found.first?.contains(
        "the statement says \(said), but the code compares with \(code.prefix(1))")
        == true, "\(found)")
  }

  @Test(arguments: [
    ("dass der Verlust unter 5 liegt", "<, 4", "unter 5"),
    ("weil sie 95 % übersteigt", ">, 0.9", "95 % übersteigt"),
    ("Sie soll mindestens 95 % erreichen", ">=, 0.9", "mindestens 95 %"),
  ])
  func anotherBoundBeforeTheVerb(statement: String, code: String, said: String) {
    let found = advice("claim(\"\(statement)\", x, \(code))", language: "de")
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains("the statement says \(said), but the code") == true, "\(found)")
  }

  @Test(arguments: [
    ("Es gilt, dass die Güte über 95 % liegt", ">, 0.95"),
    ("weil sie mindestens 95 % erreicht", ">=, 0.95"), ("weil sie 95 % übersteigt", ">, 0.95"),
    ("dass sie 95 % nicht unterschreitet", ">=, 0.95"),
    ("dass der Verlust nicht über 4 liegt", "<=, 4"),
    ("dass der Verlust nie über 4 liegt", "<=, 4"),
    ("Sie darf 5 nicht überschreiten", "<=, 5"), ("Die Güte soll über 95 % liegen", ">, 0.95"),
    // What is said of the cases that a relative clause or a condition names.
    ("Alle Werte, die über 5 liegen, fallen weg", "<=, 5"),
    ("Wörter, die unter 5 Zeichen haben, fallen weg", ">=, 5"),
    ("Sie endet, wenn der Verlust unter 5 liegt", ">, 4"),
    ("Solange der Verlust über 5 liegt, wird gelernt", "<, 4"),
    ("Unter 10 000 braucht 6171 am längsten", "<, 300"),
    ("Die, die 5 übersteigen, sind selten", "<, 5"),
    ("Nach 20 Schritten ist sie über 95 % gestiegen", ">, 0.95"),
    ("Kein Lauf hat mehr als 5 Schritte gebraucht", "<=, 5"),
    ("Über 20 Schritte sinkt der Verlust", "<, 0.5"),
  ])
  func whatGermanClausesSayIsRight(statement: String, code: String) {
    #expect(advice("claim(\"\(statement)\", x, \(code))", language: "de") == [])
  }
}
