import Foundation
import TestSupport
import Testing

/// Faults that are put into the library, and which lessons notice them.
@Suite struct MutateTests {
  /// A course with its library, in which what each mutant does is worked out by hand.
  ///
  /// - `a - b` with 3 and 1: `a + b` is 4, and the claim that it is 2 does not hold.
  /// - `a > 1` with 3: `a >= 1` and `a > 2` are true as well, so nobody notices; `a / 4` is 0.75, and neither
  ///   `a * 4` nor `a / 5` is, which only the record knows.
  /// - `[10, 20][i - 1]` with 2 is 20: with `i + 1` and `i - 2` it is none and 10; 11 in the place of 10 is not
  ///   looked at; 21 is printed.
  /// - `unused` does not run.
  private func optics() throws -> SampleOptics {
    try SampleOptics(
      """
      /course.yml
      title: Optics
      module: Optics
      /Sources/Optics/Optics.swift
      @_exported import LessonKit

      public func focalLength(_ a: Double, _ b: Double) -> Double { a - b }
      public func magnification(_ a: Double) -> Double {
        if a > 1 { return a / 4 }
        return a + 100
      }
      public func pick(_ i: Int) -> Int {
        let all = [10, 20]
        return all[i - 1]
      }
      public func unused(_ x: Double) -> Double { x + 1 }
      /lessons/01-lens.md
      # Lens

      ```swift
      claim("The focal length is two", focalLength(3, 1), ==, 2)
      print(magnification(3))
      ```
      /lessons/02-pick.md
      # Pick

      ```swift
      print(pick(2))
      ```
      """)
  }

  @Test func lessonsNoticeByClaimsByRecordsByFailuresOrNotAtAll() throws {
    let optics = try optics()
    let approved = try optics.folder.lessons("approve", "--library", optics.library)
    try #require(approved.status == 0, "\(approved)")
    let before = optics.folder.files().filter { !$0.key.hasPrefix(".cache/") }
    let result = try optics.folder.lessons(
      "mutate", "--library", optics.library, "--limit", "0", "--output",
      optics.folder.path + "/docs/mutation.md")
    #expect(result.status == 0, "\(result)")
    #expect(
      result.output == """
        01-lens: 3 of 5 mutants noticed: 1 by claims, 2 by records only
        02-pick: 3 of 4 mutants noticed: 1 by failures, 2 by records only
        Sources/Optics/Optics.swift:5:8: > → >=: no lesson noticed
        Sources/Optics/Optics.swift:5:10: 1 → 2: no lesson noticed
        Sources/Optics/Optics.swift:9:14: 10 → 11: no lesson noticed
        6 of 9 mutants of Optics noticed

        """, "\(result)")
    let page = try #require(optics.folder.read("docs/mutation.md"))
    #expect(page.contains("| 01-lens | 5 | 60 % | 1 | 0 | 2 | 2 |\n"), "\(page)")
    #expect(page.contains("- `Sources/Optics/Optics.swift:5:8` in `magnification`: `> → >=`\n"))
    #expect(page.hasSuffix("Written by `lessons mutate --limit 0`.\n"))

    // Nothing else was written, and nothing is left behind.
    let after = optics.folder.files().filter {
      !$0.key.hasPrefix(".cache/") && $0.key != "docs/mutation.md"
    }
    #expect(after == before)
    #expect(optics.folder.files(in: ".cache/mutation").isEmpty)
  }

  @Test func programsReadWhatWasNoticedByWhat() throws {
    let optics = try optics()
    _ = try optics.folder.lessons("approve", "--library", optics.library)
    let result = try optics.folder.lessons(
      "mutate", "lens", "--library", optics.library, "--limit", "1", "--format", "json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let lessons = try #require(json["lessons"] as? [[String: Any]])
    #expect(lessons.map { $0["lesson"] as? String } == ["01-lens"])
    #expect(lessons.first?["mutants"] as? Int == 1)
    let mutants = try #require(json["mutants"] as? [[String: Any]])
    #expect(mutants.count == 1)
    #expect(mutants.first?["file"] as? String == "Sources/Optics/Optics.swift")
  }

  @Test func lessonsThatAreNotAsApprovedAreMendedFirst() throws {
    let optics = try optics()
    let result = try optics.folder.lessons("mutate", "--library", optics.library)
    #expect(result.status == 1 && result.output.isEmpty, "\(result)")
    #expect(result.errors.contains("error: the lesson has no approved record\n"))
    #expect(
      result.errors.contains(
        "error: lessons that are not as approved cannot notice mutants\n  mend them first\n"),
      "\(result)")
  }

  @Test func codeThatLessonsShareIsChangedAsWell() throws {
    let course = try TemporaryFolder(
      """
      /course.yml
      title: C
      module: LessonKit
      /lessons/shared/area.swift
      func area(_ a: Double, _ b: Double) -> Double {
        let sides = [a, b]
        return sides[0] * sides[1]
      }
      /lessons/01-a.md
      # A

      ```swift
      claim("An area", area(2, 5), ==, 10)
      ```
      """)
    let approved = try course.lessons("approve")
    try #require(approved.status == 0, "\(approved)")
    let result = try course.lessons("mutate", "--limit", "0")
    // `2 / 5`, `5 * 5`, and an index that is out of range.
    #expect(
      result.output == """
        01-a: 3 of 3 mutants noticed: 2 by claims, 1 by failures
        3 of 3 mutants of Shared noticed

        """, "\(result)")
  }

  @Test func whatCannotBeChangedIsNamed() throws {
    let course = try TemporaryFolder(
      "/course.yml\ntitle: C\nmodule: LessonKit\n/lessons/01-a.md\n# A\n\nText.\n")
    let none = try course.lessons("mutate")
    #expect(none.status == 2, "\(none)")
    #expect(
      none.errors == """
        course.yml:2:9: error: the cells of this course import LessonKit, and no library of the course's own \
        whose functions could be changed
          name modules to change: --module Calculus

        """, "\(none)")
    let unknown = try course.lessons("mutate", "--module", "Plott")
    #expect(
      unknown.status == 2
        && unknown.errors == """
          error: there is no module 'Plott' in the library LessonKit
            did you mean 'Plot'?

          """,
      "\(unknown)")
    let installed = try course.lessons("mutate", "--library", "/usr/lib")
    #expect(
      installed.status == 1
        && installed.errors.contains("error: cannot tell how LessonKit was built: "), "\(installed)"
    )
    let limit = try course.lessons("mutate", "--limit", "-1")
    #expect(limit.status == 2)
  }
}
