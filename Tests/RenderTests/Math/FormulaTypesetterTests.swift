import Foundation
import Lessons
import Render
import TestSupport
import Testing

/// The formulas of one build are those of the next, unless something has changed.
///
/// In the place of KaTeX stands a script that counts how often it is called, so that a formula which
/// is typeset again has another number.
@Suite struct FormulaTypesetterTests {
  private let folder: TemporaryFolder
  private let x = Formula("x")
  private let y = Formula("y", isDisplayed: true)
  private let wrong = Formula("wrong")

  init() throws {
    folder = try TemporaryFolder()
    try writeScript()
  }

  private func writeScript(_ comment: String = "") throws {
    try folder.write(
      """
      var count = 0;
      var katex = { renderToString: function (tex) {
        count += 1;
        if (tex === "wrong") { throw new Error("call " + count); }
        return tex + " " + count;
      } };
      \(comment)
      """, to: "katex/katex.min.js")
  }

  private func typesetter(file: String = "formulas.json") -> FormulaTypesetter {
    FormulaTypesetter(path: "\(folder.path)/\(file)", folder: folder.path + "/katex")
  }

  @Test func aFormulaIsTypesetOnce() async throws {
    let typesetter = typesetter()
    let first = try await typesetter.typeset([x, y, x, wrong])
    #expect(
      first == [
        x: .html("x 1"), y: .html("y 2"), wrong: .failure(message: "call 3", position: nil),
      ])
    #expect(try await typesetter.typeset([wrong, y, x]) == first)
  }

  @Test func keptFormulasAreReadByTheNextTypesetter() async throws {
    let first = typesetter()
    await first.keep(try await first.typeset([x, y]))
    let second = typesetter()
    #expect(
      try await second.typeset([y, Formula("y"), x]) == [
        x: .html("x 1"), y: .html("y 2"), Formula("y"): .html("y 1"),
      ])
  }

  @Test func aFailureIsNotKept() async throws {
    let first = typesetter()
    await first.keep(try await first.typeset([x, wrong]))
    let second = typesetter()
    #expect(
      try await second.typeset([x, wrong]) == [
        x: .html("x 1"), wrong: .failure(message: "call 1", position: nil),
      ])
  }

  @Test func anotherKaTeXTypesetsAnew() async throws {
    let first = typesetter()
    await first.keep(try await first.typeset([x, y]))
    try writeScript("// Another version.")
    let second = typesetter()
    #expect(try await second.typeset([y]) == [y: .html("y 1")])
  }

  @Test func otherMacrosTypesetAnew() async throws {
    let first = typesetter()
    #expect(try await first.typeset([x], macros: ["\\R": "r"]) == [x: .html("x 1")])
    #expect(try await first.typeset([x], macros: ["\\R": "s"]) == [x: .html("x 2")])
    await first.keep(try await first.typeset([x], macros: ["\\R": "s"]))
    let second = typesetter()
    #expect(try await second.typeset([y], macros: ["\\R": "r"]) == [y: .html("y 1")])
    #expect(try await second.typeset([x], macros: ["\\R": "s"]) == [x: .html("x 2")])
    #expect(try await second.typeset([x]) == [x: .html("x 2")])
  }

  @Test func aDamagedFileCountsAsEmpty() async throws {
    try folder.write("{\"formulas\": [", to: "formulas.json")
    let typesetter = typesetter()
    #expect(try await typesetter.typeset([x]) == [x: .html("x 1")])
  }

  @Test func theFileIsWrittenOnlyForOtherFormulas() async throws {
    let typesetter = typesetter()
    let both = try await typesetter.typeset([x, y, wrong])
    await typesetter.keep(both)
    try folder.write("mine", to: "formulas.json")
    for _ in 1...2 {
      await typesetter.keep(try await typesetter.typeset([wrong, y, x]))
      #expect(folder.read("formulas.json") == "mine")
    }
    await typesetter.keep(try await typesetter.typeset([x]))
    #expect(folder.read("formulas.json") != "mine")
    // The other formulas are forgotten, in the file and in memory.
    #expect(try await typesetter.typeset([y]) == [y: .html("y 4")])
    let next = self.typesetter()
    #expect(try await next.typeset([y, x]) == [x: .html("x 1"), y: .html("y 1")])
  }

  @Test func aFileThatCannotBeWrittenIsTriedAgain() async throws {
    try folder.write("in the way", to: "cache")
    let first = typesetter(file: "cache/formulas.json")
    let formulas = try await first.typeset([x, y])
    await first.keep(formulas)
    try folder.remove("cache")
    await first.keep(formulas)
    let second = typesetter(file: "cache/formulas.json")
    #expect(try await second.typeset([y]) == [y: .html("y 2")])
  }
}
